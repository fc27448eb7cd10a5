package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// shared is what a second predicate lacks besides its subject: the auxiliaries of the first and its negation ("does not run it | or have a
// share").
func (w *wording) shared(host, root, subject int) string {
	if !w.lacking(host, root) {
		return ""
	}
	var out strings.Builder
	for k := range w.s.Children(host) {
		t := w.s.Tokens[k]
		if k <= subject || k >= host || t.Rel.Base() != syntax.Aux && t.Lower != "not" && t.Lower != "n't" && t.Lower != "never" {
			continue
		}
		if t.Span.Start > w.s.Tokens[k-1].Span.End {
			out.WriteByte(' ')
		}
		out.WriteString(t.Span.Of(w.t.Article.Prose))
	}
	return strings.TrimSpace(out.String())
}

// lacking reports whether the verb of a second predicate needs the auxiliaries of the first.
func (w *wording) lacking(host, root int) bool {
	for k := range w.s.Children(root) {
		if r := w.s.Tokens[k].Rel.Base(); r == syntax.Aux || r == syntax.Cop {
			return false
		}
	}
	var do, be bool // what the first has: one that the base form of a verb follows, or a participle
	for k := range w.s.Children(host) {
		if t := w.s.Tokens[k]; t.Rel.Base() == syntax.Aux {
			do = do || t.XPOS == syntax.MD || t.Lemma == "do"
			be = be || t.Lemma == "be" || t.Lemma == "have"
		}
	}
	switch x := w.s.Tokens[root].XPOS; x {
	case syntax.VB, syntax.VBP:
		return do && !be && w.s.Tokens[host].XPOS == syntax.VB && w.s.Child(host, syntax.Cop) < 0
	case syntax.VBN, syntax.VBG:
		return be && x == w.s.Tokens[host].XPOS
	case syntax.VBD:
		return be && w.s.Child(host, syntax.AuxPass) >= 0 && w.undergone(root)
	}
	return false
}

// undergone reports whether a verb that looks like a past is a participle behind a passive: "was arrested | and charged with fraud", for
// who charges somebody names him.
func (w *wording) undergone(root int) bool {
	v, known := lexicon.ReportingVerb(w.s.Tokens[root].Lemma)
	if !known || v.Class != lexicon.Accuse && v.Class != lexicon.Claim {
		return false
	}
	return w.s.Child(root, syntax.Obj, syntax.Ccomp, syntax.Xcomp) < 0 && w.s.ChildBase(root, syntax.Obl) == root+2
}
