package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// tree is the module in the working directory.
type tree struct {
	root     string
	own      map[string]*listed // the packages of the module, by path
	product  []string           // the paths of those that the program is built of, sorted
	exports  map[string]string  // files with the types of every package
	fset     *token.FileSet
	narrowed bool // to one package, whose own tests alone are asked
}

// listed is what go list says of a package.
type listed struct {
	ImportPath, Name, Dir, Export          string
	GoFiles, Imports                       []string
	TestGoFiles, TestImports, XTestImports []string
	Module                                 *struct {
		Path string
		Main bool
	}
}

// load asks go list for the module.
func load(ctx context.Context) (*tree, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	c := exec.CommandContext(ctx, "go", "list", "-deps", "-export", "-json", "./...")
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("the tree does not compile: %w", err)
	}
	t := &tree{root: root, own: map[string]*listed{}, exports: map[string]string{}, fset: token.NewFileSet()}
	module := ""
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		p := &listed{}
		if err := d.Decode(p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		t.exports[p.ImportPath] = p.Export
		if p.Module != nil && p.Module.Main {
			t.own[p.ImportPath], module = p, p.Module.Path
		}
	}
	t.product = t.behind(module)
	return t, nil
}

// behind is a package and all of the module that it is built of.
func (t *tree) behind(path string) []string {
	out := []string{path}
	for k := 0; k < len(out); k++ {
		for _, i := range t.own[out[k]].Imports {
			if t.own[i] != nil && !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return out
}

// narrow leaves one package of the product, by its folder.
func (t *tree) narrow(folder string) error {
	dir := filepath.Join(t.root, filepath.FromSlash(folder))
	i := slices.IndexFunc(t.product, func(p string) bool { return t.own[p].Dir == dir })
	if i < 0 {
		return fmt.Errorf("%s is no package of the program; write its folder from here", folder)
	}
	t.product, t.narrowed = t.product[i:i+1], true
	return nil
}

// importers are the packages with tests that import one, itself first, each behind those that it is built of. Training and evaluation
// are left out: their tests are about learning and scores.
func (t *tree) importers(path string) []string {
	reached := []string{path}
	for k := 0; k < len(reached) && !t.narrowed; k++ {
		for p, l := range t.own {
			if slices.Contains(slices.Concat(l.Imports, l.TestImports, l.XTestImports), reached[k]) && !slices.Contains(reached, p) {
				reached = append(reached, p)
			}
		}
	}
	slices.SortFunc(reached, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(t.behind(a)), len(t.behind(b))), cmp.Compare(a, b))
	})
	k := slices.Index(reached, path)
	reached = slices.Insert(slices.Delete(reached, k, k+1), 0, path)
	return slices.DeleteFunc(reached, func(p string) bool {
		return strings.Contains(p, "/train") || strings.Contains(p, "/evaluate") ||
			len(t.own[p].TestImports)+len(t.own[p].XTestImports) == 0
	})
}

// lines are the breaks of the product by the line that they stand on, in the order of packages, files and lines.
func (t *tree) lines() (out [][]mutant, err error) {
	read := importer.ForCompiler(t.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(t.exports[path]) })
	for _, path := range t.product {
		p := t.own[path]
		var files []*ast.File
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(t.fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
		info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{},
			Defs: map[*ast.Ident]types.Object{}}
		if _, err := (&types.Config{Importer: read}).Check(path, t.fset, files, info); err != nil {
			return nil, err
		}
		for k, f := range files {
			if ast.IsGenerated(f) {
				continue
			}
			of, err := t.file(f, info, filepath.Join(p.Dir, p.GoFiles[k]))
			if err != nil {
				return nil, err
			}
			for _, line := range of {
				for i := range line {
					line[i].room = path
				}
			}
			out = append(out, of...)
		}
	}
	return out, nil
}

// file finds the breaks of one file.
func (t *tree) file(f *ast.File, info *types.Info, name string) (out [][]mutant, err error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	short, err := filepath.Rel(t.root, name)
	if err != nil {
		return nil, err
	}
	b := breaker{fset: t.fset, info: info, text: text}
	b.walk(f)
	slices.SortStableFunc(b.found, func(a, b mutant) int { return cmp.Compare(a.line, b.line) })
	for k, m := range b.found {
		m.file, m.short = name, filepath.ToSlash(short)
		if k > 0 && m.line == b.found[k-1].line {
			out[len(out)-1] = append(out[len(out)-1], m)
		} else {
			out = append(out, []mutant{m})
		}
	}
	return out, nil
}
