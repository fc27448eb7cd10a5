package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Dispute is a content that one source asserts and another denies or confirms.
type Dispute struct {
	Content []article.Span
	Sides   []Side
}

// Side is one source's stand in a dispute.
type Side struct {
	Attribution int
	Stance      string // asserts, accuses, denies, confirms
}

// disputes finds denials and confirmations of what another source said: "..., which Belgrade denied", "The company rejected the claim".
// What stands for it is a relative pronoun, "it", "this" or "that", the noun of a charge, or wrongdoing as such. The two are sides of a
// dispute. The learned layer knows no content that stands elsewhere, so that a denial comes behind the attributions; one that the layer
// found keeps the content that it has there.
func disputes(t *text.Text, who *sources.Register, as []Attribution) ([]Attribution, []Dispute) {
	w := disputeWalk{t: t, who: who, as: as, cued: map[int]int{}, denials: map[int]bool{}}
	for i, a := range as {
		w.cued[a.Cue.Spans[len(a.Cue.Spans)-1].End] = i
		w.order = append(w.order, i)
	}
	slices.SortStableFunc(w.order, func(a, b int) int { return byCue(as[a], as[b]) })
	for si := range t.Sentences {
		s := &t.Sentences[si]
		for i := range s.Tokens {
			if !s.TooLong() {
				w.at(si, i)
			}
		}
	}
	return w.as, w.disputes
}

// disputeWalk goes through the verbs of a text.
type disputeWalk struct {
	t        *text.Text
	who      *sources.Register
	as       []Attribution
	cued     map[int]int  // the attribution whose cue ends at an offset
	order    []int        // attributions by their cues
	denials  map[int]bool // those that deny or confirm another
	disputes []Dispute
}

// takenUp is how a denial names what it denies.
type takenUp uint8

const (
	nothing  takenUp = iota
	relative         // which it denied; a charge that it denied
	pronoun          // denied it
	charge           // denied the accusation
	guilt            // denied any involvement, denies wrongdoing
)

// construction names the shape of a denial, "" for nothing.
func (h takenUp) construction() string {
	switch h {
	case nothing:
		return ""
	case relative:
		return "denied-it"
	}
	return "denied-that"
}

// at reads a denial or confirmation at the verb at token i.
func (w *disputeWalk) at(si, i int) {
	s := &w.t.Sentences[si]
	v, ok := answers(s, i)
	if !ok || refused(s, i) {
		return
	}
	subject := s.ChildBase(i, syntax.Nsubj)
	how, from := takes(s, i, v.Class)
	if !known(how.construction()) || subject < 0 || subject > i || s.Tokens[subject].Rel == syntax.NsubjPass {
		return
	}
	a, cited := w.cued[s.Tokens[i].Span.End]
	start, end := s.Yield(subject)
	who := w.who.Source(si, start, end)
	content := w.target(how, s.Tokens[from].Span.Start, who)
	if content < 0 || cited && a == content {
		return
	}
	if how == relative {
		w.as[content].Content = cutAt(w.as[content].Content, s.Tokens[from].Span.Start)
	}
	switch {
	case !cited:
		a = w.denial(v, s.Tokens[i].Span, who, content, how.construction())
	case how == relative:
		w.as[a].Content, w.as[a].Rule = w.as[content].Content, how.construction()
	}
	w.denials[a] = true
	w.dispute(content, a)
}

// answers reports whether token i is a verb that can deny or confirm what somebody else said.
func answers(s *syntax.Sentence, i int) (v lexicon.Reporting, ok bool) {
	if s.Tokens[i].UPOS != syntax.VERB {
		return v, false
	}
	v, ok = lexicon.ReportingVerb(s.Tokens[i].Lemma)
	return v, ok && (v.Class == lexicon.Deny || v.Class == lexicon.Confirm) && v.Frames&lexicon.Noun != 0
}

// refused reports whether a verb is negated: who does not confirm does not deny either.
func refused(s *syntax.Sentence, i int) bool {
	for c := range s.Children(i) {
		if s.Tokens[c].Feats.Has(syntax.Negative) || s.Tokens[c].Lower == "neither" || s.Tokens[c].Lower == "never" {
			return true
		}
	}
	return false
}

// takes tells how the verb at token i names what it denies, and the token before which what it denies ends at the latest.
func takes(s *syntax.Sentence, i int, class lexicon.Class) (takenUp, int) {
	if h := s.Tokens[i].Head; s.Tokens[i].Rel == syntax.AclRelcl && h > 0 && lexicon.SpeechNoun.Has(s.Tokens[h].Lemma) &&
		s.Child(i, syntax.Ccomp) < 0 {
		if comma := commaBefore(s, h); comma > 0 { // “, a charge that Belgrade denied”
			return relative, comma
		}
	}
	o := s.Child(i, syntax.Obj)
	if o < 0 || s.Child(i, syntax.Iobj) >= 0 || s.Child(i, syntax.Ccomp) >= 0 {
		return nothing, 0
	}
	if o < i {
		if s.Tokens[o].Lower == "which" && o > 0 && s.Tokens[o-1].Lower == "," {
			return relative, o - 1
		}
		return nothing, 0
	}
	return named(s, o, class), i
}

// named tells what the object behind a denial or confirmation stands for.
func named(s *syntax.Sentence, o int, class lexicon.Class) takenUp {
	t := &s.Tokens[o]
	switch t.Lower {
	case "which":
		return nothing
	case "it", "this", "that", "them", "these":
		return pronoun
	}
	switch {
	case detailed(s, o):
	case lexicon.SpeechNoun.Has(t.Lemma) && definite(s, o):
		return charge
	case class == lexicon.Deny && (lexicon.GuiltNoun.Has(t.Lemma) || lexicon.GuiltNoun.Has(t.Lower)):
		return guilt
	}
	return nothing
}

// commaBefore is the comma right before the phrase of a noun; -1 where there is none.
func commaBefore(s *syntax.Sentence, h int) int {
	for i := h - 1; i > 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.Lower == ",":
			return i
		case t.Head != h && t.Head != i+1:
			return -1
		}
	}
	return -1
}

// definite reports whether a noun takes up what was said: with "the", "these" or a possessor, or several without an article.
func definite(s *syntax.Sentence, o int) bool {
	bare := true
	for c := range s.Children(o) {
		switch t := &s.Tokens[c]; {
		case t.Rel.Base() == syntax.Det:
			bare = false
			switch t.Lower {
			case "the", "this", "that", "these", "those", "both", "all":
				return true
			}
		case t.Rel == syntax.NmodPoss:
			return true
		}
	}
	return bare && s.Tokens[o].XPOS == syntax.NNS
}

// detailed reports whether a noun says itself what it is about: "denied claims that he fled", "denied any role in the attack on the depot".
// Of guilt it may name the deed, which the charge before it names, too.
func detailed(s *syntax.Sentence, o int) bool {
	if lexicon.GuiltNoun.Has(s.Tokens[o].Lemma) || lexicon.GuiltNoun.Has(s.Tokens[o].Lower) {
		return false
	}
	for c := range s.Children(o) {
		r := s.Tokens[c].Rel
		tells := r.Base() == syntax.Acl || r.Base() == syntax.Nmod || r == syntax.Ccomp
		if c > o && tells && s.Tokens[c].UPOS != syntax.PUNCT {
			return true
		}
	}
	return false
}

// farthest is how many sentences back what is denied may stand.
var farthest = [...]int{relative: 0, pronoun: 1, charge: 3, guilt: 2}

// target is the attribution that is denied before an offset: the last one of another source near enough, -1 for none.
func (w *disputeWalk) target(how takenUp, at int, who sources.Source) int {
	k, _ := slices.BinarySearchFunc(w.order, at, func(a, at int) int { return w.as[a].Cue.Spans[0].Start - at })
	for k--; k >= 0; k-- {
		n := w.order[k]
		if w.t.SentenceAt(at)-w.t.SentenceAt(w.as[n].Cue.Spans[0].Start) > farthest[how] {
			return -1
		}
		if !w.denials[n] && w.deniable(how, at, &w.as[n], who) {
			return n
		}
	}
	return -1
}

// deniable reports whether a source can deny what an attribution holds: it is another's and no request, a relative pronoun stands behind
// it, and who denies guilt is accused there.
func (w *disputeWalk) deniable(how takenUp, at int, a *Attribution, who sources.Source) bool {
	switch {
	case a.Cue.Class == lexicon.Ask, a.Source.Name != "" && strings.EqualFold(a.Source.Name, who.Name):
		return false
	case how == relative:
		return a.Content[0].Start < at
	case how == guilt:
		return a.Cue.Class == lexicon.Accuse || w.blamed(a, who)
	}
	return true
}

// blamed reports whether what an attribution holds speaks of somebody by name or description.
func (w *disputeWalk) blamed(a *Attribution, who sources.Source) bool {
	if who.Entity == 0 {
		return false
	}
	return slices.ContainsFunc(w.who.Mentions(who.Entity), func(m article.Span) bool {
		return slices.ContainsFunc(a.Content, func(c article.Span) bool { return c.Contains(m) })
	})
}

// denial adds an attribution that denies or confirms another.
func (w *disputeWalk) denial(v lexicon.Reporting, cue article.Span, who sources.Source, content int, rule string) int {
	o := &w.as[content]
	w.as = append(w.as, Attribution{Mode: o.Mode, Parent: o.Parent, Confidence: o.Confidence, Content: o.Content, Rule: rule, Source: who,
		finder: o.finder, Cue: Cue{Spans: []article.Span{cue}, Text: cue.Of(w.t.Article.Prose), Lemma: v.Lemma, Class: v.Class}})
	return len(w.as) - 1
}

// cutAt keeps of spans what stands before an offset.
func cutAt(spans []article.Span, at int) (out []article.Span) {
	for _, s := range spans {
		if s.Start < at {
			out = append(out, article.Span{Start: s.Start, End: min(s.End, at)})
		}
	}
	return out
}

// dispute notes that attribution b denies or confirms what attribution a says, beside what others say of it.
func (w *disputeWalk) dispute(a, b int) {
	first, second := "asserts", "denies"
	if w.as[a].Cue.Class == lexicon.Accuse {
		first = "accuses"
	}
	if w.as[b].Cue.Class == lexicon.Confirm {
		second = "confirms"
	}
	for i := range w.disputes {
		if w.disputes[i].Sides[0].Attribution == a {
			w.disputes[i].Sides = append(w.disputes[i].Sides, Side{b, second})
			return
		}
	}
	w.disputes = append(w.disputes, Dispute{Content: w.as[a].Content, Sides: []Side{{a, first}, {b, second}}})
}
