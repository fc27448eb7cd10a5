package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// headline finds what headlines alone do: a source behind or before a mark ("Two hurt in blast, officials claim", "Two hurt in blast, say
// officials", "Two hurt in blast: report", "Sources: mayor to resign"), a court that is told, and reporting verbs before a clause. Each is
// a reader of its own.
func headline(read func(*syntax.Sentence) (parts, bool)) func(*text.Text, *sources.Register) []Candidate {
	return func(t *text.Text, who *sources.Register) (out []Candidate) {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			if !t.InHeadline(i) || s.TooLong() {
				continue
			}
			if p, ok := read(s); ok {
				out = append(out, p.candidate(t, who, i, p.cue.from))
			}
		}
		return out
	}
}

// longestTag is how many words a tag may have.
const longestTag = 5

// headlineTail reads the tail of a headline.
func headlineTail(s *syntax.Sentence) (parts, bool) { return tail(s, speaker) }

// tail reads the words behind the last mark: "officials claim" and "say officials" behind a comma, colon or dash, "report" behind the
// latter two. Whether words can be a speaker is asked.
func tail(s *syntax.Sentence, speaks func(s *syntax.Sentence, from, to int) bool) (parts, bool) {
	from, end, ok := lastWords(s)
	if !ok {
		return parts{}, false
	}
	t := parts{place: words{from - 1, end}, content: []words{{0, from - 1}}, source: words{from, end}, rule: "said-behind"}
	if v, ok := reports(s.Tokens[end-1].Lower); ok && end-from > 1 && speaks(s, from, end-1) {
		t.source, t.cue, t.lemma = words{from, end - 1}, words{end - 1, end}, v
		return t, true
	}
	if v, ok := reports(s.Tokens[from].Lower); ok && end-from > 1 && speaks(s, from+1, end) {
		t.source, t.cue, t.lemma, t.sure = words{from + 1, end}, words{from, from + 1}, v, true
		return t, true
	}
	if strings.ContainsAny(s.Tokens[from-1].Lower, ",'’\"”") {
		return t, false
	}
	return t, t.names(s, from-1, from, topic(s, from, end))
}

// lastWords are those behind the last mark of a sentence. They are none where they are too many, where too little stands before the mark,
// and where it is a hyphen inside a word. The apostrophe of an owner is no mark: "the workers' union".
func lastWords(s *syntax.Sentence) (from, end int, ok bool) {
	end = len(s.Tokens)
	for end > 0 && !s.Tokens[end-1].IsWord() {
		end--
	}
	from = end
	for from > 0 && end-from <= longestTag && (s.Tokens[from-1].IsWord() || s.Tokens[from-1].XPOS == syntax.POS) {
		from--
	}
	if from < 2 || from < 3 && s.Tokens[from-1].Lower == ":" || from == end || end-from > longestTag {
		return 0, 0, false
	}
	before, mark, behind := s.Tokens[from-2].Span, s.Tokens[from-1].Span, s.Tokens[from].Span
	return from, end, mark.Start != before.End || mark.End != behind.Start
}

// topic is the token at which a source tells what it speaks about: "'We were not ready': mayor on the flood".
func topic(s *syntax.Sentence, from, to int) int {
	for i := from + 1; i < to; i++ {
		if s.Tokens[i].Lower == "on" {
			return i
		}
	}
	return to
}

// hearing reads who is told and does not tell: "Ex-mayor knew of leak, inquiry told", "Court hears driver slept".
func hearing(s *syntax.Sentence) (parts, bool) {
	for i := 1; i < len(s.Tokens); i++ {
		if verb := s.Tokens[i].Lower; !lexicon.HearerWord.Has(s.Tokens[i-1].Lower) || verb != "told" && verb != "hears" {
			continue
		}
		t := parts{rule: "said-passive", lemma: "tell", cue: words{i - 1, i + 1}, content: []words{{i + 1, len(s.Tokens)}}, sure: true}
		if i == 1 || i == 2 {
			return t, clauseBehind(s, i)
		}
		from := i - 1
		for from > 0 && s.Tokens[from-1].IsWord() {
			from--
		}
		t.cue, t.content = words{from, i + 1}, []words{{0, from - 1}}
		return t, from > 1 && i+1 == len(s.Tokens) && i-from < longestTag
	}
	return parts{}, false
}

// front reads the words before a colon: "Sources", "Police report", "Shock claim", "Nina Falk".
func front(s *syntax.Sentence) (parts, bool) {
	for i, k := range s.Tokens {
		switch {
		case i > longestTag, i == 0 && !k.IsWord():
			return parts{}, false
		case k.Lower == ":":
			t := parts{place: words{0, i + 1}, content: []words{{i + 1, len(s.Tokens)}}, source: words{0, i}, rule: "name-colon"}
			return t, i > 0 && i+2 < len(s.Tokens) && (t.names(s, i, 0, i) || t.named(s, i))
		}
	}
	return parts{}, false
}

// names makes the words [from, to) beside a mark the source, or the cue where they are a word of saying: a "claim", a "rumor". It reports
// whether they are either.
func (t *parts) names(s *syntax.Sentence, mark, from, to int) bool {
	last := singular(s.Tokens[to-1].Lower)
	t.source = words{from, to}
	if _, ok := lexicon.Source(last); ok && !(lexicon.GenreWord.Has(last) && from == 0) {
		t.cue, t.lemma = words{mark, mark + 1}, s.Tokens[mark].Lower
		return true
	}
	if lexicon.HearsayWord.Has(last) {
		t.source, t.cue, t.lemma, t.rule = words{}, words{from, to}, last, "headline-tag"
		return true
	}
	return false
}

// named makes the full name of a person before a colon the source of a clause behind it.
func (t *parts) named(s *syntax.Sentence, mark int) bool {
	_, first := lexicon.FirstName(s.Tokens[0].Lower)
	for _, k := range s.Tokens[:mark] {
		first = first && k.UPOS == syntax.PROPN
	}
	t.cue, t.lemma = words{mark, mark + 1}, s.Tokens[mark].Lower
	return first && mark > 1 && clauseBehind(s, mark)
}

// finiteVerb reads a reporting verb between its subject and its clause: "Local paper says man married dog".
func finiteVerb(s *syntax.Sentence) (parts, bool) {
	for i, k := range s.Tokens {
		lemma, ok := reports(k.Lower)
		if !ok || k.UPOS != syntax.VERB {
			continue
		}
		subject, clause := s.Child(i, syntax.Nsubj), s.Child(i, syntax.Ccomp)
		if subject < 0 || subject > i || clause < i || undergone(s, i, lemma) {
			continue
		}
		source, content := yield(s, subject), yield(s, clause)
		content.from = max(content.from, i+1)
		return parts{source: source, cue: words{i, i + 1}, content: []words{content}, lemma: lemma, rule: "said-clause"}, source.to <= i
	}
	return parts{}, false
}

// undergone reports whether a headline tells with a verb of accusing what was done to its subject: "Captain charged after ferry sinks".
func undergone(s *syntax.Sentence, i int, lemma string) bool {
	k := s.Tokens[min(i+1, len(s.Tokens)-1)]
	return (lemma == "charge" || lemma == "accuse") && (k.UPOS == syntax.ADP || k.UPOS == syntax.SCONJ) && k.Lower != "that"
}

// denial reads who denies what a noun says that the tree takes for a verb: "Club Denies Claim That Coach Quit".
func denial(s *syntax.Sentence) (parts, bool) {
	for i := 1; i+3 < len(s.Tokens) && i <= longestTag; i++ {
		v, known := lexicon.VerbForm(s.Tokens[i].Lower)
		next := s.Tokens[i+1].Lower
		denies := known && v.Form.Finite() && lexicon.CueClass(v.Lemma, next) == lexicon.Deny
		if !denies || !lexicon.Hearsay(singular(next)) || s.Tokens[i+2].Lower != "that" {
			continue
		}
		t := parts{rule: "said-clause", lemma: v.Lemma, source: words{0, i}, cue: words{i, i + 1}, content: []words{{i + 1, len(s.Tokens)}},
			place: words{i, i + 2}, sure: true}
		return t, !slices.ContainsFunc(s.Tokens[:i], func(k syntax.Token) bool { return !k.IsWord() })
	}
	return parts{}, false
}

// second reads a reporting verb behind a comma that shares the subject of the verb before: "Union denies strike, says talks go on".
func second(s *syntax.Sentence) (parts, bool) {
	first := slices.IndexFunc(s.Tokens, func(k syntax.Token) bool { return k.UPOS == syntax.VERB })
	if first < 1 || !anybody(s, 0, first) {
		return parts{}, false
	}
	for i := first + 2; i+2 < len(s.Tokens); i++ {
		lemma, ok := reports(s.Tokens[i].Lower)
		agrees := strings.HasSuffix(s.Tokens[i].Lower, "s") == strings.HasSuffix(s.Tokens[first].Lower, "s")
		if !ok || !agrees || s.Tokens[i-1].Lower != "," || !slices.ContainsFunc(s.Tokens[i+1:], isVerbal) {
			continue
		}
		return parts{rule: "said-clause", lemma: lemma, source: words{0, first}, cue: words{i, i + 1},
			content: []words{{i + 1, len(s.Tokens)}}, sure: true}, true
	}
	return parts{}, false
}

// clauseBehind reports whether the words behind a token are a clause of their own: a noun, and its finite verb.
func clauseBehind(s *syntax.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) || !s.Tokens[i+1].UPOS.Nominal() && s.Tokens[i+1].UPOS != syntax.DET {
		return false
	}
	for _, k := range s.Tokens[i+2:] {
		switch k.XPOS {
		case syntax.VBZ, syntax.VBP, syntax.VBD, syntax.MD:
			return true
		}
		if !k.IsWord() {
			return false
		}
	}
	return false
}

// reports gives the lemma of a form of a verb that takes what somebody says as a clause.
func reports(word string) (lemma string, ok bool) {
	v, known := lexicon.VerbForm(word)
	if r, is := lexicon.ReportingVerb(v.Lemma); known && v.Form.Finite() && is && r.Frames&(lexicon.That|lexicon.Quote) != 0 {
		return v.Lemma, true
	}
	return "", false
}

// speaker reports whether the words [from, to) name somebody who can say something.
func speaker(s *syntax.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if k := s.Tokens[i]; k.UPOS == syntax.VERB || k.UPOS == syntax.AUX || k.UPOS == syntax.ADP && i == from {
			return false
		}
	}
	last := s.Tokens[to-1]
	_, known := lexicon.Source(last.Lower)
	return s.Tokens[from].Lower != "no" && (known || last.UPOS == syntax.PROPN) // "no injuries reported"
}

// anybody reports whether the words [from, to) are a noun phrase or a pronoun.
func anybody(s *syntax.Sentence, from, to int) bool {
	last := s.Tokens[to-1].UPOS
	return speaker(s, from, to) || (last.Nominal() || last == syntax.PRON) && !slices.ContainsFunc(s.Tokens[from:to], isVerbal)
}

func singular(word string) string {
	if v, ok := strings.CutSuffix(word, "s"); ok && !strings.HasSuffix(v, "s") {
		return v
	}
	return word
}

func isVerbal(k syntax.Token) bool { return k.UPOS.Verbal() }
