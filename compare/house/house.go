// Package house knows what newsrooms write in two ways: "percent" and "%", "such as" and "like", "organise" and "organize". Between
// versions such a pair is a copy edit, so both are brought to one form before versions are compared.
//
// Words are data: pairs.txt lists words and phrases, endings.txt the regular differences of British and American spelling. A newsroom adds
// its own pairs in the same format. The package knows forms and refuses to look at meaning or at sentences.
package house

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"factcheck/attribution/lexicon"
)

//go:embed pairs.txt
var pairsFile string

//go:embed endings.txt
var endingsFile string

// Style is a set of pairs. It is read-only, and any number of goroutines may share it.
type Style struct {
	whole   map[string][]string // tokens as they stand, with their periods: "pa."
	phrases map[string][]phrase // by their first word
	endings []ending
}

// phrase is a run of words that stands for others.
type phrase struct{ from, to []string }

// ending is a British ending and the American one; the stem before it has at least so many letters.
type ending struct {
	from, to string
	least    int
}

// Standard is the style that comes with the program.
var Standard = sync.OnceValue(func() *Style {
	s := &Style{whole: map[string][]string{}, phrases: map[string][]phrase{}}
	_ = s.readEndings("endings.txt", endingsFile) // the package's tests find mistakes, each of which costs its own line
	_ = s.readPairs("pairs.txt", pairsFile)       // behind the endings, for its words are brought to their form, too
	return s
})

// With is a style with more pairs: a newsroom's own file. Errors name the file and the line.
func (s *Style) With(name, text string) (*Style, error) {
	out := &Style{whole: map[string][]string{}, phrases: map[string][]phrase{}, endings: s.endings}
	for k, v := range s.whole {
		out.whole[k] = v
	}
	for k, v := range s.phrases {
		out.phrases[k] = append([]phrase(nil), v...)
	}
	return out, out.readPairs(name, text)
}

// mostVariants is how many columns a line of pairs may have.
const mostVariants = 8

// readPairs adds the lines of a file: what is preferred, then, each behind a tab, what stands for it. No word or phrase stands twice.
func (s *Style) readPairs(name, text string) error {
	rows, err := lexicon.Parse(name, text, 2, mostVariants, 1)
	mistakes, at := []error{err}, map[string]int{}
	for _, r := range rows {
		to := s.words(r.Cols[0])
		for i, entry := range r.Cols {
			err := lexicon.Lower(entry)
			if line, twice := at[entry]; err == nil && twice {
				err = fmt.Errorf("%q stands on line %d already", entry, line)
			}
			at[entry] = r.Line
			switch {
			case err != nil:
				mistakes = append(mistakes, r.Errorf("%w", err))
			case i > 0:
				s.add(entry, to)
			}
		}
	}
	return errors.Join(mistakes...)
}

// add makes a variant stand for other words. A variant with a period at its end is one token and counts only with that period.
func (s *Style) add(variant string, to []string) {
	if !strings.Contains(variant, " ") && strings.HasSuffix(variant, ".") {
		s.whole[variant] = to
		return
	}
	from := s.words(variant)
	s.phrases[from[0]] = append(s.phrases[from[0]], phrase{from, to})
}

// words are the plain words of an entry.
func (s *Style) words(entry string) (out []string) {
	for _, w := range strings.Fields(entry) {
		out = append(out, s.Word(strings.Trim(w, ".")))
	}
	return out
}

// readEndings reads lines of a British ending, the American one, and the least number of letters before it.
func (s *Style) readEndings(name, text string) error {
	rows, err := lexicon.ParseColumns(name, text, 1, letters, letters, lexicon.Number(1, 20))
	mistakes := []error{err}
	for _, r := range rows {
		n, err := strconv.Atoi(r.Cols[2])
		if err != nil || r.Cols[0] == r.Cols[1] {
			mistakes = append(mistakes, r.Errorf("%q and %q are no two endings behind a whole number of letters", r.Cols[0], r.Cols[1]))
			continue
		}
		s.endings = append(s.endings, ending{r.Cols[0], r.Cols[1], n})
	}
	return errors.Join(mistakes...)
}

// letters is a column of an ending.
func letters(cell string) error {
	if strings.ContainsFunc(cell, func(r rune) bool { return !unicode.IsLower(r) }) {
		return fmt.Errorf("%q is no ending; write letters in lower case", cell)
	}
	return nil
}

// Token gives the words that a token stands for by itself, with its period: "pa.". ok is false for most.
func (s *Style) Token(lower string) (words []string, ok bool) {
	words, ok = s.whole[lower]
	return words, ok
}

// Word gives a word in lower case the American spelling. Of several endings the longest decides.
func (s *Style) Word(w string) string {
	best := ending{}
	for _, e := range s.endings {
		if len(e.from) > len(best.from) && len(w) >= len(e.from)+e.least && strings.HasSuffix(w, e.from) {
			best = e
		}
	}
	if best.from == "" {
		return w
	}
	return w[:len(w)-len(best.from)] + best.to
}

// Phrase finds the longest phrase that begins words: how many of them it takes, and what stands for them; 0 for none.
func (s *Style) Phrase(words []string) (n int, to []string) {
	if len(words) == 0 {
		return 0, nil
	}
	for _, p := range s.phrases[words[0]] {
		if len(p.from) > n && begins(words, p.from) {
			n, to = len(p.from), p.to
		}
	}
	return n, to
}

func begins(words, with []string) bool {
	if len(words) < len(with) {
		return false
	}
	for i, w := range with {
		if words[i] != w {
			return false
		}
	}
	return true
}
