package compare

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// reworded are other words for the same, in one detail; none where they are all told as numbers, dates and names. It is more than
// quiet where one of the words is not known to say the same.
func (p *pair) reworded(e wording.Edits) []Detail {
	d := Detail{Aspect: Wording}
	for _, g := range e {
		d.Old, d.New = join(d.Old, g.Old), join(d.New, g.New)
		if g.Unknown() {
			d.Severity = Info
		}
	}
	if d.Old == d.New {
		return nil
	}
	return []Detail{d}
}

// settled takes out of the edits what never says anything else.
func (p *pair) settled(e wording.Edits) wording.Edits {
	return p.mentioned(described(p.corrected(e.Joined()).Referred(p.known()).Settled()))
}

// mentioned are the edits without what only calls by other names what both versions know: nouns that came or went with nothing in their
// place where the other version has them elsewhere, "the bill", "the relief bill"; a general noun by itself, "those", "those efforts", or
// for a noun that stands elsewhere, "the resolution", "the measure". An item of a list is more than a name.
func (p *pair) mentioned(e wording.Edits) (out wording.Edits) {
	for _, g := range e {
		old, fresh := g.Content()
		named := old+fresh > 0 && calls(g.Old, p.new.version) && calls(g.New, p.old.version)
		short := (old == 0 || fresh == 0) && old+fresh <= mostMentioned
		instead := old == 1 && fresh == 1 && general(g.Old) != general(g.New)
		if !named || !short && !instead {
			out = append(out, g)
		}
	}
	return out
}

// mostMentioned is how many nouns that came or went only call something by another name.
const mostMentioned = 2

// calls reports whether words are no items of a list, and those that carry meaning are general nouns or nouns that a version has.
func calls(ws []wording.Word, known *version) bool {
	return !slices.ContainsFunc(ws, func(w wording.Word) bool {
		noun := w.UPOS == syntax.NOUN || w.UPOS == syntax.PROPN
		figure := w.Stated && w.UPOS != syntax.PROPN // names are compared as names
		return figure || w.UPOS == syntax.CCONJ || w.Negates() || w.Content && !w.General() && !(noun && known.mentions(w.Lemma))
	})
}

func general(ws []wording.Word) bool { return slices.ContainsFunc(ws, wording.Word.General) }

// known tells which nouns and names both versions have.
func (p *pair) known() func(lemma string) bool {
	return func(lemma string) bool { return p.old.version.mentions(lemma) && p.new.version.mentions(lemma) }
}

// described are the edits without what came to the mention of a source or went from it: that he is the mayor says who he is.
func described(e wording.Edits) (out wording.Edits) {
	sourced := func(ws []wording.Word) bool {
		return !slices.ContainsFunc(ws, func(w wording.Word) bool { return w.Content && !w.Sourced })
	}
	for _, g := range e {
		old, fresh := g.Content()
		onOneSide := old > 0 != (fresh > 0)
		if !onOneSide || !sourced(g.Old) || !sourced(g.New) {
			out = append(out, g)
		}
	}
	return out
}

// corrected are the edits without slips of the pen.
func (p *pair) corrected(e wording.Edits) (out wording.Edits) {
	for _, g := range e {
		if !p.slip(g) {
			out = append(out, g)
		}
	}
	return out
}

// slip reports whether words differ only by a slip of a letter or two: of each two words one is known and the other is none, or the old one
// stands nowhere else in the old version, which has the new one elsewhere; or so it is with the word and its neighbour.
func (p *pair) slip(g wording.Gap) bool {
	if len(g.Old) != len(g.New) {
		return false
	}
	for i, o := range g.Old {
		n := g.New[i]
		if shortened(o, n) || shortened(n, o) {
			continue
		}
		if o.Stated || len(o.Text) < 5 || !nearly([]rune(o.Text), []rune(n.Text)) || !hasLetters(o.Text) {
			return false
		}
		known, right := syntax.WordOf(o.Text) != 0, syntax.WordOf(n.Text) != 0
		misspelt := known != right // put right, or put in
		once := p.old.version.holds(n.Text) > 0 && p.old.version.holds(o.Text) == 1 && p.new.version.holds(o.Text) == 0
		if !misspelt && !once && !p.oncePaired(o, n) {
			return false
		}
	}
	return true
}

// shortened reports whether a word is the beginning of a longer one, and no word itself: "org", "organization".
func shortened(w, of wording.Word) bool {
	return w.UPOS == of.UPOS && len(w.Text) >= leastBeginning && len(of.Text) >= 2*len(w.Text) && strings.HasPrefix(of.Text, w.Text) &&
		w.Content && of.Content && w.UPOS == syntax.NOUN
}

// leastBeginning is how many letters are at least kept of a word that is written short.
const leastBeginning = 3

// oncePaired reports whether the old version has the new word elsewhere before or behind the neighbour that it has here, and the old word
// beside it only here.
func (p *pair) oncePaired(o, n wording.Word) bool {
	k := slices.IndexFunc(p.new.words, func(w word) bool { return w.Span == n.Span })
	for _, d := range []int{-1, +1} {
		if k+d < 0 || k+d >= len(p.new.words) || !p.new.words[k+d].Content {
			continue
		}
		pair := func(w wording.Word) [2]string {
			if d < 0 {
				return [2]string{p.new.words[k+d].Text, w.Text}
			}
			return [2]string{w.Text, p.new.words[k+d].Text}
		}
		if p.old.version.holdsPair(pair(n)) > 0 && p.old.version.holdsPair(pair(o)) == 1 && p.new.version.holdsPair(pair(o)) == 0 {
			return true
		}
	}
	return false
}

func hasLetters(w string) bool { return strings.IndexFunc(w, unicode.IsDigit) < 0 }

// join adds words as they are printed, but for those that are told as numbers, dates and names.
func join(s string, ws []wording.Word) string {
	for _, w := range ws {
		if w.Form != "" && !w.Stated {
			s += " " + w.Form
		}
	}
	return strings.TrimSpace(s)
}

// Rewordings gives the edits of every pairing of a step in which no number, date, name, quotation, source or certainty differs: what the
// weights of package wording decide on, and are learned from.
func (c *Comparison) Rewordings(step int) (out []wording.Edits) {
	s := c.Steps[step]
	p := c.alignment(s.From, s.To)
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
		x := p.pair(group{old: ch.Old.Claims, new: ch.New.Claims})
		old, fresh := plainWords(x.old.words), plainWords(x.new.words)
		if e := x.settled(wording.Compare(old, fresh).Without(x.old.besides(old), x.new.besides(fresh))); len(e) > 0 {
			out = append(out, e)
		}
	}
	return out
}
