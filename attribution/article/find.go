package article

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"
)

// Find gives the names of the files that an argument of the command line stands for, sorted: a file for itself, a directory for the
// articles below it, a pattern (*, **, ?, [a-z], {a,b}) for what it matches. Names are paths with slashes. A file that exists under the
// very name of a pattern is that file. dir opens a directory by its path, as os.DirFS does.
func Find(dir func(string) fs.FS, arg string) ([]string, error) {
	if arg == "" { // not the directory that path.Base makes of it
		return nil, FileError(fs.ErrNotExist)
	}
	info, err := fs.Stat(dir(path.Dir(arg)), path.Base(arg))
	if path.Base(arg) == ".." || path.Base(arg) == "/" {
		info, err = fs.Stat(dir(arg), ".")
	}
	switch {
	case err == nil && info.IsDir():
		return below(dir(arg), arg)
	case err == nil:
		return []string{arg}, nil
	case strings.ContainsAny(arg, "*?[{"):
		return matching(dir, arg)
	}
	return nil, FileError(err)
}

// FindAll is Find for all arguments, "-" being itself. What stands for nothing goes to complain; what skip says yes to is left out, but for
// files that are named themselves.
func FindAll(dir func(string) fs.FS, args []string, skip func(name string) bool, complain func(error)) (out []string) {
	for _, arg := range args {
		if arg == "-" {
			out = append(out, arg)
			continue
		}
		names, err := Find(dir, arg)
		if err != nil {
			complain(Named(arg, err))
		}
		for _, n := range names {
			if n == arg || !skip(n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// below lists the articles in a directory and the ones in it. Names that begin with a dot are left out.
func below(tree fs.FS, root string) (out []string, err error) {
	err = fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir() && HasExtension(name):
			out = append(out, path.Join(root, name))
		}
		return nil
	})
	if err != nil {
		return nil, FileError(err)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("there is no article in this directory (a file ending in %s)", strings.Join(endings(), ", "))
	}
	return out, nil
}

// HasExtension reports whether a file's name ends like that of an article.
func HasExtension(name string) bool { return Extensions[strings.ToLower(path.Ext(name))] != ByName }

func endings() (out []string) {
	for e := range Extensions {
		out = append(out, e)
	}
	slices.Sort(out)
	return out
}

// matching lists the files that a pattern matches.
func matching(dir func(string) fs.FS, pattern string) ([]string, error) {
	base, rest := doublestar.SplitPattern(pattern)
	names, err := doublestar.Glob(dir(base), rest, doublestar.WithFilesOnly())
	if err != nil {
		return nil, fmt.Errorf("the pattern cannot be read: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("no file matches this pattern")
	}
	for i, n := range names {
		names[i] = path.Join(base, n)
	}
	slices.Sort(names)
	return names, nil
}

// FileError says what to do about a file that cannot be opened or read. The name goes in front.
func FileError(err error) error {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read; change its permissions")
	case errors.Is(err, syscall.EISDIR):
		return errors.New("it is a directory; name the files in it")
	case errors.As(err, &p):
		return p.Err
	}
	return err
}

// Named puts the name of a file in front of what is to be said about it, nil for no error.
func Named(name string, err error) error {
	if err == nil {
		return nil
	}
	if name == "" {
		name = `""`
	}
	return fmt.Errorf("%s: %w", name, FileError(err))
}
