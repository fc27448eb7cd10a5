package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Headlines leave words out, and tell with a noun what an article tells with a clause: "Mayor in talks to resign",
// "Police probe reports of
// gunman", "Mayor 'took bribe'". What such a headline says is how sure the paper is of what the noun stands for.

// headlineVerb is the verb or adjective of a headline that the tree takes for a noun phrase, "Mayor in talks to
// resign", "Singer not dead";
// -1 where token i is no such headline's root.
func (j *judge) headlineVerb(i int) int {
	if !j.bare(i) || lexicon.Event(j.noun(i)) {
		return -1
	}
	for k := i + 1; k < len(j.t); k++ {
		if j.heads(k) && j.phrase(k, i) && j.Inside[k] == j.Inside[i] {
			return k
		}
	}
	return -1
}

// behindColon is what a label before a colon introduces, "WEATHER: No rain is expected"; -1 where token i is no such label.
func (j *judge) behindColon(i int) int {
	noun := j.t[i].UPOS == syntax.NOUN || j.t[i].UPOS == syntax.PROPN
	if j.Headline || j.t[i].Rel != syntax.Root || !noun || i+1 >= len(j.t) || j.t[i+1].Lower != ":" {
		return -1
	}
	for c := range j.Tree.Children(i) {
		if r := j.t[c].Rel.Base(); c > i && (r == syntax.Appos || r == syntax.Parataxis) && j.Inside[c] == j.Inside[i] {
			return c
		}
	}
	return -1
}

// bare reports whether token i is the root of a headline without a verb.
func (j *judge) bare(i int) bool {
	t := j.t[i]
	return j.Headline && t.Rel == syntax.Root && (t.UPOS == syntax.NOUN || t.UPOS == syntax.PROPN) && j.Tree.Child(i, syntax.Cop) < 0
}

// heads reports whether token k can be what a headline says of the noun before it.
func (j *judge) heads(k int) bool {
	switch r := j.t[k].Rel; j.t[k].UPOS {
	case syntax.VERB:
		return r == syntax.Acl || r == syntax.Parataxis
	case syntax.ADJ:
		return j.t[k].Head >= 0 && j.t[k].Head < k && (r == syntax.Amod || r == syntax.Acl || r == syntax.Appos || r == syntax.Parataxis)
	}
	return false
}

// phrase reports whether nothing but nouns stand between token k and its ancestor i.
func (j *judge) phrase(k, i int) bool {
	for h := range j.Tree.Ancestors(k) {
		if h == i {
			return true
		}
		if !j.t[h].UPOS.Nominal() {
			return false
		}
	}
	return false
}

// undergoer is what is done to in the clause of a verb; in a headline also the noun that a participle without its auxiliary goes with:
// "Story debunked".
func (j *judge) undergoer(i int) int {
	if k := j.Tree.Child(i, syntax.Obj, syntax.NsubjPass); k >= 0 {
		return k
	}
	if !j.Headline {
		return -1
	}
	if h := j.t[i].Head; j.t[i].XPOS == syntax.VBN && j.t[i].Rel == syntax.Acl && j.t[h].UPOS == syntax.NOUN && j.Inside[h] == j.Inside[i] {
		return h
	}
	// "Death rumored": headlines leave the auxiliary out
	if (j.t[i].XPOS == syntax.VBD || j.t[i].XPOS == syntax.VBN) && j.t[i].Rel == syntax.Root {
		return j.Tree.Child(i, syntax.Nsubj)
	}
	return -1
}

// focus finds the operator over what a headline is about: that of its verb over an event ("Bank weighs sale"), or that of a noun over what
// it tells ("Police probe reports of gunman", "No truth to rumor"); nil where its verb tells itself what happened.
func (j *judge) focus(i int) (*lexicon.Operator, Evidence) {
	if k := j.undergoer(i); k >= 0 && j.t[i].UPOS == syntax.VERB && (j.event(k) || j.saying(k)) {
		if o := j.overObject(i); o != nil && !(i == 0 && j.t[i].XPOS == syntax.VBG) { // "Missing jets spark fears"
			return o, Evidence{VerbOperator, i, i + 1}
		}
	}
	if j.bare(i) {
		if o := j.telling(i, false); o != nil {
			return o, Evidence{NounOperator, i, i + 1}
		}
		if k := j.Tree.Child(i, syntax.Amod); k >= 0 { // "Alleged gunman: what we know"
			if o := lexicon.Governs(lexicon.AsAmod, j.compound(k)); o != nil && o.Effect == lexicon.Alleged {
				return o, Evidence{Attributive, k, k + 1}
			}
		}
	}
	for c := range j.Tree.Children(i) {
		switch r := j.t[c].Rel.Base(); r {
		case syntax.Obl, syntax.Nmod: // "killed in attempt to flee": the attempt was made
			if o := j.telling(c, false); o != nil && (o.Effect != lexicon.Possible && o.Effect != lexicon.Neg || r == syntax.Nmod) {
				return o, Evidence{NounOperator, c, c + 1}
			}
		case syntax.Nsubj, syntax.Obj:
			if o := j.telling(c, r == syntax.Nsubj); o != nil {
				return o, Evidence{NounOperator, c, c + 1}
			}
		}
	}
	return nil, Evidence{}
}

// telling is the operator of a noun that tells something: it has a complement, or what it tells needs none ("Doubts grow"), or it is a
// rumor that goes round.
func (j *judge) telling(i int, subject bool) *lexicon.Operator {
	o := lexicon.Governs(lexicon.AsNoun, j.noun(i))
	if o == nil || !j.common(i) {
		return nil
	}
	switch o.Effect {
	case lexicon.Doubted, lexicon.Open:
		if !subject || j.Tree.Child(j.t[i].Head, syntax.Obj) < 0 { // "Pupil's questions inspire teacher"
			return o
		}
	case lexicon.Neg:
		if j.compounded(i) {
			return o
		}
		return nil
	case lexicon.Alleged, lexicon.Possible:
		if subject && (o.Effect == lexicon.Alleged || lexicon.SpreadingWord.Has(j.t[j.t[i].Head].Lemma)) || j.compounded(i) {
			return o
		}
	case lexicon.Planned, lexicon.Requested, lexicon.Required:
		return nil
	}
	for c := range j.Tree.Children(i) {
		switch j.t[c].Rel.Base() {
		case syntax.Nmod: // not "report on schools": that is a paper
			if k := j.Tree.Child(c, syntax.Case); c > i && k >= 0 && j.t[k].Lower != "on" {
				return o
			}
		case syntax.Acl, syntax.Ccomp:
			if c > i {
				return o
			}
		}
	}
	return nil
}

// compounded reports whether the noun before a noun says what it tells: "bomb scare", "coup fears", "death rumors".
func (j *judge) compounded(i int) bool {
	k := j.Tree.Child(i, syntax.Compound)
	return k >= 0 && k == i-1 && lexicon.FearWord.Has(j.noun(i))
}

// quoted reports whether a headline sets token i in quotation marks: the words are somebody's.
func (j *judge) quoted(i int) bool {
	if !j.Headline {
		return false
	}
	open := false
	for k := range i {
		if !open && k > 0 && j.t[k-1].Span.End == j.t[k].Span.Start { // "Workers' leader"
			continue
		}
		switch j.t[k].Lower {
		case "\"", "“", "”", "'", "‘", "’", "''", "``":
			open = !open
		}
	}
	return open
}

// remark is the adjective that a headline without a verb ends its first noun phrase with, whatever noun the tree hangs it on: "Cause of
// fire at school unknown after second blast"; -1 for none.
func (j *judge) remark(i int) int {
	for k := i + 2; k < len(j.t); k++ {
		if j.t[k].UPOS == syntax.VERB && j.t[k].XPOS != syntax.VBN || j.t[k].UPOS == syntax.PUNCT {
			return -1
		}
		last := k+1 == len(j.t) || !j.t[k+1].UPOS.Nominal() && j.t[k+1].UPOS != syntax.ADJ && j.t[k+1].UPOS != syntax.NUM
		if last && j.t[k].UPOS != syntax.ADP && lexicon.PredicateStance.Of(j.t[k].Lower) != nil {
			return k
		}
	}
	return -1
}

// debunked finds what a headline says behind "is" or "are" of what was said, wherever the tree hangs it in the clause of token i:
// "Report that mayor stole is totally fake".
func (j *judge) debunked(i int) (*lexicon.Operator, Evidence) {
	reported := false
	for k, t := range j.t {
		reported = reported || j.saying(k)
		if t.Lemma != "be" || !reported {
			continue
		}
		for m := k + 1; m < min(k+4, len(j.t)); m++ {
			o := lexicon.PredicateStance.Of(j.t[m].Lower)
			if o != nil && (o.Effect == lexicon.Neg || o.Effect == lexicon.Denied) && j.own(m, i) {
				return o, Evidence{StanceTaken, m, m + 1}
			}
			if u := j.t[m].UPOS; u != syntax.ADV && u != syntax.DET && u != syntax.ADJ {
				break
			}
		}
	}
	return nil, Evidence{}
}

// own reports whether token k stands in the clause of token i and in none beside it.
func (j *judge) own(k, i int) bool {
	for ; k >= 0 && k != i; k = j.t[k].Head {
		if r := j.t[k].Rel; r == syntax.Conj || r == syntax.Parataxis || r == syntax.Advcl {
			return false
		}
	}
	return k == i
}
