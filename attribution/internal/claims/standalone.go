package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/lexicon"
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

// standalone writes a claim so that it reads on its own. What would make it longer than twice its text is left out: first what stands in
// the place of its words, then what it lacks.
func (c *cutter) standalone(root int, toks []int) string {
	text := c.t.Join(spansOf(c.s.Tokens, toks))
	if strings.ContainsAny(text, "[]") { // its own brackets are not ours
		return text
	}
	most := 2 * max(fewestWords, len(strings.Fields(text)))
	for _, steps := range [...][]func(*wording){
		{(*wording).opening, (*wording).speaker, (*wording).standIns, (*wording).ellipsis, (*wording).pronouns, (*wording).surnames,
			(*wording).timed},
		{(*wording).opening}, {}} {
		w := &wording{cutter: c, root: root, toks: toks, skip: map[int]bool{}, put: map[int]string{}, before: map[int]string{},
			after: map[int]string{}, told: map[int]bool{}}
		w.close()
		for _, step := range steps {
			step(w)
		}
		w.marks()
		w.fill()
		if text = w.written(); len(strings.Fields(text)) <= most {
			break
		}
	}
	return text
}

// fewestWords is how many words a claim counts as at least when what is put in is measured by it.
const fewestWords = 8

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

// opening finds what a claim lacks before its first word: the antecedent of a relative, the subject of a clause, or source and cue of a
// content that is none; and takes off the word that ties it to another clause.
func (w *wording) opening() {
	first := w.toks[0]
	w.passive()
	if w.lead = w.participial(); w.lead != "" {
		return
	}
	if a := w.inside[w.root]; a >= 0 && w.asked(first) && w.s.Tokens[first].Span.Start == w.as[a].Content[0].Start {
		w.lead = w.framing(a, w.root)
		return
	}
	if w.elliptic(part{w.root, w.toks}) {
		return
	}
	outside := -1
	if a := w.inside[w.root]; a >= 0 && lexicon.NamingVerb.Has(w.as[a].Cue.Lemma) { // "called the plan “watered down”" is no clause
		if w.lead = w.framing(a, w.root); w.lead != "" {
			return
		}
	}
	for k := range w.s.Children(w.root) {
		r := w.s.Tokens[k].Rel.Base()
		if r != syntax.Nsubj && r != syntax.Csubj && r != syntax.Expl || w.relative(k) {
			continue
		}
		if k >= first && !w.inverted(k) {
			w.untie(k)
			w.relatives()
			return
		}
		if k < first {
			outside = k
		}
	}
	if a := w.inside[w.root]; a >= 0 && !w.cue[w.root] && !w.finite(w.root) {
		if w.lead = w.framing(a, w.root); w.lead == "" && w.words(w.toks) <= fewWords {
			w.lead = w.exclaimed(a)
		}
		return
	}
	if w.relatives(); w.lead == "" && outside >= 0 && w.headless() {
		w.lead = w.phrase(outside)
	}
	if w.lead == "" {
		w.lead = w.subject()
	}
}

// asked reports whether a token opens a question that somebody reports: "whether the road was open", "which tools should be used".
func (w *wording) asked(t int) bool {
	switch w.s.Tokens[t].Lower {
	case "whether", "how", "why", "what", "where", "when":
		return true
	case "if": // no condition: that has a clause behind it
		return w.s.Tokens[t].Head == w.root && w.s.Tokens[w.root].Rel != syntax.Conj
	case "who", "whom", "whose", "which":
		return w.clauseOf(t) < 0
	}
	return false
}

// untie leaves out the word that ties a clause with a subject to another one: "because the road was closed". What it says is so all the
// same: a condition, an aim and what is still to come keep their word.
func (w *wording) untie(subject int) {
	first, start := w.toks[0], w.start(subject)
	if t := w.tie(w.root); t == first && (start == first || start == first+1) && !w.hosts() {
		w.skip[first] = w.loosens(first, w.root) && !w.titled(first)
	}
}

// titled reports whether a token opens a title of small words: "As It Was is a song".
func (w *wording) titled(t int) bool {
	if t+1 >= len(w.s.Tokens) || w.s.Tokens[t+1].UPOS != syntax.PRON || w.s.Tokens[t+1].Lower == "i" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w.s.Tokens[t+1].Span.Of(w.t.Article.Prose))
	return unicode.IsUpper(r)
}

// hosts reports whether a claim has a clause behind its own that its first word may tie it to, though the tree says otherwise: "while
// drones are useful, tactics change".
func (w *wording) hosts() bool {
	for _, t := range w.toks {
		if k := w.s.Tokens[t]; t > w.root && w.finite(t) && k.Rel != syntax.AclRelcl && w.s.ChildBase(t, syntax.Nsubj) >= 0 &&
			k.Rel != syntax.Ccomp && w.s.Child(t, syntax.Cc, syntax.Mark) < 0 {
			return true
		}
	}
	return false
}

// start is the first token of a phrase.
func (c *cutter) start(t int) int {
	from, _ := c.s.Yield(t)
	return from
}

// phrase is a noun phrase in words that stand alone, or the pronoun where nobody knows for whom it stands.
func (w *wording) phrase(k int) string {
	if w.relative(k) {
		return w.antecedent(w.clauseOf(k))
	}
	if _, to := w.s.Yield(k); w.s.Tokens[to-1].UPOS == syntax.ADV { // "these patients best"
		return ""
	}
	if m, ok := w.who.Meant(w.si, k); ok && m.Pronoun && w.s.Child(k, syntax.Conj) < 0 && w.sure(k, m) {
		w.told[m.Entity] = true
		return w.called(m)
	}
	if m, ok := w.who.Meant(w.si, k); ok {
		w.told[m.Entity] = true
	}
	return w.tidy(k, w.phraseWords(k))
}

// tidy is a phrase without a mark at its ends, or only its first words up to its head where a bracket or quotation in it is not closed.
func (w *wording) tidy(head int, phrase string) string {
	phrase = strings.TrimRight(phrase, " ,;:–—-")
	if at := strings.LastIndex(phrase, ", "); at > 0 && strings.Trim(phrase[at+2:], "0123456789") == "" { // an age
		phrase = phrase[:at]
	}
	if !balanced(phrase) {
		phrase = strings.TrimLeft(phrase, "“\"‘")
	}
	if balanced(phrase) {
		return phrase
	}
	phrase = w.text(w.start(head), head+1)
	if !balanced(phrase) {
		return ""
	}
	return phrase
}

// balanced reports whether brackets and quotation marks of a phrase are closed in it.
func balanced(phrase string) bool {
	return strings.Count(phrase, "(") == strings.Count(phrase, ")") && strings.Count(phrase, "“") == strings.Count(phrase, "”") &&
		strings.Count(phrase, "\"")%2 == 0
}

// phraseWords are those of a phrase, on one line.
func (c *cutter) phraseWords(t int) string { return c.text(c.s.Yield(t)) }

func (c *cutter) text(from, to int) string {
	return strings.Join(strings.Fields(c.s.SpanOf(from, to).Of(c.t.Article.Prose)), " ")
}
