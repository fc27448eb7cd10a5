package reporting

// Forest is a sum of decision trees over the measures of a candidate (gradient boosting, Friedman 2001).
type Forest struct {
	Roots []int32 // where each tree begins in Nodes
	Nodes []Node
}

// Node asks whether a measure is at most At; Left and Right are the nodes to go on with. A leaf has Measure < 0 and adds At, in units.
type Node struct {
	Measure     int16
	At          int32
	Left, Right int32
}

// Sum adds up the leaves that measures lead to, in units.
func (f *Forest) Sum(measures []int32) (s int32) {
	for _, i := range f.Roots {
		n := &f.Nodes[i]
		for n.Measure >= 0 {
			if measures[n.Measure] <= n.At {
				n = &f.Nodes[n.Left]
			} else {
				n = &f.Nodes[n.Right]
			}
		}
		s += n.At
	}
	return s
}
