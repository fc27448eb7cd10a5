package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/rule"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Veto forbids a reading, whatever was learned: in its example nobody is cited, in the near miss somebody is.
type Veto struct {
	rule.Rule
	forbids func(r reading) bool
}

// Vetoes are in the order of their names. Datelines, bylines and photo credits need none: package article sets them apart, and no sentence
// is made of them.
var Vetoes = []Veto{
	{rule.Rule{
		ID: "according-to-measure",
		Doc: "What is done according to size or plan is done in line with it: a quality says nothing, and an " +
			"order of things only as “the plan”.",
		Example:  "The move went according to plan.",
		NearMiss: "According to the plan, the move takes a week.",
	}, reading.measure},
	{rule.Rule{
		ID:       "anonymity",
		Doc:      "Who asks not to be named asks it of the writer: that belongs to the source.",
		Example:  "A neighbour asked not to be identified.",
		NearMiss: "A neighbour asked not to be moved.",
	}, reading.anonymity},
	{rule.Rule{
		ID:       "another-sense",
		Doc:      "A verb of saying beside a word that gives it another meaning says nothing: lives are claimed, guests are admitted.",
		Example:  "The crash claimed the lives of two men.",
		NearMiss: "The company claimed that lives were saved.",
	}, reading.otherSense},
	{rule.Rule{
		ID:       "charged",
		Doc:      "Who is charged or accused, and charges nobody, says nothing: a headline leaves “was” out.",
		Example:  "Teacher accused over missing money",
		NearMiss: "Captain charged that the ferry was old.",
	}, reading.charged},
	{rule.Rule{
		ID: "deed",
		Doc: "To do something is no saying: a verb of deeds cites nobody unless it governs a clause or direct speech, nor does one that " +
			"refuses to act or to speak, or ignores what was said.",
		Example:  "A Holyrood committee voted to change the bill.",
		NearMiss: "A committee promised to change the bill.",
	}, reading.deed},
	{rule.Rule{
		ID:       "label",
		Doc:      "A letter, a number or a thing before a colon is a label, and what stands behind it is what it labels.",
		Example:  "C: “Start” key. D: “Spin”. E: “Delay”.",
		NearMiss: "Minister: “We will not raise the tax”",
	}, reading.label},
	{rule.Rule{
		ID: "listener",
		Doc: "Who is told or believed to do something says nothing: those verbs take no infinitive of their own subject, and a " +
			"headline leaves “was” out.",
		Example:  "Drivers urged to stay at home",
		NearMiss: "Drivers urge mayor to stay at home",
	}, reading.listener},
	{rule.Rule{
		ID:       "naming",
		Doc:      "A proper name behind “call” is what something is called, and not what somebody says of it.",
		Example:  "The village beyond the hill is called Upper Holm.",
		NearMiss: "The attack was called a crime.",
	}, reading.naming},
	{rule.Rule{
		ID:       "no-word",
		Doc:      "Who says nothing, or not a word, says nothing that could be cited; nor do the injuries that nobody reports.",
		Example:  "Nobody said a word on the way home.",
		NearMiss: "Nobody said the road was closed.",
	}, reading.noWord},
	{rule.Rule{
		ID:       "scare-quote",
		Doc:      "A title or a word or two in quotation marks, beside a verb that is none of saying, are in nobody's mouth.",
		Example:  "He likes “The Long Farewell”.",
		NearMiss: "He called the barn a “hotel”.",
	}, reading.scareQuote},
	{rule.Rule{
		ID: "thing",
		Doc: "A thing shows and holds, and says nothing, unless it says or warns that something is so, as a think tank does; nor does " +
			"what is no known source where all it shows is a thing.",
		Example:  "The gauge shows the level of the water.",
		NearMiss: "The report shows that the level of the water fell.",
	}, reading.thing},
	{rule.Rule{
		ID:       "witness",
		Doc:      "Whom one sees or hears do something is seen at it: the deed is told in the writer's own voice.",
		Example:  "She saw him go back to the boat.",
		NearMiss: "She saw that he would go back to the boat.",
	}, reading.witness},
}

// reading is an attribution with what a veto asks of the sentence that its cue stands in: tokens, -1 for none.
type reading struct {
	*Attribution
	prose                string
	s                    *syntax.Sentence
	cue, source, content int   // heads
	words                []int // of the content
	headline             bool
}

// vetoed tells which veto forbids a candidate, "" for none.
func vetoed(t *text.Text, c *Candidate) string {
	r := reading{Attribution: &c.Attribution, prose: t.Article.Prose, s: &t.Sentences[c.Sentence], cue: c.Anchor,
		source: t.HeadOf(c.Sentence, c.Source.Spans), content: t.HeadOf(c.Sentence, c.Content), words: t.Tokens(c.Sentence, c.Content),
		headline: t.InHeadline(c.Sentence)}
	for _, v := range Vetoes {
		if v.forbids(r) {
			return v.ID
		}
	}
	return ""
}

// anonymity: "asked not to be identified", "declined to be named".
func (r reading) anonymity() bool {
	asks := r.Cue.Class == lexicon.Ask || r.Cue.Class == lexicon.Deny || lexicon.RefusingVerb.Has(r.Cue.Lemma)
	if !asks || r.content < 0 || r.Mode == Direct || r.finite() {
		return false
	}
	passive := r.s.Child(r.content, syntax.AuxPass) >= 0 && r.s.Tokens[r.content].XPOS == syntax.VBN
	return passive && lexicon.IdentifyingVerb.Has(r.lemma(r.content))
}

// charged: "captain charged after ferry disaster".
func (r reading) charged() bool {
	x := r.s.Tokens[r.cue].XPOS
	past := (r.Cue.Lemma == "charge" || r.Cue.Lemma == "accuse") && (x == syntax.VBD || x == syntax.VBN)
	if !past || r.Mode != Indirect || r.source > r.cue || r.source < 0 {
		return false
	}
	return r.s.Child(r.cue, syntax.Obj) < 0 && (undergone(r.s, r.cue, r.Cue.Lemma) || r.s.Child(r.cue, syntax.Ccomp) < 0)
}

// listener: "drivers urged to stay at home", "a man believed to be ill", in a headline "residents told they must leave".
func (r reading) listener() bool {
	k := r.s.Tokens[r.cue]
	v, known := lexicon.ReportingVerb(r.Cue.Lemma)
	past := known && (k.XPOS == syntax.VBD || k.XPOS == syntax.VBN) && r.s.Child(r.cue, syntax.Obj, syntax.Iobj, syntax.Aux,
		syntax.AuxPass) < 0
	if !past || v.Frames&lexicon.To != 0 && !lexicon.RaisingVerb.Has(r.Cue.Lemma) || r.source < 0 || r.source > r.cue ||
		r.Mode != Indirect {
		return false
	}
	if m := r.cue + 1; m+1 < len(r.s.Tokens) && r.s.Tokens[m].UPOS == syntax.PART && r.s.Tokens[m].Lower == "to" {
		return !lexicon.BeggingVerb.Has(r.Cue.Lemma) || r.headline || k.Rel.Base() == syntax.Acl
	}
	tells := lexicon.TellingVerb.Has(r.Cue.Lemma) && v.Class == lexicon.Say
	return tells && r.headline && r.clause() && r.content > r.cue && r.s.Tokens[r.cue+1].Lower != "that"
}

// deed: "a court overturned the ban", "declined to comment", "the company ignored warnings".
func (r reading) deed() bool {
	built := r.Rule == HearersTold || r.Rule == EstimatedAt || r.Rule == "according-to" // by more than a verb
	if built || r.Mode != Indirect || r.content < 0 || !r.s.Tokens[r.cue].UPOS.Verbal() {
		return false
	}
	l, c := r.Cue.Lemma, r.s.Tokens[r.content]
	if lexicon.RefusingVerb.Has(l) && c.XPOS == syntax.VBG { // "balking at paying"
		return true
	}
	if _, says := lexicon.ReportingVerb(l); says {
		return lexicon.RefusingVerb.Has(l) && !r.clause() && (c.XPOS == syntax.VB || r.toDo())
	}
	passive := r.s.Tokens[r.cue].XPOS == syntax.VBN && r.s.Child(r.cue, syntax.AuxPass) >= 0
	speaks := lexicon.Speaking(l) && !lexicon.IgnoringVerb.Has(l)
	switch {
	case passive && c.Rel == syntax.NsubjPass && c.Head == r.cue:
		return !r.finite()
	case r.phrasal() && !r.toDo(): // "makes the case"
		return false
	case r.clause():
		return !speaks && (r.source < 0 || r.unknown(r.source))
	}
	return !speaks || lexicon.Thing(r.lemma(r.content))
}

// phrasal reports whether the cue is more than a verb with its auxiliaries and adverbs, which tells of a deed: "makes the case", and not
// "has approved". Where nobody does it, it is none: "only appears".
func (r reading) phrasal() bool {
	if !strings.Contains(r.Cue.Text, " ") || r.source < 0 {
		return strings.Contains(r.Cue.Text, " ")
	}
	return slices.ContainsFunc(r.s.Tokens, func(k syntax.Token) bool {
		beside := k.UPOS == syntax.AUX || k.UPOS == syntax.ADV || k.XPOS == syntax.RB || k.Span == r.s.Tokens[r.cue].Span
		return !beside && slices.ContainsFunc(r.Cue.Spans, k.Span.Overlaps)
	})
}

// toDo reports whether the cue takes an infinitive in: "refused to discuss".
func (r reading) toDo() bool { return strings.Contains(r.Cue.Text, " to ") }

// clause reports whether the content is a finite clause, or one that has a subject.
func (r reading) clause() bool {
	t := r.s.Tokens[r.content]
	return t.Feats.Has(syntax.Finite) || r.s.Child(r.content, syntax.Nsubj, syntax.NsubjPass, syntax.Cop, syntax.Aux, syntax.AuxPass) >= 0
}

// measure: "according to plan", "according to their size".
func (r reading) measure() bool {
	if r.Rule != "according-to" || r.source < 0 || r.s.Tokens[r.source].UPOS != syntax.NOUN {
		return false
	}
	m := lexicon.Measure(r.lemma(r.source))
	return m == lexicon.Always || m == lexicon.Bare && r.bare(r.source)
}

// bare reports whether nothing but its preposition and marks hangs on a noun.
func (r reading) bare(noun int) bool {
	for c := range r.s.Children(noun) {
		if k := r.s.Tokens[c].Rel; k != syntax.Case && k != syntax.Punct {
			return false
		}
	}
	return true
}

// otherSense: "claimed eleven lives", "charged into the fence".
func (r reading) otherSense() bool {
	if o := r.s.Child(r.cue, syntax.Obj); o >= 0 {
		for _, w := range r.classes(r.counted(o)) {
			if lexicon.ObjectTie.Turns(r.Cue.Lemma, w) {
				return true
			}
		}
	}
	if k := r.cue + 1; k < len(r.s.Tokens) && lexicon.ParticleTie.Turns(r.Cue.Lemma, r.s.Tokens[k].Lower) {
		return true
	}
	for c := range r.s.Children(r.cue) {
		behind := r.s.Child(c, syntax.Case) == r.cue+1 && r.s.Tokens[c].Rel.Base() == syntax.Obl
		if behind && lexicon.PrepositionTie.Turns(r.Cue.Lemma, r.s.Tokens[r.cue+1].Lower) {
			return true
		}
	}
	return false
}

// counted is the noun that a number of things is counted in: lives for "hundreds of lives".
func (r reading) counted(t int) int {
	_, crowd := lexicon.CrowdNumeral.Value(r.s.Tokens[t].Lower)
	if c := r.s.Child(t, syntax.Nmod); crowd && c >= 0 {
		return c
	}
	return t
}

// classes are the lemma of a token and what the lexicon's senses call its kind.
func (r reading) classes(t int) []string {
	out := []string{r.lemma(t)}
	if _, human := lexicon.Human(out[0]); human || out[0] == "people" {
		out = append(out, "PERSON")
	}
	if r.s.Tokens[t].UPOS == syntax.NUM {
		out = append(out, "NUMBER")
	}
	if r.s.Tokens[t].UPOS == syntax.NOUN && lexicon.Thing(out[0]) {
		out = append(out, "THING")
	}
	return out
}

// label: "C: “Start”", "Extras: a wall bracket", "Update: two held". Q and A stand before what is asked and answered.
func (r reading) label() bool {
	if r.Rule != "name-colon" || r.source < 0 {
		return false
	}
	t := r.s.Tokens[r.source]
	if t.UPOS == syntax.NUM || len(r.Source.Text) == 1 && r.Source.Text != "Q" && r.Source.Text != "A" {
		return true
	}
	if lexicon.KickerWord.Has(t.Lower) && r.Mode == Indirect {
		return true
	}
	_, known := lexicon.Source(r.s.Tokens[max(r.cue-1, 0)].Lower) // "Tour, agent: no ban"
	return !known && r.unknown(r.source) && r.Source.Naming != sources.Named && r.Mode == Indirect && !r.finite()
}

// naming: "is called Upper Holm", "they called the dog Biscuit", "a cat named Mittens", "a prison dubbed the “Hilton” by its guards".
func (r reading) naming() bool {
	t := r.s.Tokens[r.cue]
	if t.XPOS == syntax.VBN && t.Rel.Base() != syntax.Root && lexicon.NamingVerb.Has(r.Cue.Lemma) && r.content > r.cue {
		return r.s.Tokens[r.content].UPOS == syntax.PROPN && r.s.Tokens[r.content].Head == r.cue
	}
	return r.Cue.Lemma == "call" && r.Cue.Class != lexicon.Ask && r.Mode == Indirect && r.content >= 0 && r.last().UPOS == syntax.PROPN
}

// last is the last word of the content.
func (r reading) last() syntax.Token { return r.s.Tokens[r.words[len(r.words)-1]] }

// noWord: "said nothing", "without saying a word".
func (r reading) noWord() bool {
	if r.content < 0 || r.Mode != Indirect {
		return false
	}
	if r.source >= 0 && r.Rule == "said-behind" && r.s.Tokens[max(r.source-1, 0)].Lower == "no" { // "no injuries reported"
		return true
	}
	switch r.s.Tokens[r.content].Lower {
	case "nothing", "anything", "word":
		return !r.finite()
	}
	return false
}

// scareQuote: “hotel”, “The Long Farewell”, beside "was" or "opens with".
func (r reading) scareQuote() bool {
	_, says := lexicon.ReportingVerb(r.Cue.Lemma)
	short := r.Mode == Direct && len(r.Content) == 1 && len(r.words) <= longestScare
	if !short || says || r.s.Tokens[r.cue].UPOS != syntax.VERB || strings.Contains(r.Cue.Text, " ") {
		return false
	}
	return !r.has(func(t syntax.Token) bool { return t.UPOS.Verbal() || t.XPOS == syntax.Period })
}

// longestScare is how many words and marks a title or a scare quote has at most.
const longestScare = 7

// thing: "the gauge shows", "at low tide the sea reveals an old road".
func (r reading) thing() bool {
	if r.Mode != Indirect || r.source < 0 || !r.common(r.source) {
		return false
	}
	if lexicon.Thing(r.lemma(r.source)) {
		return !r.spoken()
	}
	shows := (r.Cue.Lemma == "show" || r.Cue.Lemma == "reveal") && r.unknown(r.source)
	return shows && r.content >= 0 && r.common(r.content) && lexicon.Thing(r.lemma(r.content)) && !r.finite()
}

// spoken reports whether a verb that can carry direct speech governs a clause: then the noun for a thing stands for people, or is a part
// of their name, as in "the think tank warned that".
func (r reading) spoken() bool {
	v, says := lexicon.ReportingVerb(r.Cue.Lemma)
	return says && v.Frames&lexicon.Quote != 0 && r.finite() && r.s.Child(r.cue, syntax.Ccomp) >= 0
}

// witness: "saw him go back to the stern".
func (r reading) witness() bool {
	if !lexicon.PerceivingVerb.Has(r.Cue.Lemma) || r.Mode != Indirect {
		return false
	}
	for c := range r.s.Children(r.cue) {
		k := r.s.Tokens[c]
		clause := c > r.cue && (k.Rel == syntax.Ccomp || k.Rel == syntax.Xcomp)
		if clause && (k.XPOS == syntax.VB || k.XPOS == syntax.VBP) && r.s.Child(c, syntax.Mark, syntax.Aux) < 0 {
			return true
		}
	}
	return false
}

// common reports whether a token is a noun in lower case.
func (r reading) common(t int) bool {
	k := r.s.Tokens[t]
	return k.UPOS == syntax.NOUN && k.Span.Of(r.prose) == k.Lower
}

// unknown reports whether a token is a common noun that the lexicon knows neither as a source nor as a person.
func (r reading) unknown(t int) bool {
	_, source := lexicon.Source(r.s.Tokens[t].Lower)
	_, human := lexicon.Human(r.lemma(t))
	return r.s.Tokens[t].UPOS == syntax.NOUN && !source && !human
}

func (r reading) lemma(t int) string { return strings.ToLower(r.s.Tokens[t].Lemma) }

// finite reports whether a finite verb stands in the content.
func (r reading) finite() bool {
	return r.has(func(t syntax.Token) bool { return t.Feats.Has(syntax.Finite) })
}

// has reports whether one of the words of the content is such.
func (r reading) has(such func(syntax.Token) bool) bool {
	return slices.ContainsFunc(r.words, func(w int) bool { return such(r.s.Tokens[w]) })
}
