package network

// Several small integers share a 64-bit word, so that one ordinary multiplication or addition does the work of three or four.
//
// Three products to a word: a word holds three signed sums, 21 bits apart, as the plain integer a + b<<21 + c<<42. Sums of
// multiples of such words are again such words as long as each of the three stays within 20 bits and a sign; Bound says what
// that asks of weights.
//
// Four rows to a word: a word holds four biased sums of 16 bits. Rows are biased so that none is negative, and their sum takes
// the biases off again.

// tripleBits is the width of one of three sums in a word.
const tripleBits = 21

// tripleLimit is what each of three sums must stay below in absolute value.
const tripleLimit = 1 << (tripleBits - 1)

// Triples is how many words hold n numbers by threes.
func Triples(n int) int { return (n + 2) / 3 }

// packTriples writes numbers by threes.
func packTriples(q []uint8, out []uint64) {
	for i := range out {
		var w int64
		for k := 2; k >= 0; k-- {
			w <<= tripleBits
			if 3*i+k < len(q) {
				w += int64(int8(q[3*i+k]))
			}
		}
		out[i] = uint64(w)
	}
}

// packMatrix packs each of the rows of width numbers.
func packMatrix(q []uint8, width int) []uint64 {
	n, words := len(q)/width, Triples(width)
	out := make([]uint64, n*words)
	for r := range n {
		packTriples(q[r*width:(r+1)*width], out[r*words:(r+1)*words])
	}
	return out
}

// unpackTriples takes the sums out of words.
func unpackTriples(acc []uint64, out []int32) {
	const lift = tripleLimit | tripleLimit<<tripleBits | tripleLimit<<(2*tripleBits)
	const mask = 1<<tripleBits - 1
	for i, w := range acc {
		w += lift
		o := out[3*i : 3*i+3 : 3*i+3]
		o[0] = int32(w&mask) - tripleLimit
		o[1] = int32(w>>tripleBits&mask) - tripleLimit
		o[2] = int32(w>>(2*tripleBits)&mask) - tripleLimit
	}
}

// active is an input that is not zero, and where the row of its weights begins.
type active struct{ value, row int32 }

// wide is the value as a factor of packed words.
func (a active) wide() uint64 { return uint64(int64(a.value)) }

// compress lists the inputs that are not zero.
func compress(x []int8, words int, out []active) []active {
	out = out[:0]
	for i, v := range x {
		if v != 0 {
			out = append(out, active{int32(v), int32(i * words)})
		}
	}
	return out
}

// multiply adds to acc the inputs times their rows of packed weights, each as long as acc.
func multiply(in []active, weights []uint64, acc []uint64) {
	n := len(acc)
	row := func(k int) []uint64 { return weights[in[k].row:][:n] }
	for ; len(in) >= 6; in = in[6:] { // as many as the registers of common processors hold
		v0, v1, v2, v3, v4, v5 := in[0].wide(), in[1].wide(), in[2].wide(), in[3].wide(), in[4].wide(), in[5].wide()
		w0, w1, w2, w3, w4, w5 := row(0), row(1), row(2), row(3), row(4), row(5)
		for i := range acc {
			acc[i] += v0*w0[i] + v1*w1[i] + v2*w2[i] + v3*w3[i] + v4*w4[i] + v5*w5[i]
		}
	}
	for ; len(in) >= 2; in = in[2:] {
		v0, v1 := in[0].wide(), in[1].wide()
		w0, w1 := row(0), row(1)
		for i := range acc {
			acc[i] += v0*w0[i] + v1*w1[i]
		}
	}
	if len(in) == 1 {
		v0, w0 := in[0].wide(), row(0)
		for i := range acc {
			acc[i] += v0 * w0[i]
		}
	}
}

// packRow writes numbers as biased sums, four to a word; what does not fit between -bias and bias-1 is cut off there.
func packRow(v []int32, bias int32, out []uint64) {
	for i := range out {
		x := v[4*i : 4*i+4 : 4*i+4]
		a, b := max(-bias, min(bias-1, x[0]))+bias, max(-bias, min(bias-1, x[1]))+bias
		c, d := max(-bias, min(bias-1, x[2]))+bias, max(-bias, min(bias-1, x[3]))+bias
		out[i] = uint64(a) | uint64(b)<<16 | uint64(c)<<32 | uint64(d)<<48
	}
}

// joinRow writes numbers that are biased already.
func joinRow(v []uint16, out []uint64) {
	for i := range out {
		x := v[4*i : 4*i+4 : 4*i+4]
		out[i] = uint64(x[0]) | uint64(x[1])<<16 | uint64(x[2])<<32 | uint64(x[3])<<48
	}
}

// unpackRow takes the sums of some rows apart, without their biases and with what is negative as zero.
func unpackRow(acc []uint64, bias int32, out []int32) {
	for i, w := range acc {
		o := out[4*i : 4*i+4 : 4*i+4]
		o[0] = max(int32(w&0xffff)-bias, 0)
		o[1] = max(int32(w>>16&0xffff)-bias, 0)
		o[2] = max(int32(w>>32&0xffff)-bias, 0)
		o[3] = max(int32(w>>48)-bias, 0)
	}
}

// compressScaled lists the inputs that are not zero once they are scaled and cut off at 127, and not negative.
func compressScaled(h []int32, s Scale, words int, out []active) []active {
	if cap(out) < len(h)+1 {
		out = make([]active, len(h)+1)
	}
	out = out[:len(h)+1]
	n, row := 0, int32(0)
	for _, v := range h {
		a := min(s.times(v), 127)
		out[n] = active{a, row}
		n += int(uint32(-a) >> 31)
		row += int32(words)
	}
	return out[:n]
}
