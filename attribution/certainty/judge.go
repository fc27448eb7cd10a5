package certainty

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Sentence is a tree with what is known of the sources around its words.
type Sentence struct {
	Prose    string
	Tree     *syntax.Sentence
	Inside   []int   // for each token, the innermost of Stands in whose content it lies; -1 for the article's own voice
	Stands   []Stand // the attributions that reach into the sentence
	Headline bool
	Checked  *lexicon.Operator // what a fact check finds of the whole sentence, nil where it checks none
}

// Stand is what an attribution says of the words in its content.
type Stand struct {
	Lemma      string // of the cue
	Class      lexicon.Class
	Voice      Voice
	Secondhand bool
	Direct     bool // the words stand in quotation marks: their modals are the speaker's
	Cue        int  // the head of the cue where it stands in this sentence, else -1
}

// Predicate is one head with how sure the text is of it.
type Predicate struct {
	Token     int
	Certainty Certainty
	Value     float64 // -3 surely not so, 0 open, +3 surely so
	Force     Force
	Evidence  []Evidence // from the outermost cue to the innermost
}

// Force says what a predicate's clause does. The zero value is a statement.
type Force uint8

const (
	Statement Force = iota
	Request
	Question
	Opinion
)

// Judgment is a sentence with its predicates, in order.
type Judgment struct {
	Predicates []Predicate
	judge      *judge
}

// Judge finds the predicates of a sentence and how sure the text is of each.
func Judge(in Sentence) Judgment {
	n := len(in.Tree.Tokens)
	j := &judge{Sentence: in, t: in.Tree.Tokens, in: make([]state, n), at: make([]state, n), done: make([]bool, n), empty: map[int]bool{}}
	if n == 0 {
		return Judgment{judge: j}
	}
	j.question = j.isQuestion()
	j.walk()
	j.checked()
	r := Judgment{judge: j}
	for i := range j.t {
		if head := j.predicate(i); head >= 0 {
			r.Predicates = append(r.Predicates, j.verdict(i, head))
			k := len(r.Predicates) - 1
			r.Predicates[k].Value = r.value(k)
		}
	}
	return r
}

// At is what holds at any token, a predicate or not, without a value.
func (r Judgment) At(i int) Predicate { return r.judge.verdict(i, i) }

type judge struct {
	Sentence
	t        []syntax.Token
	in       []state // what holds where a token hangs, before its own modals and negators
	at       []state // what holds of the token itself
	done     []bool
	question bool
	empty    map[int]bool // of heads that were asked: whether their object is none, "had no money"
}

// walk fills the states from the root downwards, heads before what hangs on them, without recursion.
func (j *judge) walk() {
	root := j.Tree.Root()
	if root < 0 {
		return
	}
	stack := []int{root}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		j.in[i] = j.entry(i)
		j.at[i], j.done[i] = j.local(i, j.in[i]), true
		first := len(stack)
		for c := range j.Tree.Children(i) {
			stack = append(stack, c)
		}
		slices.Reverse(stack[first:]) // the first child comes off the stack first
	}
}

// checked puts the article's own words of a sentence under what a fact check finds of them.
func (j *judge) checked() {
	if j.Checked == nil {
		return
	}
	for i := range j.at {
		if j.Inside[i] < 0 {
			j.at[i] = j.at[i].with(j.Checked.Effect, j.Checked.Value, Evidence{StanceTaken, i, i + 1})
		}
	}
}

// verdict writes down what holds of the predicate at token i, whose clause token head governs.
func (j *judge) verdict(i, head int) Predicate {
	p := j.settled(i, j.at[head])
	if p.Force == Statement && j.opinion(head) {
		p.Force = Opinion
	}
	return p
}

// settled writes a state down for token i.
func (j *judge) settled(i int, s state) Predicate {
	c := Certainty{Degree: s.degree, Polarity: s.polarity, Time: s.time}
	if k := j.Inside[i]; k >= 0 {
		c.Voice, c.Secondhand = j.Stands[k].Voice, j.Stands[k].Secondhand
	}
	c.Label = s.label(c.Voice)
	p := Predicate{Token: i, Certainty: c, Evidence: s.trail.list()}
	switch {
	case s.mood == requestedMood:
		p.Force = Request
	case s.mood == askedMood:
		p.Force = Question
	case s.required:
		p.Force = Opinion
	}
	return p
}

// predicate tells whether token i is a predicate, and gives the head of its clause: the token itself, or the noun that a copula links. -1
// for none. Of "is the mayor" the copula is the predicate, of "is ready" the adjective.
func (j *judge) predicate(i int) int {
	t := j.t[i]
	switch {
	case t.UPOS == syntax.VERB:
		if t.Rel == syntax.Case || t.Rel == syntax.Fixed || t.Rel == syntax.Compound && t.XPOS != syntax.VBN || t.Rel == syntax.Mark ||
			t.Rel == syntax.Discourse {
			return -1
		}
		return i
	case t.Rel == syntax.Cop && t.Head >= 0:
		if h := j.t[t.Head]; h.UPOS != syntax.ADJ && h.UPOS != syntax.VERB {
			return t.Head
		}
	// "the aim is to win"
	case t.UPOS == syntax.AUX && t.Lemma == "be" && t.Rel != syntax.AuxPass && t.Rel != syntax.Aux && t.Rel != syntax.Cop:
		return i
	case t.UPOS == syntax.PROPN: // "the Developers Conference opened"
		if lexicon.Event(t.Lower) && t.Rel != syntax.Compound && t.Rel != syntax.Flat && j.Tree.Child(i, syntax.Cop, syntax.Flat) < 0 {
			return i
		}
	case t.UPOS == syntax.ADJ:
		if j.Tree.Child(i, syntax.Cop) >= 0 || t.Rel == syntax.Root || t.Rel == syntax.Xcomp || t.Rel == syntax.Ccomp {
			return i
		}
	case t.UPOS == syntax.NOUN:
		if t.Rel == syntax.Xcomp || lexicon.Event(j.noun(i)) && j.Tree.Child(i, syntax.Cop) < 0 {
			return i
		}
	}
	return -1
}

// noun is the singular of a noun as the lexicon has it.
func (j *judge) noun(i int) string {
	if j.t[i].Lemma != "" {
		return strings.ToLower(j.t[i].Lemma)
	}
	return j.t[i].Lower
}

// common reports whether token i is a common noun, or one that a headline writes like a name: "Mayor in Talks to Resign".
func (j *judge) common(i int) bool {
	return j.t[i].UPOS == syntax.NOUN || j.Headline && j.t[i].UPOS == syntax.PROPN && lexicon.Governs(lexicon.AsNoun, j.noun(i)) != nil
}

// event reports whether token i can be the event that an operator governs: a noun that names one, or a gerund.
func (j *judge) event(i int) bool {
	t := j.t[i]
	return t.UPOS == syntax.NOUN && lexicon.Event(j.noun(i)) || t.UPOS == syntax.VERB
}

// isQuestion reports whether the sentence ends in a question mark; a headline asks by the order of its words, too: "Did the mayor resign".
func (j *judge) isQuestion() bool {
	if j.Headline && j.t[0].UPOS == syntax.AUX && j.t[0].Head > 0 && !j.acronym(0) {
		if k := j.Tree.ChildBase(j.t[0].Head, syntax.Nsubj); k > 0 && k < j.t[0].Head {
			return true
		}
	}
	for i := len(j.t) - 1; i >= 0 && i >= len(j.t)-4; i-- {
		switch j.t[i].Lower {
		case "?", "?!", "!?":
			return true
		case "\"", "”", "''", "'", "’", ")", "»":
		default:
			return false
		}
	}
	return false
}

// acronym reports whether a word is written in capitals and the one behind it is not: "IS Militants Kill Two".
func (j *judge) acronym(i int) bool {
	capitals := func(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w }
	return i+1 < len(j.t) && capitals(j.t[i].Span.Of(j.Prose)) && !capitals(j.t[i+1].Span.Of(j.Prose))
}

// opinion reports whether the clause of a predicate says what somebody holds it to be worth: "is essential for peace".
func (j *judge) opinion(i int) bool {
	if o := lexicon.Governs(lexicon.AsPred, j.t[i].Lemma); o != nil && o.Effect == lexicon.Required && j.t[i].UPOS == syntax.ADJ {
		return true
	}
	return false
}
