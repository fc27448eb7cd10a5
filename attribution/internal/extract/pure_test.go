package extract

import (
	"slices"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// several is an article in which most finders find something.
const several = "Two hurt in blast, officials claim\n\nPolice said on Monday the mill was closed. “Nobody was inside,” the owner said. " +
	"“We were " +
	"lucky that night.”\n\nA clerk was charged with stealing the keys. The paper reported that police said the clerk had fled, which the " +
	"clerk denied.\n\nQ: Why did it burn?\n\nA: The engine failed."

// TestFindersArePure proves that finders change neither the text nor what others find: in any order, and again, they give the same.
func TestFindersArePure(t *testing.T) {
	read := func() (*text.Text, *sources.Register) {
		x := text.New(article.FromText("", "", several), nil)
		return x, sources.Read(sources.Input{Prose: x.Article.Prose, Sentences: x.Sentences, Quotations: x.Quotations})
	}
	x, who := read()
	want := map[string][]Candidate{}
	for _, f := range Finders {
		want[f.Name] = f.Find(x, who)
	}
	for _, f := range slices.Backward(Finders) {
		assert.Equal(t, want[f.Name], f.Find(x, who), f.Name)
	}
	fresh, _ := read()
	assert.Equal(t, fresh, x)
	for _, name := range []string{"learned", "passive", "clause", "headline-tail", "turn", "nested"} {
		assert.NotEmpty(t, want[name], name)
	}
}

// TestResolveKeepsCandidates proves that the resolver leaves what it is given as it is, so that it may be asked again with another
// confidence.
func TestResolveKeepsCandidates(t *testing.T) {
	x := text.New(article.FromText("", "", several), nil)
	who := sources.Read(sources.Input{Prose: x.Article.Prose, Sentences: x.Sentences, Quotations: x.Quotations})
	found := Find(x, who)
	as, ds := Resolve(x, who, found, .5)
	assert.Equal(t, Find(x, who), found)
	again, disputes := Resolve(x, who, found, .5)
	assert.Equal(t, as, again)
	assert.Equal(t, ds, disputes)
	sure, _ := Resolve(x, who, found, .9)
	assert.Less(t, len(sure), len(as))
	assert.True(t, slices.IsSortedFunc(as[:len(as)-1], byCue), "all but the denial at the end come in the order of their cues")
	assert.Len(t, ds, 1)
}

// TestContests decides between a candidate and what was taken before it at its place.
func TestContests(t *testing.T) {
	at := func(from, to int) []article.Span { return []article.Span{{Start: from, End: to}} }
	said := Attribution{Rule: "said-clause", Confidence: .8, Source: sources.Source{Spans: at(0, 6)}, Cue: Cue{Spans: at(7, 11)},
		Content: at(12, 30)}
	nobody := Attribution{Rule: "said-passive", Confidence: .8, Cue: Cue{Spans: at(7, 11)}, Content: at(12, 30)}
	candidate := func(rule string, from, to int, sure bool) *Candidate {
		a := Attribution{Rule: rule, Confidence: .6, Cue: Cue{Spans: at(from, to)}, Content: at(12, 30)}
		return &Candidate{Attribution: a, Place: at(from, to)[0], Sure: sure}
	}
	for _, c := range []struct {
		what  string
		meets contest
		c     *Candidate
		known Attribution
		gone  []int
		taken bool
	}{
		{"a clause gives way to a cue", yields, candidate("said-clause", 7, 11, false), said, nil, false},
		{"a clause elsewhere", yields, candidate("said-clause", 32, 36, false), said, nil, true},
		{"a passive takes the place of a source", passiveMeets, candidate("said-passive", 7, 11, false), said, []int{0}, true},
		{"a passive gives way to a surer one", passiveMeets, candidate("said-passive", 7, 11, false), nobody, nil, false},
		{"a charge does not", passiveMeets, candidate("charged-with", 7, 11, false), nobody, []int{0}, true},
		{"a turn takes the place of a source", replaces, candidate("turn", 0, 7, false), said, []int{0}, true},
		{"a turn elsewhere", replaces, candidate("turn", 40, 47, false), said, nil, true},
		{"a headline gives way to a source", headlineMeets, candidate("said-behind", 0, 7, false), said, nil, false},
		{"a sure headline takes the place of a cue", headlineMeets, candidate("said-behind", 7, 12, true), said, []int{0}, true},
		{"a sure headline that agrees is known", headlineMeets, candidate("said-behind", 0, 12, true), said, nil, false},
		{"nested speech stands inside a content", nestedMeets, candidate("said-clause", 20, 24, false), said, nil, true},
		{"nested speech is not known before", nestedMeets, candidate("said-clause", 7, 11, false), said, nil, false},
		{"nested speech has somebody around it", nestedMeets, candidate("said-clause", 40, 44, false), said, nil, false},
	} {
		gone, ok := c.meets(c.c, newTaken([]Attribution{c.known}))
		assert.Equal(t, c.taken, ok, c.what)
		assert.Equal(t, c.gone, slices.Compact(gone), c.what)
	}
}

// TestIndex finds pieces by place, those of a long one before others, too.
func TestIndex(t *testing.T) {
	content := func(from, to int) Attribution { return Attribution{Content: []article.Span{{Start: from, End: to}}} }
	x := indexed([]Attribution{content(0, 100), content(10, 20), content(30, 40)}, contents)
	over := func(from, to int) (out []int) {
		for p := range x.over(article.Span{Start: from, End: to}) {
			out = append(out, p.of)
		}
		return out
	}
	assert.Equal(t, []int{2, 0}, over(35, 36))
	assert.Equal(t, []int{0}, over(50, 60))
	assert.Equal(t, []int{2, 1, 0}, over(15, 31))
	assert.Empty(t, over(100, 120))
	assert.True(t, x.around(article.Span{Start: 10, End: 20}))
	assert.False(t, x.around(article.Span{Start: 0, End: 100}), "nothing is around itself")
}
