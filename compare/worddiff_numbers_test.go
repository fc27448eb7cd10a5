package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNumbersStayWhole proves that no difference begins inside a number, a sum or a time.
func TestNumbersStayWhole(t *testing.T) {
	for _, c := range []struct{ old, fresh, gone, came string }{
		{"It cost $2.3 million then", "It cost $3.2 million then", "$2.3 million", "$3.2 million"},
		{"It fell by 1,200 there", "It fell by 1,300 there", "1,200", "1,300"},
		{"It fell to -12 there", "It fell to 12 there", "-12", "12"},
		{"It opens at 3:30 p.m. there", "It opens at 3:45 p.m. there", "3:30 p.m.", "3:45 p.m."},
		{"It cost $2.3 then", "It cost $3.2 then", "$2.3", "$3.2"},
	} {
		assert.Contains(t, WordDiff(c.old, c.fresh), Row{'-', c.gone})
		assert.Contains(t, WordDiff(c.old, c.fresh), Row{'+', c.came})
	}
}
