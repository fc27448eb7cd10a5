package facts

import (
	"regexp"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Code is what finds one thing among others and counts nothing: a telephone number, an address of mail or web, a handle, the number of a
// flight or a file, the letter of an entrance.
type Code struct {
	Span article.Span
	Norm string // in lower case, without what only sets its parts apart
}

// coded are the forms of codes that are several tokens, each short, so that text of nothing but figures costs no more than other text.
var coded = regexp.MustCompile(strings.Join([]string{
	`\+\d[\d ()-]{5,16}\d`,                          // telephone, from abroad
	`\(?0\d{1,4}\)?(?:[ -]\d{2,4}){1,4}`,            // at home
	`(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}`,     // in North America
	`\d{1,4}-[a-z]{1,4}-\d{1,6}`,                    // a file
	`[A-Z]{1,4}-?\d{1,9}(?:[-/]\d{1,9}){0,2}[A-Z]?`, // a flight, a type
}, "|"))

// codes reads the codes of a sentence: those that have a form of their own, and letters behind the noun that they tell apart.
func (g *grammar) codes() (out []Code) {
	if len(g.toks) == 0 {
		return nil
	}
	from, to := g.toks[0].Span.Start, g.toks[len(g.toks)-1].Span.End
	at := 0
	single := func(until int) {
		for ; at < len(g.toks) && g.toks[at].Span.End <= until; at++ {
			if g.address(at) || g.lettered(at) {
				out = append(out, g.code(at, at+1))
			}
		}
	}
	var found [][]int
	if strings.ContainsAny(g.prose[from:to], "0123456789") {
		found = coded.FindAllStringIndex(g.prose[from:to], -1)
	}
	for _, m := range found {
		single(from + m[0])
		end := at
		for end < len(g.toks) && g.toks[end].Span.End <= from+m[1] {
			end++
		}
		whole := end > at && g.toks[at].Span.Start == from+m[0] && g.toks[end-1].Span.End == from+m[1]
		if whole && !g.linked(at, end) && !g.address(at) {
			out = append(out, g.code(at, end))
			at = end
		}
	}
	single(to)
	return out
}

// address reports whether token i is an address of mail or web, or a handle.
func (g *grammar) address(i int) bool {
	w := g.word(i)
	if web := strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://"); web {
		return len(w) > len("https://")
	}
	before, behind, mail := strings.Cut(w, "@")
	return host(w) || mail && len(behind) > 1 && (before == "" || strings.Contains(behind, "."))
}

func (g *grammar) code(i, j int) Code {
	span := g.take(i, j)
	if g.address(i) {
		norm := strings.ToLower(span.Of(g.prose))
		if _, rest, cut := strings.Cut(norm, "://"); cut {
			norm = rest
		}
		return Code{span, strings.TrimSuffix(strings.TrimPrefix(norm, "www."), "/")}
	}
	apart := strings.NewReplacer(" ", "", "-", "", "(", "", ")", "")
	return Code{span, apart.Replace(strings.ToLower(span.Of(g.prose)))}
}

// linked reports whether tokens [i, j) go on without a space into a word, a numeral or a unit.
func (g *grammar) linked(i, j int) bool {
	return g.tight(i) && !marks(g.word(i-1)) || g.tight(j) && !marks(g.word(j))
}

// host reports whether a token is the name of a host in three parts or more: "news.quayside.example".
func host(w string) bool {
	parts := strings.Split(w, ".")
	letters := func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }
	return len(parts) > 2 && !slices.ContainsFunc(parts, func(p string) bool { return len(p) < 2 || strings.ContainsFunc(p, letters) })
}

// marks reports whether a token ends what stands before it: a mark, or the ending of a possessive.
func marks(w string) bool {
	return w == "'s" || w == "’s" || strings.Trim(w, ".,;:!?()[]\"'“”‘’—–/…") == ""
}

// lettered reports whether token i is a capital, or figures with one, behind a noun of which it tells one from others: "entrance C",
// "platform 4B".
func (g *grammar) lettered(i int) bool {
	w := g.form(i)
	if i == 0 || g.used[i] || w == "" || g.toks[i-1].UPOS != syntax.NOUN || startsUpper(g.form(i-1)) || g.tight(i) {
		return false
	}
	last := w[len(w)-1]
	figures := allDigits(w[:len(w)-1]) && len(w) <= 4
	letter := len(w) == 1 && w != "I" && w != "A"
	return (figures || letter) && last >= 'A' && last <= 'Z' && !startsUpper(g.form(i+1)) && g.word(i+1) != "."
}
