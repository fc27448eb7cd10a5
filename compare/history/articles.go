package history

import (
	"bytes"
	"errors"
	"fmt"
	"path"

	"factcheck/attribution/article"
)

// Reader reads articles out of git and out of the working tree.
type Reader struct {
	Blobs *Blobs
	Files *article.Files
}

// Pairs reads both sides of each change and hands them on, in order. A side that does not exist, or is empty, is an article without text.
// What cannot be read, and paths that git does not know, go to complain and are left out. An error of each ends it.
func (r Reader) Pairs(f *Fork, each func(old, fresh *article.Article) error, complain func(error)) error {
	for _, name := range f.Unknown {
		complain(fmt.Errorf("%s: git knows no such file or directory; add a new article with git add", name))
	}
	for _, c := range f.Changes {
		old, err := r.object(c.OldBlob, At(f.Commit, c.Old), c.Old)
		if err != nil {
			complain(err)
			continue
		}
		fresh, err := r.fresh(f, c)
		if err != nil {
			complain(err)
			continue
		}
		if err := each(old, fresh); err != nil {
			return err
		}
	}
	return nil
}

// fresh reads the new side of a change: from git where git has it, else from the working tree.
func (r Reader) fresh(f *Fork, c Change) (*article.Article, error) {
	if c.NewBlob != "" || c.New == "" {
		return r.object(c.NewBlob, c.New, c.New)
	}
	a, err := r.Files.Read(path.Join(f.Root, c.New), c.New)
	return orNothing(a, err, c.New, c.New)
}

// Versions reads an article as it stood in each revision, and gives the revisions that could be read. Where the text does not say when that
// was, the commit does. What cannot be read goes to complain.
func (r Reader) Versions(rs []Revision, complain func(error)) (out []*article.Article, kept []Revision) {
	for _, v := range rs {
		a, err := r.object(v.Blob, At(v.Commit, v.Name), v.Name)
		if err != nil {
			complain(err)
			continue
		}
		if a.Time == "" {
			a.Time = v.Time
		}
		out, kept = append(out, a), append(kept, v)
	}
	return out, kept
}

// object reads contents that git keeps. shown is the name that reports print, name that of the file.
func (r Reader) object(id, shown, name string) (*article.Article, error) {
	if id == "" {
		return nothing(shown, name), nil
	}
	data, err := r.Blobs.Read(id, r.Files.Options.Limit)
	if err != nil {
		return nil, article.InFile(shown, err)
	}
	a, err := r.Files.Options.Read(name, bytes.NewReader(data))
	a, err = orNothing(a, err, shown, name)
	return a, article.InFile(shown, err)
}

// orNothing takes an empty file for an article that does not exist.
func orNothing(a *article.Article, err error, shown, name string) (*article.Article, error) {
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
