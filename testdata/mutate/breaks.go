package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// mutant is one break: what stands at [from, to) of a file is replaced.
type mutant struct {
	room        string // import path
	file, short string // as it is opened, as it is printed
	line, col   int
	from, to    int
	old, with   string
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d:%d\t%s => %s", m.short, m.line, m.col, brief(m.old), brief(m.with))
}

// brief is code on one line, cut where it is long.
func brief(code string) string {
	s := []rune(strings.Join(strings.Fields(code), " "))
	if len(s) == 0 {
		return "(deleted)"
	}
	if len(s) > 70 {
		s = append(s[:70], '…')
	}
	return string(s)
}

// breaker finds the breaks of one file.
type breaker struct {
	fset  *token.FileSet
	info  *types.Info
	text  []byte
	found []mutant
}

// walk looks at all code that runs: the bodies of functions.
func (b *breaker) walk(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body != nil {
				b.body(n.Body)
			}
			return false
		case *ast.FuncLit:
			b.body(n.Body)
			return false
		}
		return true
	})
}

func (b *breaker) body(body *ast.BlockStmt) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if b.spoken(n) {
				return false
			}
			b.swap(n)
		case *ast.BinaryExpr:
			b.operator(n)
		case *ast.IfStmt:
			b.negate(n.Cond)
		case *ast.ForStmt:
			b.negate(n.Cond)
		case *ast.SwitchStmt:
			b.cases(n)
		case *ast.BasicLit:
			b.number(n)
		case *ast.SliceExpr:
			b.slice(n)
		case *ast.ReturnStmt:
			b.returns(n)
		case *ast.BlockStmt:
			b.statements(n.List)
		case *ast.CaseClause:
			b.statements(n.Body)
		case *ast.ArrayType:
			return false
		}
		return true
	})
}

// put notes a break of what stands between two places.
func (b *breaker) put(from, to token.Pos, with string) {
	p, q := b.fset.Position(from), b.fset.Position(to)
	old := string(b.text[p.Offset:q.Offset])
	if with == "" { // further lines keep their numbers
		with = strings.Repeat("\n", strings.Count(old, "\n"))
	}
	b.found = append(b.found, mutant{line: p.Line, col: p.Column, from: p.Offset, to: q.Offset, old: old, with: with})
}

func (b *breaker) source(n ast.Node) string {
	return string(b.text[b.fset.Position(n.Pos()).Offset:b.fset.Position(n.End()).Offset])
}

// spoken reports whether a call only says what went wrong, or holds nothing that a reader could see: a panic about data that came with the
// program, the size of a buffer, the base of a number.
func (b *breaker) spoken(c *ast.CallExpr) bool {
	switch f := ast.Unparen(c.Fun).(type) {
	case *ast.Ident:
		return f.Name == "panic" || f.Name == "make"
	case *ast.SelectorExpr:
		x := b.source(f.X)
		return x == "errors" && f.Sel.Name == "New" || x == "fmt" && f.Sel.Name == "Errorf" || x == "strconv" || f.Sel.Name == "Grow"
	}
	return false
}

var turned = map[token.Token]string{token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
	token.LAND: "||", token.LOR: "&&"}

func (b *breaker) operator(e *ast.BinaryExpr) {
	if with := turned[e.Op]; with != "" {
		b.put(e.OpPos, e.OpPos+token.Pos(len(e.Op.String())), with)
	}
}

func (b *breaker) negate(cond ast.Expr) {
	if cond != nil {
		b.put(cond.Pos(), cond.End(), "!("+b.source(cond)+")")
	}
}

// cases negates those of a switch without a tag.
func (b *breaker) cases(s *ast.SwitchStmt) {
	for _, c := range s.Body.List {
		if s.Tag == nil {
			for _, e := range c.(*ast.CaseClause).List {
				b.negate(e)
			}
		}
	}
}

// number makes a whole number one more and one less.
func (b *breaker) number(l *ast.BasicLit) {
	if v, err := strconv.Atoi(l.Value); err == nil && l.Kind == token.INT {
		b.put(l.Pos(), l.End(), strconv.Itoa(v+1))
		if v > 0 {
			b.put(l.Pos(), l.End(), strconv.Itoa(v-1))
		}
	}
}

// slice moves a bound that is no number.
func (b *breaker) slice(s *ast.SliceExpr) {
	b.bound(s.Low, "+1")
	b.bound(s.High, "-1")
}

func (b *breaker) bound(e ast.Expr, by string) {
	if _, number := e.(*ast.BasicLit); e != nil && !number {
		b.put(e.Pos(), e.End(), b.source(e)+by)
	}
}

// returns lets a return give back nothing, or the contrary, in one of its results.
func (b *breaker) returns(r *ast.ReturnStmt) {
	for _, e := range r.Results {
		if with := b.nothing(e); with != "" && with != b.source(e) {
			b.put(e.Pos(), e.End(), with)
		}
	}
}

// nothing is what an expression is replaced by: the zero value of its type, true for false and one for zero; "" where there is none.
func (b *breaker) nothing(e ast.Expr) string {
	t := b.info.TypeOf(e)
	if t == nil {
		return ""
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0 && b.source(e) == "false":
			return "true"
		case u.Info()&types.IsBoolean != 0:
			return "false"
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsNumeric != 0 && b.source(e) == "0":
			return "1"
		case u.Info()&types.IsNumeric != 0:
			return "0"
		}
	case *types.Pointer, *types.Slice, *types.Map, *types.Interface, *types.Signature, *types.Chan:
		return "nil"
	}
	return ""
}

// statements deletes what has an effect, and returns, breaks and continues that stand before the end.
func (b *breaker) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if c, call := s.X.(*ast.CallExpr); call && b.spoken(c) {
				continue
			}
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.IncDecStmt, *ast.ReturnStmt, *ast.BranchStmt, *ast.DeferStmt, *ast.SendStmt:
		default:
			continue
		}
		b.put(s.Pos(), s.End(), "")
	}
}

// swap exchanges two arguments that follow each other and have one type.
func (b *breaker) swap(c *ast.CallExpr) {
	if f, is := c.Fun.(*ast.Ident); is && (f.Name == "min" || f.Name == "max") {
		return
	}
	for i := 0; i+1 < len(c.Args); i++ {
		x, y := c.Args[i], c.Args[i+1]
		tx, ty := b.info.TypeOf(x), b.info.TypeOf(y)
		if tx == nil || ty == nil || !types.Identical(types.Default(tx), types.Default(ty)) || bytes.Equal([]byte(b.source(x)),
			[]byte(b.source(y))) {
			continue
		}
		if c.Ellipsis.IsValid() && i+2 == len(c.Args) {
			continue
		}
		between := string(b.text[b.fset.Position(x.End()).Offset:b.fset.Position(y.Pos()).Offset])
		b.put(x.Pos(), y.End(), b.source(y)+between+b.source(x))
	}
}
