package sources

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
)

var update = flag.Bool("update", false, "write the tables anew")

// registered prints what a text mentions: the words, the place in the clause with what else is known, and behind a colon whom they mean,
// who is told in full when first met.
func registered(text string) []string {
	in := input(text)
	r := Read(in)
	met := map[int]bool{}
	var out []string
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.sentence == 0 || m.form == pair { // the headline
			continue
		}
		s := r.Source(m.sentence, m.from, max(m.to, m.head+1))
		who := s.Name
		if !met[s.Entity] || s.Entity == 0 {
			who = line(s)
		}
		met[s.Entity] = true
		out = append(out, in.Sentences[m.sentence].SpanOf(m.from, max(m.to, m.head+1)).Of(in.Prose)+flags(m)+": "+who)
	}
	return out
}

// flags are what is known of a mention by itself.
func flags(m *mention) string {
	out := strings.Fields(placeNames)[m.place]
	for _, f := range []struct {
		name string
		set  bool
	}{{"several", m.plural}, {"the", m.definite}, {"says", m.speaks}, {"quoted", m.quotation >= 0}, {"owned", m.owner >= 0},
		{"titled", m.courtesy}, {"capital", m.capital}} {
		if f.set {
			out += " " + f.name
		}
	}
	if m.sex != lexicon.AnySex {
		out += " " + [...]string{lexicon.Male: "he", lexicon.Female: "she"}[m.sex]
	}
	if len(m.mods) > 0 {
		out += " +" + strings.Join(m.mods, "+")
	}
	return fmt.Sprintf(" (%s)", out)
}

// TestRegister: beside each text stands one that differs in a word and is read otherwise.
func TestRegister(t *testing.T) {
	twins.Check(t, "../../testdata/twins/sources.txt", *update, registered)
}

// TestFirstInHeadline: whom the headline describes is first met there.
func TestFirstInHeadline(t *testing.T) {
	for text, want := range map[string]int{
		"Harbour pilot says tugs were late\n\nAna Horvat, a harbour pilot, spoke on Monday.": 0,
		"Harbour clerk says tugs were late\n\nAna Horvat, a harbour pilot, spoke on Monday.": 1,
	} {
		a := article.FromText("", "", text)
		in := Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
		r := Read(in)
		who := r.Source(1, 0, 2)
		assert.Equal(t, "Ana Horvat", who.Name)
		assert.Equal(t, want, r.mentions[r.entities[who.Entity-1].first].sentence, text)
	}
}
