package certainty

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// scheduled is the word that puts a clause in the simple present into the future, "The museum reopens next month",
// with verbs of beginning and
// ending also a date: "The festival starts on 4 May"; -1 for none. What is always so ("opens on Fridays") and
// headlines, which tell the past
// in the present, are none.
func (j *judge) scheduled(i int) int {
	if j.t[i].Rel.Base() == syntax.Acl { // a fiscal year that begins on July 1 is a time, and no plan
		return -1
	}
	if x := j.t[i].XPOS; j.Headline || x != syntax.VBZ && x != syntax.VBP || j.Tree.Child(i, syntax.Aux) >= 0 {
		return -1
	}
	for c := range j.Tree.Children(i) {
		switch r := j.t[c].Rel.Base(); {
		case c < i:
		case r == syntax.Advmod && lexicon.ComingWord.Has(j.t[c].Lower):
			return c
		case r == syntax.Obl || r == syntax.Nmod || r == syntax.Obj:
			if k := j.coming(i, c); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// coming is the word that puts a time in the future: "tomorrow", "next" month; for what begins or ends, a date behind "on"; -1 for none.
func (j *judge) coming(i, time int) int {
	if lexicon.ComingWord.Has(j.t[time].Lower) {
		return time
	}
	on := false
	for c := range j.Tree.Children(time) {
		if w := j.t[c].Lower; c < time && lexicon.ComingWord.Has(w) {
			return c
		}
		on = on || j.t[c].Rel == syntax.Case && j.t[c].Lower == "on"
	}
	every := strings.HasSuffix(j.t[time].Lower, "days") // "on Sundays"
	if on && !every && lexicon.StartingVerb.Has(j.t[i].Lemma) && (j.t[time].XPOS == syntax.CD || j.t[time].UPOS == syntax.PROPN) {
		return time
	}
	return -1
}
