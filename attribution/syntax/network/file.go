package network

import "factcheck/attribution/syntax/transition"

// fields lists the arrays of a model in the order of the file.
func (m *Model) fields() []field {
	t, p := &m.Tagger, &m.Parser
	out := []field{{"hashes", &m.Hashes}, {"capital", &m.Capital}, {"fine", &m.Fine}, {"coarse", &m.Coarse}, {"sure", &m.Sure},
		{"address", &m.Address}, {"vectors", &m.Vectors}, {"verbs", &m.Verbs}}
	out = append(out, field{"tags", &m.Tags}, field{"actions", &m.Actions})
	out = append(out, t.Input.fields()...)
	out = append(out, field{"first", &t.First}, field{"first out", &t.FirstOut}, field{"edge", &t.Edge}, field{"bias", &t.Bias},
		field{"act", &t.Act},
		field{"second", &t.Second}, field{"bias2", &t.Bias2}, field{"act2", &t.Act2}, field{"out", &t.Out}, field{"out bias", &t.OutBias},
		field{"logit", &t.Logit})
	out = append(out, p.Input.fields()...)
	return append(out, field{"first", &p.First}, field{"first out", &p.FirstOut}, field{"edge", &p.Edge}, field{"bias", &p.Bias},
		field{"tag rows", &p.Tags},
		field{"act", &p.Act}, field{"context", &p.Context}, field{"context out", &p.ContextOut}, field{"words", &p.Words},
		field{"words out", &p.WordsOut},
		field{"direct", &p.Direct}, field{"bias2", &p.Bias2}, field{"out", &p.Out}, field{"out bias", &p.OutBias}, field{"logit", &p.Logit},
		field{"pair count", &p.PairCount}, field{"pairs", &p.Pairs})
}

func (in *Input) fields() []field {
	out := []field{{"word", &in.Word}, {"word shift", &in.WordShift}, {"unit", &in.Unit}}
	for i := range in.Part {
		out = append(out, field{"part", &in.Part[i]}, field{"part shift", &in.PartShift[i]})
	}
	return out
}

// field is one array of a model.
type field struct {
	name string
	at   any
}

// Encode writes the model as a file.
func (m *Model) Encode() []byte {
	w := NewWriter()
	for _, f := range m.fields() {
		switch v := f.at.(type) {
		case *[]uint8:
			w.Uint8(f.name, *v)
		case *[]uint16:
			w.Uint16(f.name, *v)
		case *[]int32:
			w.Int32(f.name, *v)
		case *[]uint32:
			w.Int32(f.name, convert[int32](*v))
		case *Scale:
			w.Int32(f.name, []int32{v.Factor, v.Shift})
		case *[]bool:
			b := make([]uint8, len(*v))
			for i, x := range *v {
				if x {
					b[i] = 1
				}
			}
			w.Uint8(f.name, b)
		case *[]Tag:
			var b []uint8
			for _, x := range *v {
				b = append(b, x.UPOS, x.XPOS)
			}
			w.Uint8(f.name, b)
		case *[]Action:
			var b []uint8
			for _, x := range *v {
				b = append(b, uint8(x.Move), x.Rel)
			}
			w.Uint8(f.name, b)
		}
	}
	return w.Bytes()
}

func convert[B, A int32 | uint32](v []A) []B {
	out := make([]B, len(v))
	for i, x := range v {
		out[i] = B(x)
	}
	return out
}

// Decode reads a model and makes it ready. The bytes must not change while it is used.
func Decode(file []byte) (*Model, error) {
	m := &Model{}
	r := newReader(file)
	for _, f := range m.fields() {
		switch v := f.at.(type) {
		case *[]uint8:
			*v = r.array(f.name, 1)
		case *[]uint16:
			*v = r.uint16(f.name)
		case *[]int32:
			*v = r.int32(f.name)
		case *[]uint32:
			*v = convert[uint32](r.int32(f.name))
		case *Scale:
			if x := r.int32(f.name); len(x) == 2 {
				*v = Scale{x[0], x[1]}
			}
		case *[]bool:
			for _, x := range r.array(f.name, 1) {
				*v = append(*v, x != 0)
			}
		case *[]Tag:
			for b := r.array(f.name, 1); len(b) >= 2; b = b[2:] {
				*v = append(*v, Tag{b[0], b[1]})
			}
		case *[]Action:
			for b := r.array(f.name, 1); len(b) >= 2; b = b[2:] {
				*v = append(*v, Action{transition.Move(b[0]), b[1]})
			}
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	m.prepare()
	return m, nil
}
