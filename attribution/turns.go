package attribution

import (
	"slices"
	"sort"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// turnConfidence is an estimate: a script is told by several labels that agree.
const turnConfidence = .9

// longestTurn is how many paragraphs a turn may have.
const longestTurn = 6

// turns finds who speaks in interviews, transcripts and posts, where paragraphs begin with a label instead of a reporting clause: "Q: Why?",
// "MAYOR OLSEN: We will come to order.", "Nina Falk (@nfalk): The ferry runs again." What was found in a label before is dropped.
func (d *Document) turns(r *sources.Register) {
	ls := d.labels(r)
	if script(ls) {
		ls = speaking(ls)
	} else {
		ls = slices.DeleteFunc(ls, func(l label) bool { return l.form != handle })
	}
	if len(ls) == 0 {
		return
	}
	d.Attributions = slices.DeleteFunc(d.Attributions, func(a Attribution) bool {
		return slices.ContainsFunc(a.Cue.Spans, inLabel(ls)) || slices.ContainsFunc(a.Source.Spans, inLabel(ls))
	})
	guest := d.guest(ls[0].sentence, r)
	for i, l := range ls {
		mark := l.mark.Of(d.Article.Prose)
		d.Attributions = append(d.Attributions, Attribution{Mode: Direct, Parent: -1, Confidence: turnConfidence, Rule: "turn",
			Source: l.speaker(guest), Content: d.turnContent(ls, i),
			Cue: Cue{Spans: []article.Span{l.mark}, Text: mark, Lemma: mark, Class: "say"}})
	}
	slices.SortStableFunc(d.Attributions, byCue)
}

// inLabel tells of a span whether it overlaps one of some labels in order.
func inLabel(ls []label) func(article.Span) bool {
	return func(s article.Span) bool {
		i := sort.Search(len(ls), func(i int) bool { return ls[i].mark.End > s.Start })
		return i < len(ls) && ls[i].span.Start < s.End
	}
}

// script reports whether labels are those of people who speak in turns: a question and its answer, or three turns of two, of whom one speaks
// again, and most of whom are known to be persons. Boxes of facts ("When: Friday", "Where: Holm") and of figures ("Falk: 12") have no such labels.
func script(ls []label) bool {
	seen := map[string]bool{}
	persons, says, changes, again, asked := 0, 0, 0, false, false
	for i, l := range ls {
		again = again || seen[l.key]
		seen[l.key] = true
		if l.source.Kind == Person {
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

// speaking are the labels of a script that name a speaker: of persons, and of those who speak again. Who has the name of a speaker before is that
// speaker.
func speaking(ls []label) (out []label) {
	first, times := map[string]Source{}, map[string]int{}
	for _, l := range ls {
		times[l.key]++
		if _, ok := first[l.key]; !ok && l.source.Kind == Person {
			first[l.key] = l.source
		}
	}
	for _, l := range ls {
		s, known := first[l.key]
		switch {
		case known && l.source.Kind != Person:
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
func (l label) speaker(guest *Source) Source {
	s := l.source
	switch {
	case l.form == letter && l.key == question:
		s = Source{Name: s.Text, Kind: Media, Naming: Described}
	case l.form == letter && guest != nil:
		s = *guest
	case l.form == letter:
		s = Source{Name: s.Text, Kind: Person, Naming: Described}
	case l.form == handle && s.Kind == Group:
		s.Kind = Person
	}
	s.Spans, s.Text = l.source.Spans, l.source.Text
	return s
}

// turnContent is what the label of a turn stands before: the rest of its paragraph, and the ones behind it up to the next turn, where there is
// one. Stage directions in brackets are nobody's words.
func (d *Document) turnContent(ls []label, i int) (out []article.Span) {
	block := d.Sentences[ls[i].sentence].Block
	out = append(out, article.Span{Start: ls[i].mark.End, End: d.Article.Blocks[block].Span.End}.Trim(d.Article.Prose))
	if ls[i].form == handle || i+1 == len(ls) {
		return out
	}
	next := d.Sentences[ls[i+1].sentence].Block
	if next-block > longestTurn {
		return out
	}
	for _, b := range d.Article.Blocks[block+1 : next] {
		switch text := b.Span.Of(d.Article.Prose); {
		case b.Kind != article.Paragraph:
			return out
		case !strings.HasPrefix(text, "(") && !strings.HasPrefix(text, "["):
			out = append(out, b.Span)
		}
	}
	return out
}

// guest is who answers: the one person whom the article names in its headline, or else the one whom it names before a sentence; nil where it names
// none or several.
func (d *Document) guest(before int, r *sources.Register) *Source {
	head := 0
	for head < before && d.Article.Blocks[d.Sentences[head].Block].Kind == article.Headline {
		head++
	}
	if s := d.onlyPerson(0, head, r); s != nil {
		return s
	}
	return d.onlyPerson(head, before, r)
}

// onlyPerson is the one person whom the sentences [from, to) name in full, nil where they name none or several. A name of one word may be a place's.
func (d *Document) onlyPerson(from, to int, r *sources.Register) (found *Source) {
	for i := from; i < to; i++ {
		for k := range d.Sentences[i].Tokens {
			if d.Sentences[i].Tokens[k].UPOS != syntax.PROPN {
				continue
			}
			s := r.Source(i, k, k+1)
			if s.Kind != Person || s.Naming != Named || !strings.Contains(s.Name, " ") {
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
