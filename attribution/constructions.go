package attribution

import (
	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// according reads "according to SOURCE" at token i.
func (f *finder) according(i int) {
	j := i + 2
	for j < f.end() && !f.bound(j) && !(f.word(j) == "," && !f.apposition(j)) && !f.speech(j) {
		j++
	}
	src := [2]int{i + 2, j}
	r := lexicon.Reporting{Lemma: "according to", Class: "say"}
	if j == i+2 || !f.source(src[0], src[1]) {
		return
	}
	cue := [2]int{i, i + 2}
	if i <= 1 {
		if f.word(j) == "," {
			j++
		}
		if j < f.end() {
			f.add("according-to", r, cue, src, f.span(j, f.end()))
		}
		return
	}
	to := i
	if f.word(i-1) == "," {
		to--
	}
	content := []article.Span{f.whole(0, to)}
	if f.word(j) == "," && j+1 < f.end() {
		content = append(content, f.span(j+1, f.end()))
	}
	f.add("according-to", r, cue, src, content...)
}

// apposition reports whether the comma at token i opens a phrase that renames the noun before it and closes again.
func (f *finder) apposition(i int) bool { return f.word(i+1) == "a" || f.word(i+1) == "an" }

// whole is the prose of tokens [i, j), widened to the whole of a quotation that it begins in.
func (f *finder) whole(i, j int) article.Span {
	s := f.span(i, j)
	if q := f.inQuote[i]; q >= 0 && f.speech(i) {
		s.Start = min(s.Start, f.d.Quotations[q].Span.Start)
	}
	return s
}

// passive reads "described as" at a participle.
func (f *finder) passive(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if v.Form&lexicon.Participle == 0 {
		return false
	}
	next := f.word(i + 1)
	if next == "as" && (r.Lemma == "describe" || r.Class == "judge") && !f.subjectBefore(i) {
		to := i + 2
		for to < f.end() && f.word(to) != "," {
			to++
		}
		return to > i+2 && f.add("described-as", r, [2]int{i, i + 2}, [2]int{i, i}, f.span(i+2, to))
	}
	return false
}

// subjectBefore reports whether a word that can be a subject stands directly before token i.
func (f *finder) subjectBefore(i int) bool { return pronouns[f.word(i-1)] || f.upper(i-1) }

// accusation reads "SOURCE accused SOMEBODY of DEED".
func (f *finder) accusation(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Class != "accuse" || r.Frames&lexicon.Prep == 0 {
		return false
	}
	of := -1
	for k := i + 1; k < min(f.end(), i+20); k++ {
		if w := f.word(k); w == "of" && r.Lemma == "accuse" || w == "for" && r.Lemma == "blame" || w == "of" && r.Lemma == "suspect" {
			of = k
			break
		}
	}
	from, to := f.subject(i)
	if v.Form&lexicon.Gerund != 0 {
		from, to = f.lastSource(first)
	}
	if of < 0 || from == to {
		return false
	}
	end := of + 1
	for end < f.end() && f.word(end) != "," && !f.speech(end) {
		end++
	}
	return f.add("accused-of", r, [2]int{i, i + 1}, [2]int{from, to}, f.span(i+1, end))
}

// lastSource is the source of the last attribution of this sentence, or of its first noun phrase.
func (f *finder) lastSource(first int) (int, int) {
	if len(f.out) > first {
		s := f.out[len(f.out)-1].source
		return s[0], s[1]
	}
	to := 0
	for to < f.end() && !f.bound(to) && f.word(to) != "," {
		to++
	}
	if to == 0 || !f.source(0, to) {
		return 0, 0
	}
	return 0, to
}

// denial reads ", which SOURCE denied": what was just said is what is denied.
func (f *finder) denial(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Class != "deny" && r.Class != "confirm" || len(f.out) == first {
		return false
	}
	from, to := f.subject(i)
	if from == to || f.word(from-1) != "which" || f.word(from-2) != "," {
		return false
	}
	last := f.out[len(f.out)-1]
	f.out = append(f.out, found{rule: "denied-it", sentence: f.si, cue: [2]int{i, i + 1}, source: [2]int{from, to}, content: last.content, lemma: r.Lemma, class: r.Class, denies: true})
	return true
}

// request reads "SOURCE urged SOMEBODY to", "called on SOMEBODY to", "called for".
func (f *finder) request(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Class != "ask" && r.Lemma != "call" || f.speech(i-1) || f.speech(i+1) {
		return false
	}
	cue := [2]int{i, i + 1}
	if next := f.word(i + 1); next == "on" || next == "upon" || next == "for" {
		cue[1]++
	} else if r.Lemma == "call" || r.Frames&lexicon.Person == 0 {
		return false
	}
	to := -1
	for k := cue[1]; k < min(f.end(), cue[1]+14); k++ {
		if f.word(k) == "to" {
			to = k
			break
		}
	}
	from, stop := f.subject(i)
	if from == stop || to < 0 && f.word(i+1) != "for" {
		return false
	}
	return cue[1] < f.end() && f.add("asked-to", r, cue, [2]int{from, stop}, f.span(cue[1], f.end()))
}

// quoted reads direct speech: a quotation before, behind or around the cue.
func (f *finder) quoted(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Frames&lexicon.Quote == 0 || v.Form&(lexicon.Past|lexicon.Third|lexicon.Base|lexicon.Gerund) == 0 {
		return false
	}
	from, to := f.subject(i)
	stop := i + 1
	if from == to { // inverted: “...,” said Flynn
		if !f.speech(i-1) && !(f.word(i-1) == "," && f.speech(i-2)) {
			return false
		}
		from, to = i+1, f.sourceRight(i+1)
		if from == to || !f.source(from, to) {
			return false
		}
		stop = to
	}
	left := min(from, i)
	before := left - 1
	for before >= 0 && f.word(before) == "," {
		before--
	}
	after := stop
	for after < len(f.s.Tokens) && after < stop+12 && !f.speech(after) {
		after++
	}
	var content []article.Span
	if f.speech(before) {
		content = append(content, f.chain(f.inQuote[before])...)
		if from0 := f.quoteStart(before); from0 > 0 && f.word(from0-1) != "," { // mixed: the sentence leads into the quotation
			content[0].Start = min(content[0].Start, f.s.Span.Start)
		}
	}
	if len(content) > 0 && (after >= len(f.s.Tokens) || !f.speech(after)) {
		if q := f.next(f.inQuote[before]); q >= 0 {
			content = append(content, f.chain(q)...)
		}
	}
	if after < len(f.s.Tokens) && f.speech(after) && (len(content) > 0 || f.word(after-1) == ":" || f.word(after-1) == "," || after == stop) {
		content = append(content, f.chain(f.inQuote[after])...)
	}
	if len(content) == 0 {
		return false
	}
	return f.add("quoted-words", r, [2]int{i, i + 1}, [2]int{from, to}, content...)
}

// chain is a quotation with the ones that it goes on in, a paragraph each.
func (f *finder) chain(q int) []article.Span {
	out := []article.Span{f.d.Quotations[q].Span}
	for k := q + 1; k < len(f.d.Quotations); k++ {
		switch next := f.d.Quotations[k]; {
		case next.After == q:
			out = append(out, next.Span)
			q = k
		case next.Parent < 0:
			return out
		}
	}
	return out
}

// quoteStart is the first token of the quotation that token i lies in.
func (f *finder) quoteStart(i int) int {
	for i > 0 && f.inQuote[i-1] == f.inQuote[i] {
		i--
	}
	return i
}

// next is the quotation that opens the sentence behind this one in the same block, when it goes on with quotation q.
func (f *finder) next(q int) int {
	if f.si+1 >= len(f.d.Sentences) || f.d.Sentences[f.si+1].Block != f.s.Block {
		return -1
	}
	at := f.d.Sentences[f.si+1].Span.Start
	for k := q + 1; k < len(f.d.Quotations) && f.d.Quotations[k].Span.Start <= at; k++ {
		if f.d.Quotations[k].Span.Start == at {
			return k
		}
	}
	return -1
}

// behind reads "CONTENT, SOURCE said" and "CONTENT, said SOURCE" at the end of a sentence.
func (f *finder) behind(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Frames&(lexicon.That|lexicon.Quote) == 0 || v.Form&(lexicon.Past|lexicon.Third|lexicon.Base) == 0 {
		return false
	}
	from, to := f.subject(i)
	if from == to && f.word(i-1) == "," {
		from, to = i+1, f.sourceRight(i+1)
		if to < f.end()-4 {
			return false
		}
	}
	comma := min(from, i) - 1
	if from >= to || !f.source(from, to) || f.word(comma) != "," || comma < 3 || max(i+1, to) < f.end()-5 {
		return false
	}
	return f.add("said-behind", r, [2]int{i, i + 1}, [2]int{from, to}, f.whole(0, comma))
}

// clause reads "SOURCE said (that) CONTENT".
func (f *finder) clause(i int, v lexicon.Verb, r lexicon.Reporting, first int) bool {
	if r.Frames&lexicon.That == 0 || v.Form&(lexicon.Past|lexicon.Third|lexicon.Base) == 0 || r.Class == "show" && v.Form&lexicon.Base != 0 {
		return false
	}
	from, to := f.subject(i)
	if from == to {
		return false
	}
	at, that := f.contentStart(i + 1)
	if !that && (r.Class == "ask" || r.Class == "judge" || f.end()-at < 3 || r.Class == "know" || f.word(at) == "to" || f.word(at) == "of" || f.word(at) == "the" && r.Frames&lexicon.Noun != 0) {
		return false
	}
	if at >= f.end() || f.nothing(at) {
		return false
	}
	return f.add("said-clause", r, [2]int{i, i + 1}, [2]int{from, to}, f.tail(at))
}

// tail is the prose from token at to the end of the sentence, widened to the whole of a quotation that is open there.
func (f *finder) tail(at int) article.Span {
	s := f.span(at, len(f.s.Tokens))
	if q := f.inQuote[len(f.inQuote)-1]; q >= 0 {
		s.End = max(s.End, f.d.Quotations[q].Span.End)
	}
	return s
}

// nothing reports whether token i says that nothing was said.
func (f *finder) nothing(i int) bool {
	switch f.word(i) {
	case "nothing", "little", "much", "more", ".", "goodbye", "hello":
		return true
	}
	return false
}

// contentStart skips what may stand between a verb and its clause: "that", a day, a place, the person told.
func (f *finder) contentStart(i int) (at int, that bool) {
	for k := i; k < min(i+14, f.end()); k++ {
		if f.word(k) == "that" {
			return k + 1, true
		}
		if f.speech(k) || f.word(k) == "," || auxiliaries[f.word(k)] {
			break
		}
	}
	at = i
	for at < f.end() && (dayWord(f.word(at)) && f.upper(at) || f.word(at) == ":" || f.word(at) == "," || f.word(at) == "on" && dayWord(f.word(at+1))) {
		at++
	}
	return at, false
}
