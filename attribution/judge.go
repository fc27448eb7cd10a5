package attribution

import (
	"strings"

	"factcheck/attribution/lexicon"
)

// judge gives every claim its certainty and kind, and every predicate its own.
func (d *Document) judge() {
	for i := range d.Claims {
		j := judgement{d: d, c: &d.Claims[i], at: i}
		j.voice()
		j.cues()
		j.claim()
		j.predicates()
	}
}

// judgement weighs one claim.
type judgement struct {
	d       *Document
	c       *Claim
	at      int
	class   string          // of the innermost cue, "" in the article's own voice
	effects map[string]bool // what the cues inside the claim do
	future  bool            // "to" behind a cue that plans
}

// voice reads the attributions around the claim.
func (j *judgement) voice() {
	cert := &j.c.Certainty
	cert.Degree, cert.Polarity, cert.Time = Certain, Positive, Actual
	n := len(j.c.Attributions)
	if n == 0 {
		return
	}
	inner := j.d.Attributions[j.c.Attributions[n-1]]
	j.class = inner.Cue.Class
	cert.Secondhand = n > 1 || inner.Source.Kind == Media
	cert.Voice = [...]Voice{NobodysVoice, AnonymousVoice, DescribedVoice, NamedVoice}[inner.Source.Naming]
	j.c.Evidence = append(j.c.Evidence, Evidence{inner.Rule, inner.Cue.Spans[0], inner.Cue.Text})
}

// cues collects the hedges inside the claim.
func (j *judgement) cues() {
	j.effects = map[string]bool{}
	s := j.d.Sentences[j.c.Sentence]
	for _, i := range j.d.Tokens(j.c.Sentence, j.c.Spans) {
		t := s.Tokens[i]
		e := lexicon.Hedge(t.Lower)
		if e == "" || t.Lower == "may" && t.Span.Of(j.d.Article.Prose) == "May" && t.Span.Start > s.Span.Start {
			continue
		}
		if e == "conditional" && t.Span.Start > j.c.Spans[0].Start {
			continue // only what the "if" opens is conditional
		}
		j.effects[e] = true
		j.c.Evidence = append(j.c.Evidence, Evidence{"hedge-" + e, t.Span, t.Span.Of(j.d.Article.Prose)})
	}
}

// claim decides kind, axes and label. The first label that fits is taken, in the order of the scale's definition.
func (j *judgement) claim() {
	c, e := j.c, j.effects
	cert := &c.Certainty
	last := c.Spans[len(c.Spans)-1]
	question := strings.HasPrefix(strings.TrimLeft(j.d.Article.Prose[last.End:], "\"”’' "), "?")
	switch {
	case j.class == "ask" && !question:
		c.Kind = Request
	case question:
		c.Kind = Question
	case e["opinion"]:
		c.Kind = Opinion
	}
	c.Checkable = c.Kind == Statement
	if e["negated"] {
		cert.Polarity = Negative
	}
	switch {
	case e["unverified"] || c.Kind == Question:
		cert.Degree = Open
	case e["possible"] || e["doubted"]:
		cert.Degree = PossibleDegree
	case e["probable"] || j.class == "believe":
		cert.Degree = ProbableDegree
	case j.class == "accuse" || e["alleged"]:
		cert.Degree = Open
	}
	if e["doubted"] {
		cert.Polarity = Negative
	}
	if e["planned"] || j.class == "promise" {
		cert.Time = PlannedTime
	}
	if e["conditional"] {
		cert.Time = ConditionalTime
	}
	cert.Label = j.label()
}

func (j *judgement) label() Label {
	c, e := j.c.Certainty, j.effects
	switch {
	case j.c.Kind == Request:
		return Requested
	case c.Time == ConditionalTime:
		return Conditional
	case j.class == "deny":
		return Denied
	case c.Polarity == Negative && c.Degree == Certain:
		return Negated
	case c.Polarity == Negative && c.Degree > Open:
		return Doubted
	case j.c.Kind == Question || e["unverified"]:
		return Unverified
	case c.Time == PlannedTime && c.Degree == Certain:
		return Planned
	case j.class == "accuse" || e["alleged"]:
		return Alleged
	case c.Degree == PossibleDegree:
		return Possible
	case c.Degree == ProbableDegree:
		return Probable
	case j.class == "confirm":
		return Confirmed
	case c.Voice != OwnVoice || e["reported"]:
		return Reported
	}
	return Asserted
}

// predicates finds the verbs of the claim. Each takes the claim's certainty.
func (j *judgement) predicates() {
	s := j.d.Sentences[j.c.Sentence]
	for _, i := range j.d.Tokens(j.c.Sentence, j.c.Spans) {
		t := s.Tokens[i]
		if auxiliaries[t.Lower] {
			continue
		}
		v, ok := lexicon.VerbForm(t.Lower)
		lemma := v.Lemma
		if !ok {
			prev := ""
			if i > 0 {
				prev = s.Tokens[i-1].Lower
			}
			if !(strings.HasSuffix(t.Lower, "ed") && len(t.Lower) > 4 || auxiliaries[prev] && strings.HasSuffix(t.Lower, "ing") || prev == "to" && len(t.Lower) > 3) {
				continue
			}
			lemma = t.Lower
		}
		if j.c.Head < 0 {
			j.c.Head = len(j.d.Predicates)
		}
		j.d.Predicates = append(j.d.Predicates, Predicate{Span: t.Span, Sentence: j.c.Sentence, Lemma: lemma, Claim: j.at, Certainty: j.c.Certainty, Value: j.c.Certainty.Value(), Evidence: j.c.Evidence})
	}
}
