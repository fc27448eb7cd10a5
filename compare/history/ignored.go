package history

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Ignored tells of a path in a directory, with a slash behind it where it is a directory itself, whether git ignores it, by .gitignore and
// what else it goes by. What git tracks is not ignored. Without git, outside a repository, and in a directory that is ignored as a whole,
// nothing is. An error says why git does not tell; then nothing is ignored, either.
func Ignored(git Git, dir string) (func(name string) bool, error) {
	out, err := git("-C", dir, "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory")
	if err = explain(err); err != nil && (elsewhere(err) || ignores(git, dir, ".")) {
		err = nil
	} else if err != nil {
		err = fmt.Errorf("git does not tell what is ignored here, so nothing is: %w", err)
	}
	names := map[string]bool{}
	for _, name := range bytes.Split(out, []byte{0}) {
		names[string(name)] = true
	}
	return func(name string) bool { return names[name] }, err
}

// Ignores reports whether git would ignore a file of that path from a directory, were it there.
func Ignores(git Git, dir, name string) bool {
	return ignores(git, dir, name) && !ignores(git, dir, ".")
}

func ignores(git Git, dir, name string) bool {
	_, err := git("-C", dir, "check-ignore", "-q", "--", name)
	return err == nil
}

// elsewhere reports whether an error says that no repository is there to be asked.
func elsewhere(err error) bool {
	return errors.Is(err, ErrNoGit) || errors.Is(err, ErrNoRepository) || errors.Is(err, ErrNoTree)
}

// Tracks reports whether git tracks a file.
func Tracks(git Git, name string) bool { return known(git, name) }

// Anywhere is an environment in which git looks for the repository of the directory that it runs in, whatever hook or command called the
// program.
func Anywhere(env []string) []string {
	return slices.DeleteFunc(slices.Clone(env), func(e string) bool {
		name, _, _ := strings.Cut(e, "=")
		return slices.Contains(ofOneRepository, name)
	})
}

// ofOneRepository are the variables by which git tells its children where the repository is.
var ofOneRepository = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY",
	"GIT_NAMESPACE"}
