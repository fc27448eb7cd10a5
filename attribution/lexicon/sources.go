package lexicon

import (
	"fmt"
	"strings"
	"sync"
)

// SourceNoun is what a head noun says of a source.
type SourceNoun struct {
	Kind     string // person, organisation, group, media, document
	Official bool   // speaks for a state or public body
}

var sourceKinds = []string{"person", "organisation", "group", "media", "document"}

var sourceNouns = sync.OnceValue(func() map[string]SourceNoun {
	m := map[string]SourceNoun{}
	for _, r := range load("sources.txt", 3, 3, 1) {
		if err := oneOf("sources.txt", r, 1, sourceKinds); err != nil {
			panic(err)
		}
		m[r.Cols[0]] = SourceNoun{r.Cols[1], r.Cols[2] == "official"}
	}
	return m
})

// Source looks a noun in lower case up. Plurals of persons are groups.
func Source(noun string) (SourceNoun, bool) {
	m := sourceNouns()
	if s, ok := m[noun]; ok {
		return s, true
	}
	for _, end := range []struct{ plural, singular string }{{"men", "man"}, {"women", "woman"}, {"ies", "y"}, {"es", ""}, {"s", ""}} {
		if !strings.HasSuffix(noun, end.plural) {
			continue
		}
		if s, ok := m[strings.TrimSuffix(noun, end.plural)+end.singular]; ok {
			if s.Kind == "person" {
				s.Kind = "group"
			}
			return s, true
		}
	}
	return SourceNoun{}, false
}

var media = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, r := range load("media.txt", 1, 1, 1) {
		m[r.Cols[0]] = true
	}
	return m
})

// Media reports whether a name, in lower case and without a leading article, is that of a news medium.
func Media(name string) bool { return media()[name] }

var states = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range load("states.txt", 2, 2, 1) {
		m[r.Cols[0]] = r.Cols[1]
	}
	return m
})

// State gives the state or body that a name in lower case stands for: "belgrade" for Serbia.
func State(name string) (string, bool) { s, ok := states()[name]; return s, ok }

// Check reads every embedded file and reports the first mistake.
func Check() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	verbs()
	sourceNouns()
	media()
	states()
	people()
	titles()
	load("firstnames.txt", 2, 2, 1)
	operators()
	events()
	occurring()
	stances()
	thesaurus()
	wrongs()
	things()
	measures()
	otherSenses()
	return nil
}
