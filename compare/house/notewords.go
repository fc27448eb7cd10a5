package house

import (
	_ "embed"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed notewords.txt
var noteWordsFile string

// noteWords are the words of notewords.txt.
var noteWords = sync.OnceValue(func() map[string]bool {
	out, _ := readNoteWords(noteWordsFile) // the package's tests find mistakes, each of which costs its own line
	return out
})

func readNoteWords(text string) (map[string]bool, error) {
	rows, err := lexicon.ParseColumns("notewords.txt", text, 1, lexicon.Lower)
	out := make(map[string]bool, len(rows))
	for _, r := range rows {
		out[r.Cols[0]] = true
	}
	return out, err
}

// NoteWord reports whether a word in lower case belongs to how newsrooms word a note of correction, and not to what was corrected.
func NoteWord(word string) bool { return noteWords()[word] }
