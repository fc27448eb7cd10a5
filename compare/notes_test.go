package compare

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// body is what stands around a note in these tests.
const (
	threeHurt = "Mayor resigns\n\nThe fire at the mill hurt three people on Monday.\n\nThe mill stays closed until March."
	fourHurt  = "Mayor resigns\n\nThe fire at the mill hurt four people on Monday.\n\nThe mill stays closed until March."
)

// noteOf is the type of the only note that came with a correction of a number, and whether it covers that; "" for none.
func noteOf(t *testing.T, note string) (kind string, covers bool) {
	s := versions(threeHurt, fourHurt+"\n\n"+note).Steps[0]
	require.LessOrEqual(t, len(s.Notes), 1, note)
	if len(s.Notes) == 0 {
		return "", false
	}
	for _, k := range s.Notes[0].Covers {
		covers = covers || s.Changes[k].Severity >= Medium
	}
	return s.Notes[0].Type, covers
}

// TestNotes proves that notes are known in the forms in which newsrooms print them, and matched to the change that they are about.
func TestNotes(t *testing.T) {
	for note, want := range map[string]string{
		"Correction: An earlier version of this article misstated the number of people hurt in the fire. " +
			"It is four, not three.": CorrectionNote,
		"CORRECTION: The fire at the mill hurt four people, not three as stated earlier.":              CorrectionNote,
		"Correction, March 4, 2024: An earlier version said the fire hurt three people. It hurt four.": CorrectionNote,
		"(Corrects number of people hurt in fire to four, not three, in first paragraph.)":             CorrectionNote,
		"This article has been corrected to say that the fire hurt four people.":                       CorrectionNote,
		"This story was corrected to say that the fire at the mill hurt four people, not three.":       CorrectionNote,
		"An earlier version of this story incorrectly stated that the fire hurt three people.":         CorrectionNote,
		"Editor’s note: An earlier version of this article misstated how many people the fire hurt. It " +
			"was four, not three.": CorrectionNote,
		"Because of an editing error, an earlier version of this article misstated the number of people " +
			"hurt in the fire. It was four.": CorrectionNote,
		"Owing to an editing error, an earlier version said three people were hurt in the fire.": CorrectionNote,
		"In an earlier version of this article, the number of people hurt in the fire was misstated. It " +
			"was four, not three.": CorrectionNote,
		"Note: An earlier version of this article said that the fire hurt three people.":                              CorrectionNote,
		"This version CORRECTS that the fire hurt four people, not three.":                                            CorrectionNote,
		"(This March 4 story has been corrected to say four people were hurt in the fire, not three, in paragraph 1)": CorrectionNote,
		"(This version of the March 4 story corrects the number of people hurt to four in paragraph 1)":               CorrectionNote,
		"(This story has been refiled to correct the number of people hurt to four in paragraph 1)":                   CorrectionNote,
		"(Refiles to fix number of people hurt in fire in first paragraph)":                                           CorrectionNote,
		"This is a corrected version of the story. The fire hurt four people, not three.":                             CorrectionNote,
		"This article was amended on 4 March 2024. An earlier version said three people were hurt in the " +
			"fire. This has been corrected.": CorrectionNote,
		"A headline on an earlier version of this article gave the wrong number of people hurt in the fire.": CorrectionNote,
		"An article on Tuesday about the fire misstated the number of people hurt. It was four, not three.":  CorrectionNote,
		"We incorrectly stated that the fire hurt three people. It hurt four.":                               CorrectionNote,
		"For the record: An earlier version of this article said the fire hurt three people. It hurt four.":  CorrectionNote,
		"CORRECTION\n\nThe fire at the mill hurt four people, not three.":                                    CorrectionNote,
		"Editor's note (March 4, 2024): The fire hurt four people, not three as this article first said.":    EditorsNote,
		"This article has been retracted. The fire at the mill hurt nobody.":                                 RetractionNote,
		"Clarification: This article has been clarified to say that the fire hurt four people.":              ClarificationNote,
		"Update: This article has been updated to say that the fire hurt four people.":                       UpdateNote,
		"UPDATED on March 4: The fire at the mill hurt four people.":                                         UpdateNote,
		"This story has been updated to say that the fire at the mill hurt four people.":                     UpdateNote,
		"Retraction: The paper retracts its report that the fire at the mill hurt three people.":             RetractionNote,
	} {
		kind, covers := noteOf(t, note)
		assert.Equal(t, want, kind, note)
		assert.True(t, covers, "covers the change: %s", note)
	}
	kind, _ := noteOf(t, "Editor’s note: This article describes violence.")
	assert.Equal(t, EditorsNote, kind)
}

// TestNoNotes proves that sentences of the news about corrections, updates and earlier versions are no notes.
func TestNoNotes(t *testing.T) {
	for _, sentence := range []string{
		"The Department of Correction said it would pay for the repair of the mill.",
		"An earlier version of the bill would have closed the mill for good.",
		"Corrections officers helped to put out the fire.",
		"Updates on the fire will be given by the mayor on Friday.",
		"The mayor corrected the number of people hurt in the fire at the mill.",
		"The paper retracted its report about the mill in May.",
		"The first version of the report was wrong about the fire.",
		"The report was updated in March, the council said.",
		"A report on Tuesday incorrectly put the number of people hurt at three, the mayor said.",
		"For the record: nobody in town had asked for the fire.",
		"This version of the engine corrects the heat of the fire by itself.",
		"We have corrected maps of the mill, the mayor said.",
	} {
		kind, _ := noteOf(t, sentence)
		assert.Empty(t, kind, sentence)
	}
}

// TestNotesStay proves that a note which stood there before is none that is new.
func TestNotesStay(t *testing.T) {
	note := "\n\nCorrection: An earlier version of this article misspelled the name of the mill."
	assert.Empty(t, versions(threeHurt+note, fourHurt+note).Steps[0].Notes)
	assert.Len(t, versions(threeHurt+note, fourHurt+note+"\n\nCorrection: The fire hurt four people, not three.").Steps[0].Notes, 1)
}

// TestNotesGo proves that a correction which is taken out is missed, that one which is put in other words is not, and that an update may
// go.
func TestNotesGo(t *testing.T) {
	rules := func(old, fresh string) (out []string) {
		for _, f := range versions(fourHurt+"\n\n"+old, fourHurt+"\n\n"+fresh).Steps[0].Findings {
			out = append(out, f.Rule)
		}
		return out
	}
	const note = "Correction: A pervious version of this story misstated how many people were hurt in the fire at the mill."
	assert.Equal(t, []string{NoteRemoved}, rules(note, "The mayor will speak on Friday."))
	assert.Empty(t, rules(note, strings.ReplaceAll(note, "pervious", "previous")))
	assert.Empty(t, rules("Update: The mayor has left.", "The mayor will speak on Friday."))
}

// TestNotesCoverTheirOwn proves that a number which a note names covers no other change in which the same number stands, and that two
// values by themselves are enough.
func TestNotesCoverTheirOwn(t *testing.T) {
	const old = "Mayor resigns\n\nThe ferry runs every three hours.\n\nPolice arrested two men at the mill."
	const fresh = "Mayor resigns\n\nThe ferry runs every two hours.\n\nPolice arrested four men at the mill."
	covers := func(note string) (out []string) {
		s := versions(old, fresh+"\n\n"+note).Steps[0]
		for _, k := range s.Notes[0].Covers {
			out = append(out, s.Changes[k].New.Text)
		}
		return out
	}
	assert.Equal(t, []string{"The ferry runs every two hours"},
		covers("Correction: An earlier version of this article misstated how often the ferry runs. It is every two hours."))
	assert.Equal(t, []string{"Police arrested four men at the mill"}, covers("Correction: It is four, not two."))
}

// Of a page of nothing but notes the first are compared with what changed, and each change is read once for all of them.
func TestManyNotes(t *testing.T) {
	notes := func(n, from int) string {
		var b strings.Builder
		b.WriteString("Police said that three people were hurt.\n\n")
		for i := range n {
			fmt.Fprintf(&b, "Correction: An earlier version of this article gave the wrong street in case %c%c%d.\n\n", 'a'+rune(i%26),
				'a'+rune(i/26), from+i)
		}
		return b.String()
	}
	old, fresh := attribution.Analyze(article.FromText("", "", notes(0, 0))), attribution.Analyze(article.FromText("", "", notes(400, 5)))
	assert.Len(t, noteBlocks(fresh), article.MostNotes)
	assert.Equal(t, []string{"It has 400 notes of the editors, of which the first 50 are compared with what changed."}, fresh.Warnings)
	assert.Empty(t, old.Warnings)
	assert.Len(t, Versions([]*attribution.Document{old, fresh}).Steps[0].Notes, article.MostNotes)
	assert.Len(t, Versions([]*attribution.Document{fresh, old}).Steps[0].Findings, article.MostNotes)
}
