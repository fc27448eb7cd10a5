package sources

import (
	"math"
	"strconv"
	"strings"
)

// feature is one thing that speaks for or against a candidate, by its number in the weights of a class.
type feature uint16

// family is a row of features of which a candidate has one at most: one for each value.
type family uint8

// The families of features of a candidate for a pronoun. "Last" is the candidate's last mention before the pronoun.
const (
	noCandidate family = iota // what a candidate must exceed
	distance                  // sentences between
	rank                      // how many compatible candidates were mentioned later
	onlyOne
	places    // the place of the last mention, that of the pronoun, and whether they share a sentence
	forms     // how the last mention is made, by distance
	samePlace // both subjects
	sameWord  // the last mention is such a pronoun
	bond      // how the last mention's verb stands over the pronoun in their sentence, as its subject or otherwise
	depth     // clauses over the last mention, subject or not, in the sentence before
	opening   // the pronoun opens its sentence: the place of the last mention
	subjects  // sentences since it was last a subject
	names     // sentences since it was last called by name
	sexKnown
	sexAgainst // its first name is that of the other sex
	kindOf
	person // how much speaks for a person, where it has a name
	called // what its name is made of
	theName
	onlyPlace
	count
	named
	topic    // the first name of the article
	lead     // mentioned in the first sentences
	speaker  // the last mention is the subject of a reporting verb
	speakers // and so is the pronoun
	lastToSpeak
	sameBlock
	quoted       // where the quotations of both stand to each other
	quotedBefore // the mention stands in a quotation, the pronoun outside says something
	mainSubject  // subject of the main clause of the sentence before
	takesTurn    // the last speaker, and the pronoun says something
	follows      // the mention comes behind the pronoun
	speaksEver   // somewhere in the article it is the subject of a reporting verb by name, or was so far
	neverSpeaks  // mentioned three times or more, and never so
	nested       // the last mention is a part of another noun's phrase
	familyCount
)

// rows are the families by name, with the names of their values; a family of one value has no names.
var rows = [familyCount]struct{ name, values string }{
	noCandidate:  {"none", ""},
	distance:     {"distance", "0 1 2 3 5 8"},
	rank:         {"rank", "1 2 3 4"},
	onlyOne:      {"only-one", ""},
	places:       {"places", product("same before", placeNames, placeNames)},
	forms:        {"form", product("same before far", formNames)},
	samePlace:    {"same-place", ""},
	sameWord:     {"same-word", "same before far"},
	bond:         {"bond", product("subject other", bondNames)},
	depth:        {"depth", product("subject other", "0 1 2")},
	opening:      {"opening", product("before far", placeNames)},
	subjects:     {"subject-since", "never 0 1 2 3 5"},
	names:        {"name-since", "never 0 1 2 3 5"},
	sexKnown:     {"sex-known", ""},
	sexAgainst:   {"sex-against", "1 2 5"},
	kindOf:       {"kind", "person body group other unknown"},
	person:       {"person", "0 1 2 3 5 9"},
	called:       {"called", "first-name one-word first-and-more two-words more-words common"},
	theName:      {"article", ""},
	onlyPlace:    {"only-place", ""},
	count:        {"count", "1 2 4 10"},
	named:        {"named", "0 1 2 4"},
	topic:        {"topic", ""},
	lead:         {"lead", ""},
	speaker:      {"speaker", ""},
	speakers:     {"speakers", ""},
	lastToSpeak:  {"last-to-speak", ""},
	sameBlock:    {"same-block", ""},
	quoted:       {"quotation", "same out-of into other"},
	quotedBefore: {"quoted-before", ""},
	mainSubject:  {"main-subject", ""},
	takesTurn:    {"takes-turn", ""},
	follows:      {"follows", ""},
	speaksEver:   {"speaks-ever", ""},
	neverSpeaks:  {"never-speaks", ""},
	nested:       {"nested", ""},
}

const (
	placeNames = "elsewhere subject object oblique possessor modifier predicate"
	formNames  = "nominal indefinite full-name short-name pronoun pair"
	bondNames  = "own conj advcl ccomp xcomp acl other none"
)

// product joins every name of each list with every one of the next.
func product(lists ...string) string {
	out := []string{""}
	for _, l := range lists {
		var next []string
		for _, head := range out {
			for _, w := range strings.Fields(l) {
				next = append(next, strings.TrimPrefix(head+"-"+w, "-"))
			}
		}
		out = next
	}
	return strings.Join(out, " ")
}

// firstOf is the number of the first feature of each family, and last how many there are; featureNames are their names.
var firstOf, featureNames = func() (at [familyCount + 1]feature, all []string) {
	for f, row := range rows {
		at[f] = feature(len(all))
		values := strings.Fields(row.values)
		if len(values) == 0 {
			all = append(all, row.name)
		}
		for _, v := range values {
			all = append(all, row.name+"-"+v)
		}
	}
	at[familyCount] = feature(len(all))
	return at, all
}()

// Classes of pronouns have weights of their own: persons who say something outside quotations, as other subjects, as possessors and
// otherwise; several; things.
const (
	personClass = iota
	otherClass
	severalClass
	thingClass
	speakerClass
	ownerClass
	classes
)

var classNames = [classes]string{"person", "person-oblique", "several", "thing", "speaker", "owner"}

// class is that of a pronoun.
func class(m *mention) int {
	switch m.lemma {
	case "they", "them", "their", "theirs", "themselves":
		return severalClass
	case "it", "its", "itself":
		return thingClass
	}
	switch {
	case m.place == possessor:
		return ownerClass
	case m.place == subject && m.speaks && m.quotation < 0:
		return speakerClass
	case m.place == subject:
		return personClass
	}
	return otherClass
}

// FeatureNames are the names of all weights, by class of pronouns, in the order of their numbers.
func FeatureNames() (out []string) {
	for _, c := range classNames {
		for _, f := range featureNames {
			out = append(out, c+":"+f)
		}
	}
	return out
}

// steps are the least numbers for which a family that counts has a value.
var steps = func() (out [familyCount][]int) {
	for f, row := range rows {
		for _, v := range strings.Fields(row.values) {
			if n, err := strconv.Atoi(v); err == nil {
				out[f] = append(out[f], n)
			}
		}
	}
	return out
}()

// step is the last value of a family that a number reaches.
func step(f family, n int) (at int) {
	for i, s := range steps[f] {
		if n >= s {
			at = i
		}
	}
	return at
}

// weigh is the ranker of the product: the candidate whose weights sum highest, where that is more than the weight of none. It notes by how
// much.
func weigh(r *Register, i int, cs []candidate) int {
	best, margin := weighBy(weights(), r, i, cs)
	r.mentions[i].margin = margin
	return best
}

// weighBy is the ranking by given weights: the best candidate, -1 for none, and by how many thousandths it leads the next, or none.
func weighBy(all []int, r *Register, i int, cs []candidate) (best, margin int) {
	size := len(featureNames)
	w := all[class(&r.mentions[i])*size:][:size]
	best, most, next := -1, w[firstOf[noCandidate]], math.MinInt
	for n, c := range cs {
		sum := 0
		for _, f := range c.features {
			sum += w[f]
		}
		if sum > most {
			best, most, next = n, sum, most
		} else {
			next = max(next, sum)
		}
	}
	return best, most - next
}
