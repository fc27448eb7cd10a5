package claims

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// layout tells of every token of one sentence whose words it is.
type layout struct {
	inside []int  // the innermost attribution in whose content the token lies, -1 for the article's own voice
	frame  []bool // in a source or cue
	cue    []bool // in the cue of a passive, which is part of what is claimed ("are suspected of having fled") and yet not what is said
	of     []int  // the attribution in whose source or cue the token lies, -1 for none
}

// role is what a piece of an attribution does in a sentence.
type role uint8

const (
	content    role = iota
	frame           // its source or cue
	passiveCue      // the cue of a passive: part of what is claimed
)

// piece is a stretch of prose that belongs to an attribution.
type piece struct {
	span        article.Span
	attribution int
	as          role
}

// layouts lays every sentence out. Contents may nest; the smaller one is the inner one.
func layouts(t *text.Text, as []extract.Attribution) []layout {
	pieces := piecesOf(t, as)
	size := make([]int, len(as))
	for i, a := range as {
		for _, s := range a.Content {
			size[i] += s.Len()
		}
	}
	out := make([]layout, len(t.Sentences))
	for i := range t.Sentences {
		n := len(t.Sentences[i].Tokens)
		l := layout{make([]int, n), make([]bool, n), make([]bool, n), make([]int, n)}
		for k := range l.inside {
			l.inside[k], l.of[k] = -1, -1
		}
		for _, p := range pieces[i] {
			for _, k := range t.Tokens(i, []article.Span{p.span}) {
				switch {
				case p.as == passiveCue:
					l.cue[k] = true
					fallthrough
				case p.as == content:
					if l.inside[k] < 0 || size[p.attribution] <= size[l.inside[k]] {
						l.inside[k] = p.attribution
					}
				default:
					l.frame[k], l.of[k] = true, p.attribution
				}
			}
		}
		l.subjects(&t.Sentences[i])
		out[i] = l
	}
	return out
}

// subjects gives a content the subject of its verb, where that was left outside: a claim never has a predicate alone.
func (l *layout) subjects(s *syntax.Sentence) {
	for i, t := range s.Tokens {
		if t.Rel.Base() != syntax.Nsubj || l.inside[i] >= 0 || t.Head <= i || l.inside[t.Head] < 0 || l.cue[t.Head] {
			continue
		}
		from, to := s.Yield(i)
		if to < len(s.Tokens) && l.inside[to] == l.inside[t.Head] && l.outside(from, to) {
			for k := from; k < to; k++ {
				l.inside[k] = l.inside[t.Head]
			}
		}
	}
}

// outside reports whether tokens belong to no attribution.
func (l *layout) outside(from, to int) bool {
	for k := from; k < to; k++ {
		if l.inside[k] >= 0 || l.frame[k] {
			return false
		}
	}
	return true
}

// piecesOf lists the pieces of all attributions by sentence.
func piecesOf(t *text.Text, as []extract.Attribution) [][]piece {
	out := make([][]piece, len(t.Sentences))
	answered := answers(t, as)
	for i, a := range as {
		if answered[i] {
			continue
		}
		if in := t.Touching(a.Content[0]); len(in) > 0 && mereThing(t, a, in[0]) {
			continue
		}
		if a.Rule == "denied-that" { // “Belgrade denied it” is a claim of its own, that there was a denial
			continue
		}
		put := func(spans []article.Span, as role) {
			for _, s := range spans {
				for _, k := range t.Touching(s) {
					out[k] = append(out[k], piece{s, i, as})
				}
			}
		}
		if a.Rule != "denied-it" {
			put(a.Content, content)
		}
		put(a.Source.Spans, frame)
		agentless := len(a.Source.Spans) == 0
		switch {
		case a.Rule == "charged-with", a.Rule == "noun-cue" && agentless: // that there is a charge, or a rumour, is a claim of its own
		case agentless && a.Rule != "held-on" && a.Rule != "headline-tag" && a.Rule != extract.HearersTold:
			put(a.Cue.Spans, passiveCue)
		default:
			put(a.Cue.Spans, frame)
		}
	}
	return out
}

// answers tells which attributions are no more than an answer of one word ("said no"), the question that stands before one in its
// sentence ("Asked whether it would end, she said no"), for neither says anything without the other, or a question that is told of for the
// sake of what was answered ("Asked if he would run, he said: “...”").
func answers(t *text.Text, as []extract.Attribution) map[int]bool {
	out, in := map[int]bool{}, map[int]bool{}
	for i, a := range as {
		if k := t.Touching(a.Content[0]); len(k) > 0 && a.Mode == extract.Indirect && bare(t, k[0], a.Content) {
			out[i], in[k[0]] = true, true
		}
	}
	for i, a := range as {
		k := t.Touching(a.Content[0])
		if len(k) == 0 || a.Cue.Class != lexicon.Ask || len(a.Source.Spans) > 0 {
			continue
		}
		out[i] = in[k[0]] || answered(&t.Sentences[k[0]], t.TokenOf(k[0], a.Cue.Spans[0]), as)
	}
	return out
}

// answered reports whether a cue is a participle on the cue of somebody who answers.
func answered(s *syntax.Sentence, cue int, as []extract.Attribution) bool {
	if cue < 0 || s.Tokens[cue].Rel != syntax.Advcl || s.ChildBase(cue, syntax.Nsubj) >= 0 || s.Tokens[cue].Head < cue {
		return false
	}
	at := s.Tokens[s.Tokens[cue].Head].Span
	return slices.ContainsFunc(as, func(a extract.Attribution) bool {
		return len(a.Source.Spans) > 0 && slices.ContainsFunc(a.Cue.Spans, at.Overlaps)
	})
}

// bare reports whether a content is a word of yes or no.
func bare(t *text.Text, sentence int, content []article.Span) bool {
	words := 0
	for _, k := range t.Tokens(sentence, content) {
		tok := t.Sentences[sentence].Tokens[k]
		if tok.IsWord() {
			words++
		}
		if tok.IsWord() && tok.UPOS != syntax.INTJ {
			return false
		}
	}
	return words == 1
}

// mereThing reports whether what an attribution holds is no more than a thing or a feeling: "refuses all allegiance", "welcomed the deal".
// It says nothing on its own, so that the clause of the cue is the claim. An event can be said, and a deed: "reported two deaths", "accused
// him of stealing". The content begins in the sentence.
func mereThing(t *text.Text, a extract.Attribution, sentence int) bool {
	judges := a.Cue.Class == lexicon.Judge || a.Cue.Class == lexicon.Believe || a.Cue.Class == lexicon.Know
	s := &t.Sentences[sentence]
	spoken := a.Mode == extract.Direct || a.Mode == extract.Mixed && !judges
	if spoken || standsAlone[a.Rule] || !s.Span.Contains(a.Content[len(a.Content)-1]) {
		return false
	}
	// The verbs of a headline look like adjectives: "Paper says man married dog".
	sayable := !judges && (t.InHeadline(sentence) || takesNoun(a.Cue.Lemma))
	toks := t.Tokens(sentence, a.Content)
	return !slices.ContainsFunc(toks, func(i int) bool {
		if sayable && happens(s.Tokens[i]) {
			return true
		}
		k := s.Tokens[i]
		if k.UPOS == syntax.AUX { // “economists say they will not”
			return true
		}
		heads := k.UPOS != syntax.PUNCT && (k.Head < 0 || !slices.Contains(toks, k.Head))
		return heads && !merelyNamed(s, i)
	})
}

// takesNoun reports whether a cue can have what is said as a noun, which is known of reporting verbs alone.
func takesNoun(cue string) bool {
	v, known := lexicon.ReportingVerb(cue)
	return !known || v.Frames&(lexicon.Noun|lexicon.Prep) != 0
}

// happens reports whether a word is one of an event or of a deed.
func happens(k syntax.Token) bool {
	return k.UPOS == syntax.VERB || k.UPOS == syntax.NOUN && (lexicon.Event(k.Lemma) || lexicon.WrongNoun.Has(k.Lemma))
}

// merelyNamed reports whether a word heads no clause: "called him a liar" has one.
func merelyNamed(s *syntax.Sentence, i int) bool {
	nominal := s.Tokens[i].UPOS.Nominal() && s.Tokens[i].Rel.Base() != syntax.Xcomp
	return nominal && s.Child(i, syntax.Cop) < 0 && s.ChildBase(i, syntax.Nsubj) < 0
}

// standsAlone are the rules whose contents are sentences beside their source, though a headline may leave their verb out, or stand
// elsewhere.
var standsAlone = map[string]bool{"said-behind": true, "name-colon": true, "headline-tag": true, "denied-it": true,
	"inverted-tag": true, "per-source": true, extract.EstimatedAt: true, extract.HearersTold: true}
