package history

import (
	"fmt"

	"factcheck/attribution/article"
)

// Call is what git hands to an external diff driver (gitattributes(5), GIT_EXTERNAL_DIFF in git(1)): a name and two files to read, one of
// which is /dev/null where the article is new or deleted.
type Call struct {
	Name, NewName    string // in the repository; they differ where the file was renamed
	OldFile, NewFile string // to read; empty where there is no such side
	Unmerged         bool   // a conflict: there is nothing to compare
	Special          bool   // a submodule or a symbolic link
}

// noFile is git's word for no file, on every system.
const noFile = "/dev/null"

// ParseCall reads the arguments that git calls a driver with: path, old-file, old-hex, old-mode, new-file, new-hex, new-mode, and for a
// rename the new path and a message; only the path for an unmerged file.
func ParseCall(args []string) (Call, error) {
	switch len(args) {
	case 1:
		return Call{Name: args[0], NewName: args[0], Unmerged: true}, nil
	case 7, 8, 9:
	default:
		return Call{},
			fmt.Errorf("git calls a diff driver with 7 arguments, not %d; set it up with: git config diff.factcheck.command \"factcheck "+
				"driver --\"", len(args))
	}
	c := Call{Name: args[0], NewName: args[0], OldFile: file(args[1]), NewFile: file(args[4]), Special: special(args[3]) ||
		special(args[6])}
	if len(args) > 7 {
		c.NewName = args[7]
	}
	return c, nil
}

func file(name string) string {
	if name == noFile {
		return ""
	}
	return name
}

// Versions reads both sides. A side that does not exist, or is empty, is an article without text. load reads a file as an article of the
// given name, which tells the format and goes into errors.
func (c Call) Versions(load func(file, name string) (*article.Article, error)) (old, fresh *article.Article, err error) {
	switch {
	case c.Unmerged:
		return nil, nil, fmt.Errorf("%s: both sides of a merge changed it; resolve the conflict first", c.Name)
	case c.Special:
		return nil, nil, fmt.Errorf("%s: it is a link or a submodule, no article", c.Name)
	}
	side := func(file, shown, name string) (*article.Article, error) {
		if file == "" {
			return nothing("", ""), nil
		}
		a, err := load(file, name)
		return orNothing(a, err, shown, name)
	}
	if old, err = side(c.OldFile, "a/"+c.Name, c.Name); err == nil {
		fresh, err = side(c.NewFile, "b/"+c.NewName, c.NewName)
	}
	return old, fresh, err
}
