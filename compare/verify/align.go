package verify

// op says what becomes of words of a document in a quotation.
type op uint8

const (
	same    op = iota
	put        // another word for a word of the document
	added      // a word that the document lacks there
	dropped    // a word of the document that is left out
)

// step is a word of the quotation beside one of the document; -1 where there is none.
type step struct {
	op   op
	q, d int
}

// Costs of an alignment, in hundredths of a word.
const (
	putCost     = 92
	addedCost   = 95
	openCost    = 60 // the first of several words left out
	droppedCost = 6  // each further one
	oddCost     = 1  // a word that says nothing by itself
	gapCost     = 8  // words left out where the writer says so
)

// alignment is the cheapest way from a stretch of the documents to a quotation (local in the stretch, whole in the quotation: Gotoh 1982
// with affine gaps on the side of the document).
type alignment struct {
	steps []step
	cost  int
}

// align lays the words of a quotation beside a stretch. What stands before and behind the quotation in the stretch costs nothing.
func align(q, d []word) alignment {
	n, m := len(q), len(d)
	const far = 1 << 29
	type cell struct {
		cost int32
		back uint8 // 0 both, 1 added, 2 from a gap; of a gap: 0 opened, 1 went on
	}
	at, gap := make([]cell, (n+1)*(m+1)), make([]cell, (n+1)*(m+1))
	k := func(i, j int) int { return i*(m+1) + j }
	for j := 0; j <= m; j++ {
		gap[k(0, j)].cost = far
	}
	for i := 1; i <= n; i++ {
		extra := int32(addedCost)
		if q[i-1].odd {
			extra = oddCost
		}
		open, more := int32(openCost), int32(droppedCost)
		if i < n && q[i].gap {
			open, more = gapCost, 0
		}
		if i == n {
			open = far // words behind the quotation are not part of it
		}
		at[k(i, 0)] = cell{at[k(i-1, 0)].cost + extra, 1}
		gap[k(i, 0)].cost = far
		for j := 1; j <= m; j++ {
			both := at[k(i-1, j-1)].cost
			if !equal(q[i-1].form, d[j-1].form) {
				both += putCost + spread(q[i-1].form, d[j-1].form)
			}
			best := cell{both, 0}
			if c := at[k(i-1, j)].cost + extra; c < best.cost {
				best = cell{c, 1}
			}
			o, e := open, more
			if d[j-1].odd && i < n {
				o, e = oddCost, oddCost
			}
			g := cell{at[k(i, j-1)].cost + o, 0}
			if c := gap[k(i, j-1)].cost + e; c < g.cost {
				g = cell{c, 1}
			}
			gap[k(i, j)] = g
			if g.cost < best.cost {
				best = cell{g.cost, 2}
			}
			at[k(i, j)] = best
		}
	}
	end := 0
	for j := 1; j <= m; j++ {
		if at[k(n, j)].cost < at[k(n, end)].cost {
			end = j
		}
	}
	a := alignment{cost: int(at[k(n, end)].cost)}
	for i, j := n, end; i > 0; {
		switch c := at[k(i, j)]; c.back {
		case 0:
			s := step{put, i - 1, j - 1}
			if equal(q[i-1].form, d[j-1].form) {
				s.op = same
			}
			a.steps = append(a.steps, s)
			i, j = i-1, j-1
		case 1:
			a.steps = append(a.steps, step{added, i - 1, -1})
			i--
		default:
			for {
				a.steps = append(a.steps, step{dropped, -1, j - 1})
				j--
				if gap[k(i, j+1)].back == 0 {
					break
				}
			}
		}
	}
	for l, r := 0, len(a.steps)-1; l < r; l, r = l+1, r-1 {
		a.steps[l], a.steps[r] = a.steps[r], a.steps[l]
	}
	return a
}

// spread makes words that are spelled alike cheaper to put for each other than others, in hundredths.
func spread(a, b string) int32 {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if long := max(len(a), len(b)); n >= 3 && 2*n >= long {
		return -30
	}
	return 0
}
