package compare

import (
	"slices"
	"strings"
)

// Rule explains one kind of change: what it is, two versions between which it is found, and a new version in which it must not be. A
// test proves each example and each near miss.
type Rule struct {
	ID       string
	Doc      string
	Severity Severity // the usual one, which the context may raise or lower
	Old, New string
	NearMiss string // in the place of New
}

// Rules are all kinds of changes that are worth telling, in the order of their names.
var Rules = []Rule{
	{"added", "A claim is new.", Info,
		"The bridge is closed.", "The bridge is closed. A tram fell into the river.", "The bridge is closed."},
	{"attribution-added", "A claim that stood in the article's own voice has a source now.", Low,
		"The driver fled on foot.", "According to police, the driver fled on foot.", "Before dawn, the driver fled on foot."},
	{"attribution-dropped", "The source of a claim is gone: what somebody said now stands in the article's own voice.", High,
		"The driver fled on foot, police said.", "The driver fled on foot.", "Police said the driver fled on foot."},
	{"cancelled", "What was planned will not happen.", Medium,
		"The council will close the bridge on Monday.", "The council will not close the bridge on Monday.", "The council will close the bridge on Monday morning."},
	{"cleared", "A court, or whoever decides, cleared somebody of what the old version held open.", Medium,
		"The clerk may have stolen the money.", "The clerk was acquitted of having stolen the money.", "The clerk might have stolen the money."},
	{"convicted", "A court found somebody guilty of what the old version held open.", Medium,
		"The court will sentence the clerk on Monday.", "The court sentenced the clerk on Monday.", "The court will sentence the clerk Monday."},
	{"date", "A date, a day or a time differs.", High,
		"The bridge closes on March 4.", "The bridge closes on March 11.", "The bridge closes on 4 March."},
	{"denial-added", "What stood there is denied now.", Medium,
		"The mayor took bribes.", "The mayor denied that he took bribes.", "The mayor has taken bribes."},
	{"denial-removed", "What was denied stands there without the denial.", High,
		"The mayor denied that he took bribes.", "The mayor took bribes.", "The mayor has denied that he took bribes."},
	{"fact", "Words that carry a fact differ.", Medium,
		"The fire destroyed the school.", "The fire destroyed the theatre.", "The blaze destroyed the school."},
	{"merged", "Claims of several sentences became one.", Low,
		"The bridge was closed. The town was flooded on Monday.", "The bridge was closed in the town flooded on Monday.", "The bridge was closed, and the town was flooded on Monday."},
	{"name", "A name differs, came or went.", Medium,
		"The driver, Jonas Brandt, fled on foot.", "The driver, Peter Kramer, fled on foot.", "The driver, Jonas Brandt, ran away on foot."},
	{"named-to-unnamed", "A source that was named is not any more.", High,
		"Ana Horvat said the driver fled on foot.", "A witness said the driver fled on foot.", "Horvat said the driver fled on foot."},
	{"number", "A number, an amount or its unit differs, came or went; the same number in another notation is none.", High,
		"Three men fled.", "Four men fled.", "3 men fled."},
	{"occurred", "What was planned happened.", Medium,
		"The council will close the bridge.", "The council closed the bridge.", "The council is to close the bridge."},
	{"place", "A place differs.", Medium,
		"The driver was arrested in Vienna.", "The driver was arrested in Graz.", "The driver was detained in Vienna."},
	{"position", "A claim moved into or out of the headline or the first paragraph.", Low,
		"The bridge is closed.\n\nA tram fell into the river.\n\nThe mayor resigned.", "The mayor resigned.\n\nThe bridge is closed.\n\nA tram fell into the river.", "The bridge is closed.\n\nThe mayor resigned.\n\nA tram fell into the river."},
	{"quotation", "Words inside quotation marks differ.", High,
		"“We were robbed,” the mayor said.", "“We were betrayed,” the mayor said.", "\"We were robbed,\" the mayor said."},
	{"removed", "A claim is gone; graver where it was an allegation, a denial or had a number.", Medium,
		"The bridge is closed. A tram fell into the river.", "The bridge is closed.", "The bridge is closed. The tram fell into the river."},
	{"respelled", "A name is spelled another way.", Low,
		"Jon Brandt fled on foot.", "John Brandt fled on foot.", "Brandt fled on foot."},
	{"reversed", "Yes became no, or no became yes.", High,
		"The bridge is open.", "The bridge is not open.", "The bridge is still open."},
	{"softened", "A claim is less sure than it was.", Medium,
		"Two men killed the officer.", "Two men may have killed the officer.", "Two men have killed the officer."},
	{"source-changed", "Another source stands behind a claim.", Medium,
		"Ana Horvat said the driver fled on foot.", "Marko Novak said the driver fled on foot.", "Horvat said the driver fled on foot."},
	{"split", "One claim became those of several sentences.", Low,
		"The bridge was closed in the town flooded on Monday.", "The bridge was closed. The town was flooded on Monday.", "The bridge was shut in the town flooded on Monday."},
	{"strengthened", "A claim is surer than it was.", Medium,
		"Police said the clerk probably stole the money.", "Police confirmed that the clerk stole the money.", "Police said the clerk most likely stole the money."},
	{"strengthened-unsupported", "A claim is surer than it was, and no new source or evidence says why.", High,
		"Two men may have killed the officer.", "Two men killed the officer.", "Two men might have killed the officer."},
	{"unnamed-to-named", "A source that was not named has a name now.", Low,
		"A police official said the driver fled.", "Police official Ana Horvat said the driver fled.", "An official of the police said the driver fled."},
}

// FindingRules explain what is found when notes and changes are held against each other. Their examples are old and new versions.
var FindingRules = []Rule{
	{NoteRemoved, "A correction, clarification or retraction stood there and is gone.", Medium,
		"Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt three people.", "Mayor resigns\n\nThe fire hurt four people on Monday.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: A previous version of this article said that the fire hurt three people."},
	{NoteUnderstates, "A fact changed, but the note calls it an update or a clarification.", Medium,
		"Mayor resigns\n\nThe fire hurt three people on Monday.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nClarification: This article has been clarified to say that the fire hurt four people.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt three people."},
	{NoteValueMissing, "The note names a number that no change shows.", Low,
		"Mayor resigns\n\nThe fire hurt three people on Monday.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt nine people.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt three people."},
	{NoteWithoutChange, "A correction, clarification or retraction covers no change of the text.", Medium,
		"Mayor resigns\n\nThe fire hurt three people on Monday.", "Mayor resigns\n\nThe fire hurt three people on Monday.\n\nCorrection: An earlier version of this article misstated the age of the mayor.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt three people."},
	{UnannouncedChange, "A grave change that no note announces.", High,
		"Mayor resigns\n\nThe fire hurt three people on Monday.", "Mayor resigns\n\nThe fire hurt four people on Monday.", "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that the fire hurt three people."},
}

// RuleByID looks a rule up.
func RuleByID(id string) (Rule, bool) {
	for _, rules := range [][]Rule{Rules, FindingRules} {
		for _, r := range rules {
			if r.ID == id {
				return r, true
			}
		}
	}
	return Rule{}, false
}

// Rule names the kind of a change: that of its gravest detail, or its operation where no detail weighs as much. The direction of a detail
// names it where that says more than the aspect does. Of details that weigh the same, the one that tells most counts.
func (c Change) Rule() string {
	name, rank, grade := c.Op.String(), -1, Quiet
	if c.Op == Split || c.Op == Merged {
		grade = Low
	}
	for _, d := range c.Details {
		k := slices.Index(telling, d.Direction) + 1
		if d.Severity < grade || d.Severity == grade && k <= rank || c.restated(d) {
			continue
		}
		rank, grade = k, d.Severity
		if name = d.Aspect.String(); k > 0 {
			name = string(d.Direction)
		}
	}
	return name
}

// telling are the directions that say more than their aspect, the most telling last.
var telling = []Direction{Respelled, Softened, Strengthened, Unsupported, SourceChanged, UnnamedToNamed, NamedToUnnamed, AttributionAdded, AttributionDropped,
	Reversed, Occurred, Cancelled, Cleared, Convicted, DenialAdded, DenialRemoved}

// restated reports whether another detail tells what this one does: a name or a fact that is only the source's, a flip that is a plan
// come to nothing.
func (c Change) restated(d Detail) bool {
	return slices.ContainsFunc(c.Details, func(o Detail) bool {
		switch d.Aspect {
		case Name, Fact:
			return o.Aspect == Source && strings.Contains(plain(o.Old), plain(d.Old)) && strings.Contains(plain(o.New), plain(d.New))
		case Polarity:
			return o.Direction == Cancelled
		}
		return false
	})
}
