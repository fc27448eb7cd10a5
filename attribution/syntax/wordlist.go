package syntax

import (
	_ "embed"
	"strings"
)

// The vocabulary of segmentation; the head of each file describes its lines.
var (
	//go:embed abbreviations.txt
	abbreviationFile string
	//go:embed contractions.txt
	contractionFile string
	//go:embed prefixes.txt
	prefixFile string
	//go:embed saying.txt
	sayingFile string
	//go:embed starters.txt
	starterFile string
	//go:embed units.txt
	unitFile string

	abbreviations = wordList(abbreviationFile)
	contractions  = wordList(contractionFile)
	prefixes      = wordList(prefixFile)
	saying        = wordList(sayingFile)
	starters      = wordList(starterFile)
	units         = wordList(unitFile)
)

// wordList reads one word a line with what stands behind it; lines that begin with "# " are comments.
func wordList(file string) map[string]string {
	m := make(map[string]string, strings.Count(file, "\n"))
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		m[word] = rest
	}
	return m
}

// listed reports whether word is in m, which holds only short words.
func listed(m map[string]string, word string) bool {
	if len(word) > 24 {
		return false
	}
	_, ok := m[word]
	return ok
}
