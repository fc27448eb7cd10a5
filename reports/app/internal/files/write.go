package files

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
)

// Replace writes a file in one step: it is there whole, or as it was before. Written beside its name and renamed, it is on the disk before
// the old one is gone. A new file has the permissions that the umask leaves; one that is replaced keeps its own, and its owner where the
// system lets it. Of a symbolic link, the file that it leads to is written, also where there is none yet. An error names the file.
func Replace(name string, data []byte) error {
	p, err := placeOf(name)
	if err != nil {
		return err
	}
	err = p.writable()
	if err == nil {
		err = failure(p.replace(data))
	}
	return inFile(name, err)
}

// Add writes behind what is in a file, in one piece: a device, a pipe, a file that several programs add to. An error names the file.
func Add(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.Write(data)
		err = errors.Join(err, f.Close())
	}
	return inFile(name, failure(err))
}

func (p place) replace(data []byte) error {
	if p.info != nil { // what its owner protects from being written is not replaced, either
		f, err := os.OpenFile(p.path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		f.Close()
	}
	f, err := p.beside()
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if p.info != nil {
		keep(f, p.info)
	}
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), p.path); err == nil {
		syncDir(filepath.Dir(p.path))
	}
	return err
}

// beside makes an empty file in the same directory. Its name begins with a dot and ends like that of no article: where a run is killed,
// none is taken for one.
func (p place) beside() (*os.File, error) {
	mode := fs.FileMode(0o666)
	if p.info != nil {
		mode = p.info.Mode().Perm()
	}
	for {
		name := filepath.Join(filepath.Dir(p.path), fmt.Sprintf(".factcheck-%016x.tmp", rand.Uint64()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// keep gives a file the owner and the permissions of another. What the system refuses stays as it is.
func keep(f *os.File, as fs.FileInfo) {
	own(f, as)
	f.Chmod(as.Mode() & (fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky))
}

// syncDir puts a renaming on the disk, where the system has that for directories.
func syncDir(name string) {
	if d, err := os.Open(name); err == nil {
		d.Sync()
		d.Close()
	}
}

// failure says what to do about a file that could not be written.
func failure(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be written; change its permissions, or those of its directory")
	case errors.Is(err, syscall.EISDIR):
		return errors.New("it is a directory; name a file in it to write")
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return fmt.Errorf("it cannot be written: %w", err)
}

func inFile(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, err)
}
