// Package desk makes the reports that the command line asks for: it reads what is named, analyses it, compares it, and shows how far it
// is.
//
// It knows no flags, opens no files and starts no processes; functions that do are given to it. What cannot be read is complained about,
// and the rest is reported.
package desk

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/compare"
	"factcheck/compare/history"
	"factcheck/compare/verify"
	"factcheck/reports"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/progress"
	"factcheck/reports/app/internal/settings"
)

// Desk is what reports are made with.
type Desk struct {
	Files    *article.Files
	Newsroom *settings.Newsroom
	Guard    *files.Guard // of what the run writes; asked before an article is read
	Git      history.Git
	Objects  func() (objects *history.Blobs, stop func(), err error) // starts the process that reads objects of git
	Complain func(error)
	Progress *progress.Display
	Expect   func(bytes int) // told how much text is about to be analysed; nil for nobody
}

// Analyze reports on every article that the arguments stand for, nil where there is none.
func (d Desk) Analyze(ctx context.Context, args []string) (*reports.Report, error) {
	if len(args) == 0 {
		return nil, errors.New("analyze needs a file, a directory or - for standard input")
	}
	names := d.Files.Names(args)
	if err := d.guard(names, args); err != nil {
		return nil, err
	}
	articles := d.Files.Some(names)
	d.Progress.Start(progress.Task{Things: "articles", Total: int64(len(articles))})
	d.expect(articles)
	options := d.Newsroom.Attribution
	options.Forgetful = true
	docs, err := options.AnalyzeAll(ctx, articles, nil, d.one)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		d.Complain(err)
	}
	docs = slices.DeleteFunc(docs, func(doc *attribution.Document) bool { return doc == nil })
	if len(docs) == 0 {
		return nil, nil
	}
	return &reports.Report{Analyses: docs}, nil
}

// guard keeps what the run writes from destroying what it reads, and from being found as an article later.
func (d Desk) guard(names, args []string) error {
	if err := d.Guard.Keep("the article", names...); err != nil {
		return err
	}
	for _, s := range d.Files.Search.Scopes(args) {
		found := func(name string) bool { return s.Takes(name) && !history.Ignores(d.Git, s.Base, name) }
		if err := d.Guard.Below(s.Base, found); err != nil {
			return err
		}
	}
	return nil
}

// one tells that one thing of a task is done.
func (d Desk) one() { d.Progress.Done(1) }

// Versions compares the versions that are named. One that is missing leaves nothing to compare.
func (d Desk) Versions(ctx context.Context, names []string) (*compare.Comparison, error) {
	if err := d.Guard.Keep("the article", names...); err != nil {
		return nil, err
	}
	versions, err := d.Files.All(names)
	if err != nil {
		return nil, err
	}
	return d.series(ctx, versions)
}

// papers are the documents that an article itself names. They lie below its folder, whatever its front matter says: a report shows words
// of them, and nobody who writes an article is to have it show others.
func (d Desk) papers(a *article.Article) (out []string, err error) {
	if len(a.Documents) == 0 {
		return nil, fmt.Errorf("verify lays %s beside documents; name them with --against, or as sources in its front matter", a.Name)
	}
	home, err := files.Real(filepath.Dir(a.Name))
	for _, name := range a.Documents {
		path := filepath.ToSlash(filepath.Join(filepath.Dir(a.Name), name))
		real, missing := files.Real(path)
		switch {
		case err != nil:
			return nil, err
		case filepath.IsAbs(name), missing == nil && !strings.HasPrefix(real, home+"/"):
			return nil, article.InFile(a.Name, fmt.Errorf("its front matter names the source %q, which does not lie below its folder",
				name))
		}
		out = append(out, path)
	}
	return out, nil
}

// Verify lays an article beside documents, those that it names itself where no others are given. A document that cannot be read is
// complained about, and the others are laid beside it; without any there is no report.
func (d Desk) Verify(ctx context.Context, name string, against []string) (*reports.Report, error) {
	if err := d.Guard.Keep("the article", name); err != nil {
		return nil, err
	}
	articles, err := d.Files.All([]string{name})
	if err == nil && len(against) == 0 {
		against, err = d.papers(articles[0])
	}
	if err == nil {
		err = d.Guard.Keep("the document", against...)
	}
	if err != nil {
		return nil, err
	}
	documents := d.Files.Some(d.Files.Names(against))
	d.expect(articles)
	docs, err := d.Newsroom.Attribution.AnalyzeAll(ctx, articles, nil, d.one)
	if err != nil {
		return nil, err
	}
	if len(documents) == 0 {
		return nil, nil
	}
	return &reports.Report{Verifications: []*verify.Result{verify.Check(docs[0], documents)}}, nil
}

// series compares versions, and shows how far it is.
func (d Desk) series(ctx context.Context, versions []*article.Article) (*compare.Comparison, error) {
	d.Progress.Start(progress.Task{Things: "versions", Total: int64(len(versions))})
	return d.compare(ctx, versions, d.one)
}

func (d Desk) compare(ctx context.Context, versions []*article.Article, done func()) (*compare.Comparison, error) {
	d.expect(versions)
	docs, err := d.Newsroom.Attribution.AnalyzeAll(ctx, versions, &syntax.Memory{}, done)
	if err != nil {
		return nil, err
	}
	return d.Newsroom.Compare.Versions(docs), nil
}

// expect tells of the texts that are about to be analysed.
func (d Desk) expect(articles []*article.Article) {
	n := 0
	for _, a := range articles {
		n += len(a.Prose)
	}
	if d.Expect != nil {
		d.Expect(n)
	}
}

// Of is the report on one comparison.
func Of(c *compare.Comparison) *reports.Report {
	return &reports.Report{Comparisons: []*compare.Comparison{c}}
}

// Driver reports on the two files that git hands to a diff driver. What keeps them from being compared takes the place of the report, for
// git would stop there if it were an error; the error is a wrong call.
func (d Desk) Driver(ctx context.Context, args []string, instead func(error) error) (*reports.Report, error) {
	call, err := history.ParseCall(args)
	if err == nil {
		err = d.Guard.Keep("the article", call.Name, call.NewName, call.OldFile, call.NewFile)
	}
	if err != nil {
		return nil, err
	}
	old, fresh, err := call.Versions(d.Files.Read)
	if err != nil {
		return nil, instead(err)
	}
	c, err := d.compare(ctx, []*article.Article{old, fresh}, nil)
	return Of(c), err
}

// Since reports on every article that changed since a fork, below paths if there are any; nil where none can be read.
func (d Desk) Since(ctx context.Context, fork *history.Fork, paths []string) (*reports.Report, error) {
	root := func(name string) string { return path.Join(fork.Root, name) }
	excluded, skips := d.Files.Search.Exclude, d.Newsroom.Skips
	isArticle := func(name string) bool { return article.HasExtension(name) && !excluded(root(name)) }
	if err := fork.List(d.Git, paths, isArticle, func(name string) bool { return skips(root(name)) }); err != nil {
		return nil, err
	}
	fork.Changes = slices.DeleteFunc(fork.Changes, func(c history.Change) bool { return excluded(root(c.Name())) })
	if err := d.guardFork(fork, func(name string) bool {
		return article.HasExtension(name) && !excluded(name) &&
			!skips(name)
	}); err != nil {
		return nil, err
	}
	objects, stop, err := d.Objects()
	if err != nil {
		return nil, err
	}
	defer stop()
	r := &reports.Report{Fork: fork}
	complaints := 0
	complain := func(err error) { complaints++; d.Complain(err) }
	d.Progress.Start(progress.Task{Things: "articles", Total: int64(len(fork.Changes))})
	err = history.Reader{Blobs: objects, Files: d.Files}.Pairs(fork, func(old, fresh *article.Article) error {
		c, err := d.compare(ctx, []*article.Article{old, fresh}, nil)
		if err == nil {
			for _, v := range c.Versions {
				v.Forget()
			}
			r.Comparisons = append(r.Comparisons, c)
		} else if ctx.Err() == nil {
			complain(err)
		}
		d.one()
		return ctx.Err()
	}, complain)
	if err == nil && len(r.Comparisons) == 0 && complaints > 0 {
		return nil, nil
	}
	return r, err
}

// guardFork keeps what the run writes from destroying an article that git tracks, changed or not.
func (d Desk) guardFork(fork *history.Fork, isArticle func(name string) bool) error {
	var names []string
	for _, c := range fork.Changes {
		if c.New != "" {
			names = append(names, path.Join(fork.Root, c.New))
		}
	}
	for _, name := range d.Guard.Paths() {
		if isArticle(filepath.ToSlash(name)) && history.Tracks(d.Git, name) {
			names = append(names, name)
		}
	}
	return d.Guard.Keep("the article", names...)
}

// Log reports on the history of one article, nil where no version can be read.
func (d Desk) Log(ctx context.Context, names []string, limit history.Limit) (*reports.Report, error) {
	if len(names) != 1 {
		return nil, fmt.Errorf("log follows one file, not %d; see factcheck log --help", len(names))
	}
	if err := d.Guard.Keep("the article", names[0]); err != nil {
		return nil, err
	}
	revisions, omitted, err := history.Of(d.Git, names[0], limit)
	if err != nil {
		return nil, err
	}
	objects, stop, err := d.Objects()
	if err != nil {
		return nil, err
	}
	defer stop()
	versions, revisions := history.Reader{Blobs: objects, Files: d.Files}.Versions(revisions, d.Complain)
	if len(versions) == 0 {
		return nil, nil
	}
	c, err := d.series(ctx, versions)
	r := Of(c)
	r.Log, r.Omitted = revisions, omitted
	return r, err
}
