package files

import (
	"fmt"
	"io/fs"
	"os"
)

// Target is a file that a run is to write.
type Target struct {
	Name string
	Open *os.File // for a file that is open already; Name is what to call it
	Adds bool     // behind what is in the file: several reports may
}

// Guard keeps what a run reads from being written over; the zero value is that of a run that writes nothing. It is asked before anything is
// read; its errors say that nothing was written.
type Guard struct{ targets []guarded }

type guarded struct {
	Target
	place
}

// NewGuard looks at the files that a run is to write. The error tells of one that cannot be written, and of two that are the same.
func NewGuard(targets []Target) (*Guard, error) {
	g := &Guard{}
	for _, t := range targets {
		x := guarded{Target: t}
		var err error
		if t.Open != nil {
			x.info, err = t.Open.Stat()
		} else if x.place, err = placeOf(t.Name); err == nil {
			err = inFile(t.Name, x.writable())
		}
		if err != nil {
			return nil, err
		}
		for _, y := range g.targets {
			if x.same(y.place) && !(x.Adds && y.Adds) {
				return nil,
					fmt.Errorf(
						"%s: it is the same file as %s, and of two reports one would be lost; nothing was written, name another file",
						x.Name, y.Name)
			}
		}
		g.targets = append(g.targets, x)
	}
	return g, nil
}

// Keep refuses to write over files that the run reads, which are called what in the error. An empty name is none.
func (g *Guard) Keep(what string, names ...string) error {
	if len(g.targets) == 0 {
		return nil
	}
	for _, name := range names {
		if p, err := inputPlace(name); err == nil && name != "" {
			if err := g.keep(what+" "+name, p); err != nil {
				return err
			}
		}
	}
	return nil
}

// inputPlace is the place of a file that is read; of one that exists, its identity is enough.
func inputPlace(name string) (place, error) {
	if info, err := os.Stat(name); err == nil {
		return place{info: info}, nil
	}
	return placeOf(name)
}

// KeepOpen is Keep for a file that is open.
func (g *Guard) KeepOpen(what string, f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	return g.keep(what, place{info: info})
}

func (g *Guard) keep(what string, p place) error {
	for _, t := range g.targets {
		if t.same(p) {
			return fmt.Errorf("%s: writing here would destroy %s, which is read; nothing was written, name another file", t.Name, what)
		}
	}
	return nil
}

// Below refuses to write into a directory what would be found there as an article from then on. takes tells so of a path in it.
func (g *Guard) Below(dir string, takes func(name string) bool) error {
	var base fs.FileInfo
	for _, t := range g.targets {
		if t.Open != nil || t.info != nil { // what is there was found, or not
			continue
		}
		if base == nil {
			var err error
			if base, err = os.Stat(dir); err != nil {
				return nil
			}
		}
		if name, ok := t.below(base); ok && takes(name) {
			return fmt.Errorf("%s: the next run would read this report as an article of %s; nothing was written. Write it elsewhere, or "+
				"leave it out (--exclude, or ignore in the settings)", t.Name, dir)
		}
	}
	return nil
}

// Paths are the regular files that the run would write over, by their paths behind all links.
func (g *Guard) Paths() (out []string) {
	for _, t := range g.targets {
		if t.path != "" && t.info != nil && t.info.Mode().IsRegular() {
			out = append(out, t.path)
		}
	}
	return out
}

// headBytes is how much of a file is looked at to tell a report.
const headBytes = 8 << 10

// Written refuses to write over files of these names which hold something that isReport does not know, by how it begins.
func (g *Guard) Written(names []string, isReport func(head []byte) bool) error {
	for _, name := range names {
		head, err := readHead(name)
		if err == nil && len(head) > 0 && !isReport(head) {
			return fmt.Errorf("%s: here is a text that is no report of factcheck's; nothing was written. Behind -o stands the name of "+
				"the report: did a pattern stand there? To write over the file, delete it first", name)
		}
	}
	return nil
}
