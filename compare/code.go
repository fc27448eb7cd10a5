package compare

// codes tells of other telephone numbers, addresses, handles and identifiers, in order. One of them has no near values: each differs from
// all others. The same one set apart otherwise is quiet.
func codes(p *pair) (out []Detail) {
	a, b := p.old.facts.Codes, p.new.facts.Codes
	pairs := same(len(a), len(b), func(i, j int) bool { return a[i].Norm == b[j].Norm })
	for _, same := range pairs {
		if o, n := p.old.text(a[same[0]].Span), p.new.text(b[same[1]].Span); o != n {
			out = append(out, Detail{Aspect: Fact, Old: o, New: n, Direction: Renotated})
		}
	}
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		for ; i0 < i1 || j0 < j1; i0, j0 = i0+1, j0+1 {
			d := Detail{Aspect: Fact, Severity: Medium}
			if i0 < i1 {
				d.Old = p.old.text(a[i0].Span)
			}
			if j0 < j1 {
				d.New = p.new.text(b[j0].Span)
			}
			if d.Old == "" { // what is only linked or told beside is no other fact
				d.Severity = Low
			}
			out = append(out, d)
		}
	})
	return out
}
