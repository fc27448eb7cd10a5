package sources

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon/spoil"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/require"
)

// input is a text as Read takes it, without a headline.
func input(text string) Input {
	a := article.FromText("", "", "Headline\n\n"+text)
	return Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
}

// check asks for the source in every stretch of up to three tokens of every sentence, and fails where one breaks what holds for all.
func check(t testing.TB, r *Register) {
	for i := range r.in.Sentences {
		n := len(r.in.Sentences[i].Tokens)
		for from := range n {
			for to := from + 1; to <= min(n, from+3); to++ {
				s := r.Source(i, from, to)
				require.Equal(t, s.Text, s.Spans[0].Of(r.in.Prose))
				require.True(t, s.Entity >= 0 && s.Entity <= len(r.entities))
				require.NotEqual(t, NoSource, s.Kind)
				require.Less(t, len(s.Name), 1<<14)
				require.True(t, utf8.ValidString(s.Name+s.Role+s.SpeaksFor+s.Reason))
			}
		}
		require.Equal(t, Source{}, r.Source(i, 0, 0))
	}
}

// hostile are texts whose entities stand for each other, own each other or share everything.
func hostile() map[string]string {
	return map[string]string{
		"mutual owners": strings.Repeat(
			"The spokesman for the minister met the minister of the spokesman. The minister's spokesman is the spokesman's minister. ", 40),
		"its own spokesman": strings.Repeat("The spokesman's spokesman is the spokesman for the spokesman of the spokesman. ", 40),
		"pairs of pairs": "Ana Horvat and Ivo Kern met. " +
			strings.Repeat("They are ministers and mayors. The ministers and the ministers spoke. The mayors and the ministers spoke. ",
				40),
		"renamed in a ring": strings.Repeat(
			"Horvat, the mayor, is the minister. The minister, Horvat, is Kern. Kern, the mayor, is Horvat. ", 40),
		"everybody's": strings.Repeat("his her their its whose lawyer's lawyer's lawyer said ", 60),
		"who who":     strings.Repeat("the man who met the man who said ", 80),
		"and and":     strings.Repeat("Ana and Ivo and ", 140) + "Eva said so.",
		"initials":    strings.Repeat("A. B. C. and C. B. A. (ABC) told (CBA) (ABC) of the A. of the B. ", 30),
		"nameless": strings.Repeat(
			"An official spoke on condition of anonymity because he was not authorized to speak, as he was not named. ", 40),
		"only marks": strings.Repeat("’s ’s , “ and ” of - & ", 60),
	}
}

func TestReadOfHostileText(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			check(t, Read(input(text)))
		})
	}
}

// TestWeights breaks the file in several ways and sees the place of the mistake.
func TestWeights(t *testing.T) {
	f := spoil.File{Name: "weights.txt", Text: weightFile, Separator: "\t", Closed: []int{0, 1}}
	spoil.Check(t, f, func(text string) error { _, err := readWeights(text); return err })
}

func FuzzRead(f *testing.F) {
	for _, text := range hostile() {
		f.Add(strings.ToValidUTF8(text[:min(len(text), 100)], ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 200 || !utf8.ValidString(text) {
			return
		}
		check(t, Read(input(text)))
	})
}

// TestReadIsLinear reads texts of 16,000 sentences, which takes a tenth of a second where the cost is linear, and more than five where one
// name or one sentence costs as much as there are others.
func TestReadIsLinear(t *testing.T) {
	word := func(i int) string {
		return strings.ToUpper(string(rune('a'+i%26))) + strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprint(i+1000))
	}
	for name, sentence := range map[string]func(i int) string{
		"one surname":             func(i int) string { return word(i) + " Horvat spoke." },
		"one first name":          func(i int) string { return "Ana " + word(i) + " spoke." },
		"names of their own":      func(i int) string { return word(i) + " " + word(i+7) + " spoke." },
		"one name":                func(i int) string { return "Ana Horvat spoke." },
		"a surname of many":       func(i int) string { return word(i%500) + " Horvat met Horvat." },
		"the same initials":       func(i int) string { return "X" + word(i) + " Y" + word(i) + " met XY." },
		"pronouns":                func(i int) string { return "He said she told him." },
		"descriptions":            func(i int) string { return "The minister met the minister." },
		"quotations in quotation": func(i int) string { return "“He said ‘so’ and ‘so’” and left." },
	} {
		t.Run(name, func(t *testing.T) {
			in := repeated(sentence, 16000)
			start := time.Now()
			Read(in)
			require.Less(t, time.Since(start), 3*time.Second)
		})
	}
}

// repeated is a text of n sentences that have the tree of the first.
func repeated(sentence func(i int) string, n int) Input {
	first := input(sentence(0))
	model := first.Sentences[len(first.Sentences)-1]
	var prose strings.Builder
	in := Input{}
	for i := range n {
		text := sentence(i)
		words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" .“”‘’", r) })
		s := syntax.Sentence{Block: 1, Span: article.Span{Start: prose.Len(), End: prose.Len() + len(text)},
			Tokens: append([]syntax.Token(nil), model.Tokens...)}
		at, w := 0, 0
		for k := range s.Tokens {
			tok := &s.Tokens[k]
			if tok.UPOS != syntax.PUNCT && w < len(words) {
				tok.Lower, tok.Lemma, w = strings.ToLower(words[w]), words[w], w+1
			}
			length := len(tok.Lower)
			at += strings.Index(strings.ToLower(text[at:]), tok.Lower)
			tok.Span = article.Span{Start: s.Span.Start + at, End: s.Span.Start + at + length}
			at += length
		}
		s.Link()
		prose.WriteString(text + "\n")
		in.Sentences = append(in.Sentences, s)
	}
	in.Prose = prose.String()
	in.Quotations = quotes.Pair(in.Prose, []article.Block{{Span: article.Span{Start: 0, End: len(in.Prose)}}})
	return in
}

// TestNames reads who stands behind the last of a few words of a text.
func TestNames(t *testing.T) {
	for _, c := range []struct{ text, mention, want string }{
		{"Kathryn Waters, a curator, opened the show. “It is late,” Water said.", "Water", "Kathryn Waters"},
		{"Kathryn Waters and Ivo Watson opened the show. “It is late,” Watsen said.", "Watsen", "Ivo Watson"},
		{"Ana Martin and Eva Martins opened the show. “It is late,” Martino said.", "Martino", "Martino"}, // two would do
		// no misspelt name
		{"The House Democrats met. Democrat Ivo Kern spoke. “It is late,” one Democrat said.", "one Democrat", "Democrat"},
		{"Orvia Airlines cut 900 jobs. The company said demand had fallen.", "The company", "Orvia Airlines"},
		{"Orvia Airlines met Kelda Airlines. The company said demand had fallen.", "The company", "The company"},
		{"Tom Aldous runs the town. The 46-year-old said he would help.", "The 46-year-old", "Tom Aldous"},
		{"The town is old. The 46-year-old said he would help.", "The 46-year-old", "The 46-year-old"},
		{"Tom Aldous runs the town. The 9-year-old said he would help.", "The 9-year-old", "Tom Aldous"},
		{"Tom Aldous runs the town. Then the 9-year-old said he would help.", "the 9-year-old", "Tom Aldous"},
		{"Tom Aldous runs the town. Nobody asked the 9-year-old", "the 9-year-old", "Tom Aldous"}, // nothing stands behind it
		{"Tom Aldous runs the town. The 9-year-old who helped him said no.", "The 9-year-old", "Tom Aldous"},
		{"Tom Aldous runs the town. The 9-year-old boy said he would help.", "The 9-year-old boy", "The 9-year-old boy"},
		{"Tom Aldous runs the town. A 9-year-old said he would help.", "A 9-year-old", "A 9-year-old"},
		{"According to Kosovar authorities, six members of the group are in a hospital in Novi Pazar. They asked the Serbian " +
			"authorities to send them back.", "They", "Kosovar authorities"},
		{"Several plans were drawn up. The scientists met. They said it would rain.", "They", "The scientists"},
		{"Rep. Ivo Kern (R-Wis.), who leads the House, said no.", "who", "Ivo Kern"},
		{"The dam's operator, Solden Hydro, said a valve had failed.", "The dam's operator, Solden Hydro,", "Solden Hydro"},
	} {
		in := input(c.text)
		r := Read(in)
		got := ""
		for i := range in.Sentences {
			s := &in.Sentences[i]
			for from := range s.Tokens {
				for to := from + 1; to <= len(s.Tokens); to++ {
					if s.SpanOf(from, to).Of(in.Prose) == c.mention {
						got = r.Source(i, from, to).Name
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, not %q", c.text, c.mention, got, c.want)
		}
	}
}

// TestAnonymous tells whose name is kept back and why.
func TestAnonymous(t *testing.T) {
	for _, c := range []struct{ text, mention, naming, reason string }{
		{"A clerk, who spoke on condition of anonymity because he was not authorized to speak, said no.", "A clerk", "anonymous",
			"because he was not authorized to speak"},
		{"A police officer who declined to be named said no.", "A police officer", "anonymous", ""},
		{"An adviser, who was not authorised to speak to the media, said no.", "An adviser", "anonymous",
			"not authorised to speak to the media"},
		{"Two nurses, who asked that their names not be used, said no.", "Two nurses", "anonymous", ""},
		{"The mayor, who asked for patience, said no.", "The mayor", "described", ""},
		{"The official said he was not authorised to sign the contract.", "The official", "described", ""},
		{"The clerk said the money was not used.", "The clerk", "described", ""},
	} {
		in := input(c.text)
		got := Read(in).Source(1, 0, strings.Count(c.mention, " ")+1)
		if got.Naming.String() != c.naming || got.Reason != c.reason {
			t.Errorf("%s: %s %q", c.text, got.Naming, got.Reason)
		}
	}
}
