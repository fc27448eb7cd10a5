package wording

import (
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// claim reads a sentence as the words of a claim: names and numbers are stated, what else carries meaning is content.
func claim(text string) (out []Word) {
	for _, s := range syntax.Analyze(text, []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}) {
		for _, t := range s.Tokens {
			if t.UPOS == syntax.PUNCT {
				continue
			}
			w := Word{Text: t.Lower, Form: t.Span.Of(text), Lemma: strings.ToLower(t.Lemma), Stem: strings.ToLower(t.Lemma), UPOS: t.UPOS,
				Span: t.Span}
			w.Stated = t.UPOS == syntax.PROPN || t.UPOS == syntax.NUM
			switch t.UPOS {
			case syntax.NOUN, syntax.VERB, syntax.ADJ, syntax.ADV:
				w.Content = !w.Negates()
			}
			out = append(out, w)
		}
	}
	return out
}

// edited compares two versions of a claim.
func edited(old, fresh string) Edits { return Compare(claim(old), claim(fresh)) }

// print writes gaps down: "old > new", a bar between them.
func print(e Edits) string {
	var out []string
	for _, g := range e {
		out = append(out, texts(g.Old)+" > "+texts(g.New))
	}
	return strings.Join(out, " | ")
}

func texts(ws []Word) string {
	var out []string
	for _, w := range ws {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

// everywhere knows every word, nowhere none.
func everywhere(string) bool { return true }
func nowhere(string) bool    { return false }

// TestGaps reads where two versions differ: at both ends, in the middle, by forms of one word not at all.
func TestGaps(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"The fire hit a school.", "The fire hit a theatre.", "school > theatre"},
		{"The fire hits schools.", "The fire hit a school.", " > a"},
		{"The fire hit a school.", "A fire hit the school.", "the > a | a > the"},
		{"A big fire hit a school.", "A fire hit an old school.", "big >  |  > old"},
		{"Rain fell.", "Rain fell on Monday.", " > on monday"},
		{"On Monday rain fell.", "Rain fell.", "on monday > "},
		{"Snow fell.", "Rain stopped.", "snow fell > rain stopped"},
		{"", "Rain fell.", " > rain fell"},
		{"The nurse and the clerk met.", "The clerk and the nurse met.", "nurse > clerk | clerk > nurse"},
	} {
		assert.Equal(t, c.want, print(edited(c.old, c.new)), "%s / %s", c.old, c.new)
	}
}

// TestGapsUndoThemselves applies the gaps of two versions to the old one, which gives the new one, and exchanges the sides.
func TestGapsUndoThemselves(t *testing.T) {
	old := claim("The old mayor met nine angry nurses in the town hall on Monday and promised them more money.")
	fresh := claim("On Monday nine nurses met the mayor, who promised no money and left the old hall by the back door.")
	e := Compare(old, fresh)
	there, back := 0, 0
	for _, g := range e {
		there, back = there+len(g.Old), back+len(g.New)
	}
	assert.Equal(t, len(old)-there, len(fresh)-back, "what is in no gap stands in both")
	swapped := Compare(fresh, old)
	assert.LessOrEqual(t, len(swapped), there+back)
}

// TestVastGaps are not searched.
func TestVastGaps(t *testing.T) {
	long := func(w string, n int) []Word { return words(strings.TrimSpace(strings.Repeat(w+" ", n))) }
	assert.False(t, Gap{long("old", 512), long("new", 512)}.Vast())
	assert.True(t, Gap{long("old", 512), long("new", 513)}.Vast())
	e := Compare(append(long("old", 600), words("bridge")...), append(long("new", 600), words("bridge")...))
	require.Len(t, e, 1)
	assert.True(t, e[0].Vast())
	assert.Len(t, e[0].Old, 600, "the common end is cut off first")
}

// TestScore tells another fact from another wording: above zero it is another fact.
func TestScore(t *testing.T) {
	for _, c := range []struct {
		old, new string
		fact     bool
	}{
		{"The firm bought a mill.", "The firm purchased a mill.", false},
		{"The crash closed the road.", "The collision closed the road.", false},
		{"The old bridge fell.", "The new bridge fell.", true},
		{"The plan was legal.", "The plan was illegal.", true},
		{"The council agreed.", "The council disagreed.", true},
		{"The firm sold a mill.", "The firm sold a hotel.", true},
		{"The firm sold a mill.", "The firm did not sell a mill.", true},
		{"The firm sold a mill and a hotel.", "The firm sold a mill.", true},
		{"The mayor said he would go.", "The mayor said that he would go.", false},
	} {
		assert.Equal(t, c.fact, edited(c.old, c.new).Score() > 0, "%s / %s: %v", c.old, c.new, edited(c.old, c.new).Features())
	}
}

// TestFeatures counts what happened between two versions.
func TestFeatures(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     map[string]float64
	}{
		{"Rain fell.", "Rain fell.", nil},
		{"The firm bought a mill.", "The firm purchased a mill.", map[string]float64{"synonym verb": 1}},
		{"The old bridge fell.", "The new bridge fell.", map[string]float64{"opposite": 1, "put adjective": 1}},
		{"The firm sold a mill.", "The firm sold a hotel.", map[string]float64{"put noun": 1}},
		{"The firm sold an abbey.", "The firm sold a church.", map[string]float64{"general noun": 1}},
		{"The firm never paid.", "The firm paid.", map[string]float64{"negation": 1}},
		{"The firm never paid.", "The firm has not paid.", nil},
		{"The firm paid.", "The firm quickly paid.", map[string]float64{"come adverb": 1, "inserted": 1}},
		{"The angry crowd left.", "The crowd left.", map[string]float64{"gone adjective": 1, "deleted": 1}},
		{"The firm sold a mill.", "The firm sold a mill, a hotel, a bank, a mine, a farm, a shop and a pub.",
			map[string]float64{"come noun": 4, "inserted": 4}},
	} {
		want := map[string]float64{"bias": 1}
		for k, v := range c.want {
			want[k] = v
		}
		got := edited(c.old, c.new).Features()
		assert.Equal(t, want, got, "%s / %s", c.old, c.new)
		for k := range got {
			assert.Contains(t, Names(), k)
		}
	}
}

// TestDeeds are verbs that tell of another deed, and verbs that newsrooms put for each other.
func TestDeeds(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Police arrested the man.", "Police killed the man.", "arrested > killed"},
		{"The man robbed the bank.", "The man entered the bank.", "robbed > entered"},
		{"Police arrested the man.", "Police apprehended the man.", ""},
		{"The firm bought a mill.", "The firm purchased a mill.", ""},
		{"The firm opened a mill.", "The firm hotel a mill.", ""},
	} {
		assert.Equal(t, c.want, print(edited(c.old, c.new).Deeds()), "%s / %s", c.old, c.new)
	}
}

// TestOtherWrongs are crimes that were put for each other.
func TestOtherWrongs(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     bool
	}{
		{"He was charged with theft.", "He was charged with murder.", true},
		{"He was charged with theft.", "He was charged with a day.", false},
		{"He was charged with a day.", "He was charged with murder.", false},
		{"He was said to have robbed her.", "He was said to have murdered her.", true},
		{"He was charged with murder.", "He was charged with killing.", false},
	} {
		e := edited(c.old, c.new)
		require.Len(t, e, 1, c.old)
		assert.Equal(t, c.want, e[0].OtherWrong(), "%s / %s", c.old, c.new)
	}
}

// TestReferences are gaps in which something is only called otherwise.
func TestReferences(t *testing.T) {
	for _, c := range []struct {
		old, new string
		known    func(string) bool
		want     string
	}{
		{"The council closed the case.", "The council closed it.", everywhere, "the case"},
		{"The council closed it.", "The council closed the case.", everywhere, "the case"},
		{"The council closed it.", "The council closed the case.", nowhere, ""},
		{"The council closed it.", "The council closed the angry case.", everywhere, ""},
		{"The council closed it.", "The council closed the school case file office.", everywhere, ""},
		{"The law holds in the state.", "The law holds in Ohio.", everywhere, "ohio"},
		{"The law holds in the state.", "The law holds in Ohio.", nowhere, ""},
		{"The law holds in a state.", "The law holds in Ohio.", everywhere, ""},
		{"The council closed the school.", "The council closed the case.", everywhere, ""},
	} {
		e := edited(c.old, c.new)
		require.Len(t, e, 1, c.old)
		assert.Equal(t, c.want, texts(e[0].Reference(c.known)), "%s / %s", c.old, c.new)
		assert.Equal(t, c.want != "", len(e.Referred(c.known)) == 0, "%s / %s", c.old, c.new)
	}
}

// TestJoined leaves out what is only written as one word or two.
func TestJoined(t *testing.T) {
	assert.Empty(t, Compare(words("the work group"), words("the workgroup")).Joined())
	assert.Len(t, Compare(words("the work group"), words("the workshop")).Joined(), 1)
}

// TestLong are gaps that say something by themselves: three words that carry meaning, or two with a verb.
func TestLong(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"The mill burned.", "The mill burned near the old town hall.", " > near the old town hall"},
		{"The mill burned near the old town hall.", "The mill burned.", "near the old town hall > "},
		{"The mill burned.", "The mill burned in town.", ""},
		{"The mill burned.", "The mill burned and children cried.", " > and children cried"},
		{"The mill burned.", "The mill burned in town weather.", ""},
		{"The mill sold bread.", "The mill offered bread.", ""},
	} {
		assert.Equal(t, c.want, print(edited(c.old, c.new).Long()), "%s / %s", c.old, c.new)
	}
}

// TestLongExchange is one in which two words went and three came, of which none is put for another: they are of other parts of speech.
func TestLongExchange(t *testing.T) {
	as := func(u syntax.UPOS, ws []Word) []Word {
		for i := range ws {
			ws[i].UPOS = u
		}
		return ws
	}
	long := Edits{{as(syntax.NOUN, words("bridge crew")), as(syntax.ADJ, words("red old quiet"))}}
	assert.Len(t, long.Long(), 1)
	assert.Empty(t, Edits{{long[0].Old[:1], long[0].New}}.Long(), "one word went")
	assert.Empty(t, Edits{{long[0].Old, long[0].New[:2]}}.Long(), "two words came")
	assert.Empty(t, Edits{{long[0].Old, as(syntax.NOUN, words("red old quiet"))}}.Long(), "nouns are put for nouns")
}

// TestSettled leaves out what only changed its place.
func TestSettled(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Yesterday the mill burned.", "The mill burned yesterday.", ""},
		{"They won't start watching.", "Watching won't begin.", "they >  | start > begin"},
		{"Purchased goods fell in the mill.", "Goods fell in the mill they bought.", " > they"},
		{"The mill never burned bread.", "The mill bread burned.", ""},
		{"The mill burned.", "The mill closed.", "burned > closed"},
		{"Yesterday the mill burned and the mill closed.", "The mill burned and the shop closed yesterday.", "mill > shop"},
	} {
		assert.Equal(t, c.want, print(edited(c.old, c.new).Settled()), "%s / %s: %s", c.old, c.new, print(edited(c.old, c.new)))
	}
}

// TestExchanges are words that changed places with each other.
func TestExchanges(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"The dog bit the man.", "The man bit the dog.", "dog man"},
		{"The dog bit the man.", "The dog fed the man.", ""},
		{"The dog bit the man and the clerk.", "The man bit the clerk and the dog.", ""},
		{"Ohio sued the state.", "The state sued Ohio.", ""},
	} {
		a, b, ok := edited(c.old, c.new).Exchange()
		got := strings.TrimSpace(a.Text + " " + b.Text)
		assert.Equal(t, c.want, got, "%s / %s", c.old, c.new)
		assert.Equal(t, c.want != "", ok)
	}
}

// TestNegators counts the words that turn a claim round, on each side.
func TestNegators(t *testing.T) {
	old, fresh := Gap{claim("Nobody came and nothing was said."), claim("He did not come.")}.Negators()
	assert.Equal(t, []int{2, 1}, []int{old, fresh})
	old, fresh = Gap{claim("The angry crowd left."), nil}.Content()
	assert.Equal(t, []int{3, 0}, []int{old, fresh})
}

// TestOppositesByPrefix makes opposites of words with a prefix, and not of words that only end alike.
func TestOppositesByPrefix(t *testing.T) {
	for pair, want := range map[string]bool{"agree disagree": true, "legal illegal": true, "happy unhappy": true, "able table": false,
		"act react": false, "form reform": false, "agree agree": false, "ion union": false} {
		w, with, _ := strings.Cut(pair, " ")
		assert.Equal(t, want, negates(w, with), pair)
	}
}
