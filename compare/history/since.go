package history

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"factcheck/attribution/untrusted"

	"github.com/bmatcuk/doublestar/v4"
)

// Fork is the place where HEAD left a base revision, and what differs between there and the working tree.
type Fork struct {
	Base    string // the revision as it was asked for
	Commit  string // id of the merge base
	Root    string // directory of the working tree, to which all names are relative
	Changes []Change
	Unknown []string // paths that git does not know
}

// Change is one file that differs between two revisions, or between one and the working tree.
type Change struct {
	Old, New    string // names; empty where the file does not exist there
	OldBlob     string // id of the old contents, empty for none
	NewBlob     string // id of the new contents; empty for none, or where only the working tree has them
	Uncommitted bool   // HEAD has other contents than the working tree
}

// Name is what a change is known by: the new name, or that of a file that is gone.
func (c Change) Name() string {
	if c.New != "" {
		return c.New
	}
	return c.Old
}

// Since lists the articles that differ between the merge base of a revision with HEAD and the working tree, sorted by name. Renames are
// followed; submodules, symbolic links and files that git does not track are left out. Paths limit the list: a file, a directory or a
// pattern (*, **, ?, {a,b}), relative to the directory that git runs in; none means all. A file counts as an article when isArticle says
// so of its name, or when a path names it.
func Since(git Git, base string, paths []string, isArticle func(root, name string) bool) (*Fork, error) {
	f := &Fork{Base: base}
	var err error
	if f.Root, err = ask(git, "rev-parse", "--show-toplevel"); err != nil {
		return nil, err
	}
	if f.Commit, err = mergeBase(git, base); err != nil {
		return nil, err
	}
	if f.Changes, err = f.list(git); err != nil {
		return nil, err
	}
	return f, f.limit(git, paths, func(name string) bool { return isArticle(f.Root, name) })
}

// mergeBase is the commit where HEAD left a revision.
func mergeBase(git Git, base string) (string, error) {
	if base == "" || strings.HasPrefix(base, "-") {
		return "", fmt.Errorf("%q is no revision", base)
	}
	if _, err := git("rev-parse", "--verify", "--quiet", "HEAD^{commit}"); err != nil {
		return "", ErrNoCommit
	}
	if _, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", base+"^{commit}"); err != nil {
		if shallow(git) {
			return "", fmt.Errorf("%s: %w", base, ErrShallow)
		}
		return "", fmt.Errorf("%q names no commit here; fetch it first, or give another revision", base)
	}
	commit, err := ask(git, "merge-base", "--end-of-options", base, "HEAD")
	if err == nil {
		return commit, nil
	}
	if shallow(git) {
		return "", fmt.Errorf("%s: %w", base, ErrShallow)
	}
	return "", fmt.Errorf("%s and HEAD have no common history", base)
}

// list reads every file that differs, and which of them HEAD does not have so.
func (f *Fork) list(git Git) (out []Change, err error) {
	dirty, err := git("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "HEAD", "--")
	if err != nil {
		return nil, explain(err)
	}
	uncommitted := map[string]bool{}
	for _, name := range bytes.Split(dirty, []byte{0}) {
		uncommitted[string(name)] = true
	}
	raw, err := git("diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", f.Commit, "--")
	if err != nil {
		return nil, explain(err)
	}
	for len(raw) > 0 {
		var r record
		if r, raw, err = readRecord(raw); err != nil {
			return nil, err
		}
		if r.none() || r.status == 'U' { // a conflict has a second record with the file in the working tree
			continue
		}
		c := Change{Old: r.old, New: r.new, OldBlob: r.oldBlob, NewBlob: r.newBlob, Uncommitted: uncommitted[r.new] || uncommitted[r.old] && r.new == ""}
		if c.Uncommitted {
			c.NewBlob = "" // for a rename git prints an id that it does not keep
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Change) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

// limit leaves the articles below the given paths.
func (f *Fork) limit(git Git, paths []string, isArticle func(string) bool) error {
	prefix, err := ask(git, "rev-parse", "--show-prefix")
	if err != nil {
		return err
	}
	keep := func(name string) bool { return isArticle(name) }
	if len(paths) > 0 {
		if keep, err = f.chosen(git, prefix, paths, isArticle); err != nil {
			return err
		}
	}
	f.Changes = slices.DeleteFunc(f.Changes, func(c Change) bool { return !keep(c.Old) && !keep(c.New) })
	return nil
}

// chosen tells which names the paths stand for, and notes the paths that stand for none.
func (f *Fork) chosen(git Git, prefix string, paths []string, isArticle func(string) bool) (func(string) bool, error) {
	var all []func(string) bool
	for _, p := range paths {
		name, err := f.inside(prefix, p)
		if err != nil {
			return nil, err
		}
		below := func(c Change) bool { return within(c.Old, name) || within(c.New, name) }
		switch {
		case slices.ContainsFunc(f.Changes, below) || known(git, p):
			all = append(all, func(s string) bool { return s == name || within(s, name) && isArticle(s) })
		case strings.ContainsAny(name, "*?[{"):
			if err := untrusted.Pattern(name); err != nil {
				return nil, fmt.Errorf("%.60s: %w", p, err)
			}
			all = append(all, func(s string) bool { return matches(name, s) && isArticle(s) })
		default:
			f.Unknown = append(f.Unknown, p)
		}
	}
	return func(s string) bool {
		return s != "" && slices.ContainsFunc(all, func(in func(string) bool) bool { return in(s) })
	}, nil
}

// inside turns a path relative to a directory of the working tree, or an absolute one, into one relative to its root, "" for all of it.
func (f *Fork) inside(prefix, p string) (string, error) {
	name := path.Join(prefix, p)
	if path.IsAbs(p) {
		below, ok := strings.CutPrefix(path.Clean(p)+"/", strings.TrimSuffix(f.Root, "/")+"/")
		if !ok {
			return "", fmt.Errorf("%s lies outside the repository %s", p, f.Root)
		}
		name = strings.TrimSuffix(below, "/")
	}
	if name == ".." || strings.HasPrefix(name, "../") {
		return "", fmt.Errorf("%s lies outside the repository", p)
	}
	if name == "." {
		name = ""
	}
	return name, nil
}

// within reports whether a name is a path itself or lies below it.
func within(name, dir string) bool {
	return name != "" && (dir == "" || name == dir || strings.HasPrefix(name, dir+"/"))
}

func matches(pattern, name string) bool {
	ok, err := doublestar.Match(pattern, name)
	return ok && err == nil
}

// known reports whether git tracks a file of this very name, or one below it.
func known(git Git, p string) bool {
	out, err := git("--literal-pathspecs", "ls-files", "-z", "--", p)
	return err == nil && len(out) > 0
}
