package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"factcheck/attribution/article"
	"factcheck/compare/history"
)

// Files is where settings and baselines are read from: a disk, or, by [Files.At], a commit of git.
type Files struct {
	Open func(name string) (io.ReadCloser, error)
	Mode func(name string) (fs.FileMode, error) // of what a link leads to; its type is what counts
	Abs  func(name string) (string, error)      // the absolute path, with slashes
	Real func(name string) (string, error)      // the same, with all links resolved

	at string // short id of the commit; empty for a disk
	in string // the directory of which the commit knows the files
}

// source is a file that was read. Its text may be quoted in errors where it is ours: a regular file of the repository, or of the directory
// that stands for one. What a link fetches from elsewhere is somebody else's.
type source struct {
	shown string // its name as people know it
	data  []byte
	ours  bool
}

// read reads a file of at most so many bytes. One that was not given by a person, but found or named in another file, must be a regular
// file: a device has no end, and a pipe may never begin. The error names the file, and is fs.ErrNotExist alone where there is none.
func (f Files) read(name, root string, most int, given bool) (s source, err error) {
	if s.shown = name; !given {
		s.shown = f.shown(name)
	}
	mode, err := f.Mode(name)
	if errors.Is(err, fs.ErrNotExist) {
		return s, fs.ErrNotExist
	}
	if err != nil {
		return s, article.InFile(s.shown, err)
	}
	if !given && !mode.IsRegular() && !mode.IsDir() {
		return s, article.InFile(s.shown, errors.New("it is no regular file; name another one on the command line"))
	}
	in, err := f.Open(name)
	if err != nil {
		return s, article.InFile(s.shown, err)
	}
	defer in.Close()
	s.data, err = io.ReadAll(io.LimitReader(in, int64(most)+1))
	if err == nil && len(s.data) > most {
		err = fmt.Errorf("it is larger than %d bytes", most)
	}
	s.ours = mode.IsRegular() && f.inside(root, name)
	return s, article.InFile(s.shown, err)
}

// root is the repository that a directory belongs to: the first one upwards with .git in it, or itself where there is none.
func (f Files) root(dir string) string {
	for d := dir; ; d = path.Dir(d) {
		if f.exists(path.Join(d, ".git")) {
			return d
		}
		if d == path.Dir(d) {
			return dir
		}
	}
}

// inside reports whether a file lies below a directory, wherever links lead.
func (f Files) inside(dir, name string) bool {
	realDir, dirErr := f.Real(dir)
	realName, nameErr := f.Real(name)
	_, below := below(realDir, realName)
	return dirErr == nil && nameErr == nil && below
}

// below is the path of a file from a directory that it lies below; both are absolute.
func below(dir, file string) (string, bool) {
	return strings.CutPrefix(file, strings.TrimSuffix(dir, "/")+"/")
}

func (f Files) exists(name string) bool {
	_, err := f.Mode(name)
	return !errors.Is(err, fs.ErrNotExist)
}

func (f Files) isDir(name string) bool {
	mode, err := f.Mode(name)
	return err == nil && mode.IsDir()
}

// shown is a path as people know it: in a commit as git writes it, else from the working directory.
func (f Files) shown(name string) string {
	if rel, ok := below(f.in, name); f.at != "" && ok {
		return history.At(f.at, rel)
	}
	if here, err := f.Abs("."); err == nil && path.IsAbs(name) {
		return relative(here, name)
	}
	return name
}

// relative is the path of a file from a directory; both are absolute.
func relative(dir, file string) string {
	from, to := strings.Split(strings.Trim(dir, "/"), "/"), strings.Split(strings.Trim(file, "/"), "/")
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if dir == "/" {
		from = nil
	}
	return strings.Repeat("../", len(from)) + strings.Join(to, "/")
}
