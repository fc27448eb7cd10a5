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

// renames makes git tell a renamed article from one that went and one that came where three tenths of it stayed. By its own measure, half,
// a short article of which one sentence changed is a new one.
const renames = "--find-renames=30%"

// Fork is the place where HEAD left a base revision, and what differs between there and the working tree.
type Fork struct {
	Base    string // the revision as it was asked for
	Commit  string // id of the merge base
	Root    string // directory of the working tree, to which all names are relative
	Prefix  string // the directory that git runs in, with a slash at its end; empty for the root
	Changes []Change
	Ignored []string // names of articles that changed and are left out
	Unknown []string // paths that git does not know
	Judges  []Judge  // what the changes are judged by, where it changed itself
	Bare    bool     // there were no settings in Commit
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

// Since finds where HEAD left a revision. What changed from there on is for [Fork.List].
func Since(git Git, base string) (*Fork, error) {
	f := &Fork{Base: base}
	var err error
	if f.Root, err = ask(git, "rev-parse", "--show-toplevel"); err != nil {
		return nil, err
	}
	if f.Prefix, err = ask(git, "rev-parse", "--show-prefix"); err != nil {
		return nil, err
	}
	f.Commit, err = mergeBase(git, base)
	return f, err
}

// List lists the articles that differ between a fork and the working tree, sorted by name. Renames are followed; submodules, symbolic links
// and files that git does not track are left out. Paths limit the list: a file, a directory or a pattern (*, **, ?, {a,b}), relative to the
// directory that git runs in; none means all. A file counts as an article when isArticle says so of its name, or when a path names it. One
// that skip says yes to on both sides is left out and noted, unless a path names it.
func (f *Fork) List(git Git, paths []string, isArticle, skip func(name string) bool) error {
	chosen, err := f.chosen(git, paths, isArticle, skip)
	if err != nil {
		return err
	}
	for _, c := range f.Changes {
		if max(chosen(c.Old), chosen(c.New)) == ignored {
			f.Ignored = append(f.Ignored, c.Name())
		}
	}
	f.Changes = slices.DeleteFunc(f.Changes, func(c Change) bool { return max(chosen(c.Old), chosen(c.New)) < wanted })
	return nil
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
	dirty, err := git("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "HEAD",
		"--")
	if err != nil {
		return nil, explain(err)
	}
	uncommitted := map[string]bool{}
	for name := range bytes.SplitSeq(bytes.TrimSuffix(dirty, []byte{0}), []byte{0}) {
		uncommitted[string(name)] = len(name) > 0
	}
	raw, err := git("diff", "--raw", "-z", "--no-abbrev", renames, "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", f.Commit,
		"--")
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
		c := Change{Old: r.old, New: r.new, OldBlob: r.oldBlob, NewBlob: r.newBlob, Uncommitted: uncommitted[r.new] || uncommitted[r.old] &&
			r.new == ""}
		if c.Uncommitted {
			c.NewBlob = "" // for a rename git prints an id that it does not keep
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Change) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

// choice says what becomes of a file.
type choice uint8

const (
	none    choice = iota // no article, or not below the paths
	ignored               // an article that is left out
	wanted
)

// chosen reads what differs, tells what becomes of a name, and notes the paths that stand for none.
func (f *Fork) chosen(git Git, paths []string, isArticle, skip func(string) bool) (func(string) choice, error) {
	var err error
	if f.Changes, err = f.list(git); err != nil {
		return nil, err
	}
	article := func(s string) choice {
		switch {
		case s == "" || !isArticle(s):
			return none
		case skip(s):
			return ignored
		}
		return wanted
	}
	if len(paths) == 0 {
		return article, nil
	}
	var all []func(string) choice
	for _, p := range paths {
		name, err := f.inside(p)
		if err != nil {
			return nil, err
		}
		below := func(c Change) bool { return within(c.Old, name) || within(c.New, name) }
		switch {
		case slices.ContainsFunc(f.Changes, below) || known(git, p):
			all = append(all, func(s string) choice { return which(s == name && s != "", within(s, name), article, s) })
		case strings.ContainsAny(name, "*?[{"):
			if err := untrusted.Pattern(name); err != nil {
				return nil, fmt.Errorf("%.60s: %w", p, err)
			}
			all = append(all, func(s string) choice { return which(false, matches(name, s), article, s) })
		default:
			f.Unknown = append(f.Unknown, p)
		}
	}
	return func(s string) (out choice) {
		for _, in := range all {
			out = max(out, in(s))
		}
		return out
	}, nil
}

// which is what becomes of a name that a path names itself, or that lies below it.
func which(named, below bool, article func(string) choice, name string) choice {
	switch {
	case named:
		return wanted
	case below:
		return article(name)
	}
	return none
}

// inside turns a path relative to a directory of the working tree, or an absolute one, into one relative to its root, "" for all of it.
func (f *Fork) inside(p string) (string, error) {
	name := path.Join(f.Prefix, p)
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
