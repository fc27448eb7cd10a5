package claims

import (
	"strings"

	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// trim takes off both ends of a part what is not its own: connectives, final marks, quotation marks that close outside, and at the
// end a source or cue with nothing behind it ("..., which they accuse").
func (c *cutter) trim(part []int) []int {
	for n := len(part) - 1; n >= 0 && (c.frame[part[n]] || !c.tells(part[n]) && c.frameAhead(part[:n])); n-- {
		part = part[:n]
	}
	for len(part) > 0 && c.loose(part[0], false) && !c.paired(part, 0) {
		part = part[1:]
	}
	for len(part) > 0 && c.loose(part[len(part)-1], true) && !c.paired(part, len(part)-1) {
		part = part[:len(part)-1]
	}
	return part
}

// frameAhead reports whether only function words stand between the end of a part and a source or cue before it.
func (c *cutter) frameAhead(part []int) bool {
	for n := len(part) - 1; n >= 0; n-- {
		if c.frame[part[n]] {
			return true
		}
		if c.tells(part[n]) {
			return false
		}
	}
	return false
}

// loose reports whether a token at the end of a part is a mark or a connective.
func (c *cutter) loose(t int, atEnd bool) bool {
	k := c.s.Tokens[t]
	switch {
	case c.nor(t):
		return false
	case k.Rel == syntax.Cc || k.UPOS == syntax.CCONJ, k.Rel == syntax.Mark && k.Lower == "that", atEnd && c.ahead(t):
		return true
	case k.Lower == "that" && k.Rel == syntax.Det && k.Head > t: // "said that delays were likely": no article of several
		return c.s.Tokens[k.Head].XPOS == syntax.NNS && !atEnd
	case k.Lower == "that" && k.XPOS == syntax.WDT && !atEnd && k.Head > t && c.s.Tokens[k.Head].Rel == syntax.Amod:
		return true // "said that banned accounts": no relative clause
	case k.Lower == "who" || k.Lower == "which" || k.Lower == "that": // a relative word: in brackets stands what it means
		return k.UPOS == syntax.PRON && (atEnd && k.Head > t || k.Head >= 0 && c.s.Tokens[k.Head].Rel == syntax.AclRelcl)
	}
	return !k.IsWord() && k.Lower != "%" && !strings.Contains("$€£¥", k.Lower)
}

// nor reports whether a token denies the inverted clause behind it: "nor will they pay".
func (c *cutter) nor(t int) bool {
	return c.s.Tokens[t].Lower == "nor" && t+1 < len(c.s.Tokens) && c.s.Tokens[t+1].UPOS == syntax.AUX
}

// ahead reports whether a token belongs to what stands behind it: a mark of a clause, or "for" in "is wanted for", where the deed is
// another claim.
func (c *cutter) ahead(t int) bool {
	k := c.s.Tokens[t]
	if k.Rel == syntax.Fixed && k.Head >= 0 { // "so that"
		k = c.s.Tokens[k.Head]
	}
	switch {
	case k.Head <= t:
		return false
	case k.Rel == syntax.Mark:
		return k.Lower != "to"
	}
	return k.Rel == syntax.Case && c.inside[k.Head] != c.inside[t]
}

// paired reports whether the mark at a place of a part is one of a pair that both stand in it.
func (c *cutter) paired(part []int, at int) bool {
	mark := c.s.Tokens[part[at]].Span
	first, last := c.s.Tokens[part[0]].Span.Start, c.s.Tokens[part[len(part)-1]].Span.End
	if i := quotes.Around(c.t.Quotations, mark); i >= 0 {
		q := c.t.Quotations[i].Span
		if q.Start == mark.Start || q.End == mark.End { // its own quotation: keep the mark where words stand outside the pair
			return q.Start >= first && q.End <= last && (q.Start > first || q.End < last)
		}
	}
	switch c.s.Tokens[part[at]].Lower {
	case "(", "[":
		return c.has(part[1:], ")]")
	case ")", "]":
		return c.has(part[:at], "([")
	}
	return false
}

func (c *cutter) has(part []int, marks string) bool {
	for _, t := range part {
		if strings.Contains(marks, c.s.Tokens[t].Lower) {
			return true
		}
	}
	return false
}
