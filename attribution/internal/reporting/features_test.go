package reporting

import (
	"encoding/binary"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// story has cues of all frames, quotations, parentheses, several sources in a sentence, and sentences that cite nobody.
const story = `The bridge fell on Monday night, police said. “We heard a crack,” said Ida Brandt, a nurse who lives nearby. “Then it was gone.”

The mayor, Ivo Kern, denied that the city had known of the damage, but two engineers told the council in May that the steel was worn.

According to a report by the Harbour Safety Board, nobody had looked at the bridge since 2019. The board's director did not reply to questions.

“It was,” the clerk wrote in a letter, “only a matter of time.” Critics accused the city of saving at the wrong end: they want the mayor to resign.

Nine people were hurt, officials believe. The ministry, which had promised money, is said to have paid nothing. Kern: “I have nothing to hide.”

Whether the road opens in June is unclear, said a person familiar with the talks; the union, however, warned of a strike (its third this year).`

// TestFeatures holds the features of every step against those that the model learned from: whoever changes one, by purpose or not, trains
// the model anew (model/README.md) and records the sums here. They also change with the trees that attribution/syntax gives.
func TestFeatures(t *testing.T) {
	m, err := Decode(modelFile)
	require.NoError(t, err)
	x := read(story)
	m.JudgeCues(x)
	cs := m.Candidates(x)
	require.NotEmpty(t, cs)
	var cue, node, edge, rank, measure []uint32
	for i := range x.Words {
		cue = append(cue, x.CueKeys(i)...)
	}
	for i := range cs {
		if i > 0 && cs[i].Anchor == cs[i-1].Anchor {
			continue
		}
		k := x.ChainKeys(cs[i].Anchor)
		node, edge = append(node, k.Node...), append(edge, k.Edge...)
		for n := range k.NodeAt {
			node, edge = append(node, uint32(k.NodeAt[n])), append(edge, uint32(k.EdgeAt[n]))
		}
	}
	for _, k := range RankKeys(x, cs) {
		rank = append(rank, k...)
	}
	m.rank(x, cs)
	for _, k := range Measures(x, cs) {
		for _, v := range k {
			measure = append(measure, uint32(v))
		}
	}
	assert.Equal(t, map[string]uint32{"cue": 0xe1b87862, "node": 0xec91f0fa, "edge": 0x54872f94, "rank": 0x455bda8d, "measure": 0xf50b4a2e},
		map[string]uint32{"cue": sum(cue), "node": sum(node), "edge": sum(edge), "rank": sum(rank), "measure": sum(measure)},
		"a feature changed: the model is to be trained anew")
}

func sum(keys []uint32) uint32 {
	var b []byte
	for _, k := range keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	return crc32.ChecksumIEEE(b)
}

// TestHashes: digits are one digit and quotation marks are straight ones, wherever in a form they stand; other marks and letters are apart.
func TestHashes(t *testing.T) {
	for _, same := range [][]string{{"“", "”", "„", "\""}, {"‘", "’", "'"}, {"a“", "a\""}, {"“a", "\"a"}, {"don’t", "don't"},
		{"1,200", "7,345"}, {"4th", "9th"}} {
		for _, w := range same {
			assert.Equal(t, hashOf(same[0]), hashOf(w), "%s %s", same[0], w)
		}
	}
	seen := map[uint32]string{}
	for _, w := range []string{"", "a", "b", "ab", "ba", "\"", "'", "–", "—", "…", "‚", "0", "00", "0a", "\xe2", "\xe2\x80", "€"} {
		assert.NotContains(t, seen, hashOf(w), w)
		seen[hashOf(w)] = w
	}
}
