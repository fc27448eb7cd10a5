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
		"she person: Horvat: distance-1 rank-1 place-subject count-2 only-one form-short-name kind-person same-place sex-known lead " +
			"speaker last-to-speak same-block main-subject speaks-ever",
		"they several: two clerks: distance-0 rank-1 place-object count-1 form-indefinite kind-group same-block",
		"they several: Orna Lines: distance-2 rank-2 place-oblique count-1 form-full-name kind-body lead",
		"they several: The board: distance-2 rank-3 place-subject count-1 form-nominal kind-body same-place lead",
		"her person-oblique: a nurse: distance-0 rank-1 place-object count-1 form-indefinite kind-person same-block",
		"her person-oblique: She: distance-0 rank-2 place-subject count-4 form-pronoun kind-person same-word sex-known lead same-block " +
			"upper-subject speaks-ever",
		"it thing: Orna Lines: distance-2 rank-1 place-oblique count-1 form-full-name kind-body lead",
		"it thing: The board: distance-2 rank-2 place-subject count-1 form-nominal kind-body same-place lead",
		"it thing: Headline: distance-3 rank-3 place-elsewhere count-1 form-indefinite kind-other lead",
	}, got)
}

// TestFeatureNames are as many as there are weights, and no two alike.
func TestFeatureNames(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range FeatureNames() {
		assert.False(t, seen[n], n)
		seen[n] = true
	}
	assert.Len(t, seen, classes*int(featureCount))
	assert.NotContains(t, seen, "person:")
}
