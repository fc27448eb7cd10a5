package claims

import (
	"strings"
	"unicode"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// prior is the sentence before that of the claim in the same paragraph, -1 for none.
func (w *wording) prior() int {
	if w.si == 0 || w.t.Sentences[w.si-1].Block != w.s.Block {
		return -1
	}
	return w.si - 1
}

// standIns writes words out that stand for what the sentence before names: "the former", "two of them", "those who left", "there".
func (w *wording) standIns() {
	if w.prior() < 0 {
		return
	}
	for i, t := range w.toks {
		k := w.s.Tokens[t]
		if w.skip[t] || w.put[t] != "" {
			continue
		}
		switch k.Lower {
		case "former", "latter":
			w.either(i, t)
		case "them":
			w.partOf(t)
		case "those":
			w.restricted(t)
		case "there":
			w.there(t)
		}
	}
}

// either puts one of two that "and" or "or" joins in the place of "the former" or "the latter".
func (w *wording) either(i, t int) {
	if i == 0 || w.toks[i-1] != t-1 || w.s.Tokens[t-1].Lower != "the" || t+1 < len(w.s.Tokens) && w.s.Tokens[t+1].UPOS.Nominal() {
		return
	}
	s, found := &w.t.Sentences[w.prior()], -1
	for k, tok := range s.Tokens {
		if tok.Rel != syntax.Conj || s.Child(k, syntax.Cc) < 0 || tok.Head < 0 || w.s.Tokens[t].Rel.Base() == syntax.Conj {
			continue
		}
		if !thing(tok) && !thing(s.Tokens[tok.Head]) || s.Child(k, syntax.Det) < 0 && tok.UPOS != syntax.PROPN {
			continue
		}
		if found >= 0 || s.Tokens[k-1].Lower == "," || !w.twoOf(s, tok.Head) { // there are more of them
			return
		}
		found = k
	}
	if found < 0 {
		return
	}
	from, to := s.Yield(found)
	from = s.Child(found, syntax.Cc) + 1
	if w.s.Tokens[t].Lower == "former" {
		head := s.Tokens[found].Head
		to = s.Child(found, syntax.Cc)
		from, _ = s.Yield(head)
		if c := s.Child(head, syntax.Case); c >= from && c < head {
			from = c + 1
		}
	}
	if what := w.of(s, from, to); what != "" {
		w.skip[t-1], w.put[t] = true, what
	}
}

// twoOf reports whether a token has one other joined to it.
func (w *wording) twoOf(s *syntax.Sentence, head int) bool {
	if from, _ := s.Yield(head); s.Tokens[max(from-1, 0)].Lower == "," || s.Tokens[from].Lower == "," {
		return false
	}
	n := 0
	for k := range s.Children(head) {
		if s.Tokens[k].Rel == syntax.Conj {
			n++
		}
	}
	return n == 1 && s.Tokens[head].Rel != syntax.Conj
}

// thing reports whether a token can head what "the former" stands for. The tree takes nouns for adjectives at times.
func thing(t syntax.Token) bool { return t.UPOS.Nominal() && t.UPOS != syntax.PRON }

// of is a phrase of another sentence as it stands inside a sentence, "" where it is long or not whole.
func (w *wording) of(s *syntax.Sentence, from, to int) string {
	for to > from && !s.Tokens[to-1].IsWord() {
		to--
	}
	if from >= to || to-from > longestAntecedent {
		return ""
	}
	phrase := strings.Join(strings.Fields(s.SpanOf(from, to).Of(w.t.Article.Prose)), " ")
	if !balanced(phrase) {
		return ""
	}
	if from == 0 && s.Tokens[0].UPOS != syntax.PROPN {
		r := []rune(phrase)
		phrase = string(unicode.ToLower(r[0])) + string(r[1:])
	}
	return definite(phrase)
}

// theSeveral are the only ones that the sentence before names in the plural, or the only ones that it counts, as a phrase that can stand
// behind "two of".
func (w *wording) theSeveral() (phrase string, human bool) {
	head := w.onlyPlural()
	if head < 0 {
		return "", false
	}
	s := &w.t.Sentences[w.prior()]
	from, _ := s.Yield(head)
	if c := s.Child(head, syntax.Case); c >= from && c < head {
		from = c + 1
	}
	owner := s.Child(head, syntax.NmodPoss)
	if owner >= 0 && s.Tokens[owner].UPOS == syntax.PRON || s.Child(head, syntax.Conj) >= 0 {
		return "", false
	}
	phrase = w.of(s, from, head+1)
	first, _, _ := strings.Cut(strings.ToLower(phrase), " ")
	switch {
	case phrase == "" || lexicon.QuantityFunction.Has(first):
		return "", false
	case first != "the" && first != "these" && owner < 0 && s.Tokens[head].UPOS != syntax.PROPN:
		phrase = "the " + phrase
	}
	m, _ := w.who.Meant(w.prior(), head)
	return phrase, w.human(m)
}

// onlyPlural is the noun for the only ones that the sentence before names in the plural, or the only ones that it counts; -1 for none.
func (w *wording) onlyPlural() int {
	s := &w.t.Sentences[w.prior()]
	all, counted := 0, 0
	one, number := -1, -1
	for k, tok := range s.Tokens {
		if tok.XPOS != syntax.NNS && tok.XPOS != syntax.NNPS || tok.Rel == syntax.Compound || tok.Rel == syntax.Flat {
			continue
		}
		if _, ok := w.who.Meant(w.prior(), k); !ok {
			continue
		}
		all, one = all+1, k
		if s.Child(k, syntax.Nummod) >= 0 {
			counted, number = counted+1, k
		}
	}
	switch {
	case all == 1:
		return one
	case counted == 1:
		return number
	}
	return -1
}

// partOf puts the ones just named in the place of "them" behind a number or share: "two of them".
func (w *wording) partOf(t int) {
	if t < 2 || w.s.Tokens[t-1].Lower != "of" || t-2 != w.toks[0] {
		return
	}
	head := w.s.Tokens[t-2]
	if head.UPOS != syntax.NUM && !lexicon.QuantityFunction.Has(head.Lower) && !lexicon.FractionNoun.Has(head.Lemma) {
		return
	}
	if phrase, _ := w.theSeveral(); phrase != "" {
		w.put[t] = phrase
	}
}

// restricted puts the ones just named in the place of "those" before a relative clause: "those who slept less".
func (w *wording) restricted(t int) {
	next := t + 1
	if t != w.toks[0] || next >= len(w.s.Tokens) || w.s.Tokens[next].Lower != "who" {
		return
	}
	phrase, human := w.theSeveral()
	if phrase == "" || !human {
		return
	}
	words := strings.Fields(phrase)
	if len(words) > 1 && isNumber(words[1]) { // "900 children" of whom some slept less
		phrase = words[0] + " " + strings.Join(words[2:], " ")
	}
	w.put[t] = phrase
}

// isNumber reports whether a word is a number.
func isNumber(word string) bool {
	_, one := lexicon.OneNumeral.Value(strings.ToLower(word))
	_, ten := lexicon.TenNumeral.Value(strings.ToLower(word))
	return one || ten || unicode.IsDigit([]rune(word)[0])
}

// there puts the only place that the sentence before names in the place of "there".
func (w *wording) there(t int) {
	if w.s.Tokens[t].UPOS != syntax.ADV || w.s.Tokens[t].Rel.Base() != syntax.Advmod || t == w.toks[0] {
		return
	}
	s, found := &w.t.Sentences[w.prior()], ""
	for k, tok := range s.Tokens {
		m, ok := w.who.Meant(w.prior(), k)
		place := ok && m.Named && m.Place && tok.Rel != syntax.Flat
		site := tok.UPOS == syntax.NOUN && lexicon.SiteNoun.Has(tok.Lemma)
		if !place && !site && !(tok.UPOS == syntax.NOUN && lexicon.SettingNoun.Has(tok.Lemma)) {
			continue
		}
		if found != "" || tok.Rel == syntax.Compound {
			return
		}
		found = "in " + m.Name
		if !place {
			from, _ := s.Yield(k)
			if c := s.Child(k, syntax.Case); c >= from && c < k {
				from = c + 1
			}
			if found = w.of(s, from, k+1); found == "" || !strings.HasPrefix(found, "the ") {
				return
			}
			if found = "in " + found; site {
				found = "at " + found[3:]
			}
		}
	}
	if found != "" {
		w.put[t] = found
	}
}
