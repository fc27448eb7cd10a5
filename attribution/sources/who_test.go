package sources

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// who writes down who stands behind a mention, the last of its words in the text: name, kind and naming, and what else is known.
func who(text, mention string) string {
	in := input(text)
	r := Read(in)
	out := "not found"
	for i := range in.Sentences {
		s := &in.Sentences[i]
		for from := range s.Tokens {
			for to := from + 1; to <= len(s.Tokens); to++ {
				if s.SpanOf(from, to).Of(in.Prose) == mention {
					out = line(r.Source(i, from, to))
				}
			}
		}
	}
	return out
}

func line(s Source) string {
	out := s.Name + ", " + s.Kind.String() + ", " + s.Naming.String()
	if s.Official {
		out += ", official"
	}
	for _, more := range [][2]string{{"role", s.Role}, {"for", s.SpeaksFor}, {"stands for", s.StandsFor}, {"because", s.Reason}} {
		if more[1] != "" {
			out += "; " + more[0] + " " + more[1]
		}
	}
	return out
}

func whoAll(t *testing.T, table [][3]string) {
	t.Helper()
	for _, c := range table {
		text, mention, want := c[0], c[1], c[2]
		assert.Equal(t, want, who(text, mention), "%s: %s", text, mention)
	}
}

// TestWho reads who stands behind a mention: of names, of descriptions that take up a name or none, of pronouns, of several.
func TestWho(t *testing.T) {
	whoAll(t, [][3]string{
		{"Ana Horvat, the interior minister, spoke. Horvat said no.", "Horvat",
			"Ana Horvat, person, named, official; role interior minister"},
		{"Interior Minister Ana Horvat spoke. She said no.", "She", "Ana Horvat, person, named, official; role Interior Minister"},
		{"Ana Horvat met Eva Kern. They said no.", "They", "They, group, described"},
		{"Ana Horvat and Eva Kern met. Both said no.", "Both", "Ana Horvat and Eva Kern, group, named"},
		{"Ana Horvat and Eva Kern met. They said no.", "They", "They, group, described"},
		{"Ana Horvat and Eva Horvat met. Horvat said no.", "Horvat", "Horvat, person, named"},
		{"Ana Horvat, who runs the mill, said no.", "who", "Ana Horvat, person, named"},
		{"The board met. Its chairman, Ivo Kern, said no.", "Its chairman, Ivo Kern,", "Ivo Kern, person, named; role Its chairman"},
		{"Ivo Kern left. His lawyer said no.", "His lawyer", "Ivo Kern’s lawyer, person, described; for Ivo Kern"},
		{"Ivo James left. His lawyer said no.", "His lawyer", "Ivo James’ lawyer, person, described; for Ivo James"},
		{"A spokesman for Orna Lines said no.", "A spokesman for Orna Lines",
			"A spokesman for Orna Lines, person, described; for Orna Lines"},
		{"A spokeswoman for the interior ministry said no.", "A spokeswoman for the interior ministry",
			"A spokeswoman for the interior ministry, person, described, official; for the interior ministry"},
		{"A police spokesman said no.", "A police spokesman", "A police spokesman, person, described, official"},
		{"The club president said no.", "The club president", "The club president, person, described"},
		{"The district attorney said no.", "The district attorney", "The district attorney, person, described, official"},
		{"Orna Lines cut 900 jobs. Orna said no.", "Orna", "Orna Lines, organisation, named"},
		{"The Harbour Safety Board (HSB) met. The HSB said no.", "The HSB", "HSB, organisation, named; role Harbour Safety Board"},
		{"Serbia closed the road. Belgrade said no.", "Belgrade", "Belgrade, organisation, named, official; stands for Serbia"},
		{"The road is closed. Belgrade said no.", "Belgrade", "Belgrade, organisation, named, official"},
		{"The Daily Post reported it.", "The Daily Post", "Daily Post, media, named"},
		{"The Interior Ministry said no.", "The Interior Ministry", "Interior Ministry, organisation, named, official"},
		{"Ministry of Health officials said no.", "Ministry of Health officials", "Ministry of Health, organisation, named, official"},
		{"The report said no.", "The report", "The report, document, described"},
		{"A source said no.", "A source", "A source, person, anonymous"},
		{"People familiar with the talks said no.", "People familiar with the talks", "People familiar with the talks, group, anonymous"},
		{"Local authorities said no.", "Local authorities", "Local authorities, organisation, described, official"},
		{"Workers at the mill said no.", "Workers at the mill", "Workers at the mill, group, described"},
		{"Ivo Kern said: “My house is old.”", "My", "Ivo Kern, person, named"},
		{"Dr. Ana Horvat Jr. spoke. Horvat said no.", "Horvat", "Ana Horvat Jr., person, named; role Dr."},
		{"Sen. Ana Horvat of Ohio, who leads it, said no.", "who", "Ana Horvat, person, named, official; role Sen."},
		{"While she agreed, Ana Horvat said no.", "she", "Ana Horvat, person, named"},
		{"The chairman and chief executive, Ivo Kern, said no.", "The chairman and chief executive, Ivo Kern,",
			"Ivo Kern, person, named; role chairman"},
		{"Ivo Kern, Eva Marin and the mayor said no.", "Ivo Kern, Eva Marin and the mayor",
			"Ivo Kern, Eva Marin and the mayor, group, described, official"},
		{"The director of the institute, Ana Horvat, said no.", "The director of the institute, Ana Horvat,",
			"Ana Horvat, person, named; role director of the institute"},
		{"The University of Holm met. The university said no.", "The university",
			"University of Holm, organisation, named; role university"},
		{"Orna Lines, which runs the ferry, said no.", "which", "Orna Lines, organisation, named"},
		{"Ivo Kern, a retired teacher from Holm, said no.", "Ivo Kern", "Ivo Kern, person, named; role a retired teacher from Holm"},
		{"Presidential candidate Sen. Ana Horvat said no.", "Ana Horvat",
			"Ana Horvat, person, named, official; role Presidential candidate"},
		{"Texas Sen. Ana Horvat said no.", "Ana Horvat", "Ana Horvat, person, named, official; role Texas Sen."},
		{"The ministers met. They said no.", "They", "The ministers, group, described, official"},
		{"The storms grew. They said no.", "They", "They, group, described"},
		{"The committee met. It said no.", "It", "The committee, organisation, described, official"},
		{"It said no.", "It", "It, organisation, described"},
		{"We said no.", "We", "We, group, described"},
		{"Horvat's lawyer said no. Ana Horvat left.", "Horvat's lawyer", "Horvat's lawyer, person, described; for Ana Horvat"},
		{"Ana Horvat resigned. The minister said no.", "The minister", "The minister, person, described, official"},
		{"Ana Horvat, the minister, resigned. The minister said no.", "The minister", "Ana Horvat, person, named, official; role minister"},
		{"Minister Ana Horvat met Minister Ivo Kern. The minister said no.", "The minister", "The minister, person, described, official"},
		{"An official, who asked not to be identified because he feared for his job, said no.", "An official",
			"An official, person, anonymous, official; because because he feared for his job"},
		{"The clerk, who is not allowed to speak to the press, said no.", "The clerk",
			"The clerk, person, anonymous, official; because not allowed to speak to the press"},
		{"A spokesman, speaking anonymously, said no.", "A spokesman", "A spokesman, person, anonymous"},
		{"One of them, Ana Horvat, said no.", "One of them, Ana Horvat,", "Ana Horvat, person, named"},
		{"Ana Horvat's brother said no.", "Ana Horvat's brother", "Ana Horvat's brother, person, described"},
		{"The Horvats said no.", "The Horvats", "Horvats, group, named"},
		{"Ivo Kern of Kelda Airlines said no.", "Ivo Kern of Kelda Airlines", "Ivo Kern, person, named"},
		{"Kelda Airlines spokesman Ivo Kern said no.", "Kelda Airlines spokesman Ivo Kern",
			"Ivo Kern, person, named; role Kelda Airlines spokesman"},
		{"Kelda Airlines spokesman Ivo Kern left. Kern said no.", "Kern", "Ivo Kern, person, named; role Kelda Airlines spokesman"},
		{"The mayor of Holm, Ivo Kern, left. He said no.", "He", "Ivo Kern, person, named, official; role mayor of Holm"},
		{"Ivo Kern, mayor of Holm, left. The mayor said no.", "The mayor", "Ivo Kern, person, named, official; role mayor of Holm"},
		{"The European Union said no.", "The European Union", "European Union, organisation, named, official"},
		{"Police in Holm said no.", "Police in Holm", "Police in Holm, organisation, described, official"},
		{"Ana Horvat and her aides said no.", "Ana Horvat and her aides", "Ana Horvat and her aides, group, described"},
	})
}

// TestSharedSurname: of two of one name, the one is meant whom the text calls so twice as often; where neither is, the name stands for
// itself.
func TestSharedSurname(t *testing.T) {
	both := "Ana Horvat opened the bridge. Ivo Horvat watched. "
	assert.Equal(t, "Ana Horvat, person, named", who(both+"Ana Horvat waved. Ana Horvat left. Later Horvat said so.", "Horvat"))
	assert.Equal(t, "Ivo Horvat, person, named", who(both+"Ivo Horvat waved. Ivo Horvat left. Later Horvat said so.", "Horvat"))
	assert.Equal(t, "Horvat, person, named", who(both+"Later Horvat said so.", "Horvat"))
	assert.Equal(t, "Horvat, person, named", who(both+"Ana Horvat waved. Ivo Horvat left. Ana Horvat sang. Later Horvat said so.",
		"Horvat"))
}

// TestSexByTitle tells whom a pronoun means by the titles before names of either sex.
func TestSexByTitle(t *testing.T) {
	whoAll(t, [][3]string{
		{"Mrs. Aldous met Mr. Weld in Holm on Monday. She said no.", "She", "Aldous, person, named"},
		{"Ashley Aldous runs the mill. She said no.", "She", "Ashley Aldous, person, named"},
		{"Mr. Ashley Aldous runs the mill. She said no.", "She", "She, person, described"},
		{"Mr. Ashley Aldous runs the mill. He said no.", "He", "Ashley Aldous, person, named"},
	})
}

// TestHeadlineTakesUp ties whom a headline describes to the one person whom the text calls so.
func TestHeadlineTakesUp(t *testing.T) {
	for text, want := range map[string]string{
		"Harbour pilot says tugs were late\n\nAna Horvat, a harbour pilot, spoke on Monday.": "Ana Horvat",
		"Harbour pilot says tugs were late\n\nAna Horvat, a harbour pilot, met Ivo Kern, a " +
			"harbour pilot.": "Harbour pilot",
		"Harbour pilot says tugs were late\n\nAna Horvat, a pilot, spoke on Monday.": "Harbour pilot",
		"Harbour pilot says tugs were late\n\nAna Horvat, a retired harbour pilot, and Ivo Kern, a " +
			"harbour clerk, met on Monday.": "Ana Horvat",
	} {
		a := article.FromText("", "", text)
		in := Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
		assert.Equal(t, want, Read(in).Source(0, 0, 2).Name, text)
	}
}

// TestSpeakersOfQuotations tie "I" in a quotation to whoever says it.
func TestSpeakersOfQuotations(t *testing.T) {
	whoAll(t, [][3]string{
		{"“I am late,” said Ivo Kern.", "I", "Ivo Kern, person, named"},
		{"Ivo Kern said: “My house is old.”", "My", "Ivo Kern, person, named"},
		{"Ivo Kern said: “I am late.\n\n“I will go.”", "I", "Ivo Kern, person, named"},
		{"“I am late.” The road was dark.", "I", "I, person, described"},
	})
}

// TestEach names those whom a source joins, one by one, and nobody for a pronoun that stands for nobody known.
func TestEach(t *testing.T) {
	for text, want := range map[string]string{
		"Ana Horvat and Eva Kern said no.":   "Ana Horvat|Eva Kern",
		"Ana Horvat said no. Eva Kern left.": "Ana Horvat",
		"They said no.":                      "",
		"The mayor and two clerks said no.":  "The mayor|two clerks",
	} {
		in := input(text)
		r := Read(in)
		var names []string
		words := strings.Count(strings.Split(text, " said")[0], " ") + 1
		for _, s := range r.Each(r.Source(1, 0, words)) {
			names = append(names, s.Name)
		}
		assert.Equal(t, want, strings.Join(names, "|"), text)
	}
	assert.Empty(t, Read(input("Nobody.")).Each(Source{}))
}

// TestMentions are the places where a text speaks of somebody: by name, by description and by pronoun.
func TestMentions(t *testing.T) {
	in := input("Ana Horvat, the minister, spoke. She said the mill was hers. The mill is old. Horvat left.")
	r := Read(in)
	var got []string
	for _, s := range r.Mentions(r.Source(1, 0, 2).Entity) {
		got = append(got, s.Of(in.Prose))
	}
	assert.Equal(t, []string{"Ana Horvat", "the minister", "She", "hers", "Horvat"}, got)
	assert.Empty(t, r.Mentions(0))
}

// TestExamplesForTraining are the pronouns of a text with whom they may stand for, and which of these is right.
func TestExamplesForTraining(t *testing.T) {
	in := input("Ana Horvat met Eva Kern. She said she was late.")
	gold := func(sentence, token int) int { // Ana Horvat, and both pronouns
		switch w := in.Sentences[sentence].Tokens[token].Lower; w {
		case "horvat", "she":
			return 0
		case "kern":
			return 1
		}
		return -1
	}
	xs := Examples(in, gold)
	var classes []string
	for _, x := range xs {
		classes = append(classes, ClassNames()[x.Class])
		assert.Len(t, x.Right, len(x.Candidates)+1)
		assert.GreaterOrEqual(t, slices.Index(x.Right[:len(x.Candidates)], true), 0)
		for _, c := range x.Candidates {
			for _, f := range c {
				assert.Less(t, f, len(FeatureNames()))
			}
		}
	}
	assert.Equal(t, []string{"speaker", "person"}, classes)
}

// TestToldBySex are the pronouns that sex alone tells: one man among women whose titles are known, or one woman among men. Where two would
// do, nobody else is there, or somebody of unknown sex is near, nothing is learned.
func TestToldBySex(t *testing.T) {
	const far = " The mill is old. The road is shut. The dam broke. It rained in Holm."
	for text, want := range map[string][]int{
		"Mrs. Ana Horvat met Mr. Tom Kern." + far + " He left.":          {0},
		"Mrs. Ana Horvat met Mr. Tom Kern." + far + " She left.":         {1},
		"Mrs. Ana Horvat met Mr. Tom Kern. He left.":                     {0},
		"Mr. Ivo Horvat met Mr. Tom Kern." + far + " He left.":           nil,
		"Mr. Tom Kern was late. He left.":                                nil,
		"Mrs. Ana Horvat met Mr. Tom Kern. Dr. Xen Weld spoke. He left.": nil,
		"Mrs. Ana Horvat met Mr. Tom Kern. They left.":                   nil,
	} {
		var right []int
		for _, x := range Told(input(text), weights()) {
			assert.Equal(t, -1, x.None, "one of them is surely right")
			assert.Len(t, x.Candidates, 2, text)
			right = append(right, slices.Index(x.Right, true))
		}
		assert.Equal(t, want, right, text)
	}
}

// TestNotTheHolder: who held an office is not meant by it, who speaks for somebody is not he, and who speaks for a body is not the body;
// near misses.
func TestNotTheHolder(t *testing.T) {
	whoAll(t, [][3]string{
		{"Then-governor Ivo Kern built the dam. The governor said no.", "The governor", "The governor, person, described, official"},
		{"Governor Ivo Kern built the dam. The governor said no.", "The governor", "Ivo Kern, person, named, official; role Governor"},
		{"Ex-governor Ana Horvat wrote a letter. Governor Ivo Kern read it. The governor said no.", "The governor",
			"Ivo Kern, person, named, official; role Governor"},
		{"Former governor Ana Horvat wrote to Governor Ivo Kern. The former governor said no.", "The former governor",
			"Ana Horvat, person, named, official; role Former governor"},
		{"Ivo Kern left. A spokesman for Mr Kern said no.", "A spokesman", "A spokesman, person, described; for Ivo Kern"},
		{"Ivo Kern left. The mayor, Mr Kern, said no.", "The mayor", "Ivo Kern, person, named, official; role mayor"},
		{"Blue Party leader Ana Horvat said no.", "Blue Party leader Ana Horvat", "Ana Horvat, person, named; role Blue Party leader"},
		{"Jan van der Holt built it. Van der Holt said no.", "Van der Holt", "Jan van der Holt, person, named"},
		{"Leo von und zu Holt said no.", "Leo von und zu Holt", "Leo von und zu Holt, person, named"},
		{"Of these, 50% said no.", "50%", ", none, none"},
		{"One in five said no.", "One in five", ", none, none"},
		{"Two of them said no.", "Two of them", "Two of them, group, described"},
	})
}

// TestBetween is the one pronoun that may stand for either of two names, with what it may stand for where it is neither.
func TestBetween(t *testing.T) {
	text := "Ana Horvat met Eva Kern. She waved."
	in := input(text)
	at := func(w string) article.Span {
		i := strings.Index(in.Prose, w)
		return article.Span{Start: i, End: i + len(w)}
	}
	both := [2]article.Span{at("Ana Horvat"), at("Eva Kern")}
	right := func(meant [2]bool) []bool {
		xs := Between(in, at("She"), both, meant, weights())
		require.Len(t, xs, 1)
		return xs[0].Right
	}
	assert.Equal(t, []bool{false, true, false}, right([2]bool{true, false}), "the later candidate comes first, none last")
	assert.Equal(t, []bool{true, false, false}, right([2]bool{false, true}))
	assert.Equal(t, []bool{false, false, true}, right([2]bool{}))
}
