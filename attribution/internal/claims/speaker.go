package claims

import (
	"slices"

	"factcheck/attribution/internal/extract"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
)

// speaker puts the name of who speaks behind the first "I" or "me" of direct speech that no verb is drawn together with ("I'm" takes none),
// or in the place of "my" where that is the only word for him.
func (w *wording) speaker() {
	my := -1
	for _, t := range w.toks {
		name := w.name(t)
		if name == "" {
			continue
		}
		drawn := t+1 < len(w.s.Tokens) && w.s.Tokens[t+1].Span.Start == w.s.Tokens[t].Span.End && w.s.Tokens[t+1].IsWord()
		if w.s.Tokens[t].Lower == "my" {
			my = t
		} else if !drawn {
			w.after[t] = name
			return
		}
	}
	if my >= 0 && w.onlyFirst(my) {
		w.put[my] = possessive(w.name(my))
	}
}

// onlyFirst reports whether a claim has no other word for who speaks than "my", which is no exclamation ("My goodness, it rained").
func (w *wording) onlyFirst(my int) bool {
	h := w.s.Tokens[my].Head
	if h < my || h+1 < len(w.s.Tokens) && my == w.toks[0] && !w.s.Tokens[h+1].IsWord() {
		return false
	}
	entity := w.as[w.inside[my]].Source.Entity - 1
	return !slices.ContainsFunc(w.toks, func(t int) bool {
		if m, ok := w.who.Meant(w.si, t); ok && m.Entity == entity && t != my {
			return true
		}
		return t != my && lexicon.SpeakerFunction.Has(w.s.Tokens[t].Lower)
	})
}

// name is who is meant by a word for the speaker in direct speech, "" for any other word and where nobody is named.
func (c *cutter) name(t int) string {
	switch c.s.Tokens[t].Lower {
	case "i", "me", "my":
	default:
		return ""
	}
	if a := c.inside[t]; a >= 0 && c.as[a].Mode != extract.Indirect && c.as[a].Source.Kind == sources.Person &&
		c.as[a].Source.Naming == sources.Named {
		return c.as[a].Source.Name
	}
	return ""
}
