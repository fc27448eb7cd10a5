package reporting

import (
	"encoding/binary"
	"fmt"
)

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

// encode appends the forest to a file: the number of trees, the number of nodes, the roots, and the nodes.
func (f *Forest) encode(out []byte) []byte {
	out = binary.LittleEndian.AppendUint32(out, uint32(len(f.Roots)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(f.Nodes)))
	for _, r := range f.Roots {
		out = binary.LittleEndian.AppendUint32(out, uint32(r))
	}
	for _, n := range f.Nodes {
		out = append(out, byte(n.Measure))
		for _, v := range []int32{n.At, n.Left, n.Right} {
			out = binary.LittleEndian.AppendUint32(out, uint32(v))
		}
	}
	return out
}

// forest reads a forest. Every path in it ends: a node comes before those below it.
func (r *reader) forest() *Forest {
	f := &Forest{}
	trees, nodes := r.uint32(), r.uint32()
	if trees > 1<<16 || nodes > 1<<20 {
		r.err = fmt.Errorf("%w: %d trees of %d nodes", errModel, trees, nodes)
	}
	if r.err != nil {
		return f
	}
	for range trees {
		f.Roots = append(f.Roots, int32(r.uint32()))
	}
	f.Nodes = make([]Node, nodes)
	for i := range f.Nodes {
		n := &f.Nodes[i]
		if b := r.bytes(1); b != nil {
			n.Measure = int16(int8(b[0]))
		}
		n.At, n.Left, n.Right = int32(r.uint32()), int32(r.uint32()), int32(r.uint32())
		below := min(n.Left, n.Right) > int32(i) && max(n.Left, n.Right) < int32(nodes)
		if n.Measure >= 0 && !below || n.Measure >= measures {
			r.err = fmt.Errorf("%w: a tree has no end", errModel)
		}
	}
	for _, t := range f.Roots {
		if t < 0 || t >= int32(nodes) {
			r.err = fmt.Errorf("%w: a tree has no root", errModel)
		}
	}
	return f
}
