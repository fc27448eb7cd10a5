package history

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Tree is the files of one commit as git keeps them, whatever the working tree has. Names are relative to the root, with slashes.
type Tree struct {
	git    Git
	commit string
	seen   map[string]treeEntry // what was asked for once; without a mode where there is nothing
}

// NewTree reads the commit of an id.
func NewTree(git Git, commit string) Tree { return Tree{git, commit, map[string]treeEntry{}} }

// ErrLeadsOut is of a link that leads out of what git keeps, or round in a circle.
var ErrLeadsOut = errors.New("it is a link that leads to no file of the repository")

// mostLinks is how many links are followed, one behind the other.
const mostLinks = 8

// Mode says what a name is: a regular file, a directory. Links are followed. The error is fs.ErrNotExist where there is nothing.
func (t Tree) Mode(name string) (fs.FileMode, error) {
	e, err := t.resolve(name)
	switch {
	case err != nil:
		return 0, err
	case e.kind == "tree":
		return fs.ModeDir, nil
	case e.kind != "blob":
		return fs.ModeIrregular, nil
	}
	return 0, nil
}

// Read gives the contents of a file, which may have so many bytes and no more. Links are followed.
func (t Tree) Read(name string, most int) ([]byte, error) {
	e, err := t.resolve(name)
	if err != nil {
		return nil, err
	}
	return t.blob(e, most)
}

// treeEntry is one line of git ls-tree.
type treeEntry struct{ mode, kind, id string }

// resolve looks a name up and follows links as far as they stay among the files of git.
func (t Tree) resolve(name string) (e treeEntry, err error) {
	for range mostLinks {
		if e, err = t.entry(name); err != nil || e.mode != symlink {
			return e, err
		}
		target, err := t.blob(e, maxPath)
		if err != nil {
			return e, err
		}
		name = path.Join(path.Dir(name), string(target))
		if path.IsAbs(string(target)) || name == ".." || strings.HasPrefix(name, "../") {
			return e, ErrLeadsOut
		}
		if _, err := t.entry(name); errors.Is(err, fs.ErrNotExist) {
			return e, ErrLeadsOut
		}
	}
	return e, ErrLeadsOut
}

// maxPath is how long the target of a link may be, in bytes.
const maxPath = 4096

func (t Tree) entry(name string) (treeEntry, error) {
	if name = path.Clean(name); name == "." {
		return treeEntry{kind: "tree"}, nil
	}
	e, seen := t.seen[name]
	if !seen {
		out, err := t.git("--literal-pathspecs", "ls-tree", "-z", "--full-tree", t.commit, "--", name)
		if err != nil {
			return e, explain(err)
		}
		head, _, _ := bytes.Cut(out, []byte{'\t'})
		if f := strings.Fields(string(head)); len(f) == 3 {
			e = treeEntry{f[0], f[1], f[2]}
		}
		t.seen[name] = e
	}
	if e.mode == "" {
		return e, fs.ErrNotExist
	}
	return e, nil
}

func (t Tree) blob(e treeEntry, most int) ([]byte, error) {
	if e.kind != "blob" {
		return nil, fmt.Errorf("it is no file but a %s of git", e.kind)
	}
	text, err := ask(t.git, "cat-file", "-s", e.id)
	if err != nil {
		return nil, err
	}
	if size, err := strconv.Atoi(text); err != nil || size > most {
		return nil, fmt.Errorf("it is larger than %d bytes", most)
	}
	out, err := t.git("cat-file", "blob", e.id)
	if err != nil {
		return nil, explain(err)
	}
	return out, nil
}
