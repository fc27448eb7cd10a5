package compare

import (
	"strings"
	"unicode"

	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// surest is the score beyond which other words count as another fact: a little more than even chances, for most edits of a newsroom are
// copy edits.
const surest = .2

// rewording compares the words that belong to no number, date or name: another fact, or the same in other words.
func rewording(x *contrast) []Detail {
	a, b := x.old.words, x.new.words
	if len(quoted(a)) > 0 && len(quoted(b)) > 0 { // words in quotation marks are compared as quotations
		a, b = unquoted(a), unquoted(b)
	}
	if len(x.printed(sources(x))) > 0 { // so are sources
		a, b = unframed(a), unframed(b)
	}
	e := wording.Compare(plainWords(a), plainWords(b))
	if len(e) == 0 {
		return nil
	}
	if a, b, ok := e.Exchange(); ok {
		return []Detail{{Aspect: Fact, Severity: Medium, Old: a.Form + " … " + b.Form, New: b.Form + " … " + a.Form}}
	}
	e = x.settled(e)
	d := Detail{Aspect: Wording}
	if len(e) > 0 && e.Score() > surest {
		d.Aspect, d.Severity = Fact, Medium
	}
	for _, g := range e {
		d.Old, d.New = join(d.Old, g.Old), join(d.New, g.New)
	}
	if d.Old == d.New && d.Severity == Quiet { // nothing but numbers, dates and names, which are told as such
		return nil
	}
	return []Detail{d}
}

// settled takes out of the edits what never says anything else.
func (x *contrast) settled(e wording.Edits) wording.Edits {
	return x.corrected(e.Joined()).Referred(func(lemma string) bool { return x.old.version.mentions(lemma) && x.new.version.mentions(lemma) }).Settled()
}

// corrected are the edits without slips of the pen.
func (x *contrast) corrected(e wording.Edits) (out wording.Edits) {
	for _, g := range e {
		if !x.slip(g) {
			out = append(out, g)
		}
	}
	return out
}

// slip reports whether words were only put right by a letter or two: each old word is none that is known, or stands nowhere else in the
// old version, which has the new one elsewhere.
func (x *contrast) slip(g wording.Gap) bool {
	if len(g.Old) != len(g.New) {
		return false
	}
	for i, o := range g.Old {
		n := g.New[i]
		if o.Stated || len(o.Text) < 5 || !nearly([]rune(o.Text), []rune(n.Text)) || !hasLetters(o.Text) {
			return false
		}
		misspelt := syntax.WordOf(o.Text) == 0 && syntax.WordOf(n.Text) != 0
		if !misspelt && (x.old.version.holds(n.Text) == 0 || x.old.version.holds(o.Text) > 1 || x.new.version.holds(o.Text) > 0) {
			return false
		}
	}
	return true
}

func hasLetters(w string) bool { return strings.IndexFunc(w, unicode.IsDigit) < 0 }

// unframed are the words that are in no source or cue.
func unframed(ws []word) (out []word) {
	for _, w := range ws {
		if !w.framed {
			out = append(out, w)
		}
	}
	return out
}

// join adds words as they are printed, but for those that are told as numbers, dates and names.
func join(s string, ws []wording.Word) string {
	for _, w := range ws {
		if w.Form != "" && !w.Stated {
			s += " " + w.Form
		}
	}
	return strings.TrimSpace(s)
}

func plainWords(ws []word) []wording.Word {
	out := make([]wording.Word, len(ws))
	for i, w := range ws {
		out[i] = w.Word
	}
	return out
}

// Rewordings gives the edits of every pairing of a step in which no number, date, name, quotation, source or certainty differs: what the
// weights of package wording decide on, and are learned from.
func (c *Comparison) Rewordings(step int) (out []wording.Edits) {
	s := c.Steps[step]
	p := c.pairing(s.From, s.To)
	for _, ch := range s.Changes {
		if ch.Old == nil || ch.New == nil || ch.Op == Kept {
			continue
		}
		other := false
		for _, d := range ch.Details {
			other = other || d.Severity >= Medium && d.Aspect != Fact
		}
		if other {
			continue
		}
		x := p.contrast(group{old: ch.Old.Claims, new: ch.New.Claims})
		if e := x.settled(wording.Compare(plainWords(x.old.words), plainWords(x.new.words))); len(e) > 0 {
			out = append(out, e)
		}
	}
	return out
}
