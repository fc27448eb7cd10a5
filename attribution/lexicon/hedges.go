package lexicon

import "sync"

var hedgeEffects = []string{"alleged", "reported", "possible", "probable", "unverified", "doubted", "planned", "conditional", "negated", "opinion"}

var hedges = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range load("hedges.txt", 2, 2, 1) {
		if err := oneOf("hedges.txt", r, 1, hedgeEffects); err != nil {
			panic(err)
		}
		m[r.Cols[0]] = r.Cols[1]
	}
	return m
})

// Hedge gives what a word in lower case does to how sure its clause is, "" for most words.
func Hedge(word string) string { return hedges()[word] }
