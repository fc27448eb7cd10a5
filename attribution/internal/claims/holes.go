package claims

import (
	"slices"
	"strings"

	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// close leaves out what a hole is in: a clause of the host whose words are another claim, with the commas around it. "The governor, who
// denies | taking gifts | , has not resigned."
func (w *wording) close() {
	w.commas()
	for _, t := range w.toks {
		rel := w.s.Tokens[t].Rel
		if rel != syntax.AclRelcl && rel.Base() != syntax.Advcl && rel.Base() != syntax.Parataxis || t == w.root || w.skip[t] {
			continue
		}
		from, to := w.s.Yield(t)
		hollow := false
		for k := from; k < to; k++ {
			hollow = hollow || w.inside[k] >= 0 && w.inside[k] != w.inside[w.root] && !w.holds(k)
		}
		if !hollow || !w.frame[t] && !w.cue[t] || from <= w.toks[0] || to > w.toks[len(w.toks)-1] {
			continue
		}
		for _, k := range w.toks {
			if k >= from && k < to || k == from-1 && w.closes(k) || k == to && w.closes(k) {
				w.skip[k] = true
			}
		}
	}
}

// fill puts what is another claim back in brackets where a claim cannot be read without it: what a verb of it reports, or what a
// preposition stands before ("who is charged [with fraud], denies it").
func (w *wording) fill() {
	for i := 1; i < len(w.toks); i++ {
		last, next := w.toks[i-1], w.toks[i]
		if next == last+1 || w.skip[last] || w.before[next] != "" {
			continue
		}
		k := w.s.Tokens[last]
		stranded := k.Rel == syntax.Case && k.Head > last && k.Head < next && w.inside[k.Head] != w.inside[last]
		if !stranded && !(w.frame[last] && k.UPOS == syntax.VERB) {
			continue
		}
		to := last + 1
		for to < next && w.inside[to] == w.inside[last+1] {
			to++
		}
		phrase := strings.TrimRight(w.text(last+1, to), " ,;:–—-")
		if phrase == "" || !balanced(phrase) || strings.Count(phrase, " ") >= fewestWords {
			w.skip[last] = stranded
			continue
		}
		w.after[last] = phrase
		if w.s.Tokens[next].Lower == "," && i+1 < len(w.toks) { // there is no hole any more
			delete(w.skip, next)
		}
	}
}

// commas leaves out those and the dashes around what is another claim: between them stood what is missing. A comma that closes what was
// opened before stays: "The clerk, who is charged | with fraud |, denies it".
func (w *wording) commas() {
	open := map[string]bool{}
	for i, t := range w.toks {
		mark := w.s.Tokens[t].Lower
		if mark != "," && (mark == "" || strings.Trim(mark, "-–—") != "") {
			continue
		}
		after := i == 0 || w.toks[i-1] < t-1
		before := i+1 == len(w.toks) || w.toks[i+1] > t+1
		if before || after && !open[mark] {
			w.skip[t] = true
			continue
		}
		open[mark] = !open[mark]
	}
}

// marks leaves out a quotation mark whose twin stands elsewhere.
func (w *wording) marks() {
	starts, ends := map[int]bool{}, map[int]bool{} // of the marks that the claim has
	for _, t := range w.toks {
		if k := w.s.Tokens[t]; !k.IsWord() && !w.skip[t] {
			starts[k.Span.Start], ends[k.Span.End] = true, true
		}
	}
	for _, t := range w.toks {
		k := w.s.Tokens[t]
		q := quotes.Around(w.t.Quotations, k.Span)
		if k.IsWord() || q < 0 || w.skip[t] {
			continue
		}
		whole := w.t.Quotations[q].Span
		switch {
		case whole.Start == k.Span.Start:
			w.skip[t] = !ends[whole.End]
		case whole.End == k.Span.End:
			w.skip[t] = !starts[whole.Start]
		}
	}
}

// holds reports whether a token is in the claim.
func (w *wording) holds(t int) bool {
	_, found := slices.BinarySearch(w.toks, t)
	return found
}
