package article

import (
	"cmp"
	"errors"
	"io"
	"path"
	"strings"
)

// StandardInput is the name by which the command line knows it.
const StandardInput = "-"

// Files reads the inputs of a run. It opens nothing itself: what opens files is given to it.
type Files struct {
	Options      Options
	Standard     io.Reader
	StandardName string // what standard input is called in reports, and what tells its format; empty for "-"
	Open         func(name string) (io.ReadCloser, error)
	Search       *Search
	// SkipNamed leaves out what is to be left out even where it is named itself.
	SkipIgnored bool
	drained     bool // standard input was read
}

// Read reads a file as an article of the given name, which tells the format. An error names the file.
func (f *Files) Read(file, name string) (*Article, error) {
	if file == StandardInput {
		return f.readStandard(f.Options)
	}
	in, err := f.Open(file)
	if err != nil {
		return nil, InFile(name, err)
	}
	defer in.Close()
	a, err := f.Options.Read(name, in)
	return a, InFile(name, err)
}

func (f *Files) readStandard(o Options) (*Article, error) {
	if f.drained {
		return nil, errors.New("standard input can be read once only; save it to a file to name it twice")
	}
	f.drained = true
	a, err := o.Read(cmp.Or(f.StandardName, StandardInput), f.Standard)
	return a, InFile(cmp.Or(f.StandardName, "standard input"), err)
}

// Names lists what arguments stand for, as [Search.Names] does, and leaves out what is to be left out.
func (f *Files) Names(args []string) (out []string) {
	for _, name := range f.Search.Names(args) {
		known := name
		if name == StandardInput {
			known = f.StandardName
		}
		if !f.SkipIgnored || known == "" || !f.Search.Skip(known) {
			out = append(out, name)
		}
	}
	return out
}

// Some reads files, of which some may fail: those are told and left out. One without text among others is only warned of.
func (f *Files) Some(names []string) (out []*Article) {
	var empty []error
	for _, name := range names {
		a, err := f.Read(name, name)
		switch {
		case errors.Is(err, ErrEmpty):
			empty = append(empty, err)
		case err != nil:
			f.Search.Fail(err)
		default:
			out = append(out, a)
		}
	}
	tell := f.Search.Fail
	if len(out) > 0 {
		tell = f.Search.Warn
	}
	for _, err := range empty {
		tell(err)
	}
	return out
}

// All reads exactly the files that are named. Its error tells of each that cannot be read. Standard input without a name is of the format
// of the others.
func (f *Files) All(names []string) (out []*Article, err error) {
	for _, name := range names {
		var a *Article
		var readErr error
		if name == StandardInput {
			a, readErr = f.readStandard(f.beside(names))
		} else {
			a, readErr = f.Read(name, name)
		}
		out, err = append(out, a), errors.Join(err, readErr)
	}
	return out, err
}

// beside are the options for standard input among files: where nothing tells its format, the first file whose name tells one does.
func (f *Files) beside(names []string) Options {
	o := f.Options
	for _, name := range names {
		if o.Format == ByName && f.StandardName == "" {
			o.Format = Extensions[strings.ToLower(path.Ext(name))]
		}
	}
	return o
}
