package text

import "factcheck/attribution/lexicon"

// English reports whether a text can be English: of its words, one in ten at least is among the commonest English ones. Short texts get
// the benefit of the doubt.
func (t *Text) English() bool {
	words, common := 0, 0
	for i := range t.Sentences {
		toks := t.Sentences[i].Tokens
		for k := range toks {
			if toks[k].IsWord() {
				words++
				if lexicon.CommonFunction.Has(toks[k].Lower) {
					common++
				}
			}
		}
	}
	return words < 40 || common*10 >= words
}
