package reporting

// keys draws hashed features: a template number and up to three values make a key of 32 bits. Values are numbers of closed classes or
// hashes of words, so that no word can be read out of a model.
type keys struct {
	out      []uint32
	template uint32
}

// at goes on with the template of the given number: templates that are drawn a varying number of times must not shift the ones behind them.
func (k *keys) at(template uint32) { k.template = template }

func (k *keys) add(a, b, c uint32) {
	k.template++
	h := uint64(k.template)*0x9e3779b97f4a7c15 ^ uint64(a)<<32 ^ uint64(b)
	h = (h ^ h>>29) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>32 ^ uint64(c)) * 0x94d049bb133111eb
	k.out = append(k.out, uint32(h>>32)^uint32(h))
}

// hashOf hashes a form in lower case, its digits as 0 and its quotation marks as the straight ones.
func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b >= '0' && b <= '9' {
			b = '0'
		}
		if b == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 {
			switch s[i+2] {
			case 0x9c, 0x9d, 0x9e:
				b, i = '"', i+2
			case 0x98, 0x99:
				b, i = '\'', i+2
			}
		}
		h = (h ^ uint32(b)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>12
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// bucket is a distance, coarser the longer it is, in 0..7.
func bucket(d int) uint32 {
	switch {
	case d < 0:
		return 0
	case d <= 3:
		return uint32(d)
	case d <= 5:
		return 4
	case d <= 9:
		return 5
	case d <= 19:
		return 6
	}
	return 7
}
