package compare

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// names compares names in order. A name that is spelled a little differently is respelled; a place is told apart by what stands before it.
func names(p *pair) (out []Detail) {
	a, b := p.old.facts.Names, p.new.facts.Names
	pairs := same(len(a), len(b), func(i, j int) bool { return sameName(p.plainName(a[i]), p.plainName(b[j])) })
	told, called := p.tells(Source), p.called()
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		for _, n := range p.inPlace(a[i0:i1], b[j0:j1]) {
			gone, come := n.old != nil && p.old.isSource(n.old.Span), n.new != nil && p.new.isSource(n.new.Span)
			switch {
			case gone && (come && told || n.new == nil), come && n.old == nil: // told as a source
			case n.new == nil && called[n.old.Span], n.old == nil && called[n.new.Span]:
			default:
				if d, tells := p.otherName(n); tells {
					out = append(out, d)
				}
			}
		}
	})
	return out
}

// namePair is a name and what stands in its place; nil for nothing.
type namePair struct{ old, new *facts.Name }

// inPlace pairs names in order: those that look alike, and those that stand in one stretch of other words. Others came or went.
func (p *pair) inPlace(old, fresh []facts.Name) (out []namePair) {
	edits := wording.Compare(plainWords(p.old.words), plainWords(p.new.words))
	for len(old) > 0 || len(fresh) > 0 {
		switch {
		case len(fresh) == 0 || len(old) > 0 && !alike(old[0].Text, fresh[0].Text) && !instead(edits, old[0].Span, fresh[0].Span):
			out, old = append(out, namePair{old: &old[0]}), old[1:]
		case len(old) == 0:
			out, fresh = append(out, namePair{new: &fresh[0]}), fresh[1:]
		default:
			out, old, fresh = append(out, namePair{&old[0], &fresh[0]}), old[1:], fresh[1:]
		}
	}
	return out
}

// alike reports whether two names may be two spellings of one, or have a word in common in any form.
func alike(a, b string) bool {
	return respelled(a, b) || slices.ContainsFunc(strings.Fields(a), func(w string) bool { return covers(b, w) })
}

// instead reports whether one of the edits takes words of one span for words of another.
func instead(edits wording.Edits, old, fresh article.Span) bool {
	in := func(ws []wording.Word, s article.Span) bool {
		return slices.ContainsFunc(ws, func(w wording.Word) bool { return s.Contains(w.Span) })
	}
	return slices.ContainsFunc(edits, func(g wording.Gap) bool { return in(g.Old, old) && in(g.New, fresh) })
}

// otherName is what a pair of names tells; nothing where a name that came or went stands elsewhere in the other version.
func (p *pair) otherName(n namePair) (d Detail, tells bool) {
	d = Detail{Aspect: Name, Severity: Medium}
	switch {
	case n.new == nil:
		d.Old = n.old.Text
		return d, !p.new.has(d.Old) && !p.new.knows(*n.old, p.old)
	case n.old == nil:
		d.New = n.new.Text
		return d, !p.old.has(d.New) && !p.old.knows(*n.new, p.new)
	}
	d.Old, d.New = n.old.Text, n.new.Text
	if respelled(d.Old, d.New) && !otherBearer(d.Old, d.New) {
		d.Direction, d.Severity = Respelled, Low
	}
	if p.old.place(*n.old) && p.new.place(*n.new) {
		d.Aspect = Place
	}
	return d, true
}

// isSource reports whether a span lies in the mention of a source or in its cue.
func (s side) isSource(span article.Span) bool {
	return overlapsAny(span, s.sources) || overlapsAny(span, s.tellers)
}

// plainName is a name in lower case and in normal form, so that "Pa." is "Pennsylvania" and "US" is "U.S."
func (p *pair) plainName(n facts.Name) string { return p.plainText(n.Text) }

// plainText is a text in lower case and in normal form: "eighteen sources" is "18 sources".
func (p *pair) plainText(text string) string {
	var words []string
	for _, token := range strings.Fields(text) {
		if v, ok := lexicon.OneNumeral.Value(strings.ToLower(token)); ok {
			token = strconv.FormatFloat(v, 'f', -1, 64)
		}
		words = append(words, p.old.version.words.normal(dotted(token))...)
	}
	return strings.Join(words, " ")
}

// dotted is a token in lower case, with periods where it is an abbreviation of two capitals: "US".
func dotted(token string) string {
	if len(token) == 2 && token == strings.ToUpper(token) && unicode.IsLetter(rune(token[0])) && unicode.IsLetter(rune(token[1])) {
		token = token[:1] + "." + token[1:] + "."
	}
	return strings.ToLower(token)
}

// sameName compares names in normal form: equal, or one of them the other's last word or beginning.
func sameName(a, b string) bool {
	part := func(a, b string) bool {
		rest, begins := strings.CutPrefix(a, b+" ")
		return strings.HasSuffix(a, " "+b) || begins && !division[rest]
	}
	joined := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	return joined(a) == joined(b) || part(a, b) || part(b, a) || initialsOf(a, b) || initialsOf(b, a)
}

// initialsOf reports whether a name is made of the first letters of another one: "ncaa" and "national collegiate athletic association".
func initialsOf(short, long string) bool {
	words := strings.Fields(long)
	if len(words) < 3 || strings.Contains(short, " ") {
		return false
	}
	var all, main strings.Builder
	for _, w := range words {
		all.WriteString(w[:1])
		if !lexicon.EmptyFunction.Has(w) {
			main.WriteString(w[:1])
		}
	}
	short = strings.ReplaceAll(short, ".", "")
	return short == all.String() || short == main.String() && main.Len() >= 3
}

// division are kinds of places that bear the name of another place: Lancaster County is not Lancaster.
var division = map[string]bool{"county": true, "parish": true, "township": true, "district": true, "province": true, "region": true,
	"borough": true, "island": true, "islands": true, "valley": true, "state": true}

// called are the tokens of names for which the other side only has another word: "the state" for "Ohio".
func (p *pair) called() map[article.Span]bool {
	out := map[article.Span]bool{}
	known := p.known()
	for _, g := range wording.Compare(plainWords(p.old.words), plainWords(p.new.words)) {
		for _, w := range g.Reference(known) {
			out[w.Span] = true
		}
	}
	return out
}

// has reports whether every word of a name stands in the sentences of the side, the name of a country also as its adjective.
func (s side) has(name string) bool {
	for _, token := range strings.Fields(name) {
		for _, w := range s.version.words.normal(dotted(token)) {
			if !slices.ContainsFunc(s.version.sentencesOf(s.indexes), func(k int) bool { return s.version.names(k, w) }) {
				return false
			}
		}
	}
	return true
}

// names reports whether a sentence has a word, or the adjective to it where it is a country, or the country where it is the adjective.
func (v *version) names(sentence int, word string) bool {
	return slices.ContainsFunc(v.sentences[sentence].words, func(id int32) bool {
		w := v.words.words[id].text
		return w == word || ofCountry(w, word) || ofCountry(word, w)
	})
}

// ofCountry reports whether an adjective is that of a country by its ending: "Serbia", "Serbian"; "Japan", "Japanese".
func ofCountry(adjective, country string) bool {
	if _, ok := lexicon.State(country); !ok {
		return false
	}
	end, ok := strings.CutPrefix(adjective, country)
	return ok && slices.Contains([]string{"n", "an", "ian", "ese", "i", "ish"}, end)
}

// knows reports whether the article of a side names somebody elsewhere: a name put for "he", or "he" for a name, is another wording. A
// name behind a preposition says where or whose, and is a detail of its own.
func (s side) knows(n facts.Name, other side) bool {
	if before := strings.Fields(other.doc.Article.Prose[max(0, n.Span.Start-16):n.Span.Start]); len(before) > 0 &&
		prepositions[strings.ToLower(before[len(before)-1])] {
		return false
	}
	words := strings.Fields(strings.ToLower(n.Text))
	return len(words) > 0 && s.version.mentions(words[len(words)-1])
}

var prepositions = map[string]bool{"in": true, "at": true, "near": true, "of": true, "from": true, "for": true, "with": true, "by": true,
	"to": true, "on": true, "outside": true, "as": true}

// place reports whether a name is that of a place: a state or capital, or behind "in", "near", "at".
func (s side) place(n facts.Name) bool {
	if _, ok := lexicon.State(strings.ToLower(n.Text)); ok {
		return true
	}
	before := strings.Fields(s.doc.Article.Prose[max(0, n.Span.Start-12):n.Span.Start])
	if len(before) == 0 {
		return false
	}
	switch strings.ToLower(before[len(before)-1]) {
	case "in", "near", "at", "outside", "inside", "across", "around":
		return true
	}
	return false
}

// respelled reports whether two names have as many words, each the same but for a letter or two.
func respelled(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		short := len(x) > 1 && (abbreviates(x[i], y[i]) || abbreviates(y[i], x[i]))
		if !short && !nearly([]rune(x[i]), []rune(y[i])) {
			return false
		}
	}
	return true
}

// abbreviates reports whether a word is the beginning of a longer one: "Penn State", "Pennsylvania State".
func abbreviates(short, long string) bool { return len(short) >= 4 && strings.HasPrefix(long, short) }

// otherBearer reports whether two names that are spelled nearly alike are known to be two: a state and another
// word, two rulers of a name, or two acronyms, which have no letter to spare.
func otherBearer(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	last, end := x[len(x)-1], y[len(y)-1]
	_, state := lexicon.State(strings.ToLower(a))
	_, other := lexicon.State(strings.ToLower(b))
	regnal := strings.Trim(last, "IVX") == "" && strings.Trim(end, "IVX") == ""
	if acronym(a) && acronym(b) {
		return a != b
	}
	word := func(w string) bool { return len(x) == 1 && len(y) == 1 && syntax.WordOf(w) != 0 }
	return state && (other || word(b)) || other && word(a) || regnal && last != end
}

// acronym reports whether a name is one word in capitals.
func acronym(name string) bool {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "’s"), "'s")
	return len(name) >= 2 && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) && r != '.' })
}

// nearly reports whether four in five letters of two words are the same, in order. Long ones are none.
func nearly(x, y []rune) bool {
	if len(x) > 60 || len(y) > 60 {
		return false
	}
	pairs := same(len(x), len(y), func(i, j int) bool { return x[i] == y[j] })
	return 10*len(pairs) >= 4*(len(x)+len(y))
}
