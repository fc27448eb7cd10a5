package verify

import (
	"regexp"
	"strings"

	"factcheck/attribution/article"
)

// label is the name of a speaker at the beginning of a line, with a colon behind it: "THE PRESIDENT:", "Q:", "Dr Holt:".
var label = regexp.MustCompile(`(?m)^[ \t]*(?:>+[ \t]*)?((?:[\p{Lu}][\p{L}.'’\-]*|van|von|de|of|the|und|and)(?:[ \t]+(?:[\p{Lu}(][\p{L}.'’()\-]*|van|von|de|of|the)){0,5})[ \t]*:(?:[ \t]|$)`)

// noted is what whoever wrote a record down says of the room: (applause), [crosstalk].
var noted = regexp.MustCompile(`\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\]`)

// fewestTurns is how many lines of a record begin with a speaker, at least.
const fewestTurns = 2

// turn is what one speaker says at a time.
type turn struct {
	speaker string       // as the label has it; empty in front of the first
	words   article.Span // without the label
}

// turns takes a record of speech apart. A text that is no such record gives one turn without a speaker.
func turns(prose string) []turn {
	found := label.FindAllStringSubmatchIndex(prose, -1)
	whole := []turn{{words: article.Span{End: len(prose)}}}
	if len(found) < fewestTurns || !record(prose, found) {
		return whole
	}
	out := []turn{{words: article.Span{End: found[0][0]}}}
	for i, m := range found {
		end := len(prose)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		out = append(out, turn{speaker: strings.Join(strings.Fields(prose[m[2]:m[3]]), " "), words: article.Span{Start: m[1], End: end}})
	}
	return out
}

// record reports whether labels are those of speakers: one of them comes again, or they are in capitals.
func record(prose string, found [][]int) bool {
	seen := map[string]bool{}
	for _, m := range found {
		name := prose[m[2]:m[3]]
		if seen[name] || name == strings.ToUpper(name) {
			return true
		}
		seen[name] = true
	}
	return false
}

// spoken are the words of a turn: all but what is noted of the room.
func spoken(prose string, t turn, index int) (out []word) {
	at := t.words.Start
	add := func(end int) {
		for _, w := range read(prose, article.Span{Start: at, End: end}) {
			w.turn, w.gap = index, false
			out = append(out, w)
		}
	}
	for _, m := range noted.FindAllStringIndex(t.words.Of(prose), -1) {
		if aside(t.words.Of(prose)[m[0]:m[1]]) {
			add(t.words.Start + m[0])
			at = t.words.Start + m[1]
		}
	}
	add(t.words.End)
	return out
}

// aside reports whether a bracket is a note on the room, and no part of what is said.
func aside(bracket string) bool {
	low := strings.ToLower(bracket)
	for _, w := range [...]string{"applause", "laugh", "crosstalk", "cross talk", "inaudible", "cheer", "boo", "music", "pause", "commercial", "ph",
		"off-mike", "off mike", "unintelligible", "chant", "sic", "video", "break", "ringing", "through interpreter"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
