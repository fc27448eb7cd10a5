package network

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestArrays reads what was written, in its order, and nothing else.
func TestArrays(t *testing.T) {
	w := NewWriter()
	w.Uint8("small", []uint8{1, 255})
	w.Uint16("middle", []uint16{1, 256, 65535})
	w.Int32("large", []int32{-1, 1 << 20})
	w.Uint16("none", nil)
	file := w.Bytes()
	r := newReader(file)
	assert.Equal(t, []byte{1, 255}, r.array("small", 1))
	assert.Equal(t, []uint16{1, 256, 65535}, r.uint16("middle"))
	assert.Equal(t, []int32{-1, 1 << 20}, r.int32("large"))
	assert.Empty(t, r.uint16("none"))
	require.NoError(t, r.err)
	assert.Empty(t, r.in)
	assert.Empty(t, r.uint16("more"))
	assert.ErrorIs(t, r.err, errFormat)
	for name, read := range map[string]func(*reader){
		"no array \"other\"": func(r *reader) { r.array("other", 1) },
		"no array \"smale\"": func(r *reader) { r.array("smale", 1) },
		"no array \"small\"": func(r *reader) { r.array("small", 2) },
	} {
		r := newReader(file)
		read(r)
		assert.ErrorContains(t, r.err, name)
		assert.Nil(t, r.array("small", 1), "after an error there is nothing")
	}
	for n := range file {
		r := newReader(file[:n])
		r.array("small", 1)
		r.uint16("middle")
		r.int32("large")
		r.uint16("none")
		assert.ErrorIs(t, r.err, errFormat, "%d of %d bytes", n, len(file))
	}
}
