package attribution

import (
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/rule"
)

// Options are what a newsroom sets for itself. The zero value is the default.
type Options struct {
	Verbs      Verbs                    // reporting verbs beside those of the lexicon, or with another class
	Names      map[string]string        // other names of sources, each as [Alias] writes it, to the name that it stands for
	Severities map[string]rule.Severity // of findings, by rule; quiet leaves them out

	Mentions      bool    // documents carry whom every mention stands for
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

// rename gives attributions the lemmas, the classes and the names of the newsroom. Its verbs are those of the text that was read.
func (o Options) rename(read *text.Text, as []Attribution) {
	for i := range as {
		a := &as[i]
		if lemma, class, ok := read.OwnVerb(a.Cue.Spans); ok {
			a.Cue.Lemma, a.Cue.Class = lemma, class
		}
		o.call(&a.Source)
	}
}

// call gives a source the name that it has in the newsroom.
func (o Options) call(s *Source) {
	if name, ok := o.Names[Alias(s.Name)]; ok {
		s.Name, s.Naming = name, Named
	}
}

// rate gives findings the severity of the newsroom, and leaves out those that it wants to hear nothing of.
func (o Options) rate(fs []Finding) (out []Finding) {
	for _, f := range fs {
		if s, ok := o.Severities[f.Rule]; ok {
			f.Severity = s
		}
		if f.Severity != rule.Quiet {
			out = append(out, f)
		}
	}
	return out
}
