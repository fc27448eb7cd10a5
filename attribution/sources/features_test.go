package sources

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFeatures lists what speaks for and against each candidate of a pronoun, by name, from the latest on.
func TestFeatures(t *testing.T) {
	in := input("Ana Horvat, the minister, spoke on Monday. The board of Orna Lines met in Holm.\n\n“We are late,” Horvat said. She met " +
		"two clerks and a nurse, and they told her that it was old.")
	var got []string
	read(in, func(r *Register, i int, cs []candidate) int {
		m := &r.mentions[i]
		for _, c := range cs {
			var names []string
			for _, f := range c.features {
				names = append(names, featureNames[f])
			}
			o := &r.mentions[c.mention]
			got = append(got, m.lemma+" "+classNames[class(m)]+": "+r.words(o.sentence, o.from, max(o.head+1, o.to))+": "+
				strings.Join(names, " "))
		}
		return weigh(r, i, cs)
	})
	assert.Equal(t, []string{
		"she person: Horvat: distance-1 rank-1 only-one places-before-subject-subject depth-subject-0 opening-before-subject " +
			"main-subject same-block speaker last-to-speak sex-known kind-person count-2 speaks-ever person-9 called-first-and-more " +
			"named-2 topic form-before-short-name same-place subject-since-1 name-since-1 lead",
		"they several: two clerks: distance-0 rank-1 places-same-object-subject bond-other-conj same-block kind-group count-1 " +
			"form-same-indefinite subject-since-never name-since-never",
		"they several: Orna Lines: distance-2 rank-2 places-before-oblique-subject depth-other-0 nested kind-body count-1 person-0 " +
			"called-first-and-more named-1 form-far-full-name subject-since-never name-since-2 lead",
		"they several: The board: distance-2 rank-3 places-before-subject-subject depth-subject-0 kind-body count-1 form-far-nominal " +
			"same-place subject-since-2 name-since-never lead",
		"her person-oblique: a nurse: distance-0 rank-1 places-same-object-object bond-other-conj same-block kind-person count-1 " +
			"form-same-indefinite subject-since-never name-since-never",
		"her person-oblique: She: distance-0 rank-2 places-same-subject-object bond-subject-conj same-block sex-known kind-person " +
			"count-4 speaks-ever person-9 called-first-and-more named-2 topic form-same-pronoun same-word-same subject-since-0 " +
			"name-since-1 lead",
		"it thing: Orna Lines: distance-2 rank-1 places-before-oblique-subject depth-other-0 nested kind-body count-1 person-0 " +
			"called-first-and-more named-1 form-far-full-name subject-since-never name-since-2 lead",
		"it thing: The board: distance-2 rank-2 places-before-subject-subject depth-subject-0 kind-body count-1 form-far-nominal " +
			"same-place subject-since-2 name-since-never lead",
		"it thing: Headline: distance-3 rank-3 places-before-elsewhere-subject depth-other-0 kind-other count-1 form-far-indefinite " +
			"subject-since-never name-since-never lead",
	}, got)
}

// TestFeatureNames are as many as there are weights, and no two alike.
func TestFeatureNames(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range FeatureNames() {
		assert.False(t, seen[n], n)
		seen[n] = true
	}
	assert.Len(t, seen, classes*len(featureNames))
	assert.NotContains(t, seen, "person:")
}

// TestAccept marks which candidates are right to learn from: those with a name, where one of them is, and gives the first of them.
func TestAccept(t *testing.T) {
	r := &Register{entities: []entity{{}, {words: []string{"ana", "horvat"}}, {words: []string{"eva", "kern"}}}}
	cs := []candidate{{entity: 0}, {entity: 1}, {entity: 2}}
	for _, c := range []struct {
		right, want []int // candidates
		first       int
	}{
		{nil, nil, -1},
		{[]int{0}, []int{0}, 0},
		{[]int{1}, []int{1}, 1},
		{[]int{0, 1}, []int{1}, 1},
		{[]int{1, 2}, []int{1, 2}, 1},
		{[]int{0, 2}, []int{2}, 2},
		{[]int{0, 1, 2}, []int{1, 2}, 1},
	} {
		x := Example{Right: make([]bool, len(cs)+1)}
		first := x.accept(r, cs, func(o candidate) bool { return slices.Contains(c.right, o.entity) })
		var got []int
		for n, is := range x.Right {
			if is {
				got = append(got, n)
			}
		}
		assert.Equal(t, c.want, got, "%v", c.right)
		assert.Equal(t, c.first, first, "%v", c.right)
	}
	named := Example{Right: make([]bool, 3)}
	assert.Equal(t, 0, named.accept(r, cs[1:], func(candidate) bool { return true }), "the first, not the last")
}
