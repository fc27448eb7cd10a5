package history

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// Judge is a file that changes are judged by, settings or a baseline, and that differs itself between the fork and the working tree.
type Judge struct {
	Name  string // from the root of the working tree
	State State
	Named bool // it judges as it is now, since the caller names it; others judge as they stood at the fork
}

// State is how a file differs. The zero value is: other contents, or another kind of file.
type State uint8

const (
	Changed State = iota
	Added         // it does not exist at the fork; git may not even track it
	Deleted
)

// String is the word for a state in reports: changed, added, deleted.
func (s State) String() string { return [...]string{"changed", "added", "deleted"}[s] }

// Touched tells which of the files of the given names differ between the fork and the working tree, sorted by name. They may be links, and
// files that git does not track.
func (f *Fork) Touched(git Git, names []string) (out []Judge, err error) {
	if len(names) == 0 {
		return nil, nil
	}
	var paths []string
	for _, n := range names { // git takes paths from the directory that it runs in
		paths = append(paths, strings.Repeat("../", strings.Count(f.Prefix, "/"))+n)
	}
	in := func(args ...string) ([]byte, error) {
		return git(slices.Concat([]string{"--literal-pathspecs"}, args, []string{"--"}, paths)...)
	}
	raw, err := in("diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all",
		f.Commit)
	if err != nil {
		return nil, explain(err)
	}
	fields := strings.Split(string(raw), "\x00")
	for i := 0; i+1 < len(fields); i += 2 { // ":100644 120000 id id T", name
		j := Judge{Name: fields[i+1]}
		switch {
		case strings.HasSuffix(fields[i], " A"):
			j.State = Added
		case strings.HasSuffix(fields[i], " D"):
			j.State = Deleted
		}
		out = append(out, j)
	}
	others, err := in("ls-files", "--others", "--full-name", "-z")
	if err != nil {
		return nil, explain(err)
	}
	for name := range bytes.SplitSeq(bytes.TrimSuffix(others, []byte{0}), []byte{0}) {
		if len(name) > 0 {
			out = untracked(out, string(name))
		}
	}
	slices.SortFunc(out, func(a, b Judge) int { return strings.Compare(a.Name, b.Name) })
	return out, nil
}

// untracked adds a file that only the working tree has. One that git lost track of was there at the fork.
func untracked(js []Judge, name string) []Judge {
	if i := slices.IndexFunc(js, func(j Judge) bool { return j.Name == name }); i >= 0 {
		js[i].State = Changed
		return js
	}
	return append(js, Judge{Name: path.Clean(name), State: Added})
}
