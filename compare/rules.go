package compare

import (
	"slices"
	"strings"
)

// Rule explains one kind of change or finding: what it is, two versions between which it is found, and a new version in which it must not
// be. A test proves each example and each near miss, and that the example is lost without what finds it.
type Rule struct {
	ID       string
	Doc      string
	Severity Severity // the usual one, which the context may raise or lower
	Old, New string
	NearMiss string // in the place of New

	// what a finding is about and says; nil for kinds of changes, which the differences tell
	find func(*alignment, []Change, []Note) []Finding
}

// Rules are all kinds of changes that are worth telling, in the order of their names.
var Rules = []Rule{
	{ID: "added", Doc: "A claim is new.", Severity: Info,
		Old: "The bridge is closed.", New: "The bridge is closed. A tram fell into the river.", NearMiss: "The bridge is closed."},
	{ID: "attribution-added", Doc: "A claim that stood in the article's own voice has a source now.", Severity: Low,
		Old: "The driver fled on foot.", New: "According to police, the driver fled on foot.",
		NearMiss: "Before dawn, the driver fled on foot."},
	{ID: "attribution-dropped", Doc: "The source of a claim is gone: what somebody said now stands in the article's own voice.",
		Severity: High,
		Old:      "The driver fled on foot, police said.", New: "The driver fled on foot.",
		NearMiss: "Police said the driver fled on foot."},
	{ID: "cancelled", Doc: "What was planned will not happen.", Severity: Medium,
		Old: "The council will close the bridge on Monday.", New: "The council will not close the bridge on Monday.",
		NearMiss: "The council will close the bridge on Monday morning."},
	{ID: "cleared", Doc: "A court, or whoever decides, cleared somebody of what the old version held open.", Severity: Medium,
		Old: "The clerk may have stolen the money.", New: "The clerk was acquitted of having stolen the money.",
		NearMiss: "The clerk might have stolen the money."},
	{ID: "convicted", Doc: "A court found somebody guilty of what the old version held open.", Severity: Medium,
		Old: "The court will sentence the clerk on Monday.", New: "The court sentenced the clerk on Monday.",
		NearMiss: "The court will sentence the clerk Monday."},
	{ID: "date", Doc: "A date, a day or a time differs.", Severity: High,
		Old: "The bridge closes on March 4.", New: "The bridge closes on March 11.", NearMiss: "The bridge closes on 4 March."},
	{ID: "denial-added", Doc: "What stood there is denied now.", Severity: Medium,
		Old: "The mayor took bribes.", New: "The mayor denied that he took bribes.", NearMiss: "The mayor has taken bribes."},
	{ID: "denial-removed", Doc: "What was denied stands there without the denial.", Severity: High,
		Old: "The mayor denied that he took bribes.", New: "The mayor took bribes.", NearMiss: "The mayor has denied that he took bribes."},
	{ID: "fact", Doc: "Words that carry a fact differ.", Severity: Medium,
		Old: "The fire destroyed the school.", New: "The fire destroyed the theatre.", NearMiss: "The blaze destroyed the school."},
	{ID: "merged", Doc: "Claims of several sentences became one.", Severity: Low,
		Old: "The bridge was closed. The town was flooded on Monday.", New: "The bridge was closed in the town flooded on Monday.",
		NearMiss: "The bridge was closed, and the town was flooded on Monday."},
	{ID: "name", Doc: "A name differs, came or went.", Severity: Medium,
		Old: "The driver, Jonas Brandt, fled on foot.", New: "The driver, Peter Kramer, fled on foot.",
		NearMiss: "The driver, Jonas Brandt, ran away on foot."},
	{ID: "named-to-unnamed", Doc: "A source that was named is not any more.", Severity: High,
		Old: "Ana Horvat said the driver fled on foot.", New: "A witness said the driver fled on foot.",
		NearMiss: "Horvat said the driver fled on foot."},
	{ID: "number", Doc: "A number, an amount or its unit differs, came or went; the same number in another notation is none.",
		Severity: High,
		Old:      "Three men fled.", New: "Four men fled.", NearMiss: "3 men fled."},
	{ID: "occurred", Doc: "What was planned happened.", Severity: Medium,
		Old: "The council will close the bridge.", New: "The council closed the bridge.", NearMiss: "The council is to close the bridge."},
	{ID: "place", Doc: "A place differs.", Severity: Medium,
		Old: "The driver was arrested in Vienna.", New: "The driver was arrested in Graz.", NearMiss: "The driver was detained in Vienna."},
	{ID: "position", Doc: "A claim moved into or out of the headline or the first paragraph.", Severity: Low,
		Old:      "The bridge is closed.\n\nA tram fell into the river.\n\nThe mayor resigned.",
		New:      "The mayor resigned.\n\nThe bridge is closed.\n\nA tram fell into the river.",
		NearMiss: "The bridge is closed.\n\nThe mayor resigned.\n\nA tram fell into the river."},
	{ID: "quotation", Doc: "Words inside quotation marks differ.", Severity: High,
		Old: "“We were robbed,” the mayor said.", New: "“We were betrayed,” the mayor said.",
		NearMiss: "\"We were robbed,\" the mayor said."},
	{ID: "removed", Doc: "A claim is gone; graver where it was an allegation, a denial or had a number.", Severity: Medium,
		Old: "The bridge is closed. A tram fell into the river.", New: "The bridge is closed.",
		NearMiss: "The bridge is closed. The tram fell into the river."},
	{ID: "respelled", Doc: "A name is spelled another way.", Severity: Low,
		Old: "Jon Brandt fled on foot.", New: "John Brandt fled on foot.", NearMiss: "Brandt fled on foot."},
	{ID: "reversed", Doc: "Yes became no, or no became yes.", Severity: High,
		Old: "The bridge is open.", New: "The bridge is not open.", NearMiss: "The bridge is still open."},
	{ID: "softened", Doc: "A claim is less sure than it was.", Severity: Medium,
		Old: "Two men killed the officer.", New: "Two men may have killed the officer.", NearMiss: "Two men have killed the officer."},
	{ID: "source-changed", Doc: "Another source stands behind a claim.", Severity: Medium,
		Old: "Ana Horvat said the driver fled on foot.", New: "Marko Novak said the driver fled on foot.",
		NearMiss: "Horvat said the driver fled on foot."},
	{ID: "split", Doc: "One claim became those of several sentences.", Severity: Low,
		Old: "The bridge was closed in the town flooded on Monday.", New: "The bridge was closed. The town was flooded on Monday.",
		NearMiss: "The bridge was shut in the town flooded on Monday."},
	{ID: "strengthened", Doc: "A claim is surer than it was.", Severity: Medium,
		Old: "Police said the clerk probably stole the money.", New: "Police confirmed that the clerk stole the money.",
		NearMiss: "Police said the clerk most likely stole the money."},
	{ID: "strengthened-unsupported", Doc: "A claim is surer than it was, and no new source or evidence says why.", Severity: High,
		Old: "Two men may have killed the officer.", New: "Two men killed the officer.",
		NearMiss: "Two men might have killed the officer."},
	{ID: "unnamed-to-named", Doc: "A source that was not named has a name now.", Severity: Low,
		Old: "A police official said the driver fled.", New: "Police official Ana Horvat said the driver fled.",
		NearMiss: "An official of the police said the driver fled."},
	{ID: "wording", Doc: "Other words stand there, of which it is not known that they say the same.", Severity: Info,
		Old: "The fire destroyed the school.", New: "The fire destroyed the old school.", NearMiss: "The blaze destroyed the school."},
}

// FindingRules are what is found when notes and changes are held against each other, in the order in which it is told.
var FindingRules = []Rule{
	{ID: UnannouncedChange, Doc: "A grave change that no note announces.", Severity: High, find: (*alignment).unannounced,
		Old: "Mayor resigns\n\nThe fire hurt three people on Monday.",
		New: "Mayor resigns\n\nThe fire hurt four people on Monday.",
		NearMiss: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt three people."},
	{ID: NoteWithoutChange, Doc: "A correction, clarification or retraction covers no change of the text.", Severity: Medium,
		find: (*alignment).withoutChange,
		Old:  "Mayor resigns\n\nThe fire hurt three people on Monday.",
		New: "Mayor resigns\n\nThe fire hurt three people on Monday.\n\nCorrection: An earlier version of this article misstated " +
			"the age of the mayor.",
		NearMiss: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt three people."},
	{ID: NoteUnderstates, Doc: "A fact changed, but the note calls it an update or a clarification.", Severity: Medium,
		find: (*alignment).understated,
		Old:  "Mayor resigns\n\nThe fire hurt three people on Monday.",
		New: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nClarification: This article has been clarified to say that " +
			"the fire hurt four people.",
		NearMiss: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt three people."},
	{ID: NoteValueMissing, Doc: "The note names a number that no change shows.", Severity: Low, find: (*alignment).valueMissing,
		Old: "Mayor resigns\n\nThe fire hurt three people on Monday.",
		New: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt nine people.",
		NearMiss: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt three people."},
	{ID: NoteRemoved, Doc: "A correction, clarification or retraction stood there and is gone.", Severity: Medium,
		find: (*alignment).noteRemoved,
		Old: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: An earlier version of this article said that " +
			"the fire hurt three people.",
		New: "Mayor resigns\n\nThe fire hurt four people on Monday.",
		NearMiss: "Mayor resigns\n\nThe fire hurt four people on Monday.\n\nCorrection: A previous version of this article said that " +
			"the fire hurt three people."},
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
var telling = []Direction{Respelled, Softened, Strengthened, Unsupported, SourceChanged, UnnamedToNamed, NamedToUnnamed, AttributionAdded,
	AttributionDropped,
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
