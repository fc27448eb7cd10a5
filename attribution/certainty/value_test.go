package certainty

import (
	"testing"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/lexicon/spoil"

	"github.com/stretchr/testify/assert"
)

func TestWeightsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"# head\nadverb soon\t-12\nadverb soon\t3\n": `weights.txt:3: "adverb soon" stands here twice`,
		"adverb soon\tless\n":                        `weights.txt:1: "less" is no value from -6000 to 6000`,
		"adverb soon\t1.5\n":                         `weights.txt:1: "1.5" is no whole number`,
		"adverbs soon\t1\n":                          `weights.txt:1: "adverbs soon" is no trait; its name begins with one of adverb, place, subject, tense, under, news any, news inner, news tense`,
		"news\t1\n":                                  `weights.txt:1: "news" is no trait; its name begins with one of adverb, place, subject, tense, under, news any, news inner, news tense`,
	} {
		_, err := readWeights(text)
		assert.EqualError(t, err, want)
	}
	f := spoil.File{Name: "weights.txt", Text: weightFile, Separator: "\t", Closed: []int{1}}
	spoil.Check(t, f, func(text string) error { _, err := readWeights(text); return err })
	left, _ := readWeights("adverb never\t1\nadverb soon\tless\nadverb then\t3\n")
	assert.Equal(t, map[string]int{"adverb never": 1, "adverb then": 3}, left)
}

// TestEveryClassHasAnOperator, for a cue that the lexicon does not know stands for its class.
func TestEveryClassHasAnOperator(t *testing.T) {
	for c, o := range byClass {
		assert.NotNil(t, o, lexicon.Class(c).String())
	}
	assert.Equal(t, asserted, asserted.under(nil, Evidence{}), "what is no operator changes nothing")
	for e := lexicon.Fact; e < lexicon.EffectCount; e++ {
		assert.True(t, usual[e] != 0 || e == lexicon.Open, e.String())
	}
}

// TestValuesKeepTheirOrder reads pairs of sentences: readers are surer of the first.
func TestValuesKeepTheirOrder(t *testing.T) {
	for _, pair := range [][2]string{
		{"The bank [closed].", "The bank will [close]."},
		{"The bank will [close].", "The bank may [close]."},
		{"The bank may [close].", "The bank is unlikely to [close]."},
		{"The bank is unlikely to [close].", "The bank refused to [close]."},
		{"They say that he [fled].", "They fear that he [fled]."},
		{"He managed to [escape].", "He tried to [escape]."},
		{"The bank [closed].", "The bank did not [close]."},
	} {
		assert.Greater(t, mark(t, pair[0], false).value(), mark(t, pair[1], false).value(), "%q", pair)
	}
}
