package history

import (
	"errors"
	"fmt"

	"factcheck/attribution/article"
)

// Reader reads articles out of git and out of the working tree.
type Reader struct {
	Blobs *Blobs
	Most  int                                                      // the largest contents, in bytes
	File  func(name string) ([]byte, error)                        // reads a file of the working tree, by its name there
	Parse func(name string, data []byte) (*article.Article, error) // the name tells the format
}

// Pair reads both sides of a change. A side that does not exist, or is empty, is an article without text. Errors name the side.
func (r Reader) Pair(f *Fork, c Change) (old, fresh *article.Article, err error) {
	old, err = r.object(c.OldBlob, At(f.Commit, c.Old), c.Old)
	if err != nil {
		return nil, nil, err
	}
	if c.NewBlob != "" || c.New == "" {
		fresh, err = r.object(c.NewBlob, c.New, c.New)
		return old, fresh, err
	}
	data, err := r.File(c.New)
	if err == nil {
		fresh, err = r.parse(data, c.New, c.New)
	}
	return old, fresh, named(c.New, err)
}

// named puts the name of a file in front of an error.
func named(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, err)
}

// Version reads an article as it stood in a revision. Where the text does not say when that was, the commit does.
func (r Reader) Version(v Revision) (*article.Article, error) {
	a, err := r.object(v.Blob, At(v.Commit, v.Name), v.Name)
	if err == nil && a.Time == "" {
		a.Time = v.Time
	}
	return a, err
}

// object reads contents that git keeps. shown is the name that reports print.
func (r Reader) object(id, shown, name string) (*article.Article, error) {
	if id == "" {
		return nothing(shown, name), nil
	}
	data, err := r.Blobs.Read(id, r.Most)
	if err != nil {
		return nil, named(shown, err)
	}
	a, err := r.parse(data, shown, name)
	return a, named(shown, err)
}

func (r Reader) parse(data []byte, shown, name string) (*article.Article, error) {
	a, err := r.Parse(name, data)
	if errors.Is(err, article.ErrEmpty) {
		return nothing(shown, name), nil
	}
	if err == nil {
		a.Name = shown
	}
	return a, err
}

// nothing stands for an article that does not exist in a version.
func nothing(shown, name string) *article.Article {
	if name == "" {
		shown = ""
	}
	return article.FromText(shown, "", "")
}
