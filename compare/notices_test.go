package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// loud are the changes between two texts that are worth telling, each as its operation and what is printed.
func loud(old, fresh string) (out []string) {
	for _, ch := range versions(old, fresh).Steps[0].Changes {
		if ch.Severity > Quiet {
			s := ch.Severity.String() + " " + ch.Op.String()
			for _, side := range []*Side{ch.Old, ch.New} {
				if side != nil {
					s += " | " + side.Text
				}
			}
			out = append(out, s)
		}
	}
	return out
}

// TestNoticesAreQuiet proves that what a newsroom says of its own pages comes and goes without a word and never changes gravely, and that
// news in such words does not.
func TestNoticesAreQuiet(t *testing.T) {
	const news = "The council closed the bridge on Monday."
	for _, notice := range []string{"Last updated March 4", "This is a developing story.", "Check back for updates.",
		"Sign up for our newsletter.", "Do you have a tip about the council?"} {
		assert.Empty(t, loud(news, news+"\n\n"+notice), notice)
		assert.Empty(t, loud(news+"\n\n"+notice, news), notice)
	}
	assert.Equal(t, []string{"medium changed | Last updated March 4 | Last updated March 11"}, loud("Last updated March 4\n\n"+news,
		"Last updated March 11\n\n"+news))
	assert.NotEmpty(t, loud(news+" About 500 people had to sign up for the ferry before the first of them could cross.", news))
	assert.NotEmpty(t, loud(news+" The plan was last updated on March 4, the council said.",
		news+" The plan was last updated on March 11, the council said."))
}

// TestLayout proves that a sentence in other lines is no other sentence, and that one which was cut in two is.
func TestLayout(t *testing.T) {
	const news = "Share your places\n\nThe county has many hills.\n\n"
	assert.Empty(t, loud(news+"It must be in the county, and ideally\n\nmore than a picture.",
		news+"It must be in the county, and ideally more than a picture."))
	assert.NotEmpty(t, loud(news+"The bridge was closed in the town flooded on Monday.",
		news+"The bridge was closed. The town was flooded on Monday."))
}

// TestPrinted proves that sentences are printed with the period between them, without the last one, and with that of an abbreviation.
func TestPrinted(t *testing.T) {
	assert.Equal(t,
		[]string{"low split | The bridge was closed in the town flooded on Monday | The bridge was closed. The town was flooded on Monday"},
		loud("The bridge was closed in the town flooded on Monday.", "The bridge was closed. The town was flooded on Monday."))
	assert.Equal(t, []string{"info added | The ferry left at 6 p.m."}, loud("The bridge was closed.",
		"The bridge was closed. The ferry left at 6 p.m."))
}

// TestWholeWords proves that no mark and no value begins or ends inside a word with a hyphen.
func TestWholeWords(t *testing.T) {
	rows := WordDiff("closed until mid-April", "closed until early April")
	assert.Equal(t, []Row{{'=', "closed until "}, {'-', "mid-April"}, {'+', "early April"}}, rows)
	assert.Equal(t, []string{"medium two-year ->  "}, told(Number, "The bill would open a two-year window for claims.",
		"The bill would open a window for claims."))
	assert.Empty(t, told(Quotation, "“We followed the PA Department of Health,” Straub said.",
		"“We followed the Pa. Department of Health,” Straub said."))
	assert.NotEmpty(t, told(Quotation, "“We followed the PA Department of Health,” Straub said.",
		"“We followed the N.J. Department of Health,” Straub said."))
}
