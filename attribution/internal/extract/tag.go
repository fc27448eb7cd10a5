package extract

import (
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// tags find reporting clauses behind or inside what they report whose verb comes first, ", say police", ", warns the bank,", those
// right behind a quotation, sources behind "per", and those behind "according to" that no comma ends. They are read off the words: trees
// were learned from text that has few of them, and take the speaker for an object.
func tags(t *text.Text, who *sources.Register) (out []Candidate) {
	for _, read := range [...]func(*syntax.Sentence, int) (parts, bool){inverted, spoken, perWhom, accordingly} {
		for _, c := range onTokens(t, who, read) {
			if !t.InHeadline(c.Sentence) {
				out = append(out, c)
			}
		}
	}
	return out
}

// inverted reads a tag at its verb, which stands behind a mark and before its subject.
func inverted(s *syntax.Sentence, v int) (p parts, ok bool) {
	if v < 2 || !setsOff(s.Tokens[v-1]) || hasSubject(s, v) {
		return p, false
	}
	verb, r, ok := tagVerb(s.Tokens[v])
	if !ok {
		return p, false
	}
	np, head := nounPhrase(s, v+1)
	if head < 0 || !couldSay(s, np, head, r) || !agrees(s, np, head, verb.Form) || goesOn(s, np.to, r) {
		return p, false
	}
	p = parts{rule: "inverted-tag", lemma: verb.Lemma, source: np, cue: words{v, v + 1}, place: words{v, np.to}, sure: true}
	p.content, ok = around(s, v-1, np.to)
	return p, ok
}

// spoken reads a tag at its verb, before which a speaker stands right behind a quotation: “We tried,” Ana Kos said. Where the sentence is
// nothing else, and the quotation one with a verb, whatever the speaker does is how he says it: “We tried,” she beams.
func spoken(s *syntax.Sentence, v int) (p parts, ok bool) {
	verb, r, says := tagVerb(s.Tokens[v])
	says = says && r.Frames&lexicon.Quote != 0 && s.Tokens[v].UPOS == syntax.VERB
	if v < 3 || !says && !last(s, v) {
		return p, false
	}
	from := v
	for from > 1 && s.Tokens[from].XPOS != syntax.CloseQuote && v-from <= longestTag {
		from--
	}
	if s.Tokens[from].XPOS != syntax.CloseQuote || s.Tokens[from-1].IsWord() { // the quotation ends with a mark of its own
		return p, false
	}
	who := words{from + 1, v}
	he := who.to == who.from+1 && s.Tokens[who.from].XPOS == syntax.PRP
	if np, head := nounPhrase(s, who.from); !he && (head < 0 || np != who) {
		return p, false
	}
	open := from - 1
	for open > 0 && s.Tokens[open].XPOS != syntax.OpenQuote {
		open--
	}
	verbal := finite(s.Tokens[v]) || he && s.Tokens[v].UPOS == syntax.NOUN // behind “he” the tagger may miss a rare verb
	if !says && (open > 0 || !verbal || !finiteIn(s, open, from)) {
		return p, false
	}
	return parts{rule: "quoted-words", lemma: verb.Lemma, source: who, cue: words{v, v + 1}, content: []words{{open, from + 1}},
		place: words{who.from, v + 1}}, s.Tokens[open].XPOS == syntax.OpenQuote
}

// last reports whether nothing but an adverb and the final mark stands behind token i.
func last(s *syntax.Sentence, i int) bool {
	for i++; i < len(s.Tokens) && s.Tokens[i].UPOS == syntax.ADV; i++ {
	}
	return i == len(s.Tokens) || i+1 == len(s.Tokens) && s.Tokens[i].XPOS == syntax.Period
}

// tagVerb looks up a verb of saying that can stand in a tag.
func tagVerb(k syntax.Token) (verb lexicon.Verb, r lexicon.Reporting, ok bool) {
	verb, _ = lexicon.VerbForm(k.Lower)
	r, says := lexicon.ReportingVerb(verb.Lemma)
	can := says && verb.Form.Finite() && r.Frames&(lexicon.That|lexicon.Quote) != 0 && k.UPOS != syntax.PROPN
	return verb, r, can && !lexicon.TellingVerb.Has(verb.Lemma) && !lexicon.NamingVerb.Has(verb.Lemma)
}

// hasSubject reports whether a verb has a subject that is described between commas: "Ana Lund, who owns the farm, warned the bank".
func hasSubject(s *syntax.Sentence, v int) bool {
	k := s.ChildBase(v, syntax.Nsubj)
	if k < 0 || k > v {
		return false
	}
	for _, w := range s.Tokens[k : v-1] {
		if w.Lower == "," {
			return true
		}
	}
	return false
}

// setsOff reports whether a mark can stand between a content and its tag.
func setsOff(k syntax.Token) bool {
	return k.Lower == "," || k.XPOS == syntax.CloseQuote || k.Lower == "—" || k.Lower == "–"
}

// couldSay reports whether a noun phrase can be the subject of a verb of saying: somebody who is known to speak, or a name. What is shown,
// papers show; and a bare noun for what is no person may be an object, "maintained subsidiaries".
func couldSay(s *syntax.Sentence, np words, head int, r lexicon.Reporting) bool {
	k := s.Tokens[head]
	noun, source := lexicon.Source(k.Lower)
	_, human := lexicon.Human(strings.ToLower(k.Lemma))
	switch {
	case r.Class == lexicon.Show:
		return noun.Kind == lexicon.DocumentSource
	case human, k.UPOS == syntax.PROPN && !when(k):
		return true
	}
	return source && (np.from < head || noun.Kind == lexicon.GroupSource || r.Lemma == "say" || noun.Official)
}

// agrees reports whether a form of a verb agrees with a noun phrase in the present: "say doctors", "says the report".
func agrees(s *syntax.Sentence, np words, head int, form lexicon.Form) bool {
	if form&lexicon.Past != 0 {
		return true
	}
	k := s.Tokens[head]
	plural := k.XPOS == syntax.NNS || k.XPOS == syntax.NNPS || k.Lower == "police"
	for _, w := range s.Tokens[np.from:np.to] {
		plural = plural || w.UPOS == syntax.CCONJ
	}
	return plural == (form&lexicon.Third == 0)
}

// goesOn reports whether the words behind a noun phrase show that it is not the subject of the verb before it but its object, or the
// subject of a verb behind it: "warned the bank that", "asked the judge to", "stopped the van, warned the driver and left".
func goesOn(s *syntax.Sentence, i int, r lexicon.Reporting) bool {
	if i >= len(s.Tokens) {
		return false
	}
	takes := r.Frames&(lexicon.Person|lexicon.Noun) != 0
	if subjectOf(s, i) {
		return true
	}
	switch k := s.Tokens[i]; {
	case k.UPOS.Verbal(), k.UPOS == syntax.PART, k.UPOS == syntax.CCONJ, k.UPOS == syntax.PRON, k.Lower == "that", k.Lower == ":":
		return true
	case k.UPOS == syntax.ADP:
		return takes && (k.Lower == "of" || k.Lower == "about" || k.Lower == "against" || k.Lower == "over")
	case k.Lower == ",":
		return takes && i+1 < len(s.Tokens) && s.Tokens[i+1].UPOS == syntax.CCONJ && leadsToVerb(s, i+1)
	}
	return false
}

// subjectOf reports whether a finite verb follows what ends before token i, with neither a mark nor a conjunction between them.
func subjectOf(s *syntax.Sentence, i int) bool {
	for ; i < len(s.Tokens); i++ {
		switch k := s.Tokens[i]; {
		case finite(k):
			return true
		case k.UPOS == syntax.PUNCT && k.XPOS != syntax.HYPH, k.UPOS == syntax.SCONJ, k.Lower == "that", k.XPOS == syntax.WDT,
			k.XPOS == syntax.WP,
			k.XPOS == syntax.WRB, k.XPOS == syntax.WPS:
			return false
		}
	}
	return false
}

// perWhom reads who stands behind "per", which a comma sets off: "The dam cost two billion, per the audit office".
func perWhom(s *syntax.Sentence, i int) (p parts, ok bool) {
	if s.Tokens[i].Lower != "per" {
		return p, false
	}
	from := i
	if i > 0 && s.Tokens[i-1].Lower == "as" {
		from = i - 1
	}
	np, head := nounPhrase(s, i+1)
	if head < 0 || from > 0 && !setsOff(s.Tokens[from-1]) {
		return p, false
	}
	k := s.Tokens[head]
	_, known := lexicon.Source(k.Lower)
	rate := head == np.from && k.XPOS == syntax.NN // "per passenger"
	if k.UPOS != syntax.PROPN && (!known || rate || lexicon.Measure(k.Lower) != lexicon.Cited) {
		return p, false
	}
	p = parts{rule: "per-source", lemma: "per", source: np, cue: words{from, i + 1}, place: words{from, np.to}, sure: true}
	if from > 0 {
		p.content, _ = around(s, from-1, np.to)
		return p, true
	}
	p.content = []words{behind(s, np.to)}
	return p, p.content[0].from < p.content[0].to
}

// accordingly reads a source that opens a sentence and that no comma sets off from what it says: "According to the mayor | the road is
// closed".
func accordingly(s *syntax.Sentence, i int) (p parts, ok bool) {
	opens := s.Tokens[i].Lower == "according" && (i == 0 || !s.Tokens[i-1].IsWord())
	if !opens || i+3 >= len(s.Tokens) || s.Tokens[i+1].Lower != "to" {
		return p, false
	}
	np, head := nounPhrase(s, i+2)
	if head < 0 {
		return p, false
	}
	for k := np.from + 1; k < np.to; k++ { // a second article begins what is said
		if s.Tokens[k].UPOS == syntax.DET && s.Tokens[k-1].UPOS.Nominal() {
			np.to, head = k, min(head, k-1)
		}
	}
	if np.to+1 >= len(s.Tokens) || !couldSay(s, np, head, lexicon.Reporting{}) {
		return p, false
	}
	if next := s.Tokens[np.to]; next.UPOS != syntax.DET && next.UPOS != syntax.PRON {
		return p, false
	}
	p = parts{rule: "according-to", lemma: "according to", source: np, cue: words{i, i + 2}, place: words{i, np.to}}
	end := len(s.Tokens)
	for end > np.to && !s.Tokens[end-1].IsWord() {
		end--
	}
	p.content = []words{{np.to, end}}
	return p, finiteIn(s, np.to, end)
}
