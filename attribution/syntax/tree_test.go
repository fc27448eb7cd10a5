package syntax

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// she said that he left
func sheSaid() *Sentence {
	s := &Sentence{Tokens: []Token{{Head: 1, Rel: Nsubj}, {Head: -1, Rel: Root}, {Head: 4, Rel: Mark}, {Head: 4, Rel: NsubjPass},
		{Head: 1, Rel: Ccomp}}}
	s.Link()
	return s
}

func TestTree(t *testing.T) {
	s := sheSaid()
	assert.Equal(t, 1, s.Root())
	assert.Equal(t, []int{0, 4}, slices.Collect(s.Children(1)))
	assert.Equal(t, 4, s.Child(1, Ccomp, Xcomp))
	assert.Equal(t, -1, s.Child(1, Obj))
	assert.Equal(t, -1, s.Child(4, Nsubj))
	assert.Equal(t, 3, s.ChildBase(4, Nsubj))
	from, to := s.Yield(4)
	assert.Equal(t, [2]int{2, 5}, [2]int{from, to})
	assert.Equal(t, []int{4, 1}, slices.Collect(s.Ancestors(2)))
	assert.True(t, s.Dominates(1, 2))
	assert.False(t, s.Dominates(4, 0))
}

func TestEnumNames(t *testing.T) {
	for u := ADJ; u < uposCount; u++ {
		assert.Equal(t, u, ParseUPOS(u.String()))
	}
	for x := CC; x < xposCount; x++ {
		assert.Equal(t, x, ParseXPOS(x.String()))
	}
	for r := Root; r < relCount; r++ {
		assert.Equal(t, r, ParseRel(r.String()))
	}
	assert.Equal(t, Nsubj, NsubjPass.Base())
	assert.Equal(t, Nsubj, ParseRel("nsubj:new"))
	assert.Equal(t, "_", Rel(200).String())
	assert.Equal(t, "Tense=Past|VerbForm=Fin", (Past | Finite).String())
}
