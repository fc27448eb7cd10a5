package reports

import (
	"fmt"
	"io"
	"strings"

	"factcheck/compare"
	"factcheck/reports/internal/escape"
)

// NoteFormats are the ways to write drafts of notes, by name.
var NoteFormats = map[string]func(io.Writer, []compare.Draft) error{"text": writeNoteText, "json": writeNoteJSON}

// writeNoteText writes a line for each draft, as it may be printed: "Correction: An earlier version ...". Skeletons say that they are to be
// filled in.
func writeNoteText(w io.Writer, ds []compare.Draft) error {
	for _, d := range ds {
		kind := strings.ToUpper(d.Type[:1]) + d.Type[1:]
		if d.Open {
			kind += ", to be filled in"
		}
		if _, err := fmt.Fprintf(w, "%s: %s\n", kind, escape.Clean(d.Text)); err != nil {
			return err
		}
	}
	return nil
}

type draftJSON struct {
	Type   string `json:"type"`
	Change *int   `json:"change"` // null where it is about the whole step
	Text   string `json:"text"`
	Open   bool   `json:"open,omitempty"` // brackets in it are to be filled in
}

// writeNoteJSON writes the drafts with the index of the change that each is about.
func writeNoteJSON(w io.Writer, ds []compare.Draft) error {
	out := []draftJSON{}
	for _, d := range ds {
		out = append(out, draftJSON{d.Type, index(d.Change), d.Text, d.Open})
	}
	return writeIndented(w, struct {
		Schema string      `json:"schema"`
		Notes  []draftJSON `json:"notes"`
	}{"factcheck.note/1", out})
}

// Complaint writes an error in the place of a report, for a reader who sees nothing else.
func Complaint(w io.Writer, err error) error {
	_, err = fmt.Fprintf(w, "%s\n\n", escape.Clean(err.Error()))
	return err
}
