package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// resolver turns mentions of sources into names. It goes through an article once, in order, and remembers who was mentioned.
type resolver struct {
	d     *Document
	names map[string]string // last word of a name, in lower case, to its fullest form; "" where two persons share it
	last  []Source          // sources so far, the latest last
}

func newResolver(d *Document, perSentence [][]string) *resolver {
	r := &resolver{d: d, names: map[string]string{}}
	for _, names := range perSentence {
		for _, n := range names {
			r.learn(n)
		}
	}
	return r
}

// learn notes a full name under its last word. Two different full names with the same last word make it ambiguous.
func (r *resolver) learn(name string) {
	words := strings.Fields(name)
	if len(words) < 2 {
		return
	}
	key := strings.ToLower(words[len(words)-1])
	have, seen := r.names[key]
	switch {
	case !seen:
		r.names[key] = name
	case have == "" || strings.HasSuffix(have, name):
	case strings.HasSuffix(name, have):
		r.names[key] = name
	default:
		r.names[key] = ""
	}
}

// source reads the mention in tokens [from, to) of a sentence.
func (r *resolver) source(sentence, from, to int) Source {
	if from >= to {
		return Source{}
	}
	toks := r.d.Sentences[sentence].Tokens[from:to]
	span := article.Span{Start: toks[0].Span.Start, End: toks[len(toks)-1].Span.End}
	s := Source{Spans: []article.Span{span}, Text: span.Of(r.d.Article.Prose)}
	if len(toks) <= 2 && pronouns[toks[0].Lower] {
		r.pronoun(&s, toks[0].Lower)
	} else {
		r.nominal(&s)
	}
	r.last = append(r.last, s)
	return s
}

// pronoun resolves "he", "she" and "they" to the last source that fits. Others stay as they are.
func (r *resolver) pronoun(s *Source, word string) {
	s.Name, s.Kind, s.Naming = s.Text, Person, Described
	plural := word == "they" || word == "both" || word == "we"
	if plural {
		s.Kind = Group
	}
	if word != "he" && word != "she" && word != "they" && word != "it" {
		return
	}
	for i := len(r.last) - 1; i >= 0 && i >= len(r.last)-4; i-- {
		p := r.last[i]
		if p.Kind == NoSource || strings.EqualFold(p.Name, p.Text) && pronouns[strings.ToLower(p.Text)] {
			continue
		}
		if (word == "he" || word == "she") == (p.Kind == Person) && !(word == "it" && p.Kind == Group) {
			s.Name, s.Kind, s.Official, s.Naming = p.Name, p.Kind, p.Official, p.Naming
			return
		}
	}
}

// nominal reads a mention that is a noun phrase: its name, what sort of source it is, how much is told of it.
func (r *resolver) nominal(s *Source) {
	words := strings.Fields(s.Text)
	s.Name, s.Naming = strings.TrimRight(s.Text, ", "), Described
	name := capitalised(words)
	if head, ok := headNoun(words); ok {
		s.Kind, s.Official = kindOf(head.Kind), head.Official
	}
	key := strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(s.Name, "The "), "the "))
	switch state, ok := lexicon.State(strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "’s")); {
	case lexicon.Media(key):
		s.Kind, s.Naming, s.Official = Media, Named, false
	case ok && state != "":
		s.Kind, s.Naming, s.Official = Organisation, Named, true
	case name != "":
		r.named(s, name)
	}
	if s.Kind == NoSource {
		s.Kind = Person
	}
	low := strings.ToLower(s.Text)
	if strings.Contains(low, "anonym") || strings.Contains(low, "condition of") || strings.Contains(low, "not be named") || strings.Contains(low, "not authorized") || strings.Contains(low, "sources") {
		s.Naming = Anonymous
	}
}

// named fills in a mention with a proper name in it: a person's full name where it is safe, else the name as it stands.
func (r *resolver) named(s *Source, name string) {
	last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	full, known := r.names[last]
	if s.Kind == NoSource || s.Kind == Person {
		s.Kind, s.Naming, s.Name = Person, Named, name
		if known && full != "" && strings.HasSuffix(strings.ToLower(full), strings.ToLower(name)) {
			s.Name = full
		}
		return
	}
	if first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s.Text, "The ")); unicode.IsUpper(first) && s.Kind != Group {
		s.Naming = Named
	}
}

// capitalised is the name in a mention: the first run of capitalised words that is no title or office, two words rather than one.
func capitalised(words []string) string {
	best := ""
	for _, run := range nameRuns(words) {
		if best == "" || !strings.Contains(best, " ") && strings.Contains(run, " ") {
			best = run
		}
	}
	return best
}

// nameRuns cuts a mention into runs of capitalised words, at commas, at lower-case words and at titles and offices.
func nameRuns(words []string) (out []string) {
	var run []string
	flush := func() {
		if len(run) > 0 {
			out = append(out, strings.Join(run, " "))
		}
		run = nil
	}
	for i, w := range words {
		bare := strings.TrimRight(w, ",")
		low := strings.ToLower(bare)
		_, office := lexicon.Source(low)
		switch {
		case !startsUpper(w), i == 0 && (low == "the" || low == "a" || low == "an" || low == "local"), office, strings.HasSuffix(low, ".") && len(low) != 2:
			flush()
		default:
			run = append(run, strings.TrimSuffix(strings.TrimSuffix(bare, "’s"), "'s"))
		}
		if strings.HasSuffix(w, ",") {
			flush()
		}
	}
	flush()
	return out
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// headNoun finds the noun that says what a mention is: the last known one before a comma or preposition.
func headNoun(words []string) (found lexicon.SourceNoun, ok bool) {
	for _, w := range words {
		low := strings.ToLower(strings.Trim(w, ",.’'"))
		if ok && (low == "of" || low == "for" || low == "in" || low == "from" || low == "at" || low == "with" || low == "who") {
			return found, ok
		}
		if n, known := lexicon.Source(low); known {
			found, ok = n, true
		}
		if ok && strings.HasSuffix(w, ",") {
			break
		}
	}
	return found, ok
}

func kindOf(name string) SourceKind {
	switch name {
	case "person":
		return Person
	case "organisation":
		return Organisation
	case "group":
		return Group
	case "document":
		return Paper
	case "media":
		return Media
	}
	return NoSource
}

var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "i": true, "we": true, "who": true, "one": true, "you": true, "both": true, "some": true, "others": true, "many": true}
