package wording

import "factcheck/attribution/syntax"

// Unknown reports whether a gap has a word of which it is not known that it says the same: one that came or went or was put for another
// that is no synonym of it and no more general word, or a pronoun that means somebody else.
func (g Gap) Unknown() bool {
	p := g.pair()
	a, b := personOf(g.Old), personOf(g.New)
	if p.opposite || len(p.gone)+len(p.new) > 0 || a != "" && b != "" && a != b || quantified(g.Old) != quantified(g.New) {
		return true
	}
	for _, r := range p.related {
		if r.kind != synonym && r.kind != general {
			return true
		}
	}
	return false
}

// quantified is how many the first quantifier among words means, "" for none. Articles mean no number.
func quantified(ws []Word) string {
	for _, w := range ws {
		if share := closedWords()[w.Text]["share"]; share != "" && w.Text != "a" && w.Text != "any" {
			return share
		}
	}
	return ""
}

// Persons are the gaps in which a pronoun for a man was put for one for a woman, or the other way round.
func (e Edits) Persons() (out Edits) {
	for _, g := range e {
		if a, b := personOf(g.Old), personOf(g.New); a == "man" && b == "woman" || a == "woman" && b == "man" {
			out = append(out, g)
		}
	}
	return out
}

// personOf is whom the only pronoun among words means, "" where there is none or something else stands with it.
func personOf(ws []Word) string {
	if len(ws) != 1 || ws[0].UPOS != syntax.PRON {
		return ""
	}
	return persons[ws[0].Text]
}

// persons are the pronouns by whom they mean.
var persons = map[string]string{"he": "man", "her": "woman", "hers": "woman", "him": "man", "his": "man", "i": "speaker", "it": "thing",
	"its": "thing", "me": "speaker", "my": "speaker", "our": "speakers", "she": "woman", "their": "several", "them": "several",
	"they": "several", "us": "speakers", "we": "speakers", "you": "hearer", "your": "hearer"}
