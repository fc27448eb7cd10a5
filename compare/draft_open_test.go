package compare

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSkeletons lays changes without a value for a value beside the notes that an editor is to finish.
func TestSkeletons(t *testing.T) {
	const said = "An earlier version of this article said: "
	for _, c := range []struct{ old, new, kind, want string }{
		{"The dam is safe, the engineer said.", "The dam is safe.", CorrectionNote,
			said + "“The dam is safe, the engineer said.” It now says: “The dam is safe.” [Say what bears this out.]"},
		{"Two men may have killed the officer.", "Two men killed the officer.", CorrectionNote,
			said + "“Two men may have killed the officer.” It now says: “Two men killed the officer.” [Say what bears this out.]"},
		{"The council will close the bridge.", "The council closed the bridge.", UpdateNote,
			"This article has been updated to say: “The council closed the bridge.” [Say since when.]"},
		{"The former clerk kept the ledger.", "The clerk kept the ledger.", CorrectionNote,
			said + "“The former clerk kept the ledger.” It now says: “The clerk kept the ledger.” [Say what was wrong.]"},
		{"The mayor called it a “sad vote” and left the room.", "The mayor left the room.", CorrectionNote,
			said + "“The mayor called it a ‘sad vote’.” [Say why this was taken out.]"},
		{"At least three people died in the flood as of Monday, officials said.",
			"At least nine people died in the flood as of Tuesday, officials said.", UpdateNote,
			"This article has been updated to say: “At least nine people died in the flood as of Tuesday, officials said.” [Say since " +
				"when.]"},
	} {
		ds := versions(c.old, c.new).Skeletons(0)
		require.Len(t, ds, 1, c.new)
		assert.Equal(t, Draft{Type: c.kind, Text: c.want, Open: true}, ds[0])
	}
	assert.Empty(t, versions("The road was closed to cars.", "The road was shut to cars.").Skeletons(0))
	assert.Empty(t, versions("Three people left.", "Four people left.").Skeletons(0), "a draft says it all")
}

// Every high or medium change has a draft or a skeleton, once; an article that was written anew has one for all.
func TestEveryGraveChangeHasADraft(t *testing.T) {
	anew := 0
	for _, p := range pairsToTry(t) {
		c := versions(p[0], p[1])
		told := map[int]int{}
		for _, d := range append(c.Drafts(0), c.Skeletons(0)...) {
			told[d.Change]++
			assert.Equal(t, d.Open, strings.HasSuffix(d.Text, "]"), d.Text)
		}
		if told[-1] > 0 {
			anew++
			continue
		}
		for i, ch := range c.Steps[0].Changes {
			if ch.Severity >= Medium && ch.Old != nil && !ch.Accepted && !(c.Steps[0].Rewritten) {
				assert.Equal(t, 1, told[i], "%v", ch)
			}
		}
	}
	assert.Positive(t, anew)
}
