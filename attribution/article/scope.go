package article

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"factcheck/attribution/untrusted"

	"github.com/bmatcuk/doublestar/v4"
)

// Scope is what a directory or a pattern stands for: the files below a directory that it takes.
type Scope struct {
	Base    string // the directory
	search  *Search
	pattern string // of paths from Base; empty for the articles below it
	deep    int    // how many directories below Base are looked into, one in the other
	dotted  bool   // the pattern asks for names that begin with a dot
	out     []string
	left    int  // files that it would take but for what leaves them out
	shut    bool // something could not be read
}

var errNoMatch = errors.New("no file matches this pattern")

// endless is deeper than any tree of directories. A link to a directory is followed only where the depth has a bound, for links may go
// round.
const endless = 1 << 30

// pattern reads a pattern. Without ** it reaches as deep as it has slashes.
func (s *Search) pattern(arg string) (*Scope, error) {
	if err := untrusted.Pattern(arg); err != nil {
		return nil, err
	}
	base, rest := doublestar.SplitPattern(arg)
	switch {
	case rest == "" || !s.isDir(base): // nothing that could be looked into
		return nil, errNoMatch
	}
	scope := &Scope{Base: base, search: s, pattern: rest, deep: strings.Count(rest, "/"), dotted: rest[0] == '.' ||
		strings.Contains(rest, "/.")}
	if strings.Contains(rest, "**") {
		scope.deep = endless
	}
	return scope, nil
}

// find lists the files, sorted.
func (s *Scope) find() ([]string, error) {
	s.walk(s.search.Dir(s.Base), ".", 0, s.search.Ignored(s.Base))
	switch {
	case len(s.out) > 0 || s.shut:
		if s.pattern != "" {
			slices.Sort(s.out)
		}
		return s.out, nil
	case s.left > 0:
		s.search.Warn(InFile(s.Base,
			errors.New("every article here is left out, by .gitignore, by --exclude or by what the settings ignore")))
		return nil, nil
	case s.pattern != "":
		return nil, errNoMatch
	}
	return nil, fmt.Errorf("there is no article in this directory (a file ending in %s)", strings.Join(endings(), ", "))
}

// walk goes through a directory of the tree. What cannot be read of it costs itself alone. A repository inside has its own word on what is
// ignored in it.
func (s *Scope) walk(tree fs.FS, dir string, depth int, ignored Ignored) {
	entries, err := fs.ReadDir(tree, dir)
	if s.shut = s.shut || err != nil; err != nil {
		s.search.Fail(InFile(path.Join(s.Base, dir), dirError(err)))
	}
	if dir != "." && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == ".git" }) {
		inside := s.search.Ignored(path.Join(s.Base, dir))
		ignored = func(name string) bool { return inside(strings.TrimPrefix(name, dir+"/")) }
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 && (s.matches(name) || s.deep < endless) {
			if info, err := fs.Stat(tree, name); err == nil {
				mode = info.Mode()
			}
		}
		switch {
		case e.Name()[0] == '.' && !s.dotted:
		case !mode.IsDir():
			s.file(name, mode, ignored)
		case depth < s.deep && (e.IsDir() || s.deep < endless) && !ignored(name+"/"):
			s.walk(tree, name, depth+1, ignored)
		}
	}
}

// file takes one file, if it is taken. A link that leads nowhere is taken for the file that it is to be.
func (s *Scope) file(name string, mode fs.FileMode, ignored Ignored) {
	shown := path.Join(s.Base, name)
	switch {
	case !s.matches(name):
	case s.leavesOut(shown) || ignored(name):
		s.left++
	case mode&fs.ModeSymlink == 0 && Special(mode) != "":
		s.search.Warn(PassedOver(shown, mode))
	default:
		s.out = append(s.out, shown)
	}
}

// Takes reports whether a file of that path from Base would be found, were it there. What git ignores is not asked for.
func (s *Scope) Takes(name string) bool {
	hidden := name[0] == '.' || strings.Contains(name, "/.")
	return (s.dotted || !hidden) && s.matches(name) && !s.leavesOut(path.Join(s.Base, name))
}

func (s *Scope) matches(name string) bool {
	if s.pattern == "" {
		return HasExtension(name)
	}
	return doublestar.MatchUnvalidated(s.pattern, name)
}

func (s *Scope) leavesOut(shown string) bool { return s.search.Skip(shown) || s.search.Exclude(shown) }

// dirError says what to do about a directory that cannot be listed.
func dirError(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return errors.New("this directory may not be read; change its permissions")
	}
	return FileError(err)
}
