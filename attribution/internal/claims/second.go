package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// subject is that of the clause before a second predicate, with what else the two share.
func (w *wording) subject() string {
	if top := w.extracted(); top >= 0 {
		return w.antecedent(top)
	}
	host, k := w.first(w.root)
	if k < 0 || w.claim[k] == len(w.Claims) {
		return ""
	}
	who := w.phrase(k)
	if who == "" {
		return ""
	}
	if also := w.shared(host, w.root, k); also != "" {
		who += " " + also
	}
	return who
}

// first is the clause whose subject a second predicate shares, and that subject: what it is joined to, or what stands beside it in the same
// content. Where the tree joins a finite verb to one that is not ("had a role in preparing it | and led"), it is joined to the clause
// around that.
func (w *wording) first(root int) (host, subject int) {
	for at := root; ; {
		t := w.s.Tokens[at]
		switch {
		case t.Rel.Base() == syntax.Conj, t.Rel.Base() == syntax.Parataxis && t.Head < at && w.finite(root):
			at = t.Head
		case at == root && t.Rel.Base() == syntax.Ccomp && w.finite(root):
			if at = w.sibling(root); at < 0 {
				return -1, -1
			}
		case at != root && w.finite(root) && !w.finite(at) && t.Head >= 0 && t.Head < at:
			at = t.Head
		case at != root && t.Rel == syntax.Xcomp:
			at = t.Head
		default:
			return -1, -1
		}
		if k := w.s.ChildBase(at, syntax.Nsubj); k >= 0 && k < at {
			return at, k
		}
	}
}

// sibling is the last clause before another that hangs on the same word in the same way, in the words of the same source; -1 for none.
func (w *wording) sibling(root int) int {
	t, found := w.s.Tokens[root], -1
	for k := range w.s.Children(t.Head) {
		if k < root && w.s.Tokens[k].Rel == t.Rel && w.inside[k] == w.inside[root] {
			found = k
		}
	}
	return found
}

// extracted is the relative clause out of whose report a content was cut that has its relative for a subject: "a strike, which it said |
// could be worse"; -1 for none.
func (w *wording) extracted() int {
	t := w.s.Tokens[w.root]
	if t.Rel != syntax.Ccomp || t.Head < 0 || w.s.Tokens[t.Head].Rel != syntax.AclRelcl || !w.finite(w.root) {
		return -1
	}
	for k := range w.s.Children(t.Head) {
		if r := w.s.Tokens[k].Rel.Base(); w.relative(k) && k < t.Head && !w.holds(k) && (r == syntax.Obj || r == syntax.Nsubj) {
			return t.Head
		}
	}
	return -1
}

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
		return do && !be
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

// alternative reports whether "or" ties the second predicate to the first.
func (w *wording) alternative() bool {
	k := w.s.Child(w.root, syntax.Cc)
	return k >= 0 && (w.s.Tokens[k].Lower == "or" || w.s.Tokens[k].Lower == "nor")
}

// inverted reports whether the tree takes what is behind the verb of a second predicate for its subject: "is 73 | and is the oldest".
func (w *wording) inverted(subject int) bool {
	first := w.s.Tokens[w.toks[0]]
	return w.s.Tokens[w.root].Rel == syntax.Conj && first.Lemma == "be" && first.UPOS == syntax.AUX && w.toks[0]+1 == w.start(subject) &&
		!w.alternative() && w.s.Child(w.root, syntax.Cc) >= 0 && w.s.Tokens[len(w.s.Tokens)-1].Lower != "?"
}
