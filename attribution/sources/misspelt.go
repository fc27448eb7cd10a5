package sources

import "factcheck/attribution/lexicon"

// shortestMisspelt is how many letters a surname must have to be known with one of them wrong.
const shortestMisspelt = 5

// misspelt are the persons whose surname is a word but for one letter, where nobody in the article bears the word: an article that has
// introduced Ana Waters and goes on with what "Water" said means her. Two words are one but for a
// letter where they have a deletion in common (symmetric delete, Garbe 2012).
func (k *linker) misspelt(f *nameForm, w string) []int {
	_, noun := lexicon.Source(w)
	_, first := lexicon.FirstName(w)
	if word := first || noun || human(w); word || len(f.words) > 1 || len(w) < shortestMisspelt || !k.says(f) {
		return nil
	}
	if k.byDeletion == nil {
		k.byDeletion = map[string][]int{}
		for e := range k.entities {
			if words := k.entities[e].words; len(words) > 1 && nameKind(words) == Person {
				last := words[len(words)-1]
				for _, d := range deletions(last) {
					k.byDeletion[d] = with(k.byDeletion[d], e)
				}
			}
		}
	}
	var found []int
	for _, d := range deletions(w) {
		for _, e := range k.byDeletion[d] {
			if last := k.entities[e].words[len(k.entities[e].words)-1]; len(last) >= shortestMisspelt && last[0] == w[0] {
				found = with(found, e)
			}
		}
	}
	if len(found) == 1 {
		return found
	}
	return nil
}

// deletions are a word and all that is left of it without one letter.
func deletions(w string) []string {
	out := []string{w}
	for i := range w {
		out = append(out, w[:i]+w[i+1:])
	}
	return out
}
