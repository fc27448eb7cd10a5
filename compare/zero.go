package compare

import (
	"slices"

	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
)

// none pairs the quantities of one side that stand where the other side says that there is nothing: "no deaths" beside "zero deaths" and
// "two deaths". It gives what they tell and the quantities that are told so.
func (p *pair) none() (out []Detail, old, fresh []facts.Quantity) {
	a, b := p.old.facts.Quantities, p.new.facts.Quantities
	if len(a) == len(b) {
		return nil, a, b
	}
	if no, q := p.old.nothing(p.new), counted(b, a); no != "" && q >= 0 {
		d := Detail{Aspect: Number, Old: no, New: p.new.quantity(b[q]), Direction: Up, Severity: High}
		return []Detail{zeroed(d, b[q])}, a, slices.Delete(slices.Clone(b), q, q+1)
	}
	if no, q := p.new.nothing(p.old), counted(a, b); no != "" && q >= 0 {
		d := Detail{Aspect: Number, Old: p.old.quantity(a[q]), New: no, Direction: Down, Severity: High}
		return []Detail{zeroed(d, a[q])}, slices.Delete(slices.Clone(a), q, q+1), b
	}
	return nil, a, b
}

func zeroed(d Detail, q facts.Quantity) Detail {
	if q.Value == 0 {
		d.Direction, d.Severity = Renotated, Quiet
	}
	return d
}

// counted is the one quantity of qs that counts things and has no equal among others; -1 for none and for several.
func counted(qs, others []facts.Quantity) int {
	at := -1
	for i, q := range qs {
		if slices.ContainsFunc(others, func(o facts.Quantity) bool { return equalQuantity(q, o) }) {
			continue
		}
		if at >= 0 || q.Ordinal || q.Value < 0 || q.Value > 0 && lexicon.MeasuredUnit(q.Unit) {
			return -1
		}
		at = i
	}
	return at
}

// uncounted are words without those that say that there is nothing.
func uncounted(ws []word) []word {
	return slices.DeleteFunc(slices.Clone(ws), func(w word) bool { return w.Text == "no" || w.Text == "nobody" || w.Text == "none" })
}

// nothing is the word by which a side says that there is nothing of what is counted, where the other side has none: "no", "nobody"; ""
// for none.
func (s side) nothing(other side) string {
	zero := func(ws []word) (out string) {
		for i, w := range ws {
			switch {
			case w.Text == "nobody", w.Text == "none", w.Text == "no" && i+1 < len(ws) && (ws[i+1].Number > 0 || ws[i+1].Text == "1"):
				out = w.Form
			}
		}
		return out
	}
	if zero(other.words) != "" {
		return ""
	}
	return zero(s.words)
}
