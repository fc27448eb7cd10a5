package settings

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"factcheck/compare/history"
)

// LoadSince reads what judges the changes since a fork: the settings and the baseline that stood there, so that no branch can switch its
// own check off, but for what is named on the command line. The fork is told which of these files changed since then. A mistake in what
// will judge from now on goes to complain.
func LoadSince(f Files, git history.Git, fork *history.Fork, a Asked, complain func(error)) (*Newsroom, error) {
	past := f.At(git, fork)
	h, err := load(f, past, a)
	if err != nil {
		return nil, errors.Join(err, fmt.Errorf("what stood where HEAD left %s judges; --config FILE and --baseline FILE name other files",
			fork.Base))
	}
	found, named, err := h.judging(past, a)
	if err != nil {
		return nil, err
	}
	fork.Bare = h.Path == ""
	fork.Judges, err = fork.Touched(git, found)
	if err == nil && len(fork.Judges) > 0 && !a.Written {
		if _, err := Load(f, a); err != nil {
			complain(err)
		}
	}
	chosen, namedErr := fork.Touched(git, named)
	for _, j := range chosen {
		j.Named = true
		fork.Judges = append(fork.Judges, j)
	}
	return h, errors.Join(err, namedErr)
}

// judging are the files that settings may be found in, with the baseline that they name, and those that the command line names: by their
// paths in the repository.
func (h *Newsroom) judging(past Files, a Asked) (found, named []string, err error) {
	switch a.Config {
	case "none":
	case "":
		dir, err := past.directory(a.First)
		if err != nil {
			return nil, nil, err
		}
		found = past.candidates(dir)
		if first, err := past.Abs(a.First); err == nil && first != dir && a.First != "" { // it may be a directory by now
			found = append(found, path.Join(first, Names[0]), path.Join(first, Names[1]))
		}
	default:
		named = append(named, a.Config)
	}
	if a.Baseline != "" {
		named = append(named, a.Baseline)
	} else if h.baselineName != "" {
		found = append(found, h.baselineName)
	}
	return past.tracked(found), past.tracked(named), nil
}

// tracked are the paths from the root of the repository, of those files that lie in it.
func (f Files) tracked(names []string) (out []string) {
	for _, n := range names {
		abs, err := f.Abs(n)
		if rel, ok := below(f.in, abs); err == nil && ok {
			out = append(out, rel)
		}
	}
	return out
}

// At are the files as they stood at a fork. What lies outside of the repository is where it was: no branch changes it.
func (f Files) At(git history.Git, fork *history.Fork) Files {
	tree := history.NewTree(git, fork.Commit)
	rel := func(name string) (string, bool) {
		if name == fork.Root {
			return ".", true
		}
		return below(fork.Root, name)
	}
	abs := func(name string) string {
		if path.IsAbs(name) || len(name) > 1 && name[1] == ':' { // a drive
			return path.Clean(name)
		}
		return path.Join(fork.Root, fork.Prefix, name)
	}
	return Files{at: fork.Commit, in: fork.Root,
		Abs: func(name string) (string, error) { return abs(name), nil },
		Mode: func(name string) (fs.FileMode, error) {
			name = abs(name)
			switch name, inside := rel(name); {
			case inside && name == ".git":
				return fs.ModeDir, nil
			case inside && path.Base(name) == ".git": // git keeps none
				return 0, fs.ErrNotExist
			case inside:
				return tree.Mode(name)
			}
			return f.Mode(name)
		},
		Open: func(name string) (io.ReadCloser, error) {
			if name, inside := rel(abs(name)); inside {
				data, err := tree.Read(name, mostBaselineBytes)
				return io.NopCloser(bytes.NewReader(data)), err
			}
			return f.Open(abs(name))
		},
		Real: func(name string) (string, error) { // git keeps regular files, and follows links to no others
			if _, inside := rel(abs(name)); inside {
				return abs(name), nil
			}
			return f.Real(abs(name))
		}}
}
