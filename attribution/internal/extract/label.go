package extract

import (
	"regexp"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// form is how a label is written. The zero value is none.
type form uint8

const (
	noForm form = iota
	letter      // Q, A, Question, Answer
	name        // MAYOR OLSEN, Mayor Olsen
	handle      // @olsen, Nina Falk (@nfalk)
)

// label is what stands before a colon at the beginning of a paragraph.
type label struct {
	form     form
	key      string       // of one speaker: question or answer for letters, else the first label with that name, in lower case
	sentence int          // that the label begins
	span     article.Span // the label
	mark     article.Span // behind it
	says     bool         // a verb stands behind it ("Holm: 2" has none), and not its own name ("Ida Olsen: Olsen runs a shop")
	source   sources.Source
}

const (
	question = "q"
	answer   = "a"
)

// longestLabel is how many words and marks a label has at most.
const longestLabel = 8

// labels are the labels of an article, in order.
func labels(t *text.Text, who *sources.Register) (out []label) {
	for i := 0; i < len(t.Sentences); i++ {
		if k := t.Block(i).Kind; k != article.Paragraph && k != article.Item && k != article.Subhead {
			continue
		}
		l, ok := labelAt(t, who, i)
		for i+1 < len(t.Sentences) && t.Sentences[i+1].Block == t.Sentences[i].Block {
			i++
		}
		if ok {
			l.says = l.saysUpTo(t, i)
			out = append(out, l)
		}
	}
	unite(out)
	return out
}

// unite gives labels that end in each other one key: "MAYOR OLSEN" and "OLSEN", but not "Grande Terre" and "Basse Terre".
func unite(ls []label) {
	first := map[string]string{} // by last word
	for i := range ls {
		own := ls[i].key
		last := own[strings.LastIndexByte(own, ' ')+1:]
		if k, known := first[last]; !known {
			first[last] = own
		} else if strings.HasSuffix(own, k) || strings.HasSuffix(k, own) {
			ls[i].key = k
		}
	}
}

// saysUpTo reports whether what stands behind a label, up to the end of a sentence, can be what its bearer says.
func (l *label) saysUpTo(t *text.Text, last int) bool {
	name, verb := l.key[strings.LastIndexByte(l.key, ' ')+1:], false
	for i := l.sentence; i <= last; i++ {
		for _, k := range t.Sentences[i].Tokens {
			switch {
			case k.Span.Start < l.mark.End:
			case k.Lower == name && l.form != letter:
				return false
			default:
				verb = verb || k.UPOS.Verbal()
			}
		}
	}
	return verb
}

// labelAt reads the label at the beginning of a sentence: what stands before a colon, and "Q." and "A.". Something must stand behind it.
func labelAt(t *text.Text, who *sources.Register, i int) (label, bool) {
	s := &t.Sentences[i]
	from, to, mark := bounds(s.Tokens)
	if to == from || mark == t.Block(i).Span.End {
		return label{}, false
	}
	l := label{sentence: i, mark: article.Span{Start: mark - 1, End: mark}}
	l.span = article.Span{Start: s.Tokens[from].Span.Start, End: min(s.Tokens[to-1].Span.End, l.mark.Start)}
	l.form = formOf(t.Article.Prose, l.span, s.Tokens[from:to])
	if l.form == noForm {
		return label{}, false
	}
	end := from + upToBracket(s.Tokens[from:to])
	l.source = who.Source(i, from, end)
	if l.key = strings.ToLower(s.SpanOf(from, end).Of(t.Article.Prose)); l.form == letter {
		l.key = l.key[:1]
		l.source.Spans, l.source.Text = []article.Span{l.span}, l.span.Of(t.Article.Prose)
	}
	return l, true
}

// bounds are the tokens of the label that a sentence begins with, without the quotation mark before it, and where the mark behind it ends;
// an empty range where there is none.
func bounds(toks []syntax.Token) (from, to, mark int) {
	if !toks[0].IsWord() && toks[0].Lower != "@" && len(toks) > 1 {
		from = 1
	}
	switch w := toks[from]; {
	case w.Lower == "q." || w.Lower == "a.":
		return from, from + 1, w.Span.End
	case (w.Lower == "q" || w.Lower == "a") && len(toks) > from+1 && toks[from+1].Lower == ".":
		return from, from + 1, toks[from+1].Span.End
	}
	for i := from; i < min(len(toks), from+longestLabel+1); i++ {
		if toks[i].Lower == ":" {
			return from, i, toks[i].Span.End
		}
	}
	return 0, 0, 0
}

// upToBracket is how many tokens of a label stand before its first bracket or comma.
func upToBracket(toks []syntax.Token) int {
	n := slices.IndexFunc(toks, func(k syntax.Token) bool { return k.Lower == "(" || k.Lower == "[" || k.Lower == "," })
	if n < 1 {
		return len(toks)
	}
	return n
}

// account is the name of an account in a label.
var account = regexp.MustCompile(`(?:^|[\s(])@\w`)

// formOf tells how a label is written. What has a verb, a number or a longer word without a capital names nobody.
func formOf(prose string, s article.Span, toks []syntax.Token) form {
	text := s.Of(prose)
	switch strings.ToLower(text) {
	case "q", "question", "a", "answer":
		return letter
	}
	if account.MatchString(text) {
		return handle
	}
	for _, k := range toks[:upToBracket(toks)] {
		w := k.Span.Of(prose)
		if k.UPOS.Verbal() || k.UPOS == syntax.NUM || k.IsWord() && w == strings.ToLower(w) && len(w) > 3 {
			return noForm
		}
	}
	return name
}
