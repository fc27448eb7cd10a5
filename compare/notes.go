package compare

import (
	"regexp"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/compare/house"

	"github.com/kljensen/snowball/english"
)

// Kinds of notes, as they are printed.
const (
	CorrectionNote    = "correction"
	ClarificationNote = "clarification"
	UpdateNote        = "update"
	EditorsNote       = "editors_note"
	RetractionNote    = "retraction"
)

// notes finds the notes of the editors that are new in the new version, and the changes of the step that each covers.
func (a *alignment) notes(cs []Change) (out []Note) {
	var changed []changedWords // told apart once there is a note to look at them
	for _, b := range a.newNotes() {
		text := noteText(a.new.doc, b)
		n := Note{Type: noteType(text), Spans: []article.Span{b.Span}, Text: text}
		if changed == nil {
			changed = wordsOfChanges(cs)
		}
		n.Covers = covered(text, changed)
		out = append(out, n)
	}
	return out
}

// newNotes are the notes of the new version that the old one has not.
func (a *alignment) newNotes() []article.Block {
	had := noteTexts(a.old.doc)
	return slices.DeleteFunc(noteBlocks(a.new.doc), func(b article.Block) bool {
		text := noteText(a.new.doc, b)
		return slices.ContainsFunc(had, func(h string) bool { return a.sameNote(h, text) })
	})
}

// noteText is a note as printed, with single spaces.
func noteText(d *attribution.Document, b article.Block) string {
	return strings.Join(strings.Fields(b.Span.Of(d.Article.Prose)), " ")
}

func noteTexts(d *attribution.Document) (out []string) {
	for _, b := range noteBlocks(d) {
		out = append(out, noteText(d, b))
	}
	return out
}

// sameNote reports whether two notes are one, but for a word or so.
func (a *alignment) sameNote(one, other string) bool {
	return attribution.Normalize(one) == attribution.Normalize(other) || likeness(a.ids(one), a.ids(other)) >= leastNote
}

// ids are the words of a text by number.
func (a *alignment) ids(text string) (out []int32) {
	for _, w := range strings.Fields(attribution.Normalize(text)) {
		out = append(out, a.old.words.id(w))
	}
	return out
}

// leastNote is how alike two notes are at least that are one.
const leastNote = .85

// noteBlocks are the first notes of a document, each from its heading to its last paragraph where that stands apart.
func noteBlocks(d *attribution.Document) (out []article.Block) {
	for i, b := range d.Article.Blocks {
		switch {
		case b.Kind != article.Note:
		case i > 0 && d.Article.Blocks[i-1].Kind == article.Note && len(out) > 0 &&
			article.HeadsNote(out[len(out)-1].Span.Of(d.Article.Prose)):
			out[len(out)-1].Span.End = b.Span.End
		case len(out) < article.MostNotes:
			out = append(out, b)
		}
	}
	return out
}

var (
	retracts  = regexp.MustCompile(`(?i)\bretract|^\W*th(?:is|e) (?:article|story|report|column|post) (?:has been|was) (?:withdrawn|removed)\b`)
	corrects  = regexp.MustCompile(`(?i)\b(?:correct(?:s|ed|ion|ions)?\b|mis(?:stat|spell|charact|identif|quot|attribut|represent|report|describ)|incorrect|inaccurate|wrong|error\b|improperly|fix(?:es|ed)?\b|erroneous|mistaken|erratum|errata|for the record\b)|^\W*(?:note: )?an? (?:earlier|previous|prior) version [^.]* (?:said|stated|gave)\b`)
	clarifies = regexp.MustCompile(`(?i)^\W*clarif|\bclarif(?:y|ies|ied|ication)\b|make clear`)
	heads     = regexp.MustCompile(`(?i)^\W*updat`)
	updates   = regexp.MustCompile(`(?i)^\W*updat|\bupdated?\b|\(adds\b|\(recasts\b`)
)

// noteType tells what a note calls itself, by its first word and then by what it says.
func noteType(text string) string {
	head, _, _ := strings.Cut(text, ":")
	for _, s := range []string{head, text} {
		switch {
		case retracts.MatchString(s):
			return RetractionNote
		case s == head && s != text && heads.MatchString(s):
			return UpdateNote
		case clarifies.MatchString(s) && !corrects.MatchString(s):
			return ClarificationNote
		case corrects.MatchString(s):
			return CorrectionNote
		case updates.MatchString(s):
			return UpdateNote
		}
	}
	return EditorsNote
}

// changedWords are what a note may say of a change.
type changedWords struct {
	change int
	words  map[string]bool // stems of the content words of both sides
	values [][2]string     // the old and the new one of each detail
}

// wordsOfChanges leaves out the changes that no note is about.
func wordsOfChanges(cs []Change) []changedWords {
	out := make([]changedWords, 0, len(cs))
	for i, c := range cs {
		if c.Op != Kept && c.Op != Moved && c.Op != Reworded && !c.ofNewsroom() {
			out = append(out, changedWords{i, changeWords(c), changedValues(c)})
		}
	}
	return out
}

// longestNote is how many bytes of a note are compared with each change.
const longestNote = 4000

// covered lists the changes that a note is about: those with which it shares a changed value or enough of its own words.
func covered(text string, cs []changedWords) (out []int) {
	text = strings.ToValidUTF8(text[:min(len(text), longestNote)], "")
	words, low := noteWords(text), " "+attribution.Normalize(text)+" "
	for _, c := range cs {
		shared := 0
		for w := range c.words {
			if words[w] {
				shared++
			}
		}
		alike := shared >= 2 && 10*shared >= 3*len(words) || shared >= 4
		if alike || namesValue(low, c.values, 2) || shared >= 1 && namesValue(low, c.values, 1) {
			out = append(out, c.change)
		}
	}
	return out
}

// noteWords are the stems of a note's own words, without those that every note has and without numbers, which say nothing by themselves.
func noteWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" ,.;:!?()[]\"“”‘’'—–-",
			r)
	}) {
		empty, number := lexicon.EmptyFunction.Has(w) || house.NoteWord(w), notation(w) != "" || strings.Trim(w, "0123456789") == ""
		if !empty && !number && len(w) > 1 {
			out[english.Stem(w, true)] = true
		}
	}
	return out
}

// changeWords are the stems of the content words of both sides of a change.
func changeWords(c Change) map[string]bool {
	out := map[string]bool{}
	for _, s := range []*Side{c.Old, c.New} {
		if s != nil {
			for w := range noteWords(s.Text) {
				out[w] = true
			}
		}
	}
	return out
}

// changedValues are the values of the details that a note can print.
func changedValues(c Change) (out [][2]string) {
	for _, d := range c.Details {
		if d.Aspect != Wording && d.Aspect != Position && d.Aspect != Structure {
			out = append(out, [2]string{attribution.Normalize(d.Old), attribution.Normalize(d.New)})
		}
	}
	return out
}

// namesValue reports whether a note prints so many of the two values of a detail.
func namesValue(note string, details [][2]string, least int) bool {
	for _, d := range details {
		n := 0
		for _, v := range d {
			if v != "" && strings.Contains(note, " "+v) {
				n++
			}
		}
		if n >= least {
			return true
		}
	}
	return false
}
