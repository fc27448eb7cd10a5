package lexicon

import "strings"

// Reply is where a phrase shows that the accused could answer; replies.txt explains each.
type Reply uint8

const (
	SpeakerReply Reply = iota // in the words of a source
	TextReply                 // in the article
)

var replies = table("replies.txt", 1, []Column{word, oneOf("speaker", "reply", "denial")}, func(rows []Row) ([2][]string, error) {
	var by [2][]string
	for _, r := range rows {
		switch r.Cols[1] {
		case "speaker":
			by[SpeakerReply] = append(by[SpeakerReply], r.Cols[0])
		case "reply":
			by[TextReply] = append(by[TextReply], r.Cols[0])
		case "denial":
			by[TextReply] = append(by[TextReply], r.Cols[0]+" ")
		}
	}
	return by, nil
})

// In reports whether one of the phrases stands in a text in lower case.
func (r Reply) In(lower string) bool {
	lower = strings.ReplaceAll(lower, "’", "'")
	for _, phrase := range replies()[r] {
		if strings.Contains(lower, phrase) {
			return true
		}
	}
	return false
}
