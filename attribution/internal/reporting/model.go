package reporting

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
)

// Model is what was learned of attribution.
type Model struct {
	Cue    *Table  // logit of a word to anchor a cue
	Node   *Table  // labels of a word
	Edge   *Table  // pairs of labels of neighbours
	Rank   *Table  // logit of a candidate to be right, by its features
	Forest *Forest // the same, by its measures, of which that logit is one
	// Confidence is the chance, in percent, that an attribution is right whose logit lies in step i of half the natural logarithm, from
	// -4 up; measured on held-out articles.
	Confidence []byte
	Threshold  int32 // logit below which a candidate is not reported
}

//go:embed model/attribution.bin
var modelFile []byte

// model reads the embedded model when it is first asked for. A test proves that it can be read.
var model = sync.OnceValue(func() *Model {
	m, err := Decode(modelFile)
	if err != nil {
		panic("the embedded model cannot be read: " + err.Error())
	}
	return m
})

const magic = "factcheck attribution 2\n"

var errModel = errors.New("the model is not of this version of the program")

func (m *Model) tables() []**Table { return []**Table{&m.Cue, &m.Node, &m.Edge, &m.Rank} }

// Encode writes the model as a file: the tables, each as its width, step, number of slots and slots; the
// forest; the steps of confidence; the threshold.
func (m *Model) Encode() []byte {
	out := []byte(magic)
	for _, t := range m.tables() {
		out = binary.LittleEndian.AppendUint32(out, uint32((*t).Width))
		out = binary.LittleEndian.AppendUint32(out, uint32((*t).Step))
		out = binary.LittleEndian.AppendUint32(out, uint32((*t).slots))
		out = append(out, (*t).file...)
	}
	out = m.Forest.encode(out)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(m.Confidence)))
	out = append(out, m.Confidence...)
	return binary.LittleEndian.AppendUint32(out, uint32(m.Threshold))
}

// Decode reads a model. The bytes must not change while it is used.
func Decode(file []byte) (*Model, error) {
	rest, ours := bytes.CutPrefix(file, []byte(magic))
	if !ours {
		return nil, errModel
	}
	r := &reader{in: rest}
	m := &Model{}
	for _, t := range m.tables() {
		*t = r.table()
	}
	m.Forest = r.forest()
	m.Confidence = r.bytes(int(r.uint32()))
	m.Threshold = int32(r.uint32())
	if r.err != nil {
		return nil, r.err
	}
	if len(r.in) > 0 {
		return nil, fmt.Errorf("%w: %d bytes too many", errModel, len(r.in))
	}
	return m, nil
}

// reader takes values off a model file; after an error it gives zeros.
type reader struct {
	in  []byte
	err error
}

func (r *reader) bytes(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.in) {
		r.err = fmt.Errorf("%w: it is cut off", errModel)
		return nil
	}
	out := r.in[:n:n]
	r.in = r.in[n:]
	return out
}

func (r *reader) uint32() uint32 {
	if b := r.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (r *reader) table() *Table {
	t := &Table{Width: int(r.uint32()), Step: int32(r.uint32())}
	n := r.uint32()
	if fits := n > 0 && n <= 1<<24 && t.Width >= 1 && t.Width <= Labels*Labels; r.err == nil && !fits {
		r.err = fmt.Errorf("%w: a table of %d slots of %d", errModel, n, t.Width)
		return nil
	}
	t.size, t.slots = stampSize+t.Width, uint64(n)
	t.file = r.bytes(int(n) * t.size)
	return t
}
