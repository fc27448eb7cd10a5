package reporting

import "factcheck/attribution/syntax"

// edges cuts a content where a learned one may not run on: behind a semicolon at which the article goes on in its own voice, and words
// without a verb behind the cue of a quotation that stands before it.
func (t *Text) edges(f Found) Found {
	last := len(f.Content)
	for i, w := range f.Content {
		if w > f.Anchor && t.Words[w].Quote < 0 && t.is(w, ";") && t.startsClause(w, f.Content[i+1:]) {
			last = i
			break
		}
	}
	if kept := f.Content[:last]; len(kept) > 0 && kept[len(kept)-1] > f.Anchor {
		f.Content = t.withoutTail(f.Anchor, kept)
	}
	return f
}

// is reports whether a word is written so.
func (t *Text) is(w int, form string) bool { return t.Words[w].Span.Of(t.prose) == form }

// startsClause reports whether a main clause of its own begins behind a semicolon: one that hangs on what is before it side by side, has a
// subject, and no "that" before it.
func (t *Text) startsClause(mark int, rest []int) bool {
	if len(rest) == 0 || t.is(rest[0], "that") {
		return false
	}
	for _, w := range rest {
		k := &t.Words[w]
		clause := k.Rel == syntax.Parataxis || k.Rel == syntax.Conj || k.Rel == syntax.Root
		if clause && int(k.Head) <= mark && k.Kids&(kidSubject|kidPassive) != 0 {
			return true
		}
	}
	return false
}

// withoutTail leaves out the words behind the cue where a quotation stands before it and they have neither verb nor quotation mark:
// "“Wait,” she wrote in a note to clients".
func (t *Text) withoutTail(anchor int, content []int) []int {
	first := t.Words[content[0]]
	if first.Quote < 0 || content[0] > anchor {
		return content
	}
	n := len(content)
	for ; n > 0 && content[n-1] > anchor; n-- {
		if w := &t.Words[content[n-1]]; w.Quote >= 0 || w.UPOS == syntax.VERB || w.UPOS == syntax.AUX {
			return content
		}
	}
	return content[:n]
}
