package sources

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// form is how a mention is made. The zero value is a noun phrase without a name.
type form uint8

const (
	nominal form = iota
	name
	pronoun
	pair // several joined by "and"
)

// place is where a mention stands in its clause.
type place uint8

const (
	elsewhere place = iota
	subject
	object
	oblique
	possessor
	modifier // of a noun: "the Horvat campaign"
	predicate
	placeCount
)

// mention is a noun phrase as the register sees it. Indexes of tokens are into its sentence.
type mention struct {
	sentence, head int
	from, to       int // from its determiner or title to its head or the end of its name
	form           form
	words          []string // of a name: its words in lower case, without titles
	text           string   // of a name: as written
	before         string   // of a name: what stands before it and tells who that is: "Interior Minister"
	courtesy       bool     // of a name: a title stands before it
	lemma          string   // the noun of a nominal, in lower case; the word of a pronoun
	mods           []string // what a nominal says besides its noun, in lower case
	owner          int      // the mention that possesses it, -1 for none
	definite       bool     // "the", "this" or a possessor
	plural         bool
	capital        bool // a nominal with a capital inside a sentence: "the Church"
	sex            lexicon.Sex
	place          place
	speaks         bool // the subject of a reporting verb, or behind "according to"
	quotation      int  // the outermost quotation that it stands in, -1 for none
	entity         int  // -1 for none
	margin         int  // of a pronoun that was ranked: by how many thousandths its entity leads
	parts          []int
}

// scan adds the mentions of a sentence, given the names in it.
func (r *Register) scan(si int, runs []run) {
	s := &r.in.Sentences[si]
	at := make([]int32, len(s.Tokens))
	for i := range at {
		at[i] = -1
	}
	r.at[si] = at
	if s.TooLong() {
		return
	}
	first := len(r.mentions)
	for i := 0; i < len(s.Tokens); i++ {
		if len(runs) > 0 && runs[0].from == i {
			r.nameMention(si, runs[0])
			i, runs = runs[0].to-1, runs[1:]
			continue
		}
		r.wordMention(si, i)
	}
	r.owners(si, first)
	r.pairs(si, first)
}

// put adds a mention and marks its tokens.
func (r *Register) put(m mention, from, to int) {
	s := &r.in.Sentences[m.sentence]
	m.entity, m.owner = -1, -1
	top := hostOf(s, m.head)
	m.place = placeOf(s, top)
	m.speaks = m.place == subject && reports(s, s.Tokens[top].Head) || m.place == oblique && accordingTo(s, top)
	m.quotation = quotes.Around(r.in.Quotations, s.Tokens[m.head].Span)
	if m.quotation >= 0 {
		m.quotation = quotes.Outermost(r.in.Quotations, m.quotation)
	}
	for t := from; t < to; t++ {
		r.at[m.sentence][t] = int32(len(r.mentions))
	}
	r.mentions = append(r.mentions, m)
}

// allQuoted reports whether a sentence stands in one quotation, but for marks.
func (r *Register) allQuoted(s *syntax.Sentence) bool {
	from, to := 0, len(s.Tokens)
	for from < to && s.Tokens[from].UPOS == syntax.PUNCT {
		from++
	}
	for from < to && s.Tokens[to-1].UPOS == syntax.PUNCT {
		to--
	}
	return from < to && quotes.Around(r.in.Quotations, s.SpanOf(from, to)) >= 0
}

// wordMention adds the mention that token i heads by itself, if it does: a pronoun, or a noun with what belongs to it.
func (r *Register) wordMention(si, i int) {
	s := &r.in.Sentences[si]
	t := &s.Tokens[i]
	if old := yearOld(s, i); old > 0 {
		r.put(mention{sentence: si, head: old, from: i - 3, to: old + 1, form: pronoun, lemma: "year-old"}, i-3, old+1)
		return
	}
	switch {
	case pronouns[t.Lower] != 0 && t.UPOS != syntax.ADV && (t.Lower != "that" && t.Lower != "which" || t.Feats.Has(syntax.Relative)):
		r.put(mention{sentence: si, head: i, from: i, to: i + 1, form: pronoun, lemma: t.Lower, sex: pronounSex[t.Lower],
			plural: pronouns[t.Lower] == several}, i, i+1)
	case t.UPOS == syntax.NOUN && !inside(t.Rel) || t.UPOS != syntax.PRON && t.UPOS != syntax.DET && t.Rel.Base() == syntax.Nsubj &&
		t.UPOS.Nominal():
		r.put(r.noun(si, i), i, i+1)
	}
}

// yearOld is the last token of "the 46-year-old" whose "year" is token i, where no noun follows that it belongs to; 0 where it is none.
func yearOld(s *syntax.Sentence, i int) int {
	at := func(k int, word string) bool { return k >= 0 && k < len(s.Tokens) && s.Tokens[k].Lower == word }
	if !at(i, "year") || !at(i+1, "-") || !at(i+2, "old") || !at(i-1, "-") || !at(i-3, "the") || i+3 < len(s.Tokens) &&
		s.Tokens[i+3].UPOS.Nominal() && s.Tokens[i+3].UPOS != syntax.PRON {
		return 0
	}
	return i + 2
}

// inside reports whether a relation makes a word a part of the phrase of its head.
func inside(r syntax.Rel) bool {
	switch r {
	case syntax.Compound, syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.NmodDesc, syntax.Amod:
		return true
	}
	return false
}

// noun reads the phrase that noun i heads.
func (r *Register) noun(si, i int) mention {
	s := &r.in.Sentences[si]
	t := &s.Tokens[i]
	m := mention{sentence: si, head: i, from: i, to: i + 1, lemma: strings.ToLower(t.Lemma), plural: t.XPOS == syntax.NNS ||
		t.XPOS == syntax.NNPS}
	m.capital = i > 0 && upper(t.Span.Of(r.in.Prose))
	for c := range s.Children(i) {
		k := &s.Tokens[c]
		switch k.Rel.Base() {
		case syntax.Det:
			m.definite = m.definite || k.Lower == "the" || k.Lower == "this" || k.Lower == "that" || k.Lower == "these" ||
				k.Lower == "those"
		case syntax.Amod, syntax.Compound, syntax.Nummod, syntax.Nmod:
			if k.Rel == syntax.NmodPoss {
				m.definite = true
			}
			if k.UPOS != syntax.PRON {
				from, to := s.Yield(c)
				for w := from; w < min(to, from+6); w++ {
					if u := s.Tokens[w].UPOS; u == syntax.NOUN || u == syntax.PROPN || u == syntax.ADJ || u == syntax.NUM {
						m.mods = append(m.mods, s.Tokens[w].Lower)
					}
				}
			}
		default:
			continue
		}
		if c < i {
			from, _ := s.Yield(c)
			m.from = min(m.from, from)
		}
	}
	if p, ok := lexicon.Human(m.lemma); ok {
		m.sex = p.Sex
	}
	return m
}

// hostOf is the noun in whose place token i stands: of a conjunct the first one, of an apposition what it is put to.
func hostOf(s *syntax.Sentence, i int) int {
	for s.Tokens[i].Head >= 0 && (s.Tokens[i].Rel == syntax.Conj || s.Tokens[i].Rel == syntax.Appos || s.Tokens[i].Rel == syntax.Flat &&
		s.Tokens[s.Tokens[i].Head].UPOS == syntax.NOUN) {
		i = s.Tokens[i].Head
	}
	return i
}

// placeOf tells where the phrase that token i heads stands.
func placeOf(s *syntax.Sentence, i int) place {
	if s.Child(i, syntax.Cop) >= 0 {
		return predicate
	}
	switch r := s.Tokens[i].Rel; r.Base() {
	case syntax.Nsubj:
		return subject
	case syntax.Expl: // trees take it for a word that stands for nothing, as in "it seems that"
		if saysSo(s, s.Tokens[i].Head) {
			return subject
		}
	case syntax.Obj, syntax.Iobj:
		return object
	case syntax.Obl:
		return oblique
	case syntax.Compound, syntax.Flat:
		return modifier
	case syntax.Nmod:
		switch r {
		case syntax.NmodPoss:
			return possessor
		case syntax.NmodDesc:
			return modifier
		}
		return oblique
	}
	return elsewhere
}

// owners ties the nouns of a sentence to the mentions that possess them.
func (r *Register) owners(si, first int) {
	s := &r.in.Sentences[si]
	for k := first; k < len(r.mentions); k++ {
		if c := s.Child(r.mentions[k].head, syntax.NmodPoss); c >= 0 && r.mentions[k].form == nominal {
			r.mentions[k].owner = int(r.at[si][c])
		}
	}
}

// pairs adds a mention for each run of persons or bodies that "and" joins.
func (r *Register) pairs(si, first int) {
	s := &r.in.Sentences[si]
	for k, n := first, len(r.mentions); k < n; k++ {
		m := r.mentions[k]
		if m.form == pronoun || s.Tokens[m.head].Rel == syntax.Conj {
			continue
		}
		parts := []int{k}
		for c := range s.Children(m.head) {
			if p := int(r.at[si][c]); s.Tokens[c].Rel == syntax.Conj && p >= 0 && r.mentions[p].form != pronoun &&
				!r.doubles(&r.mentions[p], &m) {
				parts = append(parts, p)
			}
		}
		if len(parts) > 1 {
			last := r.mentions[parts[len(parts)-1]]
			r.put(mention{sentence: si, head: m.head, from: m.from, to: last.to, form: pair, plural: true, parts: parts}, 0, 0)
		}
	}
}

// doubles reports whether a noun joined to another names a second office of the same person: "the chairman and chief executive".
func (r *Register) doubles(m, o *mention) bool {
	if m.form != nominal || o.form != nominal || m.plural || o.plural || !human(m.lemma) || !human(o.lemma) || m.sex != o.sex &&
		m.sex+o.sex > lexicon.Female || o.from >= o.head {
		return false
	}
	s := &r.in.Sentences[m.sentence]
	if cc := s.Child(m.head, syntax.Cc); cc < 0 || s.Tokens[cc].Lower != "and" || s.Child(m.head, syntax.Det) >= 0 || m.owner >= 0 {
		return false
	}
	if o.owner < 0 && s.Child(o.head, syntax.NmodPoss) < 0 {
		return true
	}
	_, one := lexicon.Source(m.lemma) // "his lawyer and spokesman", but "his wife and daughter"
	_, other := lexicon.Source(o.lemma)
	return one && other
}

// bareNoun reports whether a mention is a noun for one without an article or possessor of its own.
func (r *Register) bareNoun(k int) bool {
	m := &r.mentions[k]
	return m.form == nominal && !m.plural && m.owner < 0 && r.in.Sentences[m.sentence].Child(m.head, syntax.Det) < 0
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// number tells how many a pronoun stands for; 0 means that a word is none.
type number uint8

const (
	one number = iota + 1
	several
	either
)

// pronouns are the words that stand for somebody or something else.
var pronouns = map[string]number{"he": one, "she": one, "it": one, "him": one, "her": one, "his": one, "hers": one, "its": one,
	"they": several, "them": several, "their": several,
	"himself": one, "herself": one, "itself": one, "theirs": several, "themselves": several,
	"who": either, "whom": either, "whose": either, "which": either, "that": either, "both": several, "i": one, "me": one, "my": one,
	"we": several, "us": several, "our": several}

var pronounSex = map[string]lexicon.Sex{"he": lexicon.Male, "him": lexicon.Male, "his": lexicon.Male, "she": lexicon.Female,
	"her": lexicon.Female, "hers": lexicon.Female,
	"himself": lexicon.Male, "herself": lexicon.Female}
