package verify

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/article"
)

// label is the name of a speaker at the beginning of a line, with a colon behind it: "THE PRESIDENT:", "Q:", "Dr Holt:".
var label = regexp.MustCompile(`^(?:>+[ \t]*)?(` + name + `(?:,[ \t]+` + name + `|,[ \t]*\p{Lu}[\p{L}.\-]*)?)[ \t]*:(?:[ \t]|$)`)

// name is a row of words with capitals, particles between them.
const name = `[\p{Lu}][\p{L}.'’\-]*(?:[ \t]+(?:[\p{Lu}(][\p{L}.'’()\-]*|van|von|de|of|the)){0,5}`

// noted is what whoever wrote a record down says of the room: (applause), [crosstalk].
var noted = regexp.MustCompile(`\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\]`)

// fewestTurns is how many lines of a record begin with a speaker, at least; one is enough where it is the first.
const fewestTurns = 2

// turn is what one speaker says at a time.
type turn struct {
	speaker string       // as the label has it; empty in front of the first
	words   article.Span // without the label
}

// labelled is a label in a text: the name, and where it begins and what is said.
type labelled struct {
	name     string
	from, to int
}

// longestLabel is how many bytes of a line a label is looked for in.
const longestLabel = 80

// labels are those at the beginning of lines.
func labels(prose string) (out []labelled) {
	at := 0
	for line := range strings.Lines(prose) {
		head := line[:min(len(line), longestLabel)]
		if colon := strings.IndexByte(head, ':'); colon > 0 {
			indent := len(head) - len(strings.TrimLeft(head, " \t"))
			if m := label.FindStringSubmatchIndex(strings.TrimRight(head[indent:], "\n")); m != nil {
				out = append(out, labelled{strings.Join(strings.Fields(head[indent+m[2]:indent+m[3]]), " "), at, at + indent + m[1]})
			}
		}
		at += len(line)
	}
	return out
}

// turns takes a record of speech apart. A text that is no such record gives one turn without a speaker.
func turns(prose string) []turn {
	found := labels(prose)
	if len(found) == 0 || len(found) < fewestTurns && strings.TrimSpace(prose[:found[0].from]) != "" || !record(found) {
		return []turn{{words: article.Span{End: len(prose)}}}
	}
	out := []turn{{words: article.Span{End: found[0].from}}}
	for i, l := range found {
		end := len(prose)
		if i+1 < len(found) {
			end = found[i+1].from
		}
		out = append(out, turn{speaker: l.name, words: article.Span{Start: l.to, End: end}})
	}
	return out
}

// record reports whether labels are those of speakers: one of them comes again, or they are in capitals.
func record(found []labelled) bool {
	seen := map[string]bool{}
	for _, l := range found {
		if seen[l.name] || l.name == strings.ToUpper(l.name) {
			return true
		}
		seen[l.name] = true
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
		if ofRoom(t.words.Of(prose)[m[0]:m[1]]) {
			add(t.words.Start + m[0])
			at = t.words.Start + m[1]
		}
	}
	add(t.words.End)
	return out
}

// ofRoom reports whether a bracket is a note on the room, and no part of what is said.
func ofRoom(bracket string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(bracket), func(r rune) bool { return !unicode.IsLetter(r) }), aside.has)
}
