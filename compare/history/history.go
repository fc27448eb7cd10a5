// Package history reads the versions of articles out of git.
//
// It speaks git's own formats: what changed since a revision (diff --raw -z), the life of a file (log --raw -z) and the contents of
// objects through one long-lived process (cat-file --batch). Names may hold any byte: nothing is quoted or split at line ends. The
// package starts no processes: a [Git] that is given to it does.
package history

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Git runs git with arguments to its end and gives its standard output. Its error holds what git wrote to standard error.
type Git func(args ...string) ([]byte, error)

// Errors by which a caller can tell what to advise.
var (
	ErrNoRepository = errors.New("this is no git repository; run factcheck inside one, or name two files")
	ErrNoGit        = errors.New("git is not installed, or not on PATH")
	ErrShallow      = errors.New("the history does not reach far enough back; fetch more of it (git fetch --unshallow, or fetch-depth: 0 in a CI checkout)")
)

// Change is one file that differs between two revisions, or between one and the working tree.
type Change struct {
	Old, New string // names; empty where the file does not exist there
	OldBlob  string // id of the old contents, empty for none
	NewBlob  string // id of the new contents; empty for none, or where only the working tree has them
}

// Since lists what differs between the point where HEAD left the base revision and the working tree, below the given paths (all of it
// for none), sorted by name. Renames are followed. Submodules and symbolic links are left out.
func Since(git Git, base string, paths []string) ([]Change, error) {
	fork, err := mergeBase(git, base)
	if err != nil {
		return nil, err
	}
	args := []string{"diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--ignore-submodules=all", fork, "--"}
	out, err := git(append(args, paths...)...)
	if err != nil {
		return nil, explain(err)
	}
	return parseRaw(out)
}

// mergeBase is the commit where HEAD left a revision.
func mergeBase(git Git, base string) (string, error) {
	if _, err := git("rev-parse", "--show-toplevel"); err != nil {
		return "", explain(err)
	}
	if strings.HasPrefix(base, "-") {
		return "", fmt.Errorf("%q is no revision", base)
	}
	if _, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", base+"^{commit}"); err != nil {
		if shallow(git) {
			return "", fmt.Errorf("%s: %w", base, ErrShallow)
		}
		return "", fmt.Errorf("%q names no commit here; fetch it first, or give another revision", base)
	}
	out, err := git("merge-base", "--end-of-options", base, "HEAD")
	if err == nil {
		return strings.TrimSpace(string(out)), nil
	}
	if shallow(git) {
		return "", fmt.Errorf("%s: %w", base, ErrShallow)
	}
	return "", fmt.Errorf("%s and HEAD have no common history", base)
}

func shallow(git Git) bool {
	out, err := git("rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(string(out)) == "true"
}

// explain turns what git says into what to do.
func explain(err error) error {
	switch text := err.Error(); {
	case strings.Contains(text, "executable file not found"):
		return ErrNoGit
	case strings.Contains(text, "not a git repository"):
		return ErrNoRepository
	}
	return err
}

const (
	noBlob    = "0000000000000000000000000000000000000000"
	submodule = "160000"
	symlink   = "120000"
)

// parseRaw reads records ":oldmode newmode oldid newid status\0path\0", with a second path for renames and copies.
func parseRaw(out []byte) (cs []Change, err error) {
	for len(out) > 0 {
		var c Change
		var keep bool
		if c, keep, out, err = rawRecord(out); err != nil {
			return nil, err
		}
		if keep {
			cs = append(cs, c)
		}
	}
	return cs, nil
}

// rawRecord reads one record off the front of out.
func rawRecord(out []byte) (c Change, keep bool, rest []byte, err error) {
	head, rest, ok := bytes.Cut(out, []byte{0})
	f := strings.Fields(strings.TrimPrefix(string(head), ":"))
	if !ok || len(f) != 5 || len(head) == 0 || head[0] != ':' {
		return c, false, nil, fmt.Errorf("git printed a record that factcheck cannot read: %q", head)
	}
	name, rest, ok := bytes.Cut(rest, []byte{0})
	second := name
	if ok && (f[4][0] == 'R' || f[4][0] == 'C') {
		second, rest, ok = bytes.Cut(rest, []byte{0})
	}
	if !ok {
		return c, false, nil, fmt.Errorf("git printed a record without a name: %q", head)
	}
	c = Change{Old: string(name), New: string(second), OldBlob: blob(f[2]), NewBlob: blob(f[3])}
	switch f[4][0] {
	case 'A':
		c.Old = ""
	case 'D':
		c.New = ""
	}
	special := f[0] == submodule || f[1] == submodule || f[0] == symlink || f[1] == symlink
	return c, !special, rest, nil
}

func blob(id string) string {
	if strings.Trim(id, "0") == "" {
		return ""
	}
	return id
}

// Revision is one version of a file in history.
type Revision struct {
	Commit  string // id
	Time    string // of the commit, RFC 3339
	Subject string // first line of its message
	Name    string // of the file there; empty where the commit deleted it
	Blob    string // id of its contents, empty for none
}

// Of follows one file through history, renames with it, the oldest version first. Versions with the same contents as the one before
// are left out.
func Of(git Git, file string) ([]Revision, error) {
	if _, err := git("rev-parse", "--show-toplevel"); err != nil {
		return nil, explain(err)
	}
	out, err := git("log", "--follow", "--raw", "-z", "--no-abbrev", "--find-renames", "--diff-merges=first-parent", "--format=%x01%H%x01%cI%x01%s%x01", "--", file)
	if err != nil {
		return nil, explain(err)
	}
	rs, err := parseLog(out)
	if err != nil {
		return nil, err
	}
	if len(rs) == 0 {
		return nil, fmt.Errorf("%s has no history here; it is not committed, or the name is another", file)
	}
	return rs, nil
}

// parseLog reads what Of asks for: a header between bytes 0x01, then raw records.
func parseLog(out []byte) ([]Revision, error) {
	var rs []Revision
	for len(out) > 0 {
		start := bytes.IndexByte(out, 1)
		if start < 0 {
			break
		}
		f := bytes.SplitN(out[start+1:], []byte{1}, 5)
		if len(f) < 4 {
			return nil, fmt.Errorf("git printed a log entry that factcheck cannot read: %q", out)
		}
		r := Revision{Commit: string(f[0]), Time: string(f[1]), Subject: string(f[2])}
		out = out[start+1+len(f[0])+len(f[1])+len(f[2])+3:]
		out = bytes.TrimLeft(out[min(1, len(out)):], "\n\x00")
		for len(out) > 0 && out[0] == ':' {
			c, keep, rest, err := rawRecord(out)
			if err != nil {
				return nil, err
			}
			out = rest
			if keep {
				r.Name, r.Blob = c.New, c.NewBlob
			}
		}
		rs = append(rs, r)
	}
	return oldestFirst(rs), nil
}

// oldestFirst turns the order round and leaves out versions that changed nothing.
func oldestFirst(rs []Revision) (out []Revision) {
	for i := len(rs) - 1; i >= 0; i-- {
		if n := len(out); n == 0 || out[n-1].Blob != rs[i].Blob {
			out = append(out, rs[i])
		}
	}
	return out
}
