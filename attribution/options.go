package attribution

import (
	"maps"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Options are what a newsroom sets for itself. The zero value is the default.
type Options struct {
	Verbs      Verbs             // reporting verbs beside those of the lexicon, or with another class
	Names      map[string]string // other names of sources, each as [Alias] writes it, to the name that it stands for
	Severities map[string]string // of findings, by rule; "quiet" leaves them out

	Forgetful     bool    // documents are for reports alone; see [Document.Forget]
	MinConfidence float64 // of attributions; less sure ones are left out, and their words are the article's own. 0 stands for [MoreLikely]
}

// MoreLikely is the least confidence by default: an attribution is more likely right than wrong. Editors forgive a miss sooner than a
// wrong name.
const MoreLikely = .5

// EveryAttribution is a least confidence that leaves nothing out.
const EveryAttribution = -1

// least is the least confidence that is asked for.
func (o Options) least() float64 {
	if o.MinConfidence == 0 {
		return MoreLikely
	}
	return o.MinConfidence
}

// Verbs are reporting verbs of a newsroom, by their inflected forms.
type Verbs map[string]standIn

// standIn is the same form of a well-known verb of the class.
type standIn struct{ word, lemma, of, class string }

// NewVerbs takes lemmas with their classes, and gives the first mistake in them.
func NewVerbs(classes map[string]string) (Verbs, error) {
	out := Verbs{}
	for _, lemma := range slices.Sorted(maps.Keys(classes)) {
		forms, known, err := lexicon.StandIns(lemma, classes[lemma])
		if err != nil {
			return nil, err
		}
		for word, stands := range forms {
			out[word] = standIn{stands, known, lemma, classes[lemma]}
		}
	}
	return out, nil
}

// Alias is the form in which names of sources are compared: lower case, one space between words, without an article in front.
func Alias(name string) string {
	s := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " "))
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

// standIns puts well-known verbs in the place of those of the newsroom, so that whatever knows the one knows the other, and gives the
// sentences as they were.
func (o Options) standIns(d *Document) (original []syntax.Sentence) {
	original = slices.Clone(d.Sentences)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k, t := range s.Tokens {
			v, ok := o.Verbs[t.Lower]
			if !ok || t.UPOS != syntax.VERB {
				continue
			}
			if &s.Tokens[0] == &original[i].Tokens[0] {
				s.Tokens = slices.Clone(s.Tokens)
			}
			s.Tokens[k].Lower, s.Tokens[k].Lemma = v.word, v.lemma
		}
	}
	return original
}

// settle gives the sentences their own verbs back, and the attributions the lemmas, the classes and the names of the newsroom.
func (o Options) settle(d *Document, original []syntax.Sentence) {
	for i := range d.Attributions {
		a := &d.Attributions[i]
		if v, ok := o.verbAt(d, original, a.Cue); ok {
			a.Cue.Lemma, a.Cue.Class = v.of, v.class
		}
		if name, ok := o.Names[Alias(a.Source.Name)]; ok {
			a.Source.Name, a.Source.Naming = name, Named
		}
	}
	d.Sentences = original
}

// verbAt is the verb of the newsroom in a cue.
func (o Options) verbAt(d *Document, original []syntax.Sentence, c Cue) (standIn, bool) {
	for _, span := range c.Spans {
		i, _ := slices.BinarySearchFunc(original, span, func(s syntax.Sentence, at article.Span) int { return s.Span.End - at.Start })
		for ; i < len(original) && original[i].Span.Start < span.End; i++ {
			for k, t := range original[i].Tokens {
				if v, ok := o.Verbs[t.Lower]; ok && span.Contains(t.Span) && d.Sentences[i].Tokens[k].Lower == v.word {
					return v, true
				}
			}
		}
	}
	return standIn{}, false
}

// rate gives findings the severity of the newsroom.
func (o Options) rate(d *Document) {
	for i, f := range d.Findings {
		if s, ok := o.Severities[f.Rule]; ok {
			d.Findings[i].Severity = s
		}
	}
	d.Findings = slices.DeleteFunc(d.Findings, func(f Finding) bool { return f.Severity == "quiet" })
}
