package lexicon

import "strings"

var events = table("events.txt", 1, []Column{word}, set)

// Event reports whether a noun, in lower case, names an event or an act; plurals do with their singular.
func Event(noun string) bool {
	m := events()
	return m[noun] || strings.HasSuffix(noun, "s") && m[noun[:len(noun)-1]] || strings.HasSuffix(noun, "es") && m[noun[:len(noun)-2]] ||
		strings.HasSuffix(noun, "ies") && m[noun[:len(noun)-3]+"y"]
}
