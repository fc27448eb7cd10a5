package network

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// A model file is a list of named arrays of integers: after the magic word, for each array the length of its name, the name, the
// size of one number in bytes, how many there are, and the numbers, little-endian. Names come in the order in which they are read.
const magic = "factcheck syntax 1\n"

// Writer gathers the arrays of a model file.
type Writer struct{ out []byte }

// NewWriter begins a model file.
func NewWriter() *Writer { return &Writer{out: []byte(magic)} }

// Bytes is the file so far.
func (w *Writer) Bytes() []byte { return w.out }

func (w *Writer) head(name string, size, n int) {
	w.out = append(w.out, byte(len(name)))
	w.out = append(w.out, name...)
	w.out = append(w.out, byte(size))
	w.out = binary.LittleEndian.AppendUint32(w.out, uint32(n))
}

// Uint8 adds an array.
func (w *Writer) Uint8(name string, v []uint8) {
	w.head(name, 1, len(v))
	w.out = append(w.out, v...)
}

// Uint16 adds an array.
func (w *Writer) Uint16(name string, v []uint16) {
	w.head(name, 2, len(v))
	for _, x := range v {
		w.out = binary.LittleEndian.AppendUint16(w.out, x)
	}
}

// Int32 adds an array.
func (w *Writer) Int32(name string, v []int32) {
	w.head(name, 4, len(v))
	for _, x := range v {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(x))
	}
}

// reader takes arrays off a model file in order; after an error it gives empty ones.
type reader struct {
	in  []byte
	err error
}

var errFormat = errors.New("the model is not of this version of the program")

func newReader(file []byte) *reader {
	if len(file) < len(magic) || string(file[:len(magic)]) != magic {
		return &reader{err: errFormat}
	}
	return &reader{in: file[len(magic):]}
}

// array gives the bytes of the next array, which must have the name.
func (r *reader) array(name string, size int) []byte {
	if r.err != nil {
		return nil
	}
	n := len(name)
	if len(r.in) < n+6 || int(r.in[0]) != n || string(r.in[1:n+1]) != name || int(r.in[n+1]) != size {
		r.err = fmt.Errorf("%w: no array %q", errFormat, name)
		return nil
	}
	count := int(binary.LittleEndian.Uint32(r.in[n+2:]))
	r.in = r.in[n+6:]
	if len(r.in) < count*size {
		r.err = fmt.Errorf("%w: array %q is cut off", errFormat, name)
		return nil
	}
	out := r.in[: count*size : count*size]
	r.in = r.in[count*size:]
	return out
}

func (r *reader) uint16(name string) []uint16 {
	b := r.array(name, 2)
	out := make([]uint16, len(b)/2)
	for i := range out {
		out[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return out
}

func (r *reader) int32(name string) []int32 {
	b := r.array(name, 4)
	out := make([]int32, len(b)/4)
	for i := range out {
		out[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}
