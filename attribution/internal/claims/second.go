package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// subject is that of the clause before a second predicate, with what else the two share.
func (w *wording) subject() string {
	if top := w.extracted(); top >= 0 {
		return w.antecedent(top)
	}
	if !w.headless() || !w.tied() {
		return ""
	}
	host, k := w.first(w.root)
	if k < 0 || w.listed() || w.dashed(host) || w.claim[k] == len(w.Claims) || w.asks(k) {
		return ""
	}
	if w.inside[w.root] >= 0 && w.frame[k] && w.inside[k] != w.inside[w.root] { // the subject of a cue
		return ""
	}
	also := w.shared(host, w.root, k)
	if also == "" && (!w.agrees(k) || !w.finite(w.root)) || w.hypothetical(host, k) {
		return ""
	}
	who := w.borne(host, k)
	if who == "" {
		who = w.phrase(k)
	}
	if who == "" {
		return ""
	}
	if also != "" {
		who += " " + also
	}
	return who
}

// participle reports whether a verb that looks like a past can be a participle as the one is that it is joined to: "lined up | and
// pointed".
func (w *wording) participle(verb, other int) bool {
	return w.s.Tokens[verb].XPOS == syntax.VBD && w.s.Tokens[other].XPOS == syntax.VBN && strings.HasSuffix(w.s.Tokens[verb].Lower, "ed")
}

// hypothetical reports whether a clause has its auxiliary before its subject, as a condition has: "had they not fled | and moved".
func (w *wording) hypothetical(host, subject int) bool {
	for k := range w.s.Children(host) {
		if w.s.Tokens[k].Rel.Base() == syntax.Aux && k < subject {
			return true
		}
	}
	return false
}

// tied reports whether a conjunction or a mark stands before a claim. A noun there is more likely to be its subject than what the tree
// finds.
func (w *wording) tied() bool {
	for t := w.toks[0] - 1; t >= 0; t-- {
		k := w.s.Tokens[t]
		if q := quotes.Around(w.t.Quotations, k.Span); q >= 0 && w.t.Quotations[q].Span.Start == k.Span.Start && !k.IsWord() {
			continue // what is quoted may be said of the word before
		}
		if w.frame[t] || k.UPOS == syntax.CCONJ || !k.IsWord() || k.UPOS == syntax.SCONJ || k.Rel == syntax.Cc {
			return true
		}
		if k.UPOS != syntax.ADV {
			return w.holds(w.s.Tokens[w.root].Head) || w.s.Tokens[w.root].Rel == syntax.Xcomp
		}
	}
	return true
}

// headless reports whether a claim begins as a predicate does, with no noun before its verb that could be its subject.
func (w *wording) headless() bool {
	for _, t := range w.toks {
		k := w.s.Tokens[t]
		switch {
		case w.skip[t] || !k.IsWord():
		case t == w.root || k.UPOS == syntax.VERB || k.UPOS == syntax.AUX || k.UPOS == syntax.PART:
			return true
		case k.UPOS != syntax.ADV && k.UPOS != syntax.CCONJ && (k.UPOS != syntax.PRON || k.Lower != "both" && k.Lower != "all"):
			return false
		}
	}
	return false
}

// agrees reports whether a subject can be that of the claim's verb by its number.
func (w *wording) agrees(subject int) bool { return w.agree(subject, w.root) }

// agree reports whether a noun can be the subject of the verb of a clause by its number. A body can have a verb in the plural.
func (w *wording) agree(subject, clause int) bool {
	verb := w.s.Tokens[clause]
	for k := range w.s.Children(clause) {
		if r := w.s.Tokens[k].Rel.Base(); (r == syntax.Aux || r == syntax.Cop) && w.s.Tokens[k].Feats.Has(syntax.Finite) {
			verb = w.s.Tokens[k]
			break
		}
	}
	s := w.s.Tokens[subject]
	joint := w.s.Child(subject, syntax.Conj) >= 0
	switch s.Lower {
	case "they", "we", "you", "i", "these":
		joint = true
	case "he", "she", "it", "this":
		if !joint {
			return verb.XPOS != syntax.VBP && verb.Lower != "were"
		}
	}
	if !joint && s.XPOS == syntax.NN && (verb.XPOS == syntax.VBP || verb.Lower == "were") {
		m, ok := w.who.Meant(w.si, subject)
		return ok && (m.Kind == sources.Organisation || m.Kind == sources.Group || m.Kind == sources.Media)
	}
	if !joint && s.XPOS != syntax.NNS && s.XPOS != syntax.NNPS {
		return true
	}
	return verb.XPOS != syntax.VBZ && (verb.Lower != "was" || s.Lower == "i")
}

// asks reports whether a phrase begins with a word that asks or ties on, and can be nobody's subject: "which versions".
func (w *wording) asks(phrase int) bool {
	switch first := w.s.Tokens[w.start(phrase)]; first.Lower {
	case "who", "which", "what", "that", "how", "where", "there":
		return !w.relative(phrase)
	}
	return false
}

// first is the clause whose subject a second predicate shares, and that subject: what it is joined to, or what stands beside it in the same
// content. Where the tree joins a finite verb to one that is not ("had a role in preparing it | and led"), it is joined to the clause
// around that.
func (w *wording) first(root int) (host, subject int) {
	for at := root; ; {
		t := w.s.Tokens[at]
		switch {
		case at == root && t.Rel.Base() == syntax.Conj && w.beside(root) >= 0: // "said he was ill | and was worried": not who said it
			at = w.beside(root)
		case t.Rel.Base() == syntax.Conj, t.Rel.Base() == syntax.Parataxis && t.Head < at && w.finite(root):
			at = t.Head
			for w.reports(root) && w.inside[at] != w.inside[root] && w.s.Tokens[at].Head >= 0 { // "said that it was shut | and stressed"
				at = w.s.Tokens[at].Head
			}
		case at == root && t.Rel.Base() == syntax.Ccomp && w.finite(root):
			if at = w.sibling(root); at < 0 {
				return -1, -1
			}
		case at != root && w.finite(root) && !w.finite(at) && t.Head >= 0 && t.Head < at && !w.participle(root, at):
			at = t.Head
		case t.Rel == syntax.Xcomp && (at != root || w.holds(t.Head)):
			at = t.Head
		default:
			return -1, -1
		}
		if k := w.s.Child(at, syntax.Nsubj, syntax.NsubjPass, syntax.Csubj); k >= 0 && k < at && !w.holds(k) {
			return at, k
		}
	}
}

// borne is what somebody is with the name that stands right behind it, where the tree takes both for subjects: "midfielder Ana Holm"; ""
// where there is no such name.
func (w *wording) borne(clause, subject int) string {
	_, to := w.s.Yield(subject)
	k := w.s.Tokens[to]
	if to >= clause || k.Rel.Base() != syntax.Nsubj || k.Head != clause || k.UPOS != syntax.PROPN {
		return ""
	}
	for to++; to < clause && w.s.Tokens[to].Rel == syntax.Flat; {
		to++
	}
	if phrase := w.text(w.start(subject), to); balanced(phrase) {
		return phrase
	}
	return ""
}

// reports reports whether a verb is one of reporting: who reports once goes on to.
func (w *wording) reports(root int) bool {
	if w.inside[root] >= 0 || w.s.Child(root, syntax.AuxPass) >= 0 {
		return false
	}
	_, known := lexicon.ReportingVerb(w.s.Tokens[root].Lemma)
	return known
}

// beside is the last clause before another in the words of the same source, where the tree joins that one to the cue of the source and both
// can have but one subject, the source: "Klein said she was ill | and was worried"; -1 for none.
func (w *wording) beside(root int) int {
	h, found := w.s.Tokens[root].Head, -1
	if w.inside[root] < 0 || w.inside[h] == w.inside[root] || !w.frame[h] || !w.finite(root) {
		return -1
	}
	for k := range w.s.Children(h) {
		subject := w.s.ChildBase(k, syntax.Nsubj)
		if k >= root || w.s.Tokens[k].Rel.Base() != syntax.Ccomp || w.inside[k] != w.inside[root] || subject < 0 {
			continue
		}
		if m, ok := w.who.Meant(w.si, subject); ok && m.Entity+1 == w.as[w.inside[root]].Source.Entity {
			found = k
		}
	}
	return found
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
		r := w.s.Tokens[k].Rel.Base()
		if w.relative(k) && k < t.Head && !w.holds(k) && (r == syntax.Obj || r == syntax.Nsubj && w.subjects(t.Head) > 1) {
			return t.Head
		}
	}
	return -1
}

// subjects counts those of a clause.
func (w *wording) subjects(clause int) (n int) {
	for k := range w.s.Children(clause) {
		if w.s.Tokens[k].Rel.Base() == syntax.Nsubj {
			n++
		}
	}
	return n
}

// listed reports whether a verb stands in a list without a conjunction of its own, in a form that may be the base: "to buy homes, | have
// children".
func (w *wording) listed() bool {
	return w.s.Tokens[w.root].XPOS == syntax.VBP && w.s.Child(w.root, syntax.Cc) < 0 && w.s.ChildBase(w.root, syntax.Aux) < 0
}

// dashed reports whether a dash stands between a clause and the claim.
func (w *wording) dashed(host int) bool {
	for t := max(host, 0); t < w.toks[0]; t++ {
		if strings.ContainsAny(w.s.Tokens[t].Lower, "–—") {
			return true
		}
	}
	return false
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
