package extract

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// aloneShare counts quotations that stand alone, drawn from news that nothing was learned from and read by hand, and of those the ones
// whose speaker had the right name.
var aloneShare = Share{26, 30}

// alone finds the speakers of quotations that stand alone: whole sentences in quotation marks, or in a block quotation, with no cue. Such a
// quotation is signed, led in, or goes on with whoever spoke last in its paragraph or in the one before. Where none of that finds a speaker
// the attribution has no source; the words are still not the article's.
func alone(t *text.Text, who *sources.Register, as []Attribution) []Attribution {
	if !known(QuotedAlone) {
		return as
	}
	r := &solo{t: t, who: who, as: as, cues: indexed(as, cues), contents: indexed(as, contents), of: map[int]int{}}
	r.hear()
	owner := owners(t, as)
	at := func(offset int) int {
		k, _ := slices.BinarySearchFunc(t.Quotations, offset, func(q quotes.Quotation, at int) int { return q.Span.Start - at })
		return k
	}
	for b, block := range t.Article.Blocks {
		first, q := at(block.Span.Start), at(block.Span.End)
		r.block(b, first, owner[first:q])
	}
	return append(as, r.out...)
}

// QuotedAlone is the construction of a quotation that stands alone.
const QuotedAlone = "quoted-alone"

// solo looks for the speakers of what stands alone.
type solo struct {
	t              *text.Text
	who            *sources.Register
	as             []Attribution
	cues, contents index
	spoke          []heardAt   // who speaks with a cue, in the order of the prose
	spokeAlone     []heardAt   // who speaks without one, so far
	of             map[int]int // quotations that stand alone: the index of their attribution in out
	out            []Attribution
}

// heardAt is a source that speaks at a place.
type heardAt struct {
	at     int
	source sources.Source
}

// hear notes who speaks where in the article's own voice; whom somebody quotes does not go on behind the quotation.
func (r *solo) hear() {
	for i := range r.as {
		a := &r.as[i]
		if cue := a.Cue.Spans[0]; a.Source.Kind != sources.NoSource && !r.t.Quoted(cue) && !r.contents.around(cue) &&
			!firstPerson[strings.ToLower(a.Source.Text)] && !namesNobody(r.t, &a.Source) {
			r.spoke = append(r.spoke, heardAt{cue.Start, a.Source})
		}
	}
	slices.SortStableFunc(r.spoke, func(a, b heardAt) int { return a.at - b.at })
}

// block gives what stands alone in one block to its speaker: its quotations from the one with a number on, each with the attribution that
// has it. What goes on with a quotation of an earlier block that stands alone, reopened with a mark, belongs to that.
func (r *solo) block(b, from int, owner []int) {
	block := r.t.Article.Blocks[b]
	if !block.Kind.Says() || block.Kind == article.Headline {
		return
	}
	if block.Quoted && !r.cues.any(block.Span) && !r.contents.any(block.Span) {
		if b > 0 && r.t.Article.Blocks[b-1].Quoted && r.signatureBelow(b-1) == block.Span {
			return
		}
		if signed := r.signature(block.Span); !signed.Empty() {
			r.add(b, []article.Span{{Start: block.Span.Start, End: signed.Start}}, r.named(signed))
			return
		}
		r.add(b, []article.Span{block.Span}, nil)
		return
	}
	var pieces []article.Span
	give := func() {
		if len(pieces) > 0 {
			r.add(b, pieces, nil)
		}
		pieces = nil
	}
	for i := range owner {
		q := r.t.Quotations[from+i]
		if owner[i] >= 0 || q.Parent >= 0 || !r.whole(q) {
			continue
		}
		if k, goesOn := r.of[q.After]; goesOn {
			r.out[k].Content = append(r.out[k].Content, q.Span)
			r.of[from+i] = k
			continue
		}
		if n := len(pieces); n > 0 && strings.TrimSpace(r.t.Article.Prose[pieces[n-1].End:q.Span.Start]) != "" {
			give()
		}
		pieces = append(pieces, q.Span)
		r.of[from+i] = len(r.out)
	}
	give()
}

// whole reports whether a quotation is one or more sentences of speech: it begins and ends with sentences, and holds a verb or is longer
// than a title.
func (r *solo) whole(q quotes.Quotation) bool {
	first, last := r.t.SentenceAt(q.Span.Start), r.t.SentenceAt(q.Span.End-1)
	if last >= len(r.t.Sentences) || r.t.Sentences[first].Span.Start != q.Span.Start {
		return false
	}
	behind := article.Span{Start: q.Span.End, End: max(q.Span.End, r.t.Sentences[last].Span.End)}
	wordy := strings.ContainsFunc(behind.Of(r.t.Article.Prose), func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
	if wordy && r.signature(behind).Empty() {
		return false
	}
	words, verb := 0, false
	for i := first; i <= last; i++ {
		for _, k := range r.t.Sentences[i].Tokens {
			if k.IsWord() {
				words++
			}
			verb = verb || k.UPOS.Verbal()
		}
	}
	return words >= leastSpoken && (verb || words > longestTitle)
}

// How many words a quotation that stands alone has at least, and a title at most.
const (
	leastSpoken  = 3
	longestTitle = 6
)

// add makes an attribution of what stands alone. Its cue is the mark that opens it.
func (r *solo) add(b int, pieces []article.Span, by *sources.Source) {
	if by == nil {
		by = r.speaker(b, pieces)
	}
	i := r.t.SentenceAt(pieces[0].Start)
	if i == len(r.t.Sentences) || len(r.t.Sentences[i].Tokens) == 0 {
		return
	}
	mark := r.t.Sentences[i].Tokens[0].Span
	words := mark.Of(r.t.Article.Prose)
	a := Attribution{Mode: Direct, Parent: -1, Rule: QuotedAlone, Content: pieces,
		Cue: Cue{Spans: []article.Span{mark}, Text: words, Lemma: words, Class: lexicon.Say}}
	if by != nil {
		a.Source = *by
		r.spokeAlone = append(r.spokeAlone, heardAt{pieces[0].Start, *by})
	}
	a.Confidence = float64(100*aloneShare.Right/aloneShare.Of) / 100
	r.out = append(r.out, a)
}

// speaker is who says what stands alone, nil for nobody.
func (r *solo) speaker(b int, pieces []article.Span) *sources.Source {
	start, end := pieces[0].Start, pieces[len(pieces)-1].End
	block := r.t.Article.Blocks[b].Span
	if s := r.signature(article.Span{Start: end, End: block.End}); !s.Empty() {
		return r.named(s)
	}
	if s := r.signatureBelow(b); !s.Empty() {
		return r.named(s)
	}
	self := r.ofOneself(pieces)
	for i, place := range r.places(b, start) {
		if i > 1 && !self { // what is told of others may be anybody's
			break
		}
		if s := r.lead(place); s != nil && i < 2 {
			return s
		}
		if s := r.lastIn(place); s != nil {
			return s
		}
		if s := r.subject(place); s != nil && self && i < 2 {
			return s
		}
	}
	return nil
}

// places are what stands before an offset of a block: in the block, and in the paragraphs before it, the nearest first.
func (r *solo) places(b, start int) []article.Span {
	out := []article.Span{{Start: r.t.Article.Blocks[b].Span.Start, End: start}}
	for b = r.before(b); b >= 0 && len(out) < farthestSpeaker; b = r.before(b) {
		out = append(out, r.t.Article.Blocks[b].Span)
	}
	return out
}

// farthestSpeaker is in how many paragraphs a speaker is sought, the one that stands alone included.
const farthestSpeaker = 4

// before is the last block before another that makes claims, but for subheads; -1 for none.
func (r *solo) before(b int) int {
	for b--; b >= 0; b-- {
		if k := r.t.Article.Blocks[b].Kind; k.Says() && k != article.Subhead && k != article.Headline {
			return b
		}
	}
	return -1
}

// lastIn is who speaks last in a place.
func (r *solo) lastIn(place article.Span) *sources.Source {
	last := lastBefore(r.spoke, place)
	if x := lastBefore(r.spokeAlone, place); x != nil && (last == nil || x.at > last.at) {
		last = x
	}
	if last == nil {
		return nil
	}
	return &last.source
}

// lastBefore is the last of some that lies in a place, nil for none.
func lastBefore(in []heardAt, place article.Span) *heardAt {
	k, _ := slices.BinarySearchFunc(in, place.End, func(s heardAt, at int) int { return s.at - at })
	if k > 0 && in[k-1].at >= place.Start {
		return &in[k-1]
	}
	return nil
}

// lead is who a place that ends with a colon says will speak: "The mayor said in a statement:", "From Ana Holt:".
func (r *solo) lead(place article.Span) *sources.Source {
	place = place.Trim(r.t.Article.Prose)
	if place.Empty() || r.t.Article.Prose[place.End-1] != ':' {
		return nil
	}
	i := r.t.SentenceAt(place.End - 1)
	if i == len(r.t.Sentences) {
		return nil
	}
	s := &r.t.Sentences[i]
	if s.TooLong() {
		return nil
	}
	for k := len(s.Tokens) - 1; k >= 0; k-- {
		if s.Tokens[k].Span.End > place.End || s.Tokens[k].UPOS != syntax.VERB {
			continue
		}
		if _, says := lexicon.ReportingVerb(s.Tokens[k].Lemma); !says {
			continue
		}
		if subject := s.ChildBase(k, syntax.Nsubj); subject >= 0 {
			return r.source(i, yield(s, subject))
		}
	}
	from := 0
	if len(s.Tokens) > 0 && s.Tokens[0].Lower == "from" {
		from = 1
	}
	to := len(s.Tokens)
	for to > from && s.Tokens[to-1].UPOS == syntax.PUNCT {
		to--
	}
	if nominalsIn(s, from, to) {
		return r.source(i, words{from, to})
	}
	return nil
}

// subject is the person whose clause ends a place: "Irena Falk lost her bakery."
func (r *solo) subject(place article.Span) *sources.Source {
	place = place.Trim(r.t.Article.Prose)
	if place.Empty() {
		return nil
	}
	i := r.t.SentenceAt(place.End - 1)
	if i == len(r.t.Sentences) {
		return nil
	}
	s := &r.t.Sentences[i]
	for k, t := range s.Tokens {
		if t.Rel.Base() == syntax.Nsubj && t.Head >= 0 && s.Tokens[t.Head].Rel == syntax.Root && !s.TooLong() {
			if x := r.source(i, yield(s, k)); x != nil && x.Kind == sources.Person {
				return x
			}
		}
	}
	return nil
}

// ofOneself reports whether somebody speaks of himself.
func (r *solo) ofOneself(pieces []article.Span) bool {
	for _, p := range pieces {
		for _, i := range r.t.Touching(p) {
			if slices.ContainsFunc(r.t.Sentences[i].Tokens, func(k syntax.Token) bool { return firstPerson[k.Lower] }) {
				return true
			}
		}
	}
	return false
}

// firstPerson are the pronouns of who speaks.
var firstPerson = map[string]bool{"i": true, "me": true, "my": true, "myself": true, "we": true, "us": true, "our": true, "ourselves": true}

// source reads who stands in some words; nil for nobody.
func (r *solo) source(sentence int, w words) *sources.Source {
	if x := r.who.Source(sentence, w.from, w.to); x.Kind != sources.NoSource {
		return &x
	}
	return nil
}

// nominalsIn reports whether tokens [from, to) are a name or a description, with no verb.
func nominalsIn(s *syntax.Sentence, from, to int) bool {
	noun := false
	for _, k := range s.Tokens[from:to] {
		if k.UPOS.Verbal() {
			return false
		}
		noun = noun || k.UPOS.Nominal()
	}
	return noun
}
