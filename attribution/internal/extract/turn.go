package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// longestTurn is how many paragraphs a turn may have.
const longestTurn = 6

// turns find who speaks in interviews, transcripts and posts, where paragraphs begin with a label instead of a reporting clause: "Q: Why?",
// "MAYOR OLSEN: We will come to order.", "Nina Falk (@nfalk): The ferry runs again." They contend over the label.
func turns(t *text.Text, who *sources.Register) (out []Candidate) {
	ls := labels(t, who)
	if script(ls) {
		ls = speaking(ls)
	} else {
		ls = slices.DeleteFunc(ls, func(l label) bool { return l.form != handle })
	}
	if len(ls) == 0 {
		return nil
	}
	guest := guestOf(t, who, ls[0].sentence)
	for i, l := range ls {
		mark := l.mark.Of(t.Article.Prose)
		a := Attribution{Mode: Direct, Parent: -1, Rule: "turn", Source: l.speaker(guest), Content: turnContent(t, ls, i),
			Cue: Cue{Spans: []article.Span{l.mark}, Text: mark, Lemma: mark, Class: lexicon.Say}}
		place := article.Span{Start: l.span.Start, End: l.mark.End}
		out = append(out, Candidate{Attribution: a, Sentence: l.sentence, Anchor: -1, Place: place})
	}
	return out
}

// script reports whether labels are those of people who speak in turns: a question and its answer, or three turns of two, of whom one
// speaks again, and most of whom are known to be persons. Boxes of facts ("When: Friday", "Where: Holm") and of figures ("Falk: 12") have
// no such labels.
func script(ls []label) bool {
	seen := map[string]bool{}
	persons, says, changes, again, asked := 0, 0, 0, false, false
	for i, l := range ls {
		again = again || seen[l.key]
		seen[l.key] = true
		if l.source.Kind == sources.Person {
			persons++
		}
		if l.says {
			says++
		}
		if i > 0 && ls[i-1].key != l.key {
			changes++
			asked = asked || l.form == letter && ls[i-1].form == letter && l.key == answer
		}
	}
	return 2*says > len(ls) && (asked || len(ls) > 2 && again && changes > 1 && persons*2 > len(ls))
}

// speaking are the labels of a script that name a speaker: of persons, and of those who speak again. Who has the name of a speaker before
// is that speaker.
func speaking(ls []label) (out []label) {
	first, times := map[string]sources.Source{}, map[string]int{}
	for _, l := range ls {
		times[l.key]++
		if _, ok := first[l.key]; !ok && l.source.Kind == sources.Person {
			first[l.key] = l.source
		}
	}
	for _, l := range ls {
		s, known := first[l.key]
		switch {
		case known && l.source.Kind != sources.Person:
			s.Spans, s.Text = l.source.Spans, l.source.Text
			l.source = s
		case !known && l.form == name && times[l.key] < 2:
			continue
		}
		out = append(out, l)
	}
	return out
}

// speaker is the source of a turn. Letters stand for the medium that asks and for the guest who answers, where the article names one.
func (l label) speaker(guest *sources.Source) sources.Source {
	s := l.source
	switch {
	case l.form == letter && l.key == question:
		s = sources.Source{Name: s.Text, Kind: sources.Media, Naming: sources.Described}
	case l.form == letter && guest != nil:
		s = *guest
	case l.form == letter:
		s = sources.Source{Name: s.Text, Kind: sources.Person, Naming: sources.Described}
	case l.form == handle && s.Kind == sources.Group:
		s.Kind = sources.Person
	}
	s.Spans, s.Text = l.source.Spans, l.source.Text
	return s
}

// turnContent is what the label of a turn stands before: the rest of its paragraph, and the ones behind it up to the next turn, where
// there is one. Stage directions in brackets are nobody's words.
func turnContent(t *text.Text, ls []label, i int) (out []article.Span) {
	block := t.Sentences[ls[i].sentence].Block
	out = append(out, article.Span{Start: ls[i].mark.End, End: t.Article.Blocks[block].Span.End}.Trim(t.Article.Prose))
	if ls[i].form == handle || i+1 == len(ls) {
		return out
	}
	next := t.Sentences[ls[i+1].sentence].Block
	if next-block > longestTurn {
		return out
	}
	for _, b := range t.Article.Blocks[block+1 : next] {
		switch words := b.Span.Of(t.Article.Prose); {
		case b.Kind != article.Paragraph:
			return out
		case !strings.HasPrefix(words, "(") && !strings.HasPrefix(words, "["):
			out = append(out, b.Span)
		}
	}
	return out
}

// guestOf is who answers: the one person whom the article names in its headline, or else the one whom it names before a sentence; nil
// where it names none or several.
func guestOf(t *text.Text, who *sources.Register, before int) *sources.Source {
	head := 0
	for head < before && t.InHeadline(head) {
		head++
	}
	if s := onlyPerson(t, who, 0, head); s != nil {
		return s
	}
	return onlyPerson(t, who, head, before)
}

// onlyPerson is the one person whom the sentences [from, to) name in full, nil where they name none or several. A name of one word may be
// a place's.
func onlyPerson(t *text.Text, who *sources.Register, from, to int) (found *sources.Source) {
	for i := from; i < to; i++ {
		for k := range t.Sentences[i].Tokens {
			if t.Sentences[i].Tokens[k].UPOS != syntax.PROPN {
				continue
			}
			s := who.Source(i, k, k+1)
			if s.Kind != sources.Person || s.Naming != sources.Named || !strings.Contains(s.Name, " ") {
				continue
			}
			if found != nil && found.Entity != s.Entity {
				return nil
			}
			found = &s
		}
	}
	return found
}
