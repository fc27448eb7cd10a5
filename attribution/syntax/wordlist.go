package syntax

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The vocabulary of segmentation; the head of each file describes its lines.
var (
	//go:embed abbreviations.txt
	abbreviationFile string
	//go:embed contractions.txt
	contractionFile string
	//go:embed lettered.txt
	letteredFile string
	//go:embed prefixes.txt
	prefixFile string
	//go:embed saying.txt
	sayingFile string
	//go:embed starters.txt
	starterFile string
	//go:embed units.txt
	unitFile string

	abbreviations = wordList("abbreviations.txt", abbreviationFile, abbreviated)
	contractions  = wordList("contractions.txt", contractionFile, contracted)
	lettered      = wordList("lettered.txt", letteredFile, alone)
	prefixes      = wordList("prefixes.txt", prefixFile, alone)
	saying        = wordList("saying.txt", sayingFile, alone)
	starters      = wordList("starters.txt", starterFile, alone)
	units         = wordList("units.txt", unitFile, alone)
)

// wordList reads an embedded file. The package's tests find mistakes, each of which costs its own line.
func wordList(name, file string, right entry) map[string]string {
	m, _ := readWords(name, file, right)
	return m
}

// entry says what is wrong with a word and what stands behind it, nil for nothing.
type entry func(word, rest string) error

// readWords reads one word a line, sorted, with what stands behind it; lines that begin with "# " are comments. The error joins all
// mistakes, each as "name:line: what is wrong"; the words without one are there beside it.
func readWords(name, file string, right entry) (map[string]string, error) {
	m := make(map[string]string, strings.Count(file, "\n"))
	var mistakes []error
	last, n := "", 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		before, err := last, right(word, rest)
		if err == nil {
			if m[word], last = rest, word; word <= before {
				err = fmt.Errorf("%q is out of order or stands twice, it is behind %q", word, before)
			}
		}
		if err != nil {
			mistakes = append(mistakes, fmt.Errorf("%s:%d: %w", name, n, err))
		}
	}
	return m, errors.Join(mistakes...)
}

// alone is a word in lower case with nothing behind it.
func alone(word, rest string) error {
	if rest != "" || strings.ToLower(word) != word {
		return fmt.Errorf("%q is not one word in lower case", strings.TrimSpace(word+" "+rest))
	}
	return typed(word)
}

// typed is what words are written with in these files.
func typed(word string) error {
	if word == "" || strings.ContainsAny(word, " \t’") {
		return fmt.Errorf("%q is no word; write one without spaces, with a straight apostrophe", word)
	}
	return nil
}

func abbreviated(word, rest string) error {
	if strings.HasSuffix(word, ".") || rest != "" && rest != "name" && rest != "number" {
		return fmt.Errorf("%q is no abbreviation without its period, alone or with name or number behind it", word+" "+rest)
	}
	return typed(word)
}

func contracted(word, rest string) error {
	parts := strings.Split(rest, " ")
	if len(parts) < 2 || slices.Contains(parts, "") || strings.Join(parts, "") != word || strings.ToLower(word) != word {
		return fmt.Errorf("%q is not made of its parts %q; write a word in lower case and two or more parts of it", word, rest)
	}
	return nil
}

// listed reports whether word is in m, which holds only short words.
func listed(m map[string]string, word string) bool {
	if len(word) > 24 {
		return false
	}
	_, ok := m[word]
	return ok
}
