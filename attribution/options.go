package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/text"
)

// Options are what a newsroom sets for itself. The zero value is the default.
type Options struct {
	Verbs      Verbs             // reporting verbs beside those of the lexicon, or with another class
	Names      map[string]string // other names of sources, each as [Alias] writes it, to the name that it stands for
	Severities map[string]string // of findings, by rule; "quiet" leaves them out

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
type Verbs = text.Verbs

// NewVerbs takes lemmas with their classes, and gives the first mistake in them.
func NewVerbs(classes map[string]string) (Verbs, error) { return text.NewVerbs(classes) }

// Alias is the form in which names of sources are compared: lower case, one space between words, without an article in front.
func Alias(name string) string {
	s := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " "))
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

// settle gives the attributions the lemmas, the classes and the names of the newsroom.
func (o Options) settle(read *text.Text, d *Document) {
	for i := range d.Attributions {
		a := &d.Attributions[i]
		if lemma, class, ok := read.OwnVerb(a.Cue.Spans); ok {
			a.Cue.Lemma, a.Cue.Class = lemma, class
		}
		if name, ok := o.Names[Alias(a.Source.Name)]; ok {
			a.Source.Name, a.Source.Naming = name, Named
		}
	}
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
