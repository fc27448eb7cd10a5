package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/internal/extract"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// wording is a claim on its way to being read alone (decontextualisation, Choi et al. 2021): what stands in brackets is put in or in the
// place of a word, everything else is verbatim and in the order of the text.
type wording struct {
	*cutter
	root   int
	toks   []int
	lead   string         // in brackets before the first word
	tail   string         // in brackets behind the last one
	skip   map[int]bool   // tokens that are left out
	put    map[int]string // in brackets, in the place of a token
	before map[int]string // in brackets, before a token
	after  map[int]string // in brackets, behind one
	told   map[int]bool   // entities that the claim names
}

// standalone writes a claim so that it reads on its own. What would make it longer than twice its text is left out.
func (c *cutter) standalone(root int, toks []int) string {
	if text := c.t.Join(spansOf(c.s.Tokens, toks)); strings.ContainsAny(text, "[]") { // its own brackets are not ours
		return text
	}
	w := &wording{cutter: c, root: root, toks: toks, skip: map[int]bool{}, put: map[int]string{}, before: map[int]string{},
		after: map[int]string{}, told: map[int]bool{}}
	w.close()
	w.opening()
	plain := utf8.RuneCountInString(w.written())
	w.speaker()
	w.pronouns()
	w.surnames()
	if out := w.written(); utf8.RuneCountInString(out) <= max(2*plain, plain+roomForName) {
		return out
	}
	clear(w.put)
	clear(w.before)
	return w.written()
}

// roomForName is how much longer than its text a claim of a few words may be.
const roomForName = 24

// written joins the words.
func (w *wording) written() string {
	var out strings.Builder
	bracket := func(s string) {
		if s == "" || strings.ContainsAny(s, "[]") { // no bracket in a bracket
			return
		}
		if out.Len() == 0 {
			s = upper(s)
		}
		out.WriteString("[" + s + "]")
	}
	bracket(w.lead)
	last := -1
	for _, t := range w.toks {
		if w.skip[t] {
			continue
		}
		apart := last >= 0 && w.s.Tokens[last].Span.End < w.s.Tokens[t].Span.Start || last < 0 && w.lead != ""
		if apart && (last < 0 || last == t-1 || !w.closes(t)) {
			out.WriteByte(' ')
		}
		if b := w.before[t]; b != "" {
			bracket(b)
			out.WriteByte(' ')
		}
		if p := w.put[t]; p != "" && !strings.ContainsAny(p, "[]") {
			bracket(p)
		} else {
			out.WriteString(w.s.Tokens[t].Span.Of(w.t.Article.Prose))
		}
		if a := w.after[t]; a != "" {
			out.WriteByte(' ')
			bracket(a)
		}
		last = t
	}
	if w.tail != "" && !strings.ContainsAny(w.tail, "[]") {
		out.WriteString(" [" + w.tail + "]")
	}
	return out.String()
}

// closes reports whether a token is a mark that no space stands before.
func (w *wording) closes(t int) bool {
	return strings.ContainsAny(w.s.Tokens[t].Lower, ",.;:!?)") && !w.s.Tokens[t].IsWord()
}

// upper gives a bracket that opens a claim its capital.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lower takes the capital off the article of a description that does not open a claim.
func lower(s string) string {
	for _, a := range [...]string{"The ", "A ", "An ", "Some ", "Two ", "Three "} {
		if strings.HasPrefix(s, a) {
			return strings.ToLower(s[:1]) + s[1:]
		}
	}
	return s
}

// close leaves out what a hole is in: a clause of the host whose words are another claim, with the commas around it. "The governor, who
// denies | taking gifts | , has not resigned."
func (w *wording) close() {
	for i, t := range w.toks {
		first, last := i == 0 || w.toks[i-1] < t-1, i+1 == len(w.toks) || w.toks[i+1] > t+1
		if w.s.Tokens[t].Lower == "," && (first || last) { // what stood between it and its twin is another claim
			w.skip[t] = true
		}
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

// holds reports whether a token is in the claim.
func (w *wording) holds(t int) bool {
	_, found := slices.BinarySearch(w.toks, t)
	return found
}

// opening finds what a claim lacks before its first word: the antecedent of a relative, the subject of a clause, or source and cue of a
// content that is none; and takes off the word that ties it to another clause.
func (w *wording) opening() {
	first := w.toks[0]
	if a := w.inside[w.root]; a >= 0 && w.s.Tokens[first].Lower == "whether" && w.s.Span.Contains(w.as[a].Content[0]) {
		w.lead = w.framing(a, w.root)
		return
	}
	for k := range w.s.Children(w.root) {
		if r := w.s.Tokens[k].Rel.Base(); (r == syntax.Nsubj || r == syntax.Csubj || r == syntax.Expl) && k >= first && !w.relative(k) {
			w.untie(k)
			w.relatives()
			return
		}
	}
	if a := w.inside[w.root]; a >= 0 && !w.finite(w.root) && !w.cue[w.root] {
		w.lead = w.framing(a, w.root)
		return
	}
	if w.relatives(); w.lead == "" {
		w.lead = w.subject()
	}
}

// untie leaves out the word that ties a clause with a subject to another one: "because the road was closed". What it says is so all the
// same: a condition, an aim and what is still to come keep their word.
func (w *wording) untie(subject int) {
	first := w.toks[0]
	t := w.s.Tokens[first]
	if t.Rel != syntax.Mark && !(t.Rel == syntax.Advmod && t.Lower == "when") || t.Head != w.root || first+1 != w.start(subject) {
		return
	}
	switch t.Lower {
	case "because", "although", "though", "while", "whereas", "since":
	case "that":
	case "after", "when", "as":
		if !w.past(w.root) {
			return
		}
	default:
		return
	}
	w.skip[first] = true
}

// start is the first token of a phrase.
func (w *wording) start(t int) int {
	from, _ := w.s.Yield(t)
	return from
}

// past reports whether the verb of a clause stands in the past or the perfect.
func (w *wording) past(root int) bool {
	if w.s.Tokens[root].XPOS == syntax.VBD {
		return true
	}
	for k := range w.s.Children(root) {
		r := w.s.Tokens[k].Rel
		aux := r == syntax.Aux || r == syntax.AuxPass || r == syntax.Cop
		if aux && (w.s.Tokens[k].XPOS == syntax.VBD || r == syntax.Aux && w.s.Tokens[k].Lemma == "have") {
			return true
		}
	}
	return false
}

// subject is that of the clause before a second predicate.
func (w *wording) subject() string {
	at := w.root
	for w.s.Tokens[at].Rel.Base() == syntax.Conj {
		at = w.s.Tokens[at].Head
		top := at
		for w.s.ChildBase(top, syntax.Nsubj) < 0 && w.s.Tokens[top].Rel == syntax.Xcomp { // "has to stay and would love"
			top = w.s.Tokens[top].Head
		}
		if k := w.s.ChildBase(top, syntax.Nsubj); k >= 0 && w.claim[k] != len(w.Claims) {
			return w.phrase(k)
		}
	}
	return ""
}

// phrase is a noun phrase in words that stand alone, or the pronoun where nobody knows for whom it stands.
func (w *wording) phrase(k int) string {
	if w.relative(k) {
		return w.antecedent(w.clauseOf(k))
	}
	if m, ok := w.who.Meant(w.si, k); ok && m.Pronoun && w.sure(k, m) {
		w.told[m.Entity] = true
		return m.Name
	}
	if m, ok := w.who.Meant(w.si, k); ok {
		w.told[m.Entity] = true
	}
	return w.tidy(k, w.words(k))
}

// tidy is a phrase without a mark at its end, or only its first words up to its head where a bracket or quotation in it is not closed.
func (w *wording) tidy(head int, phrase string) string {
	phrase = strings.TrimRight(phrase, " ,;:–—-")
	if strings.Count(phrase, "(") == strings.Count(phrase, ")") && strings.Count(phrase, "“") == strings.Count(phrase, "”") &&
		strings.Count(phrase, "\"")%2 == 0 {
		return phrase
	}
	return w.text(w.start(head), head+1)
}

// framing is source and cue of an attribution, or the subject and verb of a charge: what a content that is no clause hangs on.
func (w *wording) framing(a, root int) string {
	x := &w.as[a]
	if x.Rule == "charged-with" || x.Rule == "held-on" {
		h := w.s.Tokens[root].Head
		for h >= 0 && w.inside[h] == a {
			h = w.s.Tokens[h].Head
		}
		for ; h >= 0; h = w.s.Tokens[h].Head {
			if k := w.s.ChildBase(h, syntax.Nsubj); k >= 0 {
				return w.words(k) + ":"
			}
		}
		return ""
	}
	if x.Mode == extract.Direct || len(x.Cue.Spans) == 0 || w.s.Span.End < x.Cue.Spans[0].Start || w.s.Span.Start > x.Cue.Spans[0].Start {
		return ""
	}
	if from, _ := w.s.Yield(root); w.s.Tokens[from].Span.Start < x.Cue.Spans[0].Start {
		return ""
	}
	if x.Source.Entity > 0 {
		w.told[x.Source.Entity-1] = true
	}
	object := ""
	if cue := w.t.TokenOf(w.si, x.Cue.Spans[0]); cue >= 0 { // "a port which they accuse of": whom is put back behind the verb
		if o := w.s.Child(cue, syntax.Obj); o >= 0 && o < cue && w.relative(o) {
			if what := w.antecedent(w.clauseOf(o)); what != "" {
				object, w.skip[o] = " "+lower(what), true
			}
		}
	}
	if strings.HasPrefix(x.Cue.Text, "'") || strings.HasPrefix(x.Cue.Text, "’") { // "I'd like"
		return ""
	}
	return strings.TrimSpace(x.Source.Name + " " + w.cueWords(x) + object)
}

// cueWords are those of a cue with the auxiliaries and the negation before it: "did not know".
func (w *wording) cueWords(x *extract.Attribution) string {
	cue := w.t.TokenOf(w.si, x.Cue.Spans[0])
	if cue < 0 {
		return x.Cue.Text
	}
	from := cue
	for k := range w.s.Children(cue) {
		if r := w.s.Tokens[k].Rel.Base(); k < from && (r == syntax.Aux || r == syntax.Cop) {
			from = k
		}
	}
	for k := from; k < cue; k++ {
		if w.s.Tokens[k].Rel.Base() == syntax.Nsubj {
			return x.Cue.Text
		}
	}
	if from == cue {
		return x.Cue.Text
	}
	return w.text(from, cue) + " " + x.Cue.Text
}

// words are those of a phrase, on one line.
func (c *cutter) words(t int) string { return c.text(c.s.Yield(t)) }

func (c *cutter) text(from, to int) string {
	return strings.Join(strings.Fields(c.s.SpanOf(from, to).Of(c.t.Article.Prose)), " ")
}

// speaker puts the name of who speaks behind the first "I" of direct speech.
func (w *wording) speaker() {
	for _, t := range w.toks {
		if name := w.name(t); name != "" {
			w.after[t] = name
			return
		}
	}
}

// name is who is meant by a word for the speaker in direct speech, "" for any other word and where nobody is named.
func (c *cutter) name(t int) string {
	switch c.s.Tokens[t].Lower {
	case "i", "me", "my":
	default:
		return ""
	}
	if a := c.inside[t]; a >= 0 && c.as[a].Mode != extract.Indirect && c.as[a].Source.Naming == sources.Named {
		return c.as[a].Source.Name
	}
	return ""
}
