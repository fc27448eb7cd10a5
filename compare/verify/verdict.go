package verify

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/compare"
)

// Bounds of what is a quotation of a stretch at all.
const (
	longRun    = 5  // words in a row that are enough by themselves, of a quotation that has not many more
	halfFound  = 50 // percent of the words
	fewWords   = 5  // a quotation of so many words or fewer must have
	mostFound  = 65 // percent of them
	halfTold   = 45 // percent of the words that tell something
	tellingRow = 3  // of these in a row
	leastFound = 30 // percent of all words, beside a long row
	nearlyAll  = 80 // percent of them, where hardly one tells anything
)

// found reports whether an alignment is of words that were quoted, and not of others that are like them: half of all, and of those that
// tell something, or so many in a row.
func found(q []word, a alignment) bool {
	n, hit, content, told, run, row := 0, 0, 0, 0, 0, 0
	for _, w := range q {
		if !w.odd {
			n++
		}
		if !lexicon.EmptyFunction.Has(w.form) && !w.odd {
			content++
		}
	}
	length := 0
	for _, s := range a.steps {
		if s.op == same {
			w := q[s.q]
			empty := lexicon.EmptyFunction.Has(w.form) || w.odd
			if !w.odd {
				hit++
			}
			length++
			if !empty {
				told++
				run++
			}
			if run >= tellingRow && length >= longRun {
				row = max(row, length)
			}
			continue
		}
		if s.op != dropped {
			run, length = 0, 0
		}
	}
	if n <= fewWords {
		return hit*100 >= mostFound*n && hit > 1 && told > 0
	}
	return hit*100 >= halfFound*n && told*100 >= halfTold*content && (told > 1 || hit*100 >= nearlyAll*n) || row > 0 &&
		hit*100 >= leastFound*n
}

// difference is a run of words in which a quotation and a document differ.
type difference struct {
	old, new []word
	gap      bool // the writer says that something is left out
}

// differences gathers what is not the same.
func differences(q, d []word, steps []step) (out []difference) {
	open := false
	for i, s := range steps {
		if s.op == same {
			open = false
			continue
		}
		if s.op == dropped && d[s.d].odd || s.op == added && q[s.q].odd {
			continue
		}
		if !open {
			out, open = append(out, difference{}), true
		}
		x := &out[len(out)-1]
		if s.d >= 0 {
			x.old = append(x.old, d[s.d])
		}
		if s.q >= 0 {
			x.new = append(x.new, q[s.q])
		}
		if s.op == dropped && follows(q, steps, i) {
			x.gap = true
		}
	}
	return out
}

// follows reports whether the word of the quotation behind a step has a mark of something left out before it.
func follows(q []word, steps []step, i int) bool {
	for _, s := range steps[i:] {
		if s.q >= 0 {
			return q[s.q].gap
		}
	}
	return false
}

// again reports whether words that were left out come again right behind them: a false start.
func again(d []word, from, to int) bool {
	n := to - from
	if to+n > len(d) {
		return false
	}
	for k := range n {
		if !equal(d[from+k].form, d[to+k].form) {
			return false
		}
	}
	return true
}

// weigh grades one difference. What it is about comes with it.
func (x difference) weigh(article, document string) compare.Detail {
	out := compare.Detail{Aspect: compare.Quotation, Old: wordsOf(document, x.old), New: wordsOf(article, x.new), Severity: compare.Low}
	raise := func(a compare.Aspect, s compare.Severity) {
		if s > out.Severity {
			out.Aspect, out.Severity = a, s
		}
	}
	olds, news := apart(x.old, x.new)
	for _, w := range olds {
		raise(x.kind(w, document))
	}
	for _, w := range news {
		raise(x.kind(w, article))
	}
	switch {
	case out.Aspect == compare.Number:
		out.Direction = direction(olds, news)
	case out.Aspect == compare.Polarity:
		out.Direction = compare.Reversed
	case len(x.new) == 0 && hedgesOnly(olds):
		out.Aspect, out.Direction, out.Severity = compare.Certainty, compare.Strengthened, compare.Medium
	case len(x.new) == 0 && out.Severity == compare.Medium: // words left out and nothing else
		out.Severity = compare.Low
		if x.gap {
			out.Severity = compare.Info
		}
	case len(x.new) == 0 && x.gap:
		out.Severity = compare.Info
	}
	return out
}

// hedgesOnly reports whether words have a hedge among them.
func hedgesOnly(ws []word) bool {
	for _, w := range ws {
		if hedge.has(w.form) {
			return true
		}
	}
	return false
}

// kind tells what a word that only one side has is about, and how grave that is.
func (x difference) kind(w word, prose string) (compare.Aspect, compare.Severity) {
	first, _ := utf8.DecodeRuneInString(w.span.Of(prose))
	switch {
	case negation.has(w.form):
		return compare.Polarity, compare.High
	case isNumber(w.form) && (len(x.new) > 0 || x.gap == false && len(x.old) < 2):
		return compare.Number, compare.High
	case hedge.has(w.form):
		return compare.Certainty, compare.Medium
	case lexicon.EmptyFunction.Has(w.form) || w.odd:
		return compare.Quotation, compare.Low
	case unicode.IsUpper(first) && w.form != "i" && !opens(prose, w.span.Start):
		return compare.Name, compare.Medium
	}
	return compare.Quotation, compare.Medium
}

// opens reports whether a word begins a sentence or a quotation.
func opens(prose string, at int) bool {
	before := strings.TrimRight(prose[:at], " \t\n\"“‘'’—–-")
	return before == "" || strings.ContainsRune(".!?:", rune(before[len(before)-1]))
}

// apart leaves out what both sides have.
func apart(old, new []word) (a, b []word) {
	count := map[string]int{}
	for _, w := range new {
		count[w.form]++
	}
	for _, w := range old {
		if count[w.form] > 0 {
			count[w.form]--
			continue
		}
		a = append(a, w)
	}
	for i := len(new) - 1; i >= 0; i-- {
		if count[new[i].form] > 0 {
			count[new[i].form]--
			b = append(b, new[i])
		}
	}
	return a, b
}

func direction(old, new []word) compare.Direction {
	first := func(ws []word) (float64, bool) {
		for _, w := range ws {
			if isNumber(w.form) {
				v, err := strconv.ParseFloat(w.form, 64)
				return v, err == nil
			}
		}
		return 0, false
	}
	a, okA := first(old)
	b, okB := first(new)
	switch {
	case !okA || !okB || a == b:
		return ""
	case b > a:
		return compare.Up
	}
	return compare.Down
}

// wordsOf is the text from the first word to the last.
func wordsOf(prose string, ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	span := article.Span{Start: ws[0].span.Start, End: ws[len(ws)-1].span.End}
	if span.End < span.Start {
		return ""
	}
	return strings.Join(strings.Fields(span.Of(prose)), " ")
}
