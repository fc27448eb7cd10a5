package claims

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestStandalone reads claims alone: what they lack is put in, in brackets, and a twin that lacks nothing stays as it is.
func TestStandalone(t *testing.T) {
	for _, c := range []struct{ text, claim, want string }{
		// relatives
		{"Divers are looking for nine sailors, some of whom may have reached the shore.", "reached the shore",
			"some of [nine sailors] may have reached the shore"},
		{"The union blames the bank and its lawyers, which could face a fine.", "face a fine", ""},
		{"The envoy landed in Brode, where she will meet the miners.", "meet the miners", "[The envoy] will meet the miners [in Brode]"},
		{"The firm, whose owner may have fled, makes glass.", "owner may have fled", "[The firm’s] owner may have fled"},
		{"He sold almonds to a town where prices may have doubled.", "have doubled", "prices may have doubled [in the town]"},
		{"The panels work best around the summer solstice, when there may be more light.", "more light",
			"there may be more light [around the summer solstice]"},
		{"There are simply things that we will never know.", "never know", "There are simply things that we will never know"},
		{"The council helps people who may have fled.", "fled", "The council helps people who may have fled"},
		{"The council helps the people who may have fled.", "fled", "[The people] may have fled"},
		{"The mill, which she may have sold, is shut.", "have sold", "she may have sold [the mill]"},
		{"The mill, which she may have fought for, is shut.", "fought", "she may have fought for"},
		{"She had to choose between the dream she may have had and the work.", "had and", ""},
		{"Mr Berg said last week that banned accounts would not return.", "not return", "banned accounts would not return"},
		{"There's not another show that can do it.", "do it", "There's not another show that can do it"},
		{"There's a show that can do it.", "can do it", "[The show] can do it"},
		{"With an adjustment to an energy future which is not reliant on Russia, it's getting harder for the port.", "reliant",
			"With an adjustment to an energy future which is not reliant on Russia, it's getting harder for the port"},
		{"The council voted to keep the park open after work on the road was completed.", "completed",
			"The council voted to keep the park open after work on the road was completed"},
		{"The mill's footballer Ana Berg, 21, has had interest from several clubs but could be drawn to the port.", "drawn",
			"[The mill's footballer Ana Berg] could be drawn to the port"},
		{"As her band left, the hall was empty.", "empty", "As her band left, the hall was empty"},
		{"As It Was is a song of the year.", "song", "As It Was is a song of the year"},
		// second predicates
		{"Ana Berg explained that living in Holm meant every aspect of her life \"has to be exact\" but art was free.", "exact",
			"has to be exact"},
		{"Police said the driver fled and left the car.", "left the car", "[The driver] left the car"},
		{"The mill has to close and will sell its land.", "will sell", "[The mill] will sell its land"},
		{"Holm is 73 years old and is the oldest person ever elected to the council.", "the oldest",
			"[Holm] is the oldest person ever elected to the council"},
		{"Ms Ali had a role in preparing the law and led an inquiry.", "led an inquiry", "[Ms Ali] led an inquiry"},
		{"She doesn't run the mill or have operational control of the firm.", "have operational",
			"She doesn't run the mill or have operational control of the firm"},
		{"“Elon left the firm and the firm has no working head,” Ann Lee said.", "no working", "the firm has no working head"},
		{"Ms Holm and her partner will remain and are expected to return in May, the clerk said.", "return in May",
			"[Ms Holm and her partner] are expected to return in May"},
		{"“Harming the crew of a ship is dangerous and could cost lives,” the clerk said.", "cost lives",
			"[Harming the crew of a ship] could cost lives"},
		{"“The rules are a poor tool, are costly to us, and they slow us,” the clerk said.", "are costly", "[The rules] are costly to us"},
		{"The union plans a strike, which it said could be worse.", "be worse", "[The strike] could be worse"},
		{"The driver was arrested on Friday and charged in court with theft.", "charged", "[The driver was] charged in court"},
		{"Jon Berg said previously that ambulance delays represented “a material risk” and stressed it was important to fix the flow.",
			"stressed", "[Jon Berg] stressed it was important to fix the flow"},
		{"He would just bluster until the right word came out.", "came out", "He would just bluster until the right word came out"},
		{"Emma Berg said she had no trust in the police, and was concerned about the delay.", "was concerned",
			"[Emma Berg] was concerned about the delay"},
		{"Emma Berg said the road was shut, and was concerned about the delay.", "was concerned", "was concerned about the delay"},
		{"If you read this page and can't see the form you will need help.", "see the form",
			"If you read this page and can't see the form you will need help"},
		{"If you read this page, we may help, and it can't fail.", "can't fail", "it can't fail"},
		{"They will not be sent to critical calls, nor will they provide any care.", "any care", "nor will they provide any care"},
		{"Vlada Berg thinks she would have died had they not left.", "died", "[Vlada Berg] would have died had they not left"},
		{"Vlada Berg thinks they had not left.", "left", "they had not left"},
		// contents that are no clause
		{"The driver was charged with theft.", "theft", "[The driver was charged with] theft"},
		{"The driver was arrested on Friday and charged with theft.", "theft", "[The driver was charged with] theft"},
		{"Drivers now have to pay more, according to the RAC.", "pay more", "Drivers now have to pay more"},
		{"The minister denies bullying two aides.", "bullying two aides", "[The minister denies] bullying two aides"},
		{"The mayor did not say whether the road was open.", "whether", "[The mayor did not say] whether the road was open"},
		{"The mayor said the road was open.", "road was open", "the road was open"},
		{"There is no cure which may help.", "may help", "There is no cure which may help"},
		{"The mayor wants to hear from anyone who may know.", "may know", "[The mayor wants] to hear from anyone who may know"},
		{"The accounts will not be opened until there is a rule.", "a rule", "The accounts will not be opened until there is a rule"},
		{"The accounts may be opened because there is a rule.", "is a rule", "there is a rule"},
		{"The accounts may not be opened because there is a rule.", "is a rule", "The accounts may not be opened because there is a rule"},
		{"The mayor does not know how the mill burned.", "how the mill", "[The mayor does not know] how the mill burned"},
		{"The law does not say which tools should be used.", "which tools", "[The law does not say] which tools should be used"},
		// one or two words
		{"“I just hit this wall, you know, when I spoke to the clerk,” she said.", "this wall",
			"I just hit this wall, you know, when I spoke to the clerk"},
		{"“Amazing,” Ann Lee said.", "Amazing", "[Ann Lee said:] Amazing"},
		{"The mayor said it was late and he left.", "he left", "[The mayor] left"},
		// ties to another clause
		{"The school is shut, although the roof may be safe.", "roof may be", "the roof may be safe"},
		{"The school is shut until the roof can be mended.", "can be mended", ""},
		{"The fair will be moved if the rain goes on.", "if the rain", "The fair will be moved if the rain goes on"},
		// pronouns and names
		{"Marta Klein met the miners on Monday. She may resign in May.", "may resign", "[Marta Klein] may resign in May"},
		{"Marta Klein met the miners on Monday. Her office is shut.", "office is shut", "[Marta Klein’s] office is shut"},
		{"Marta Klein met the miners on Monday. Klein has stepped down.", "stepped down", "[Marta] Klein has stepped down"},
		{"Two men were arrested near the lake on Monday. They are suspected of theft.", "theft", "[Two men] are suspected of theft"},
		{"Pia Holm left. Ms Klein said she would sell the mill.", "sell the mill", "she would sell the mill"},
		{"The mill is shut. Rail bosses said they would close the line.", "close the line", "[Rail bosses] would close the line"},
		{"A spokesman for Mr Renn said the senator would not resign. “He has done nothing wrong.”", "nothing wrong",
			"[The senator] has done nothing wrong"},
		{"Ferra and Oslund could both be named.", "be named", "Ferra and Oslund could both be named"},
		{"The firm said it would close the mill.", "close the mill", "[The firm] would close the mill"},
		// what stands for something
		{"Officers searched the loft and the cellar. The former was empty.", "was empty", "[The loft] was empty"},
		{"Officers searched the loft and the cellar. The latter was empty.", "was empty", "[The cellar] was empty"},
		{"Officers searched the loft, the barn and the cellar. The latter was empty.", "was empty", "The latter was empty"},
		{"The flood cut off four villages. Two of them have no power.", "no power", "Two of [the four villages] have no power"},
		{"The flood cut off villages and roads. Two of them have no power.", "no power", "Two of them have no power"},
		{"Doctors at Holm University followed 900 children. Those who slept less gained weight.", "gained weight",
			"[The children] who slept less gained weight"},
		{"The airport was shut at noon. Flights had been halted there since Tuesday.", "been halted",
			"Flights had been halted [at the airport] since Tuesday"},
		{"The airport and the port were shut. Ships had been halted there since Tuesday.", "been halted",
			"Ships had been halted there since Tuesday"},
		{"Prosecutors say Ivo Brandt took the money; his lawyer says he did not.", "did not", "[Ivo Brandt] did not [take the money]"},
		{"Asked whether the strike would end, the union leader said no.", "said no",
			"Asked whether the strike would end, the union leader said no"},
		{"The crew are believed by police to have fled.", "have fled", "The crew [are believed] to have fled"},
		{"Few people came. They may leave.", "may leave", "They may leave"},
		{"Marta Klein met the miners. The Klein family owns a mill.", "owns a mill", "The Klein family owns a mill"},
		{"Marta Klein said she was ill and Klein's son had left.", "was ill", "[Marta Klein] was ill"},
		{"“I am ill,” Marta Klein said. “I will go and I will rest.”", "I am ill", "I [Marta Klein] am ill"},
		{"Ferra and Oslund signed a treaty. Both countries will open the border.", "open the border",
			"[Ferra and Oslund] will open the border"},
		{"It rained in the hills on Monday.", "rained", "It rained in the hills on Monday"},
		// its own brackets, and holes
		{"The Justice Department has charged Berg with espionage by publishing secret files.", "by publishing",
			"The Justice Department has charged Berg with [espionage] by publishing secret files"},
		{"Her aunt, who is charged with fraud and is due in court, has denied it.", "fraud",
			"[Her aunt is charged with] fraud"},
		{"Her aunt, who is charged with fraud and is due in court, has denied it.", "denied",
			"Her aunt, who is charged with [fraud], has denied it"},
		{"“[He] is ill,” Marta Klein said.", "is ill", "[He] is ill"},
		{"While she said she was nearly back to normal, there are still a few limits.", "limits",
			"While she said [she was nearly back to normal], there are still a few limits"},
		{"Mr Wells hopes that people will find the film and show it so that people know what is free.", "show it",
			"people will find the film and show it"},
		// who speaks, and what is drawn together with a verb
		{"“I'm ill and my son is ill,” Marta Klein said.", "I'm ill", "I'm ill"},
		{"“My son is ill,” Marta Klein said.", "son is ill", "[Marta Klein’s] son is ill"},
		{"“My goodness, it may rain,” Marta Klein said.", "goodness", "My goodness, it may rain"},
		{"“My son and I'm ill,” Marta Klein said.", "son", "My son and I'm ill"},
		{"“If I'm late I will call,” Marta Klein said.", "will call", "If I'm late I [Marta Klein] will call"},
		{"The party office - led by Ana Berg - may be wondering what to do now.", "wondering",
			"The party office - led by Ana Berg - may be wondering what to do now"},
		{"The party office was led by Ana Berg - we may be wondering why.", "wondering", "we may be wondering why"},
		// what opens a claim
		{"Despite its owner being away for six months, the photo was recognised by friends.", "owner",
			"Despite its owner being away for six months, the photo was recognised by friends"},
		{"The Home Office met the miners on Monday. They said it will pay them.", "will pay", "[The Home Office] will pay them"},
		{"The Home Office met the miners. The new law may make it easier to pay them.", "easier",
			"The new law may make it easier to pay them"},
		{"The governor, who denies taking gifts, has not resigned.", "has not resigned", "The governor has not resigned"},
	} {
		d := lone(c.text)
		var found string
		for _, x := range d.Claims {
			if strings.Contains(x.Text, c.claim) && (found == "" || len(x.Standalone) < len(found)) {
				found = x.Standalone
			}
		}
		if c.want != "" {
			assert.Equal(t, c.want, found, c.text)
		}
		for _, x := range d.Claims {
			assert.Empty(t, faults(x), c.text)
		}
	}
}

// faults tells how a claim that reads alone breaks its rules: what is outside brackets is verbatim and in the order of the text, no bracket
// stands in a bracket, and it has at most twice the words of its text, which count as eight at least.
func faults(c Claim) string {
	if strings.ContainsAny(c.Text, "[]") {
		if c.Standalone != c.Text {
			return "a text with brackets of its own is changed"
		}
		return ""
	}
	depth, rest := 0, []rune(c.Text)
	for _, r := range c.Standalone {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth == 0 && !unicode.IsSpace(r):
			at := slices.Index(rest, r)
			if at < 0 {
				return string(r) + " is not in the text, or in another order"
			}
			rest = rest[at+1:]
		}
		if depth < 0 || depth > 1 {
			return "brackets do not match"
		}
	}
	if depth != 0 {
		return "a bracket is open"
	}
	if n := len(strings.Fields(c.Standalone)); n > 2*max(fewestWords, len(strings.Fields(c.Text))) {
		return "it is longer than twice its text"
	}
	return ""
}

// FuzzStandalone holds whatever is read alone to its rules.
func FuzzStandalone(f *testing.F) {
	f.Add("The port and the council, which they accuse of hiding it, said: “He did.” Both men, some of whom may be ill, left.")
	f.Add("Marta Klein [left]. She, who denies it, may \"go (and\" Klein said he would.")
	f.Fuzz(func(t *testing.T, words string) {
		words = strings.ToValidUTF8(words, "") // what is read is decoded before
		x := text.New(article.FromText("", "", words), nil)
		who := sources.Read(sources.Input{Prose: x.Article.Prose, Sentences: x.Sentences, Quotations: x.Quotations})
		as, _ := extract.Resolve(x, who, extract.Find(x, who), .5)
		for _, c := range Cut(x, who, as).Claims {
			if s := faults(c); s != "" {
				t.Errorf("%s: %q of %q", s, c.Standalone, c.Text)
			}
		}
	})
}
