// Notices prints the licences of all modules that are linked into factcheck on any system that it is built for, and of Go itself. They come
// out of the module cache:
//
//	go run ./testdata/notices > THIRD_PARTY_NOTICES
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// systems are those that the release is built for.
var systems = []string{"linux/amd64", "linux/arm64", "linux/386", "linux/arm", "darwin/amd64", "darwin/arm64", "windows/amd64",
	"windows/arm64"}

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

// module is one that is linked, with the folders of its packages that are.
type module struct {
	Path, Version, Dir string
	folders            []string
}

func write(w io.Writer) error {
	modules, err := linked()
	if err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	modules = append(modules, &module{Path: "Go, its runtime and standard library", Dir: strings.TrimSpace(string(root))})
	fmt.Fprint(w, "What is linked into factcheck and not its own, with the licences. Made by go run ./testdata/notices; do not edit.\n")
	for _, m := range modules {
		files, err := m.licences()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "\n%s\n%s\n", strings.Repeat("=", 80), strings.TrimSpace(m.Path+" "+m.Version))
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			name, _ := filepath.Rel(m.Dir, f)
			fmt.Fprintf(w, "\n--- %s\n\n%s\n", filepath.ToSlash(name), plain(text))
		}
	}
	return nil
}

// linked are the modules of all packages that the program is made of, by path.
func linked() ([]*module, error) {
	found := map[string]*module{}
	for _, system := range systems {
		c := exec.Command("go", "list", "-deps", "-json=Dir,Module", ".")
		goos, goarch, _ := strings.Cut(system, "/")
		c.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
		c.Stderr = os.Stderr
		list, err := c.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", system, err)
		}
		if err := collect(found, list); err != nil {
			return nil, err
		}
	}
	var out []*module
	for _, m := range found {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *module) int { return strings.Compare(a.Path, b.Path) })
	return out, nil
}

// collect reads what go list says of packages. Those without a module are of Go itself.
func collect(found map[string]*module, list []byte) error {
	for d := json.NewDecoder(bytes.NewReader(list)); ; {
		var p struct {
			Dir    string
			Module *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if p.Module == nil || p.Module.Main {
			continue
		}
		m := found[p.Module.Path]
		if m == nil {
			m = &module{Path: p.Module.Path, Version: p.Module.Version, Dir: p.Module.Dir}
			found[m.Path] = m
		}
		if !slices.Contains(m.folders, p.Dir) {
			m.folders = append(m.folders, p.Dir)
		}
	}
}

// licenceName are the names that licences and notices go by.
var licenceName = regexp.MustCompile(`(?i)^(.*-)?(un)?(licen[cs]e|copying|copyright|notice|patents)(-.*)?(\.(md|txt|html))?$`)

// licences are the files that tell a module's terms: in its own folder and in those of the packages that are linked, up to it.
func (m *module) licences() (out []string, err error) {
	seen := map[string]bool{}
	for _, dir := range append([]string{m.Dir}, m.folders...) {
		for ; strings.HasPrefix(dir, m.Dir) && !seen[dir]; dir = filepath.Dir(dir) {
			seen[dir] = true
			entries, err := os.ReadDir(dir)
			if err != nil {
				return nil, err
			}
			for _, e := range entries {
				if !e.IsDir() && licenceName.MatchString(e.Name()) {
					out = append(out, filepath.Join(dir, e.Name()))
				}
			}
		}
	}
	if out == nil {
		return nil, fmt.Errorf("%s has no licence in %s; ask its authors, or do without it", m.Path, m.Dir)
	}
	slices.Sort(out)
	return out, nil
}

// plain is a text with the line ends of this file and nothing around it.
func plain(text []byte) string {
	return strings.Trim(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n\f ")
}
