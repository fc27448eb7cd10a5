package text

import (
	"maps"
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Verbs are reporting verbs of a newsroom, by their inflected forms.
type Verbs map[string]standIn

// standIn is the same form of a well-known verb of the class.
type standIn struct {
	word, lemma, of string
	class           lexicon.Class
}

// replaced is a verb of the newsroom where a well-known one stands for it.
type replaced struct {
	span article.Span
	verb standIn
}

// NewVerbs takes lemmas with their classes, and gives the first mistake in them.
func NewVerbs(classes map[string]string) (Verbs, error) {
	out := Verbs{}
	for _, lemma := range slices.Sorted(maps.Keys(classes)) {
		class, err := lexicon.ClassNamed(classes[lemma])
		if err != nil {
			return nil, err
		}
		forms, known, err := lexicon.StandIns(lemma, class)
		if err != nil {
			return nil, err
		}
		for word, stands := range forms {
			out[word] = standIn{stands, known, lemma, class}
		}
	}
	return out, nil
}

// With is a text in which well-known verbs stand for those of a newsroom, so that whatever knows the one knows the other. It is the
// text itself where none of them stands in it.
func (t *Text) With(verbs Verbs) *Text {
	if len(verbs) == 0 {
		return t
	}
	out := *t
	for i := range t.Sentences {
		own := false
		for k, tok := range t.Sentences[i].Tokens {
			v, ok := verbs[tok.Lower]
			if !ok || tok.UPOS != syntax.VERB {
				continue
			}
			if out.stood == nil {
				out.Sentences = slices.Clone(t.Sentences)
			}
			s := &out.Sentences[i]
			if !own {
				s.Tokens, own = slices.Clone(s.Tokens), true
			}
			s.Tokens[k].Lower, s.Tokens[k].Lemma = v.word, v.lemma
			out.stood = append(out.stood, replaced{tok.Span, v})
		}
	}
	if out.stood == nil {
		return t
	}
	slices.SortFunc(out.stood, func(a, b replaced) int { return a.span.Start - b.span.Start })
	return &out
}

// OwnVerb is the verb of the newsroom in the pieces of a cue that another stood for, with its class.
func (t *Text) OwnVerb(cue []article.Span) (lemma string, class lexicon.Class, ok bool) {
	for _, c := range cue {
		i, _ := slices.BinarySearchFunc(t.stood, c, func(r replaced, c article.Span) int { return r.span.Start - c.Start })
		if i < len(t.stood) && c.Contains(t.stood[i].span) {
			return t.stood[i].verb.of, t.stood[i].verb.class, true
		}
	}
	return "", lexicon.NoClass, false
}
