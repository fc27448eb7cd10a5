package attribution

import (
	"context"
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
// their sentences, nil for none. done, if it is not nil, is called after each article, by several goroutines at a time. When ctx ends
// before, AnalyzeAll gives its error and does not wait for what is under way.
func (o Options) AnalyzeAll(ctx context.Context, articles []*article.Article, m *syntax.Memory, done func()) ([]*Document, error) {
	out := make([]*Document, len(articles))
	if len(articles) == 0 {
		return out, ctx.Err()
	}
	var next, ready atomic.Int64
	finished := make(chan bool, 1)
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		go func() {
			for i := int(next.Add(1)) - 1; i < len(articles) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				out[i] = o.Analyze(articles[i], m)
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
		return out, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
