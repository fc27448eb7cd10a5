// Package history reads the versions of articles out of git.
//
// It speaks git's own formats: what changed since a revision (diff --raw -z), the life of a file (log --raw -z), the contents of objects
// through one long-lived process (cat-file --batch), and the arguments of an external diff driver. Names may hold any byte: nothing is
// quoted or split at line ends, and none is taken for a flag or a pattern of git. The package starts no processes and opens no files: a
// [Git] and functions that are given to it do. It changes nothing in a repository.
package history

import (
	"errors"
	"fmt"
	"strings"
)

// Git runs git with arguments to its end and gives its standard output. Its error holds what git wrote to standard error, in English.
type Git func(args ...string) ([]byte, error)

// Errors by which a caller can tell what to advise.
var (
	ErrNoRepository = errors.New("this is no git repository; run factcheck inside one, or name two files")
	ErrNoGit        = errors.New("git is not installed, or not on PATH")
	ErrShallow      = errors.New(
		"the history does not reach far enough back; fetch more of it (git fetch --unshallow, or fetch-depth: 0 in a CI checkout)")
	ErrPartial = errors.New("git does not have contents that this needs; in a partial clone, fetch them first (git fetch " +
		"--refetch, or no filter in a CI checkout)")
	ErrNoTree   = errors.New("this repository has no working tree; run factcheck in a clone that has one")
	ErrNoCommit = errors.New("there is no commit yet; commit the article first")
)

// explain turns what git says into what to do.
func explain(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	for _, e := range []struct {
		says string
		err  error
	}{
		{"executable file not found", ErrNoGit},
		{"not a git repository", ErrNoRepository},
		{"promisor remote", ErrPartial},
		{"must be run in a work tree", ErrNoTree},
		{"does not have any commits yet", ErrNoCommit},
	} {
		if strings.Contains(text, e.says) {
			return e.err
		}
	}
	return err
}

// ask runs git for one value.
func ask(git Git, args ...string) (string, error) {
	out, err := git(args...)
	if err != nil {
		return "", explain(err)
	}
	return strings.TrimSuffix(string(out), "\n"), nil
}

func shallow(git Git) bool {
	is, err := ask(git, "rev-parse", "--is-shallow-repository")
	return err == nil && is == "true"
}

// Short is an object's id as people read it.
func Short(id string) string { return id[:min(len(id), 10)] }

// At is the name of a file in a commit, as git writes it.
func At(commit, name string) string { return fmt.Sprintf("%s:%s", Short(commit), name) }
