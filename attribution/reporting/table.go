package reporting

import "encoding/binary"

// Table holds the weights of hashed features: a row of small integers for each key that it knows. It is the file itself, an open-addressed
// hash table: a slot is 16 bits of the key, zero for an empty one, and the row.
type Table struct {
	Width int   // weights in a row
	Step  int32 // units that a weight of one stands for
	mask  uint32
	size  int // bytes of a slot
	slots []byte
}

// NewTable makes a table from rows of Width weights, keys in the order given; keys must differ.
func NewTable(width int, step int32, keys []uint32, rows []int8) *Table {
	n := 16
	for n*3 < len(keys)*4 {
		n *= 2
	}
	t := &Table{Width: width, Step: step, mask: uint32(n - 1), size: 2 + width}
	t.slots = make([]byte, n*t.size)
	for i, k := range keys {
		at := int(k&t.mask) * t.size
		for binary.LittleEndian.Uint16(t.slots[at:]) != 0 {
			if at += t.size; at == len(t.slots) {
				at = 0
			}
		}
		binary.LittleEndian.PutUint16(t.slots[at:], stamp(k))
		for l := range width {
			t.slots[at+2+l] = byte(rows[i*width+l])
		}
	}
	return t
}

// stamp is what a slot keeps of a key.
func stamp(k uint32) uint16 {
	if s := uint16(k >> 16); s != 0 {
		return s
	}
	return 1
}

// row gives the weights of a key, nil for one that is not known.
func (t *Table) row(k uint32) []byte {
	s := stamp(k)
	for at := int(k&t.mask) * t.size; ; {
		switch binary.LittleEndian.Uint16(t.slots[at:]) {
		case s:
			return t.slots[at+2 : at+t.size]
		case 0:
			return nil
		}
		if at += t.size; at == len(t.slots) {
			at = 0
		}
	}
}

// Sum adds up the weights of keys in column 0, in units.
func (t *Table) Sum(keys []uint32) int32 {
	s := int32(0)
	for _, k := range keys {
		if r := t.row(k); r != nil {
			s += int32(int8(r[0]))
		}
	}
	return s * t.Step
}

// sums adds up the rows of keys, in units, into out, which has the width of the table.
func (t *Table) sums(keys []uint32, out []int32) {
	clear(out)
	for _, k := range keys {
		if r := t.row(k); r != nil {
			for l := range out {
				out[l] += int32(int8(r[l]))
			}
		}
	}
	for l := range out {
		out[l] *= t.Step
	}
}
