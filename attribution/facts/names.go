package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Name is a run of capitalised words that name somebody or something.
type Name struct {
	Span article.Span
	Text string // without titles and a possessive ending, spaces single
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// nameWords are the words that stand with a capital inside a sentence somewhere, and nowhere without one.
func nameWords(prose string, sentences []syntax.Sentence) map[string]bool {
	upper, lower := map[string]bool{}, map[string]bool{}
	for _, s := range sentences {
		for i, t := range s.Tokens {
			if i == 0 || opens(s.Tokens[i-1].Lower) {
				continue
			}
			if startsUpper(t.Span.Of(prose)) {
				upper[t.Lower] = true
			} else {
				lower[t.Lower] = true
			}
		}
	}
	for w := range lower {
		delete(upper, w)
	}
	return upper
}

func opens(w string) bool {
	return strings.Contains("\"“‘'«(:—–-", w) || w == "``" || w == "''"
}

// names reads runs of capitalised words. At the start of a sentence the first counts when it is known or another follows.
func (g *grammar) names(known map[string]bool) (out []Name) {
	for i := 0; i < len(g.toks); i++ {
		end := g.nameEnd(i)
		if end == i {
			continue
		}
		from := i
		first := i == 0 || opens(g.word(i-1))
		if first && !known[g.word(i)] && (lexicon.OpeningFunction.Has(g.word(i)) || end == i+1) {
			from++
		}
		for from < end && (lexicon.TitleBeforeName.Has(g.word(from)) || lexicon.OpeningFunction.Has(g.word(from))) {
			from++
		}
		i = end - 1
		if from >= end || end == from+1 && utf8.RuneCountInString(g.form(from)) < 2 {
			continue
		}
		s := g.take(from, end)
		out = append(out, Name{Span: s, Text: strings.Join(strings.Fields(s.Of(g.prose)), " ")})
	}
	return out
}

// nameEnd is the token behind the run of name words that begins at token i, i where none begins.
func (g *grammar) nameEnd(i int) int {
	if i >= len(g.toks) || g.used[i] || !startsUpper(g.form(i)) {
		return i
	}
	end := i + 1
	for end < len(g.toks) && !g.used[end] {
		switch {
		case startsUpper(g.form(end)):
			end++
		case g.links(end) && end+1 < len(g.toks) && !g.used[end+1] && startsUpper(g.form(end+1)):
			end += 2
		default:
			return end
		}
	}
	return end
}

// links reports whether token i joins the words of a name: "of", "&", a hyphen without spaces.
func (g *grammar) links(i int) bool {
	hyphen := g.word(i) == "-" && g.tight(i) && g.tight(i+1)
	return lexicon.LinkerWord.Has(g.word(i)) || hyphen || g.word(i) == "&"
}
