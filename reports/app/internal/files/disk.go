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

// Exists reports whether there is a file or a folder of a name.
func Exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// Size tells how large a file is in bytes, and whether it is a device or a pipe; known is false where there is none.
func Size(name string) (size int, device, known bool) {
	info, err := os.Stat(name)
	if err != nil {
		return 0, false, false
	}
	return int(info.Size()), !info.Mode().IsRegular() && !info.IsDir(), true
}

// Tree is a folder and what is below it.
func Tree(dir string) fs.FS { return os.DirFS(dir) }

// Behind is the file that a reader or writer stands for, nil for what is no file.
func Behind(stream any) *os.File {
	if g, ok := stream.(interface{ Behind() io.Writer }); ok {
		stream = g.Behind()
	}
	f, _ := stream.(*os.File)
	return f
}

// Length is how many bytes an input has, 0 for unknown.
func Length(in io.Reader) int64 {
	if f := Behind(in); f != nil {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}
