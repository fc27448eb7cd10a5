package sources

import (
	"fmt"

	"factcheck/attribution/lexicon"
)

// feature is one thing that speaks for or against a candidate, by its number in the table of weights.
type feature uint8

// The features of a candidate for a pronoun. Each stands once for every class of pronouns.
const (
	distance0 feature = iota // sentences between
	distance1
	distance2
	distance3
	distance5
	distance8
	rank1 // how many compatible candidates were mentioned later
	rank2
	rank3
	rank4
	onlyOne
	placeFirst // the place of the last mention, one each
	_
	_
	_
	_
	_
	placeLast
	formNominal
	formIndefinite
	formFullName
	formShortName
	formPronoun
	formPair
	samePlace // both subjects
	sameWord  // the last mention is such a pronoun
	sexKnown
	kindPerson
	kindBody
	kindGroup
	kindOther
	kindUnknown
	onlyPlace
	count1
	count2
	count4
	count10
	lead     // mentioned in the first sentences
	speaker  // the last mention is the subject of a reporting verb
	speakers // and so is the pronoun
	lastToSpeak
	sameBlock
	outOfQuotation // the mention stands in a quotation, the pronoun does not
	intoQuotation
	sameQuotation
	otherQuotation
	mainSubject // subject of the main clause of the sentence before
	upperSubject
	quotedBefore // the mention stands in a quotation, the pronoun outside says something
	takesTurn    // the last speaker, and the pronoun says something
	follows      // the mention comes behind the pronoun
	speaksEver   // somewhere in the article it is the subject of a reporting verb by name, or was so far
	silentSource // mentioned three times or more, and never so
	noCandidate
	featureCount
)

var featureNames = [featureCount]string{"distance-0", "distance-1", "distance-2", "distance-3", "distance-5", "distance-8", "rank-1",
	"rank-2", "rank-3", "rank-4", "only-one",
	"place-elsewhere", "place-subject", "place-object", "place-oblique", "place-possessor", "place-modifier", "place-predicate",
	"form-nominal", "form-indefinite", "form-full-name", "form-short-name", "form-pronoun", "form-pair", "same-place", "same-word",
	"sex-known",
	"kind-person", "kind-body", "kind-group", "kind-other", "kind-unknown", "only-place", "count-1", "count-2", "count-4", "count-10",
	"lead",
	"speaker", "speakers", "last-to-speak", "same-block", "out-of-quotation", "into-quotation", "same-quotation", "other-quotation",
	"main-subject", "upper-subject", "quoted-before", "takes-turn", "follows", "speaks-ever", "never-speaks", "none"}

// classes of pronouns have weights of their own.
const classes = 5

// class is that of a pronoun: for persons who say something outside quotations, as other subjects and otherwise, for several, for things.
func class(m *mention) int {
	switch m.lemma {
	case "they", "them", "their":
		return 2
	case "it", "its":
		return 3
	case "he", "she":
		if m.speaks && m.quotation < 0 {
			return 4
		}
		return 0
	}
	return 1
}

var classNames = [classes]string{"person", "person-oblique", "several", "thing", "speaker"}

// FeatureNames are the names of all weights, by class of pronouns, in the order of their numbers.
func FeatureNames() (out []string) {
	for _, c := range classNames {
		for _, f := range featureNames {
			out = append(out, fmt.Sprintf("%s:%s", c, f))
		}
	}
	return out
}

// step is the last of the steps that n reaches.
func step(n int, first feature, steps ...int) feature {
	at := 0
	for i, s := range steps {
		if n >= s {
			at = i
		}
	}
	return first + feature(at)
}

// features are those of a candidate for pronoun i; rank tells how many candidates of all were mentioned later,
// last whether it is the last to have spoken.
func (r *Register) features(i int, c candidate, rank, all int, last bool) []feature {
	m, o, e := &r.mentions[i], &r.mentions[c.mention], &r.entities[c.entity]
	fs := make([]feature, 0, 20)
	on := func(f feature, when bool) {
		if when {
			fs = append(fs, f)
		}
	}
	fs = append(fs, step(r.between(o, m), distance0, 0, 1, 2, 3, 5, 8), step(rank, rank1, 0, 1, 2, 3), placeFirst+feature(o.place),
		step(e.count, count1, 0, 2, 4, 10))
	on(onlyOne, all == 1)
	fs = append(fs, r.formFeature(o, e), kindFeature(e))
	on(samePlace, o.place == subject && m.place == subject)
	sameSex := o.sex == m.sex || r.blind && o.sex != lexicon.AnySex
	on(sameWord, o.form == pronoun && sameSex && o.plural == m.plural)
	on(sexKnown, m.sex != lexicon.AnySex && e.sex() == m.sex && !r.blind)
	on(onlyPlace, e.place())
	on(lead, r.mentions[e.first].sentence <= 2)
	on(speaker, o.speaks)
	on(speakers, o.speaks && m.speaks)
	on(lastToSpeak, last)
	on(takesTurn, last && m.speaks)
	on(sameBlock, r.in.Sentences[m.sentence].Block == r.in.Sentences[o.sentence].Block)
	switch {
	case m.quotation == o.quotation:
		on(sameQuotation, m.quotation >= 0)
	case m.quotation < 0:
		fs = append(fs, outOfQuotation)
		on(quotedBefore, m.speaks)
	case o.quotation < 0:
		fs = append(fs, intoQuotation)
	default:
		fs = append(fs, otherQuotation)
	}
	on(mainSubject, m.sentence == o.sentence+1 && r.isMainSubject(o))
	on(upperSubject, m.sentence == o.sentence && o.place == subject && r.governs(o, m))
	on(follows, c.mention > i)
	on(speaksEver, e.speaks)
	on(silentSource, !e.speaks && e.count >= 3)
	return fs
}

// between is how many sentences lie between two mentions. For a word outside quotations, sentences that are nothing but quotation do not
// count: who was spoken of before them is as near.
func (r *Register) between(o, m *mention) int {
	if m.quotation >= 0 || o.quotation >= 0 {
		return m.sentence - o.sentence
	}
	return r.told[m.sentence] - r.told[o.sentence]
}

func (r *Register) formFeature(o *mention, e *entity) feature {
	switch {
	case o.form == pronoun:
		return formPronoun
	case o.form == pair:
		return formPair
	case o.form == name && len(o.words) > 1:
		return formFullName
	case o.form == name:
		return formShortName
	case o.definite:
		return formNominal
	}
	return formIndefinite
}

func kindFeature(e *entity) feature {
	if e.plural { // also of "authorities"
		return kindGroup
	}
	switch e.kind() {
	case Person:
		return kindPerson
	case Organisation, Media:
		return kindBody
	case Group:
		return kindGroup
	case Paper:
		return kindOther
	}
	return kindUnknown
}

// lastSpeaker is the entity of the last subject of a reporting verb before mention i, within a few sentences.
func (r *Register) lastSpeaker(i int) int {
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if m := &r.mentions[k]; m.speaks && m.entity >= 0 && m.quotation < 0 {
			return m.entity
		}
	}
	return -1
}

// isMainSubject reports whether a mention is the subject of its sentence's main clause.
func (r *Register) isMainSubject(o *mention) bool {
	s := &r.in.Sentences[o.sentence]
	h := s.Tokens[o.head].Head
	return o.place == subject && h >= 0 && s.Tokens[h].Head < 0
}

// governs reports whether a subject's verb stands over the other mention.
func (r *Register) governs(o, m *mention) bool {
	s := &r.in.Sentences[o.sentence]
	h := s.Tokens[o.head].Head
	return h >= 0 && s.Tokens[m.head].Head != h && s.Dominates(h, m.head)
}

// weigh is the ranker of the product: the candidate whose weights sum highest, where that is more than the weight of none.
func weigh(r *Register, i int, cs []candidate) int {
	w := weights()[class(&r.mentions[i])*int(featureCount):][:featureCount]
	best, most := -1, w[noCandidate]
	for n, c := range cs {
		sum := 0
		for _, f := range c.features {
			sum += w[f]
		}
		if sum > most {
			best, most = n, sum
		}
	}
	return best
}
