package compare

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/syntax"

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
func (p *pairing) notes(cs []Change) (out []Note) {
	had := noteTexts(p.old.doc)
	for _, b := range noteBlocks(p.new.doc) {
		text := noteText(p.new.doc, b)
		if slices.ContainsFunc(had, func(h string) bool { return p.sameNote(h, text) }) {
			continue
		}
		n := Note{Type: noteType(text), Spans: []article.Span{b.Span}, Text: text}
		n.Covers = p.covered(text, cs)
		out = append(out, n)
	}
	return out
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
func (p *pairing) sameNote(a, b string) bool {
	return attribution.Normalize(a) == attribution.Normalize(b) || likeness(p.ids(a), p.ids(b)) >= leastNote
}

// ids are the words of a text by number.
func (p *pairing) ids(text string) (out []int32) {
	for _, w := range strings.Fields(attribution.Normalize(text)) {
		out = append(out, p.old.words.id(w))
	}
	return out
}

// leastNote is how alike two notes are at least that are one.
const leastNote = .85

// noteBlocks are the notes of a document, each from its heading to its last paragraph where that stands apart.
func noteBlocks(d *attribution.Document) (out []article.Block) {
	for i, b := range d.Article.Blocks {
		switch {
		case b.Kind != article.Note:
		case i > 0 && d.Article.Blocks[i-1].Kind == article.Note && len(out) > 0 && article.HeadsNote(out[len(out)-1].Span.Of(d.Article.Prose)):
			out[len(out)-1].Span.End = b.Span.End
		default:
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

// covered lists the changes that a note is about: those with which it shares a changed value or enough of its own words.
func (p *pairing) covered(text string, cs []Change) (out []int) {
	words := noteWords(text)
	for i, c := range cs {
		if c.Op == Kept || c.Op == Moved || c.Op == Reworded {
			continue
		}
		shared := 0
		for w := range changeWords(c) {
			if words[w] {
				shared++
			}
		}
		if shared >= 2 && 10*shared >= 3*len(words) || shared >= 1 && namesValue(text, c) || shared >= 4 {
			out = append(out, i)
		}
	}
	return out
}

// noteWords are the stems of a note's own words, without those that every note has.
func noteWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,.;:!?()[]\"“”‘’'—–-", r) }) {
		if !function[w] && !noteBoilerplate[w] && len(w) > 1 {
			out[english.Stem(w, true)] = true
		}
	}
	return out
}

var noteBoilerplate = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`correction corrections corrected clarification clarified update updated editor's editors note article story report column version earlier
		previous prior original originally misstated misspelled misidentified misquoted incorrectly incorrect inaccurately wrong error editing due published reflect clarify
		correct stated said gave given improperly misrepresented referred headline`) {
		m[w] = true
	}
	return m
}()

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

// namesValue reports whether a note prints the old or new value of a detail.
func namesValue(text string, c Change) bool {
	low := " " + attribution.Normalize(text) + " "
	for _, d := range c.Details {
		if d.Aspect == Wording || d.Aspect == Position || d.Aspect == Structure {
			continue
		}
		for _, v := range []string{d.Old, d.New} {
			if v = attribution.Normalize(v); len(v) > 0 && strings.Contains(low, " "+v) {
				return true
			}
		}
	}
	return false
}

// The cross-checks between notes and changes.
const (
	UnannouncedChange = "unannounced-change"
	NoteWithoutChange = "note-without-change"
	NoteUnderstates   = "note-understates"
	NoteValueMissing  = "note-value-missing"
	NoteRemoved       = "note-removed"
)

// crossCheck holds notes and changes against each other.
func (p *pairing) crossCheck(cs []Change, notes []Note) (out []Finding) {
	announced := map[int]bool{}
	for _, n := range notes {
		for _, i := range n.Covers {
			announced[i] = true
		}
	}
	for i, c := range cs {
		if c.Severity == High && !c.Update && !announced[i] {
			out = append(out, Finding{UnannouncedChange, High, i, "No note announces this change."})
		}
	}
	for _, n := range notes {
		out = append(out, p.checkNote(n, cs)...)
	}
	return append(out, p.lostNotes()...)
}

// lostNotes tells of corrections, clarifications and retractions that do not stand there any more.
func (p *pairing) lostNotes() (out []Finding) {
	stay := noteTexts(p.new.doc)
	for _, text := range noteTexts(p.old.doc) {
		n := Note{Type: noteType(text), Text: text}
		if n.Type != UpdateNote && n.Type != EditorsNote && !slices.ContainsFunc(stay, func(s string) bool { return p.sameNote(text, s) }) {
			out = append(out, Finding{NoteRemoved, Medium, -1, fmt.Sprintf("The %s “%s” is gone.", n.Type, n.begins())})
		}
	}
	return out
}

func (p *pairing) checkNote(n Note, cs []Change) (out []Finding) {
	corrects := n.Type == CorrectionNote || n.Type == ClarificationNote || n.Type == RetractionNote
	if corrects && len(n.Covers) == 0 {
		out = append(out, Finding{NoteWithoutChange, Medium, -1, fmt.Sprintf("The %s “%s” covers no change of the text.", n.Type, n.begins())})
	}
	if n.Type == ClarificationNote || n.Type == UpdateNote {
		for _, i := range n.Covers {
			if c := cs[i]; factual(c) && !c.Update {
				out = append(out, Finding{NoteUnderstates, Medium, i, fmt.Sprintf("A fact changed, but the note calls it %s: “%s”", map[string]string{ClarificationNote: "a clarification", UpdateNote: "an update"}[n.Type], n.begins())})
				break
			}
		}
	}
	if corrects && len(n.Covers) > 0 {
		for _, v := range p.missingValues(n, cs) {
			out = append(out, Finding{NoteValueMissing, Low, -1, fmt.Sprintf("The note names %q, which no change shows.", v)})
		}
	}
	return out
}

// begins are the first words of a note, which tell it from others.
func (n Note) begins() string {
	words := strings.Fields(n.Text)
	if len(words) <= mostQuoted {
		return n.Text
	}
	return strings.Join(words[:mostQuoted], " ") + " …"
}

// mostQuoted is how many words of a note a finding repeats.
const mostQuoted = 14

// factual reports whether a change puts one fact for another.
func factual(c Change) bool {
	if c.Old == nil || c.New == nil {
		return false
	}
	for _, d := range c.Details {
		if d.Severity >= Medium && d.Old != "" && d.New != "" {
			switch d.Aspect {
			case Number, Date, Polarity, Name, Place, Quotation:
				return true
			}
		}
	}
	return false
}

// missingValues are the numbers that a note prints and no change of the step does.
func (p *pairing) missingValues(n Note, cs []Change) (out []string) {
	shown := map[float64]bool{}
	for _, c := range cs {
		for _, s := range []struct {
			v    *version
			side *Side
		}{{p.old, c.Old}, {p.new, c.New}} {
			if s.side == nil || c.Op == Kept {
				continue
			}
			for _, i := range s.side.Claims {
				for _, q := range s.v.doc.Claims[i].Facts.Quantities {
					shown[q.Value], shown[q.High] = true, true
				}
			}
		}
	}
	_, body, _ := strings.Cut(n.Text, ":")
	text := body
	for _, f := range facts.Find(text, syntax.Analyze(text, []article.Block{{Span: article.Span{Start: 0, End: len(text)}}})) {
		for _, q := range f.Quantities {
			if !shown[q.Value] && !q.Ordinal {
				out = append(out, q.Span.Of(text))
			}
		}
	}
	return out
}
