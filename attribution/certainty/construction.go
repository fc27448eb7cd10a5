package certainty

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax/pattern"
)

//go:embed constructions.txt
var constructionFile string

// Construction is a shape in which an operator reaches the predicate that it governs, a line of constructions.txt,
// which explains each part.
type Construction struct {
	Example, NearMiss string
	Line              int

	at       place
	shape    *pattern.Pattern[*judge]
	use      lexicon.Construction
	cue      []form
	ground   Ground
	from, to int // in a binding
}

// place is where a predicate stands that an operator is asked for.
type place uint8

const (
	overClause place = iota
	tied
	overObject
	oblique
	nominal
	attribute
	adverb
	content
	beside
	through
	itself
	said
	placeCount
)

var placeNames = [placeCount]string{"clause", "tied", "object", "oblique", "nominal", "attribute", "adverb", "content", "beside",
	"through", "itself", "said"}

// form is a token of a binding in one of its forms.
type form struct {
	token int
	as    func(j *judge, i int) string
}

var forms = map[string]func(j *judge, i int) string{
	"lemma":    func(j *judge, i int) string { return j.t[i].Lemma },
	"word":     func(j *judge, i int) string { return j.t[i].Lower },
	"noun":     (*judge).noun,
	"compound": (*judge).compound,
}

// shapes are what patterns may speak of.
var shapes = pattern.Vocabulary[*judge]{Given: []string{"h", "i"}, Classes: map[string]func(*judge, int) bool{
	"headline":   func(j *judge, _ int) bool { return j.Headline },
	"compared":   (*judge).compared,
	"common":     (*judge).common,
	"infinitive": func(j *judge, i int) bool { return j.infinitive(i) >= 0 },
	"tie":        (*judge).tie,
	"eventful":   func(j *judge, i int) bool { return lexicon.Event(j.noun(i)) },
	"content":    (*judge).contentClause,
	"event":      (*judge).event,
	"massed":     (*judge).massed,
	"requesting": func(j *judge, i int) bool { return lexicon.Governs(lexicon.AsComp, j.t[i].Lemma).Requests() },
	"excluding":  func(j *judge, i int) bool { return lexicon.Governs(lexicon.AsObj, j.t[i].Lemma).Excludes() },
}}

// reached finds the operator that reaches token i from token h, with what it rests on; nil for none.
func (j *judge) reached(at place, h, i int) (o *lexicon.Operator, e Evidence) {
	for _, c := range constructions().by[at] {
		found := c.shape.Match(j, j.Tree, pattern.Binding{h, i}, func(b pattern.Binding) bool {
			o = lexicon.Governs(c.use, c.word(j, b))
			e = Evidence{c.ground, b[c.from], b[c.to] + 1}
			return o != nil
		})
		if found {
			return o, e
		}
	}
	return nil, Evidence{}
}

// word is what an operator is looked up by.
func (c *Construction) word(j *judge, b pattern.Binding) string {
	w := c.cue[0].as(j, b[c.cue[0].token])
	for _, f := range c.cue[1:] {
		w += " " + f.as(j, b[f.token])
	}
	return w
}

type constructionTable struct {
	all []*Construction
	by  [placeCount][]*Construction
}

// constructions are those of the file. The package's tests find mistakes, each of which costs its own line.
var constructions = sync.OnceValue(func() *constructionTable {
	t, _ := readConstructions(constructionFile)
	return t
})

// Constructions are all of them, in the order of the file.
func Constructions() []*Construction { return constructions().all }

// Suspend takes a construction away until restore is called, so that tests prove each by its absence. Nobody else may judge meanwhile.
func (c *Construction) Suspend() (restore func()) {
	t := constructions()
	before := t.by[c.at]
	t.by[c.at] = slices.DeleteFunc(slices.Clone(before), func(x *Construction) bool { return x == c })
	return func() { t.by[c.at] = before }
}

func readConstructions(text string) (*constructionTable, error) {
	rows, err := lexicon.Parse("constructions.txt", text, 8, 8, 2)
	mistakes, t := []error{err}, &constructionTable{}
	for _, r := range rows {
		c, err := readConstruction(r.Cols)
		if err != nil {
			mistakes = append(mistakes, r.Errorf("%w", err))
			continue
		}
		c.Line = r.Line
		t.all, t.by[c.at] = append(t.all, c), append(t.by[c.at], c)
	}
	return t, errors.Join(mistakes...)
}

func readConstruction(cols []string) (c *Construction, err error) {
	c = &Construction{Example: cols[6], NearMiss: cols[7], ground: GroundOf(cols[4])}
	at := slices.Index(placeNames[:], cols[0])
	if c.at = place(max(0, at)); at < 0 {
		return nil, fmt.Errorf("%q is not one of %s", cols[0], strings.Join(placeNames[:], ", "))
	}
	if _, err := strconv.ParseUint(cols[1], 10, 8); err != nil {
		return nil, fmt.Errorf("%q is no rank; write a number", cols[1])
	}
	if c.ground == Sourced {
		return nil, fmt.Errorf("%q is no ground of certainty", cols[4])
	}
	if c.shape, err = pattern.Parse(strings.TrimPrefix(cols[2], "-"), shapes); err != nil {
		return nil, err
	}
	if err := c.readOperator(strings.Fields(cols[3])); err != nil {
		return nil, err
	}
	return c, c.readShown(strings.Fields(cols[5]))
}

// readOperator reads a construction of operators.txt and the forms by which it is looked up.
func (c *Construction) readOperator(words []string) (err error) {
	if c.use, err = lexicon.ConstructionNamed(words[0]); err != nil {
		return err
	}
	for _, w := range words[1:] {
		name, as, _ := strings.Cut(w, ".")
		f := form{c.shape.Place(name), forms[as]}
		if f.token < 0 || f.as == nil {
			return fmt.Errorf("%q is no form of a token of the pattern; write one such as h.lemma", w)
		}
		c.cue = append(c.cue, f)
	}
	if len(c.cue) == 0 {
		return fmt.Errorf("%q has no word to look up; add one such as h.lemma", words[0])
	}
	return nil
}

// readShown reads the first and the last token that a reader sees.
func (c *Construction) readShown(names []string) error {
	c.from, c.to = c.shape.Place(names[0]), c.shape.Place(names[len(names)-1])
	if c.from < 0 || c.to < 0 || len(names) > 2 {
		return fmt.Errorf("%q is not one token of the pattern, or the first and the last of several", strings.Join(names, " "))
	}
	return nil
}
