package article

import (
	"errors"
	"io"
	"io/fs"
)

// StandardInput is the name by which the command line knows it.
const StandardInput = "-"

// Files reads the inputs of a run. It opens nothing itself: what opens files and directories is given to it.
type Files struct {
	Options  Options
	Standard io.Reader
	Open     func(name string) (io.ReadCloser, error)
	Dir      func(name string) fs.FS
	// SkipNamed leaves out what is to be left out even where it is named itself.
	SkipNamed bool
	drained   bool // standard input was read
}

// Read reads a file as an article of the given name, which tells the format. An error names the file.
func (f *Files) Read(file, name string) (*Article, error) {
	if file == StandardInput {
		return f.readStandard()
	}
	in, err := f.Open(file)
	if err != nil {
		return nil, Named(name, err)
	}
	defer in.Close()
	a, err := f.Options.Read(name, in)
	return a, Named(name, err)
}

func (f *Files) readStandard() (*Article, error) {
	if f.drained {
		return nil, errors.New("standard input can be read once only; save it to a file to name it twice")
	}
	f.drained = true
	a, err := f.Options.Read(StandardInput, f.Standard)
	return a, Named("standard input", err)
}

// Found reads every article that arguments stand for, as [FindAll] finds them. What cannot be read goes to complain and is left out.
func (f *Files) Found(args []string, skip func(name string) bool, complain func(error)) (out []*Article) {
	for _, name := range FindAll(f.Dir, args, skip, complain) {
		if f.SkipNamed && name != StandardInput && skip(name) {
			continue
		}
		a, err := f.Read(name, name)
		if err != nil {
			complain(err)
			continue
		}
		out = append(out, a)
	}
	return out
}

// All reads exactly the files that are named. Its error tells of each that cannot be read.
func (f *Files) All(names []string) (out []*Article, err error) {
	for _, name := range names {
		a, readErr := f.Read(name, name)
		out, err = append(out, a), errors.Join(err, readErr)
	}
	return out, err
}
