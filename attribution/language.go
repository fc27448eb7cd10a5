package attribution

// english reports whether a text can be English: of its words, one in ten at least is among the commonest English ones. Short texts get
// the benefit of the doubt.
func (d *Document) english() bool {
	words, common := 0, 0
	for _, s := range d.Sentences {
		for _, t := range s.Tokens {
			if isWord(t.Lower) {
				words++
				if commonWords[t.Lower] {
					common++
				}
			}
		}
	}
	return words < 40 || common*10 >= words
}

var commonWords = map[string]bool{"the": true, "of": true, "and": true, "to": true, "in": true, "a": true, "is": true, "that": true, "for": true, "it": true, "was": true, "on": true,
	"with": true, "as": true, "he": true, "be": true, "at": true, "by": true, "this": true, "had": true, "not": true, "are": true, "but": true, "from": true, "or": true, "have": true,
	"an": true, "they": true, "which": true, "one": true, "you": true, "were": true, "all": true, "she": true, "there": true, "would": true, "their": true, "we": true, "him": true,
	"been": true, "has": true, "when": true, "who": true, "will": true, "no": true, "more": true, "if": true, "out": true, "so": true, "said": true, "what": true, "its": true, "about": true}
