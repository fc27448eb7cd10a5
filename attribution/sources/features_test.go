package sources

import (
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
