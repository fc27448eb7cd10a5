package checks

import (
	"slices"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// read analyses an article for the checks.
func read(words string) *Input {
	t := text.New(article.FromText("", "", words), nil)
	who := sources.Read(sources.Input{Prose: t.Article.Prose, Sentences: t.Sentences, Quotations: t.Quotations})
	as, _ := extract.Resolve(t, who, extract.Find(t, who), .5)
	return &Input{t, as, claims.Cut(t, who, as)}
}

// TestChecks proves that each check finds something in its example, alone and among the others, and nothing in its near miss.
func TestChecks(t *testing.T) {
	for _, c := range All {
		example, nearMiss := read(c.Example), read(c.NearMiss)
		found := c.Find(example)
		assert.NotEmpty(t, found, "%s: %s", c.ID, c.Example)
		assert.Empty(t, c.Find(nearMiss), "%s: near miss: %s", c.ID, c.NearMiss)
		for _, f := range found {
			assert.Equal(t, []any{c.ID, c.Severity}, []any{f.Rule, f.Severity})
			assert.Contains(t, Run(example), f)
		}
		has := func(in *Input) bool {
			return slices.ContainsFunc(Run(in), func(f Finding) bool { return f.Rule == c.ID })
		}
		assert.False(t, has(nearMiss), c.ID)
	}
}
