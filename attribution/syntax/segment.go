package syntax

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"

	"github.com/clipperhouse/uax29/v2/words"
)

//go:embed abbreviations.txt
var abbreviationList string

var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	for _, l := range strings.Split(abbreviationList, "\n") {
		if l != "" && l[0] != '#' {
			m[l] = true
		}
	}
	return m
}()

// tokens cuts a block at the word boundaries of Unicode (UAX 29), then gives abbreviations and initials their period and takes
// "n't" and "'s" off their words.
func tokens(prose string, block article.Span) []Token {
	var out []Token
	it := words.FromString(block.Of(prose))
	for it.Next() {
		s := article.Span{Start: block.Start + it.Start(), End: block.Start + it.End()}
		w := s.Of(prose)
		if strings.TrimSpace(w) == "" {
			continue
		}
		if w == "." && len(out) > 0 {
			if last := &out[len(out)-1]; last.Span.End == s.Start && takesPeriod(last.Lower, last.Span.Of(prose)) {
				last.Span.End = s.End
				last.Lower += "."
				continue
			}
		}
		for _, p := range clitics(prose, s) {
			out = append(out, Token{Span: p, Lower: lower(p.Of(prose))})
		}
	}
	return out
}

func takesPeriod(low, form string) bool {
	if abbreviations[low] {
		return true
	}
	r, n := utf8.DecodeRuneInString(form)
	return n == len(form) && unicode.IsUpper(r) && form != "I" || strings.Contains(low, ".") && !strings.ContainsAny(low, "0123456789") && len(low) <= 7
}

// clitics splits "don't" and "Kurti's" as Universal Dependencies does.
func clitics(prose string, s article.Span) []article.Span {
	low := lower(s.Of(prose))
	for _, end := range []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if !strings.HasSuffix(low, end) || len(low) == len(end) {
			continue
		}
		cut := s.End - len(end)
		if strings.Contains(s.Of(prose), "’") {
			cut -= len("’") - 1
		}
		if cut > s.Start {
			return []article.Span{{Start: s.Start, End: cut}, {Start: cut, End: s.End}}
		}
	}
	return []article.Span{s}
}

func lower(w string) string {
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return strings.ToLower(w)
}

// split ends a sentence behind a final mark and what closes behind it, where the next word can begin one.
func split(prose string, ts []Token, block article.Span, index int) []Sentence {
	var out []Sentence
	from := 0
	end := func(to int) {
		if to > from {
			sp := article.Span{Start: ts[from].Span.Start, End: ts[to-1].Span.End}
			out = append(out, Sentence{Span: sp, Block: index, Tokens: ts[from:to:to]})
			from = to
		}
	}
	for i := 0; i < len(ts); i++ {
		w := ts[i].Span.Of(prose)
		if !final(w) && !(strings.HasSuffix(w, ".") && len(w) > 1) {
			continue
		}
		j := i + 1
		for j < len(ts) && closes(ts, prose, j) {
			j++
		}
		if j < len(ts) && begins(prose, ts[i], ts[j]) {
			end(j)
			i = j - 1
		}
	}
	end(len(ts))
	return out
}

func final(w string) bool {
	switch w {
	case ".", "!", "?", "…", "...", "?!":
		return true
	}
	return false
}

// closes reports whether token j is a further final mark or closes what the sentence opened: it hangs on the word before it.
func closes(ts []Token, prose string, j int) bool {
	w := ts[j].Span.Of(prose)
	hangs := ts[j-1].Span.End == ts[j].Span.Start
	return hangs && (final(w) || strings.Contains(`"'”’»)]`, w) || w == "''")
}

// begins reports whether next can begin a sentence behind mark: after an abbreviation only a capitalised word that is not part of a name does.
func begins(prose string, mark, next Token) bool {
	r, _ := utf8.DecodeRuneInString(next.Span.Of(prose))
	if unicode.IsLower(r) {
		return false
	}
	if mark.Span.Of(prose) == "." || final(mark.Span.Of(prose)) {
		return true
	}
	return starters[next.Lower]
}

// starters begin a sentence even behind an abbreviation.
var starters = map[string]bool{"the": true, "a": true, "an": true, "he": true, "she": true, "it": true, "they": true, "we": true, "i": true, "but": true,
	"and": true, "in": true, "on": true, "at": true, "this": true, "that": true, "his": true, "her": true, "their": true, "there": true, "when": true,
	"while": true, "after": true, "before": true, "if": true, "as": true, "for": true, "some": true, "many": true, "those": true, "these": true, "“": true, "\"": true}
