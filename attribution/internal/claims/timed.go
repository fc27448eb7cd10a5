package claims

import "factcheck/attribution/syntax"

// timed puts the clause behind a claim by which it is timed where that is a reporting clause, which is part of no claim, and the claim is a
// scrap without it: "The decision comes | [after the union said it would strike]", "She resigned two days | [before ...]".
func (w *wording) timed() {
	last := w.toks[len(w.toks)-1]
	for k := range w.s.Children(w.root) {
		if w.s.Tokens[k].Rel != syntax.Advcl || !w.frame[k] && !w.cue[k] {
			continue
		}
		tie := w.tie(k)
		if tie != last+1 || !w.measured(tie) && w.s.Tokens[w.root].Lemma != "come" {
			continue
		}
		if _, to := w.s.Yield(k); to > tie {
			w.tail = w.tidy(k, w.text(tie, to))
			return
		}
	}
}
