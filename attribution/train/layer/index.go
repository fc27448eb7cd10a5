package layer

// index numbers the keys that are seen often enough to be learned from, in the order in which they first are.
type index struct {
	least  uint8
	counts []uint8 // by the low bits of a key
	table  []int32 // number + 1, open addressed
	keys   []uint32
}

const countBits = 25

func newIndex(least uint8) *index {
	return &index{least: least, counts: make([]uint8, 1<<countBits), table: make([]int32, 1<<16)}
}

// count counts keys, before any is numbered.
func (x *index) count(keys []uint32) {
	for _, k := range keys {
		if c := &x.counts[k&(1<<countBits-1)]; *c < 255 {
			*c++
		}
	}
}

// number appends the numbers of the keys that were counted often enough.
func (x *index) number(keys []uint32, out []uint32) []uint32 {
	for _, k := range keys {
		if x.counts[k&(1<<countBits-1)] >= x.least {
			out = append(out, x.of(k))
		}
	}
	return out
}

func (x *index) of(k uint32) uint32 {
	if len(x.keys)*2 > len(x.table) {
		x.grow()
	}
	mask := uint32(len(x.table) - 1)
	for i := k * 0x9e3779b1 & mask; ; i = (i + 1) & mask {
		switch n := x.table[i]; {
		case n == 0:
			x.keys = append(x.keys, k)
			x.table[i] = int32(len(x.keys))
			return uint32(len(x.keys) - 1)
		case x.keys[n-1] == k:
			return uint32(n - 1)
		}
	}
}

func (x *index) grow() {
	x.table = make([]int32, 2*len(x.table))
	mask := uint32(len(x.table) - 1)
	for n, k := range x.keys {
		i := k * 0x9e3779b1 & mask
		for x.table[i] != 0 {
			i = (i + 1) & mask
		}
		x.table[i] = int32(n + 1)
	}
}
