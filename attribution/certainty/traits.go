package certainty

import (
	"strings"

	"factcheck/attribution/syntax"
)

// Traits are what the value of a predicate rests on: what its operators give, and the names of what stands in the tree around it.
type Traits struct {
	Operators float64  // the value by the operators alone
	Shared    []string // weigh the same in every kind of text
	News      []string // weigh in news alone
	Web       []string // weigh in other text alone: what people mean by "will" or "not" there is for the learning to set aside
}

// Traits are those of the predicate with an index.
func (r Judgment) Traits(k int) Traits {
	p, j := r.Predicates[k], r.judge
	head := j.predicate(p.Token)
	t := traits{judge: j, head: head}
	t.form()
	t.place()
	s := j.at[head]
	return Traits{j.number(p.Token, s), t.names, t.news(s), t.web(s, p.Certainty.Label)}
}

// traits collects the names of what stands around a head.
type traits struct {
	*judge
	head  int
	names []string
	tense string
}

func (t *traits) add(names ...string) { t.names = append(t.names, strings.Join(names, " ")) }

// form names the tense, the subjects and the adverbs of a clause.
func (t *traits) form() {
	k := t.t[t.head]
	t.tense = k.XPOS.String()
	for c := range t.Tree.Children(t.head) {
		switch r := t.t[c].Rel.Base(); {
		case (r == syntax.Aux || r == syntax.Cop) && t.t[c].XPOS != syntax.MD:
			t.tense = t.t[c].XPOS.String() + "-" + t.t[c].Lemma + "-" + k.XPOS.String()
		case r == syntax.Nsubj:
			t.add("subject", t.participant(c))
		case r == syntax.Advmod:
			t.add("adverb", t.t[c].Lower)
		}
	}
	t.add("tense", t.tense)
}

// participant names who takes part: pronouns by their words, others by what they are.
func (t *traits) participant(c int) string {
	k := t.t[c]
	switch {
	case k.UPOS == syntax.PRON:
		return k.Lower
	case k.UPOS == syntax.NOUN && k.XPOS == syntax.NNS:
		return "nouns"
	}
	return strings.ToLower(k.UPOS.String())
}

// place names where a clause hangs.
func (t *traits) place() {
	k := t.t[t.head]
	t.add("place", k.Rel.String())
	t.add("place", k.Rel.String(), k.XPOS.String())
	if k.Head >= 0 {
		t.add("under", t.t[k.Head].XPOS.String(), k.Rel.String())
	}
}

// news names what weighs in news alone: the tense, and the rule of the innermost cue.
func (t *traits) news(s state) []string {
	inner := "none"
	if s.trail != nil {
		inner = s.trail.Ground.String()
	}
	return []string{"any", "inner " + inner, "tense " + t.tense}
}

// web names what weighs in other text alone: the label, the cues with their words, the modals, and the label of the host.
func (t *traits) web(s state, l Label) []string {
	out := []string{"any", "label " + l.String()}
	for e, n := s.trail, 0; e != nil && n < longestTrail; e, n = e.before, n+1 {
		out = append(out, "cue "+e.Ground.String()+" "+t.t[e.From].Lemma)
	}
	for c := range t.Tree.Children(t.head) {
		if r := t.t[c].Rel.Base(); r == syntax.Aux || r == syntax.Cop {
			out = append(out, "auxiliary "+t.t[c].Lower)
		}
	}
	if k := t.t[t.head]; k.Head >= 0 {
		out = append(out, "host "+t.at[k.Head].label(OwnVoice).String()+" "+k.Rel.String())
	}
	return out
}
