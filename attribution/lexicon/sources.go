package lexicon

import "strings"

// SourceKind is what a source is. The zero value: unknown.
type SourceKind uint8

const (
	UnknownSource SourceKind = iota
	PersonSource
	OrganisationSource
	GroupSource
	MediaSource
	DocumentSource
)

var sourceKinds = map[string]SourceKind{"person": PersonSource, "organisation": OrganisationSource, "group": GroupSource,
	"media": MediaSource, "document": DocumentSource}

// SourceNoun is what a head noun says of a source.
type SourceNoun struct {
	Kind     SourceKind
	Official bool // speaks for a state or public body
}

var sourceNouns = table("sources.txt", 1, []Column{word, oneOf("person", "organisation", "group", "media", "document"),
	oneOf("official", "-")}, entries(func(r Row) SourceNoun {
	return SourceNoun{sourceKinds[r.Cols[1]], r.Cols[2] == "official"}
}))

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
			if s.Kind == PersonSource {
				s.Kind = GroupSource
			}
			return s, true
		}
	}
	return SourceNoun{}, false
}

var media = table("media.txt", 1, []Column{word}, set)

// Media reports whether a name, in lower case and without a leading article, is that of a news medium.
func Media(name string) bool { return media()[name] }

var states = table("states.txt", 1, []Column{word, text}, entries(func(r Row) string { return r.Cols[1] }))

// State gives the state or body that a name in lower case stands for: "belgrade" for Serbia.
func State(name string) (string, bool) { s, ok := states()[name]; return s, ok }
