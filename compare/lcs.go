package compare

// same aligns two sequences by a test of equality and gives the pairs of the longest common subsequence. Long ones are cut at the
// ends that they share first, and given up on beyond a bound.
func same(n, m int, equal func(i, j int) bool) (pairs [][2]int) {
	head := 0
	for head < n && head < m && equal(head, head) {
		pairs = append(pairs, [2]int{head, head})
		head++
	}
	tail := 0
	for tail < n-head && tail < m-head && equal(n-1-tail, m-1-tail) {
		tail++
	}
	if a, b := n-head-tail, m-head-tail; a > 0 && b > 0 && a*b <= longest*longest {
		pairs = append(pairs, lcs(head, n-tail, head, m-tail, equal)...)
	}
	for k := tail; k > 0; k-- {
		pairs = append(pairs, [2]int{n - k, m - k})
	}
	return pairs
}

// lcs is the longest common subsequence of [i0, i1) and [j0, j1) by dynamic programming.
func lcs(i0, i1, j0, j1 int, equal func(i, j int) bool) (pairs [][2]int) {
	w := j1 - j0 + 1
	t := make([]int32, (i1-i0+1)*w)
	at := func(i, j int) *int32 { return &t[(i-i0)*w+j-j0] }
	for i := i1 - 1; i >= i0; i-- {
		for j := j1 - 1; j >= j0; j-- {
			if equal(i, j) {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := i0, j0; i < i1 && j < j1; {
		switch {
		case equal(i, j):
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
	return pairs
}

// gaps calls f for each stretch between the pairs: old [i0, i1) against new [j0, j1), at least one of them not empty.
func gaps(n, m int, pairs [][2]int, f func(i0, i1, j0, j1 int)) {
	i, j := 0, 0
	for _, p := range append(pairs[:len(pairs):len(pairs)], [2]int{n, m}) {
		if i < p[0] || j < p[1] {
			f(i, p[0], j, p[1])
		}
		i, j = p[0]+1, p[1]+1
	}
}
