package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOtherDeeds proves that another deed is told, and that a verb which newsrooms put for another one is not.
func TestOtherDeeds(t *testing.T) {
	for _, c := range [][2]string{
		{"Police arrested three men at the bridge.", "Police killed three men at the bridge."},
		{"The company bought the mill in May.", "The company rented the mill in May."},
		{"The council approved the plan on Monday.", "The council discussed the plan on Monday."},
		{"Soldiers entered the town at dawn.", "Soldiers bombed the town at dawn."},
		{"The suspect fled on foot.", "The suspect surrendered on foot."},
		{"The mayor was injured in the crash.", "The mayor was unhurt in the crash."},
		{"Prices rose sharply in May.", "Prices rose slightly in May."},
	} {
		assert.NotEmpty(t, told(Fact, c[0], c[1]), c[1])
	}
	for _, c := range [][2]string{
		{"The judge delayed the trial in May.", "The judge postponed the trial in May."},
		{"The panel will review the plan in May.", "The panel will examine the plan in May."},
		{"The company bought the mill in May.", "The company acquired the mill in May."},
		{"Sales grew in May.", "Sales increased in May."},
		{"The suit was brought by his party challenger.", "The suit was brought by his party opponent."},
		{"They won't start watching the ferry until May.", "Watching the ferry won't begin until May."},
	} {
		assert.Empty(t, told(Fact, c[0], c[1]), c[1])
	}
}

// TestOtherCharge proves that one crime for another is grave and is shown with its sentence, and that another word for a charge is not.
func TestOtherCharge(t *testing.T) {
	assert.Equal(t,
		[]string{"high changed | The captain was charged with homicide on Friday | The captain was charged with manslaughter on Friday"},
		loud("The captain was charged with homicide on Friday.", "The captain was charged with manslaughter on Friday."))
	for _, c := range loud("The captain was charged with homicide on Friday.", "The captain was charged with homicide in court.") {
		assert.NotContains(t, c, "high changed")
	}
}

// TestCalledOtherwise proves that "the state" for its name is no other fact, also where both change places, and that two names are.
func TestCalledOtherwise(t *testing.T) {
	assert.Empty(t, loud("Ohio spends much. The state is facing a shortfall. Ohio is expected to lose $5 billion.",
		"Ohio spends much. Ohio is facing a shortfall, with the state expected to lose $5 billion."))
	assert.NotEmpty(t, told(Fact, "Her son, 9, met a daughter of the mayor.", "Her daughter, 9, met a son of the mayor."))
}
