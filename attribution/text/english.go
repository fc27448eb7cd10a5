package text

import "strings"

// English reports whether a text can be English: of its words, one in ten at least is among the commonest English ones. Short texts get
// the benefit of the doubt.
func (t *Text) English() bool {
	words, common := 0, 0
	for i := range t.Sentences {
		toks := t.Sentences[i].Tokens
		for k := range toks {
			if toks[k].IsWord() {
				words++
				if commonWords[toks[k].Lower] {
					common++
				}
			}
		}
	}
	return words < 40 || common*10 >= words
}

var commonWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`the of and to in a is that for it was on with as he be at by this had not are but from or have an
		they which one you were all she there would their we him been has when who will no more if out so said what its about`) {
		out[w] = true
	}
	return out
}()
