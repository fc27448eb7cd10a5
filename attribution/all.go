package attribution

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// AnalyzeAll is the method of the same name with the default options.
func AnalyzeAll(ctx context.Context, articles []*article.Article, m *syntax.Memory, done func()) ([]*Document, error) {
	return Options{}.AnalyzeAll(ctx, articles, m, done)
}

// AnalyzeAll analyses articles on all cores and gives their documents in the same order. Versions of one article may share a memory of
// their sentences, nil for none. done, if it is not nil, is called after each article, by several goroutines at a time. An article that
// makes the program stumble has no document, and its part in the error. When ctx ends before, AnalyzeAll gives the error of ctx alone and
// does not wait for what is under way.
func (o Options) AnalyzeAll(ctx context.Context, articles []*article.Article, m *syntax.Memory, done func()) ([]*Document, error) {
	out, errs := make([]*Document, len(articles)), make([]error, len(articles))
	if len(articles) == 0 {
		return out, ctx.Err()
	}
	var next, ready atomic.Int64
	finished := make(chan bool, 1)
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		go func() {
			for i := int(next.Add(1)) - 1; i < len(articles) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				out[i], errs[i] = o.guarded(articles[i], m)
				if done != nil {
					done()
				}
				if int(ready.Add(1)) == len(articles) {
					finished <- true
				}
			}
		}()
	}
	select {
	case <-finished:
		return out, errors.Join(errs...)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// guarded is Analyze with an error for a panic.
func (o Options) guarded(a *article.Article, m *syntax.Memory) (d *Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			d, err = nil, fmt.Errorf("%s: factcheck stumbled over this article, which is a mistake in factcheck; please report it: %v",
				a.Name, r)
		}
	}()
	if d = o.Analyze(a, m); o.Forgetful {
		d.Forget()
	}
	return d, nil
}
