package files

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Open opens a file for reading.
func Open(name string) (io.ReadCloser, error) { return os.Open(filepath.FromSlash(name)) }

// Mode is the mode of a file, of a link that of the file which it leads to.
func Mode(name string) (fs.FileMode, error) {
	info, err := os.Stat(name)
	if err != nil {
		return 0, err
	}
	return info.Mode(), nil
}

// Abs is the absolute path of a file, with slashes.
func Abs(name string) (string, error) {
	abs, err := filepath.Abs(name)
	return filepath.ToSlash(abs), err
}

// Real is the absolute path of a file behind all links, with slashes.
func Real(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err == nil {
		abs, err = filepath.EvalSymlinks(abs)
	}
	return filepath.ToSlash(abs), err
}
