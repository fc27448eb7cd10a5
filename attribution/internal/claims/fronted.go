package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// place puts an antecedent in the place of relative word t.
func (w *wording) place(t int, what string) {
	k := w.s.Tokens[t]
	h := k.Head
	prep := w.s.Child(t, syntax.Case)
	switch {
	case k.Lower == "whose":
		w.put[t] = possessive(what)
	case k.Rel.Base() == syntax.Nsubj:
		w.put[t] = what
	case k.Lower == "where" || k.Lower == "when":
		alone := !strings.Contains(what, " ") && w.s.Tokens[w.noun(w.root)].UPOS != syntax.PROPN // "in areas where": which ones?
		if at := w.preposition(k.Lower == "when"); at != "" && t == w.toks[0] && !alone {
			w.skip[t] = true
			w.aside(at + " " + what)
		}
	case k.Rel.Base() == syntax.Obj && h == w.root && t == w.toks[0]:
		w.skip[t], w.after[h] = true, what
	case k.Rel.Base() == syntax.Obl && prep >= 0 && prep < t && prep == w.toks[0]:
		w.skip[prep], w.skip[t] = true, true
		w.aside(w.s.Tokens[prep].Lower + " " + what)
	case k.Rel.Base() == syntax.Nmod && prep >= 0: // "some of whom"
		w.put[t] = what
	}
}

// aside puts a place or time behind a claim of a few words, where it belongs, and before a longer one.
func (w *wording) aside(phrase string) {
	if w.words(w.toks) <= fewestWords {
		w.tail = phrase
	} else {
		w.lead = phrase
	}
}

// preposition is the one that puts a clause into the place or time of its antecedent: "around the summer solstice, when", "arrived in Holm,
// where"; "in" behind one that leads there or away, where something can be in it ("sells almonds to Holm, where", "a town where"); "" for
// none.
func (w *wording) preposition(time bool) string {
	noun := w.noun(w.root)
	if noun < 0 {
		return ""
	}
	if k := w.s.Child(noun, syntax.Case); k >= 0 {
		switch p := w.s.Tokens[k].Lower; p {
		case "in", "at", "on":
			return p
		case "during", "around", "throughout":
			if time {
				return p
			}
		}
	}
	k := w.s.Tokens[noun]
	if m, ok := w.who.Meant(w.si, noun); !time && (lexicon.SettingNoun.Has(k.Lemma) || k.UPOS == syntax.PROPN && ok && m.Place) {
		return "in"
	}
	return ""
}

// bare reports whether the verb of a claim has nothing behind it that could be what its relative is the object of: neither an object nor
// another verb, nor a preposition at the end ("which we can pass laws about").
func (w *wording) bare() bool {
	last := w.s.Tokens[w.toks[len(w.toks)-1]]
	return w.root >= w.toks[0] && w.s.Tokens[w.root].UPOS == syntax.VERB && last.UPOS != syntax.ADP &&
		w.s.Child(w.root, syntax.Xcomp, syntax.Ccomp) < 0 && !w.objects()
}

// objects reports whether the verb of a claim has an object behind it.
func (w *wording) objects() bool {
	for k := range w.s.Children(w.root) {
		if w.s.Tokens[k].Rel.Base() == syntax.Obj && k > w.root {
			return true
		}
	}
	return false
}
