package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// disputes finds denials and confirmations of what another source said: "..., which Belgrade denied", "The company rejected the claim".
// What stands for it is a relative pronoun, "it", "this" or "that", the noun of a charge, or wrongdoing as such. The two are sides of a
// dispute. The learned layer knows no content that stands elsewhere; a denial that it found keeps the content that it has there.
func (d *Document) disputes(r *sources.Register) {
	w := disputeWalk{Document: d, register: r, cued: map[int]int{}, denials: map[int]bool{}}
	for i, a := range d.Attributions {
		w.cued[a.Cue.Spans[len(a.Cue.Spans)-1].End] = i
		w.order = append(w.order, i)
	}
	slices.SortStableFunc(w.order, func(a, b int) int { return d.Attributions[a].Cue.Spans[0].Start - d.Attributions[b].Cue.Spans[0].Start })
	for si := range d.Sentences {
		s := &d.Sentences[si]
		for i := range s.Tokens {
			if !s.TooLong() {
				w.at(si, i)
			}
		}
	}
}

// disputeWalk goes through the verbs of a document.
type disputeWalk struct {
	*Document
	register *sources.Register
	cued     map[int]int  // the attribution whose cue ends at an offset
	order    []int        // attributions by their cues
	denials  map[int]bool // those that deny or confirm another
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

// at reads a denial or confirmation at the verb at token i.
func (w *disputeWalk) at(si, i int) {
	s := &w.Sentences[si]
	v, ok := lexicon.ReportingVerb(s.Tokens[i].Lemma)
	if !ok || v.Class != "deny" && v.Class != "confirm" || v.Frames&lexicon.Noun == 0 || s.Tokens[i].UPOS != syntax.VERB || refused(s, i) {
		return
	}
	subject := s.ChildBase(i, syntax.Nsubj)
	how, from := takes(s, i, v.Class)
	if how == nothing || subject < 0 || subject > i || s.Tokens[subject].Rel == syntax.NsubjPass {
		return
	}
	a, known := w.cued[s.Tokens[i].Span.End]
	start, end := s.Yield(subject)
	who := w.register.Source(si, start, end)
	said := w.target(how, s, from, who)
	if said < 0 || known && a == said {
		return
	}
	if how == relative {
		w.Attributions[said].Content = cutAt(w.Attributions[said].Content, s.Tokens[from].Span.Start)
	}
	switch {
	case !known:
		a = w.denial(v, s.Tokens[i].Span, who, said, how)
	case how == relative:
		w.Attributions[a].Content, w.Attributions[a].Rule = w.Attributions[said].Content, "denied-it"
	}
	w.denials[a] = true
	w.dispute(said, a)
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
func takes(s *syntax.Sentence, i int, class string) (takenUp, int) {
	if h := s.Tokens[i].Head; s.Tokens[i].Rel == syntax.AclRelcl && h > 0 && charges[s.Tokens[h].Lemma] && s.Child(i, syntax.Ccomp) < 0 {
		if comma := commaBefore(s, h); comma > 0 { // “, a charge that Belgrade denied”
			return relative, comma
		}
	}
	o := s.Child(i, syntax.Obj)
	if o < 0 || s.Child(i, syntax.Iobj) >= 0 || s.Child(i, syntax.Ccomp) >= 0 {
		return nothing, 0
	}
	t := &s.Tokens[o]
	switch t.Lower {
	case "which":
		if o > 0 && s.Tokens[o-1].Lower == "," && o < i {
			return relative, o - 1
		}
		return nothing, 0
	case "it", "this", "that", "them", "these":
		if o > i {
			return pronoun, i
		}
		return nothing, 0
	}
	switch {
	case o < i || detailed(s, o):
	case charges[t.Lemma] && definite(s, o):
		return charge, i
	case class == "deny" && (guilty[t.Lemma] || guilty[t.Lower]):
		return guilt, i
	}
	return nothing, 0
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

// charges are nouns that take up what somebody said.
var charges = words("accusation allegation assertion charge claim complaint account version suggestion report statement contention insinuation rumor rumour story finding")

// guilty are nouns of being to blame.
var guilty = words("involvement wrongdoing responsibility role guilt link connection part blame misconduct knowledge complicity liability")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
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
	if guilty[s.Tokens[o].Lemma] || guilty[s.Tokens[o].Lower] {
		return false
	}
	for c := range s.Children(o) {
		if r := s.Tokens[c].Rel; c > o && (r.Base() == syntax.Acl || r.Base() == syntax.Nmod || r == syntax.Ccomp) && s.Tokens[c].UPOS != syntax.PUNCT {
			return true
		}
	}
	return false
}

// farthest is how many sentences back what is denied may stand.
var farthest = [...]int{relative: 0, pronoun: 1, charge: 3, guilt: 2}

// target is the attribution that is denied in sentence s before token i: the last one of another source near enough, -1 for none.
func (w *disputeWalk) target(how takenUp, s *syntax.Sentence, i int, who sources.Source) int {
	at := s.Tokens[i].Span.Start
	k, _ := slices.BinarySearchFunc(w.order, at, func(a, at int) int { return w.Attributions[a].Cue.Spans[0].Start - at })
	for k--; k >= 0; k-- {
		n := w.order[k]
		a := &w.Attributions[n]
		far := w.SentenceAt(at) - w.SentenceAt(a.Cue.Spans[0].Start)
		if far > farthest[how] {
			return -1
		}
		if w.denials[n] || how == relative && a.Content[0].Start >= at || a.Source.Name != "" && strings.EqualFold(a.Source.Name, who.Name) || a.Cue.Class == "ask" {
			continue
		}
		if how == guilt && a.Cue.Class != "accuse" && !w.blamed(a, who) {
			continue
		}
		return n
	}
	return -1
}

// blamed reports whether what an attribution holds speaks of somebody by name or description.
func (w *disputeWalk) blamed(a *Attribution, who sources.Source) bool {
	if who.Entity == 0 {
		return false
	}
	return slices.ContainsFunc(w.register.Mentions(who.Entity), func(m article.Span) bool {
		return slices.ContainsFunc(a.Content, func(c article.Span) bool { return c.Contains(m) })
	})
}

// denial adds an attribution that denies or confirms another.
func (w *disputeWalk) denial(v lexicon.Reporting, cue article.Span, who sources.Source, said int, how takenUp) int {
	o := &w.Attributions[said]
	rule := "denied-that"
	if how == relative {
		rule = "denied-it"
	}
	w.Attributions = append(w.Attributions, Attribution{Mode: o.Mode, Parent: o.Parent, Confidence: o.Confidence, Content: o.Content, Rule: rule, Source: who,
		Cue: Cue{Spans: []article.Span{cue}, Text: cue.Of(w.Article.Prose), Lemma: v.Lemma, Class: v.Class}})
	return len(w.Attributions) - 1
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
func (d *Document) dispute(a, b int) {
	first := "asserts"
	if d.Attributions[a].Cue.Class == "accuse" {
		first = "accuses"
	}
	second := "denies"
	if d.Attributions[b].Cue.Class == "confirm" {
		second = "confirms"
	}
	for i := range d.Disputes {
		if d.Disputes[i].Sides[0].Attribution == a {
			d.Disputes[i].Sides = append(d.Disputes[i].Sides, Side{b, second})
			return
		}
	}
	d.Disputes = append(d.Disputes, Dispute{Content: d.Attributions[a].Content, Sides: []Side{{a, first}, {b, second}}})
}
