package lexicon

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCueClasses asks for the class of a cue: an entry with the word behind it wins, a reporting verb has its own, and all others say.
func TestCueClasses(t *testing.T) {
	for _, c := range [][3]string{{"deny", "that", "deny"}, {"say", "that", "say"}, {"call", "for", "ask"}, {"accuse", "", "accuse"},
		{"lamp", "", "say"}} {
		assert.Equal(t, c[2], CueClass(c[0], c[1]).String(), "%s %s", c[0], c[1])
	}
	for noun, class := range nounClasses() {
		assert.NotEqual(t, NoClass, class, noun)
	}
}

// TestEvents knows events in both numbers, and things by none.
func TestEvents(t *testing.T) {
	for noun, want := range map[string]bool{"strike": true, "strikes": true, "robbery": true, "robberies": true, "crash": true,
		"crashes": true, "bridge": false, "bridges": false, "s": false, "": false} {
		assert.Equal(t, want, Event(noun), noun)
	}
	assert.True(t, ObjectOccurs.Has("cause"))
	assert.False(t, SubjectOccurs.Has("cause"))
	assert.False(t, SubjectOccurs.Has("sleep"))
}

// TestStandIns gives each form of an unknown verb the same form of a known one.
func TestStandIns(t *testing.T) {
	forms, known, err := StandIns("grumble", Claim)
	assert.NoError(t, err)
	assert.Equal(t, "claim", known)
	assert.Equal(t, map[string]string{"grumble": "claim", "grumbles": "claims", "grumbled": "claimed", "grumbling": "claiming"}, forms)
	forms, known, err = StandIns("tut", Judge)
	assert.NoError(t, err)
	assert.Equal(t, "criticize", known)
	assert.Equal(t, "criticized", forms["tutted"])
	assert.Equal(t, "criticizing", forms["tutting"])
	forms, _, err = StandIns("try", Say)
	assert.NoError(t, err)
	assert.Equal(t, "said", forms["tried"])
	assert.Equal(t, "says", forms["tries"])
	_, err = ClassNamed("moan")
	assert.ErrorContains(t, err, `"moan" is no class`)
	for _, lemma := range []string{"", "Grumble", "grumble at", "x1"} {
		_, _, err = StandIns(lemma, Say)
		assert.ErrorContains(t, err, "base form", lemma)
	}
}

// TestThingsAndMeasures are nouns behind which nobody speaks.
func TestThingsAndMeasures(t *testing.T) {
	assert.True(t, Thing("bridge"))
	assert.False(t, Thing("mayor"))
	assert.Equal(t, []Measured{Bare, Always, Cited}, []Measured{Measure("plan"), Measure("size"), Measure("mayor")})
	assert.True(t, ObjectTie.Turns("claim", "life"))
	assert.True(t, PrepositionTie.Turns("charge", "into"))
	assert.False(t, PrepositionTie.Turns("claim", "life"))
	assert.False(t, ObjectTie.Turns("claim", "mayor"))
}

// TestOperatorsAndStances look up what a word does where it stands, and nothing where it stands otherwise.
func TestOperatorsAndStances(t *testing.T) {
	assert.Equal(t, Neg, Governs(AsComp, "fail").Effect)
	assert.Nil(t, Governs(AsAmod, "fail"))
	assert.Nil(t, Governs(AsComp, "sleep"))
	assert.Equal(t, Neg, PredicateStance.Of("false").Effect)
	assert.Nil(t, VerbStance.Of("false"))
	for noun, want := range map[string]bool{"claim": true, "rumor": true, "allegation": true, "plan": false, "mayor": false} {
		assert.Equal(t, want, Hearsay(noun), noun)
	}
	assert.True(t, slices.ContainsFunc(Operators(),
		func(o OperatorEntry) bool { return o.Cue == "fail" && slices.Contains(o.Constructions, AsComp) }))
}

// TestMistakesInOperators are told with their line.
func TestMistakesInOperators(t *testing.T) {
	for want, row := range map[string]string{
		`operators.txt:2: "verb" is not one of`:                       "fail\tverb\tneg\tfact\t-2",
		`operators.txt:2: "lost" is not one of`:                       "fail\tcomp\tneg\tlost\t-2",
		`operators.txt:2: "4" is no value from -3 to 3`:               "fail\tcomp\tneg\tfact\t4",
		`operators.txt:2: "much" is no value from -3 to 3`:            "fail\tcomp\tneg\tfact\tmuch",
		`operators.txt:2: "bar" governs by comp on an earlier line a`: "bar\tobj comp\tneg\tfact\t-3",
	} {
		assert.ErrorContains(t, readers["operators.txt"]("bar\tcomp\tneg\tfact\t3\tHe [failed].\tHe [fell].\n"+row+
			"\tHe [failed].\tHe [fell].\n"), want)
	}
	for want, cells := range map[string]string{
		`operators.txt:1: "He failed." has not one predicate in brackets`:        "He [failed]. | He failed.\tHe [fell].",
		`operators.txt:1: "not: He {failed]." has not one predicate in brackets`: "not: He {failed].\tHe [fell].",
		`operators.txt:1: "He [was] [late]." has not one predicate`:              "He [was] [late].\tHe [fell].",
		`operators.txt:1: "He {fell}." is a near miss`:                           "He [failed].\tHe {fell}.",
		`operators.txt:1: "not: He [fell]." is a near miss`:                      "He [failed].\tnot: He [fell].",
	} {
		assert.ErrorContains(t, readers["operators.txt"]("fail\tcomp\tneg\tfact\t3\t"+cells+"\n"), want)
	}
	assert.NoError(t, readers["operators.txt"]("fail\tcomp\tneg\tfact\t3\tHe [failed]. | weakly: He {failed}.\tHe [fell].\n"))
	assert.Equal(t, -1.5, Governs(AsComp, "fail").Value)
}

// TestThesaurus asks both ways round.
func TestThesaurus(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
	}{{"buy", "purchase", Synonym}, {"old", "new", Opposite}, {"abbey", "church", General}, {"bridge", "nurse", Unrelated},
		{"bridge", "zzz", Unrelated}} {
		assert.Equal(t, c.want, Relate(c.a, c.b), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, Relate(c.b, c.a), "%s %s", c.b, c.a)
	}
	assert.True(t, meet([]int32{1, 4, 9}, []int32{2, 3, 9}))
	assert.False(t, meet([]int32{1, 4, 9}, []int32{2, 3, 8}))
	assert.False(t, meet(nil, []int32{2}))
}

// TestVerbsOfSaying carry their frames, and forms tell whether they head a clause.
func TestVerbsOfSaying(t *testing.T) {
	r, ok := ReportingVerb("tell")
	assert.True(t, ok && r.Class == Say && r.Frames&Person != 0)
	_, ok = ReportingVerb("sleep")
	assert.False(t, ok)
	for word, finite := range map[string]bool{"says": true, "said": true, "saying": false, "given": false} {
		if v, ok := VerbForm(word); ok {
			assert.Equal(t, finite, v.Form.Finite(), word)
		}
	}
	assert.True(t, WrongNoun.Has("murder") && WrongVerb.Has("steal"))
	assert.False(t, WrongPerson.Has("murder") || WrongNoun.Has("lamp"))
}

// TestNumbersAndTimes looks words of numbers, units and times up, each only as what it is.
func TestNumbersAndTimes(t *testing.T) {
	third, ok := FractionNumeral.Value("third")
	assert.True(t, ok)
	assert.Equal(t, 1./3, third)
	third, _ = OrdinalNumeral.Value("third")
	assert.Equal(t, 3., third)
	_, ok = ScaleNumeral.Value("third")
	assert.False(t, ok)
	unit, _ := Unit("feet")
	currency, _ := Currency("us$")
	assert.Equal(t, []string{"foot", "USD"}, []string{unit, currency})
	_, ok = Unit("$")
	assert.False(t, ok)
	assert.Equal(t, []bool{true, false, true, false}, []bool{MeasuredUnit("foot"), MeasuredUnit("person"), RatePeriod("barrel"),
		RatePeriod("foot")})
	assert.Equal(t, []int{9, 0, 2, 0}, []int{Month("sept."), Month("tuesday"), WeekdayNumber("tuesdays"), WeekdayNumber("sept.")})
	assert.Equal(t, []bool{true, false, true, false}, []bool{TimeSpan("week"), TimeSpan("tuesday"), NamesTime("jan."), NamesTime("jan")})
	assert.Equal(t, []Bound{MostBound, NoBound, LeastBound, AboutBound}, []Bound{BoundBefore("no more than"), BoundBefore("more"),
		BoundAnywhere("more"), BoundBefore("circa")})
}

// TestReplies tells an answer of the accused, or that one was asked for, also with curly apostrophes.
func TestReplies(t *testing.T) {
	for text, want := range map[string]bool{"the firm didn’t respond": true, "he denied it": true, "a denier": false,
		"she is deny-listed": false, "the mayor paid": false} {
		assert.Equal(t, want, TextReply.In(text), text)
	}
	assert.True(t, SpeakerReply.In("a lawyer for the clerk"))
	assert.False(t, SpeakerReply.In("no comment"))
}

// TestSuspend takes uses of a cue out and puts them back, those that there are.
func TestSuspend(t *testing.T) {
	restore := Suspend("fail", AsComp, AsAux)
	assert.Nil(t, Governs(AsComp, "fail"))
	assert.NotNil(t, Governs(AsThrough, "fail"))
	restore()
	assert.NotNil(t, Governs(AsComp, "fail"))
	assert.Nil(t, Governs(AsAux, "fail"))
}
