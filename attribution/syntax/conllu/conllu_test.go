package conllu

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const two = `# newdoc id = d
# newpar
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
3.1	gone	go	VERB	VBN	_	_	_	_	_
4	!	!	PUNCT	.	_	3	punct	_	_

# newpar
1	No	no	INTJ	UH	_	0	root	_	_

`

func TestRead(t *testing.T) {
	ss, err := Read(strings.NewReader(two))
	require.NoError(t, err)
	require.Len(t, ss, 2)
	assert.True(t, ss[0].Document)
	assert.False(t, ss[1].Document)
	assert.True(t, ss[1].Paragraph)
	require.Len(t, ss[0].Words, 4)
	assert.Equal(t, -1, ss[0].Words[2].Head)
	text, places := Text(ss)
	assert.Equal(t, "Don't go! \n\nNo ", text)
	assert.Equal(t, []Place{{0, 2}, {2, 5}, {6, 8}, {8, 9}}, places[0])
}

func TestReadNamesTheLine(t *testing.T) {
	_, err := Read(strings.NewReader("1\tNo\n"))
	assert.ErrorContains(t, err, "line 1: 2 columns instead of 10")
}
