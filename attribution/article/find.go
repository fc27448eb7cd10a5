package article

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"syscall"
)

// Search finds the files that arguments of the command line stand for: a file for itself, a directory for the articles below it, a pattern
// (*, **, ?, [a-z], {a,b}) for what it matches. Names are paths with slashes. A file that exists under the very name of a pattern is that
// file. What is found, and not named, is a regular file, and no part of its path begins with a dot. The search opens nothing itself.
type Search struct {
	Dir     func(name string) fs.FS  // opens a directory by its path, as os.DirFS does
	Skip    func(name string) bool   // leaves out what is found
	Exclude func(name string) bool   // leaves out what is found, and what is named, too
	Ignored func(dir string) Ignored // what is left out of a directory beside that
	Warn    func(error)              // is told what is passed over
	Fail    func(error)              // is told what cannot be read, or stands for nothing
}

// Ignored tells of a path below a directory, with a slash behind it where it is a directory itself, whether it is left out.
type Ignored func(name string) bool

// Names lists the files that arguments stand for: those of an argument sorted, "-" being itself.
func (s *Search) Names(args []string) (out []string) {
	for _, arg := range args {
		names, err := s.find(arg)
		if err != nil {
			s.Fail(InFile(arg, err))
		}
		out = append(out, names...)
	}
	return out
}

// find lists the files that one argument stands for.
func (s *Search) find(arg string) ([]string, error) {
	if arg == StandardInput {
		return []string{arg}, nil
	}
	scope, err := s.scope(arg)
	switch {
	case err != nil:
		return nil, err
	case scope != nil:
		return scope.find()
	case s.Exclude(arg):
		return nil, nil
	}
	return []string{arg}, nil
}

// Scopes are the directories and patterns among arguments.
func (s *Search) Scopes(args []string) (out []*Scope) {
	for _, arg := range args {
		if scope, err := s.scope(arg); scope != nil && err == nil && arg != StandardInput {
			out = append(out, scope)
		}
	}
	return out
}

// scope is what a directory or a pattern stands for, nil where the argument is the name of a file.
func (s *Search) scope(arg string) (*Scope, error) {
	if arg == "" { // not the directory that path.Base makes of it
		return nil, FileError(fs.ErrNotExist)
	}
	info, err := s.stat(arg)
	switch {
	case err == nil && info.IsDir():
		return &Scope{Base: path.Clean(arg), search: s, deep: endless}, nil
	case err == nil && strings.HasSuffix(arg, "/"):
		return nil, errors.New("it is a file, not a directory; name it without the slash")
	case err == nil:
		return nil, nil
	case strings.ContainsAny(arg, "*?[{"):
		return s.pattern(arg)
	}
	return nil, FileError(err)
}

func (s *Search) stat(name string) (fs.FileInfo, error) {
	name = path.Clean(name)
	if path.Base(name) == ".." || path.Base(name) == "/" {
		return fs.Stat(s.Dir(name), ".")
	}
	return fs.Stat(s.Dir(path.Dir(name)), path.Base(name))
}

func (s *Search) isDir(name string) bool {
	info, err := s.stat(name)
	return err == nil && info.IsDir()
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

// Special is what a file is that is no regular one and no directory, "" for those.
func Special(mode fs.FileMode) string {
	switch {
	case mode.IsRegular() || mode.IsDir():
		return ""
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "no regular file"
}

// PassedOver says that a special file was found and not opened: one may wait for ever for what comes out of it.
func PassedOver(name string, mode fs.FileMode) error {
	return fmt.Errorf("%s: it is %s and was passed over; name it itself to read from it", name, Special(mode))
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

// InFile puts the name of a file in front of what is to be said about it, nil for no error.
func InFile(name string, err error) error {
	if err == nil {
		return nil
	}
	if name == "" {
		name = `""`
	}
	return fmt.Errorf("%s: %w", name, FileError(err))
}
