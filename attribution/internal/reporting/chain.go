package reporting

// Label is the part that a word plays in the attribution of a cue.
type Label uint8

const (
	Other Label = iota
	InSource
	InContent
	InCue
	Labels = 4
)

// impossible is the score of what cannot be.
const impossible = -1 << 26

// lattice is a linear chain of labels over the words of a window, with the scores of a conditional random field (Lafferty, McCallum and
// Pereira 2001) in units.
type lattice struct {
	n           int
	node        []int32 // of word i and label l, at i*Labels+l
	edge        []int32 // into word i > 0 from label a to b, at (i*Labels+a)*Labels+b
	alpha, beta []int32
	marginal    []int32 // log chance of word i and label l
	back        []uint8
	total       int32 // log of the sum over all paths
}

func (l *lattice) resize(n int) {
	l.n = n
	if cap(l.node) < n*Labels {
		l.node, l.alpha, l.beta, l.marginal = make([]int32, 2*n*Labels), make([]int32, 2*n*Labels), make([]int32, 2*n*Labels),
			make([]int32, 2*n*Labels)
		l.edge, l.back = make([]int32, 2*n*Labels*Labels), make([]uint8, 2*n*Labels)
	}
	l.node, l.alpha, l.beta, l.marginal = l.node[:n*Labels], l.alpha[:n*Labels], l.beta[:n*Labels], l.marginal[:n*Labels]
	l.edge, l.back = l.edge[:n*Labels*Labels], l.back[:n*Labels]
}

// sum computes the marginals by the forward-backward algorithm.
func (l *lattice) sum() {
	copy(l.alpha, l.node[:Labels])
	for i := 1; i < l.n; i++ {
		from, e := l.alpha[(i-1)*Labels:i*Labels], l.edge[i*Labels*Labels:(i+1)*Labels*Labels]
		for b := range Labels {
			s := addLog(addLog(from[0]+e[b], from[1]+e[Labels+b]), addLog(from[2]+e[2*Labels+b], from[3]+e[3*Labels+b]))
			l.alpha[i*Labels+b] = max(s+l.node[i*Labels+b], 2*impossible)
		}
	}
	clear(l.beta[(l.n-1)*Labels:])
	for i := l.n - 2; i >= 0; i-- {
		to, node, e := l.beta[(i+1)*Labels:(i+2)*Labels], l.node[(i+1)*Labels:(i+2)*Labels], l.edge[(i+1)*Labels*Labels:(i+2)*Labels*Labels]
		for a := range Labels {
			r := e[a*Labels : a*Labels+Labels]
			s := addLog(addLog(to[0]+node[0]+r[0], to[1]+node[1]+r[1]), addLog(to[2]+node[2]+r[2], to[3]+node[3]+r[3]))
			l.beta[i*Labels+a] = max(s, 2*impossible)
		}
	}
	z := l.alpha[(l.n-1)*Labels:]
	l.total = addLog(addLog(z[0], z[1]), addLog(z[2], z[3]))
	for i := range l.marginal {
		l.marginal[i] = min(l.alpha[i]+l.beta[i]-l.total, 0)
	}
}

// best gives the likeliest labels and their score, by the Viterbi algorithm. Of equal paths the one with the smaller labels wins.
func (l *lattice) best(out []Label) int32 {
	v := l.alpha // overwritten: marginals were taken off it
	copy(v, l.node[:Labels])
	for i := 1; i < l.n; i++ {
		for b := range Labels {
			top, at := v[(i-1)*Labels]+l.edge[i*Labels*Labels+b], 0
			for a := 1; a < Labels; a++ {
				if s := v[(i-1)*Labels+a] + l.edge[(i*Labels+a)*Labels+b]; s > top {
					top, at = s, a
				}
			}
			v[i*Labels+b] = max(top+l.node[i*Labels+b], 2*impossible)
			l.back[i*Labels+b] = uint8(at)
		}
	}
	b := 0
	for k := 1; k < Labels; k++ {
		if v[(l.n-1)*Labels+k] > v[(l.n-1)*Labels+b] {
			b = k
		}
	}
	score := v[(l.n-1)*Labels+b]
	for i := l.n - 1; i >= 0; i-- {
		out[i] = Label(b)
		b = int(l.back[i*Labels+b])
	}
	return score
}

// bestUnder is the best path on which the given words have, or must not have, a label.
func (l *lattice) bestUnder(at []int, label Label, have bool, out []Label) int32 {
	var saved []int32
	for _, i := range at {
		saved = append(saved, l.node[i*Labels:(i+1)*Labels]...)
		for k := range Labels {
			if (Label(k) == label) != have {
				l.node[i*Labels+k] = impossible
			}
		}
	}
	score := l.best(out)
	for n, i := range at {
		copy(l.node[i*Labels:], saved[n*Labels:(n+1)*Labels])
	}
	return score
}
