// Package files is what a run does to files beside reading articles: it finds out which files are one and the same, keeps what is read from
// being written over, writes reports whole or not at all, and reads lists of names.
//
// It and main are the only packages that touch the file system by themselves.
package files

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// mostLinks is how many symbolic links a name may lead through; it is what Linux takes.
const mostLinks = 40

// target is the file that a name leads to through symbolic links, also where there is none yet.
func target(given string) (string, error) {
	name := given
	if _, err := os.Stat(name); err == nil {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			return real, nil
		}
		return name, nil // a pipe under /dev/fd
	}
	for range mostLinks {
		dir, base := filepath.Split(name)
		real, err := filepath.EvalSymlinks(cmp.Or(dir, "."))
		if err != nil || base == "" {
			return name, nil
		}
		name = filepath.Join(real, base)
		to, err := os.Readlink(name)
		switch {
		case err != nil:
			return name, nil
		case filepath.IsAbs(to):
			name = to
		default: // not filepath.Join: behind a link, ".." is not what stands before it
			name = real + string(filepath.Separator) + to
		}
	}
	return "", fmt.Errorf("%s: its links lead round in a circle", given)
}

// place is where a file is, or would be.
type place struct {
	path string      // behind all links
	info fs.FileInfo // nil where no file is
	dir  fs.FileInfo // nil where the directory is missing, too
}

func placeOf(name string) (p place, err error) {
	if p.path, err = target(name); err != nil {
		return p, err
	}
	p.info, _ = os.Stat(p.path)
	p.dir, _ = os.Stat(filepath.Dir(p.path))
	return p, nil
}

// same reports whether two places are one: by the identity of the file, or, where there is none, by its directory and its name. Only
// regular files are told apart from others; a pipe or a device may be read and written at once.
func (p place) same(q place) bool {
	switch {
	case p.info != nil && q.info != nil:
		return p.info.Mode().IsRegular() && os.SameFile(p.info, q.info)
	case p.info != nil || q.info != nil || p.dir == nil || q.dir == nil:
		return false
	}
	return os.SameFile(p.dir, q.dir) && sameName(filepath.Base(p.path), filepath.Base(q.path))
}

// sameName compares names as the usual file systems of a platform do.
func sameName(a, b string) bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.EqualFold(a, b)
	}
	return a == b
}

// below gives the path from a directory to a place, with slashes. ok is false where the place is not in there.
func (p place) below(base fs.FileInfo) (rel string, ok bool) {
	at, err := filepath.Abs(p.path)
	if err != nil {
		return "", false
	}
	for {
		dir := filepath.Dir(at)
		if dir == at {
			return "", false
		}
		rel = strings.TrimSuffix(filepath.Base(at)+"/"+rel, "/")
		if info, err := os.Stat(dir); err == nil && os.SameFile(info, base) {
			return rel, true
		}
		at = dir
	}
}

// writable says what keeps a file from being written to this place, as far as that can be told before.
func (p place) writable() error {
	dir := filepath.Dir(p.path)
	switch {
	case p.info != nil && p.info.IsDir():
		return errors.New("it is a directory; name a file in it to write")
	case p.dir == nil:
		return fmt.Errorf("there is no directory %s to write it into", dir)
	case !p.dir.IsDir():
		return fmt.Errorf("it cannot be written, for %s is no directory", dir)
	}
	return nil
}
