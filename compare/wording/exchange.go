package wording

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

//go:embed deeds.txt
var deedsFile string

//go:embed nouns.txt
var nounsFile string

// lines are words by the lines of a file that they stand on. Of a word that has "~" behind it on all its lines nothing follows where it
// shares none with another one.
type lines struct {
	of    map[string][]int
	rows  [][]string
	plain map[string]bool // stands on a line without "~"
}

var (
	deeds = sync.OnceValue(func() lines { return read("deeds.txt", deedsFile) })
	nouns = sync.OnceValue(func() lines { return read("nouns.txt", nounsFile) })
)

// read reads an embedded file. The package's tests find mistakes, each of which costs its own line.
func read(name, text string) lines {
	l, _ := readLines(name, text)
	return l
}

// readLines reads words, a space between them; those of several uses have "~" behind them.
func readLines(name, text string) (lines, error) {
	l := lines{of: map[string][]int{}, plain: map[string]bool{}}
	rows, err := lexicon.ParseColumns(name, text, 1, group)
	for i, r := range rows {
		l.rows = append(l.rows, nil)
		for _, w := range strings.Fields(r.Cols[0]) {
			bare := strings.TrimSuffix(w, "~")
			l.of[bare] = append(l.of[bare], i)
			l.rows[i] = append(l.rows[i], bare)
			l.plain[bare] = l.plain[bare] || bare == w
		}
	}
	return l, err
}

// group is a column of lemmas in order, each of letters, with "~" behind it or not.
func group(cell string) error {
	last := ""
	for w := range strings.FieldsSeq(cell) {
		bare := strings.TrimSuffix(w, "~")
		switch {
		case bare == "" || strings.ContainsFunc(bare, func(r rune) bool { return !unicode.IsLower(r) && !unicode.IsDigit(r) && r != '-' }):
			return fmt.Errorf("%q is no lemma; write it in lower case, and ~ behind it alone", w)
		case bare <= last:
			return fmt.Errorf("%q is out of order or stands twice behind %q; sort the line", bare, last)
		}
		last = bare
	}
	return nil
}

// share reports whether two words stand on one line.
func (l lines) share(a, b string) bool {
	for _, i := range l.of[a] {
		for _, j := range l.of[b] {
			if i == j {
				return true
			}
		}
	}
	return false
}

// oppose reports whether a word of one of the lines of a excludes a word of one of the lines of b, and the two share no line.
func (l lines) oppose(a, b string) bool {
	if l.share(a, b) {
		return false
	}
	for _, i := range l.of[a] {
		for _, j := range l.of[b] {
			if l.excludes(i, j) {
				return true
			}
		}
	}
	return false
}

// excludes reports whether words of two lines are opposites.
func (l lines) excludes(i, j int) bool {
	for _, w := range l.rows[i] {
		for _, o := range l.rows[j] {
			if lexicon.Relate(w, o) == lexicon.Opposite {
				return true
			}
		}
	}
	return false
}

// exchanged reports whether newsrooms put one word for the other.
func exchanged(w, o Word) bool {
	switch {
	case w.UPOS == syntax.VERB && o.UPOS == syntax.VERB:
		return deeds().share(w.Lemma, o.Lemma)
	case w.UPOS == syntax.NOUN && o.UPOS == syntax.NOUN:
		return nouns().share(w.Lemma, o.Lemma)
	}
	return false
}

// otherDeed reports whether two verbs tell of different deeds: both are known ("arrest", "kill"), or one is a wrong and the other none
// ("enter", "bomb").
func otherDeed(w, o Word) bool {
	if w.UPOS != syntax.VERB || o.UPOS != syntax.VERB || w.Lemma == o.Lemma || deeds().share(w.Lemma, o.Lemma) {
		return false
	}
	light := func(x Word) bool { return len(deeds().of[x.Lemma]) > 0 && !deeds().plain[x.Lemma] }
	wrong := func(x Word) bool { return lexicon.WrongVerb.Has(x.Lemma) && !light(x) }
	return deeds().plain[w.Lemma] && deeds().plain[o.Lemma] || wrong(w) != wrong(o) && lexicon.Relate(w.Lemma, o.Lemma) == lexicon.Unrelated
}
