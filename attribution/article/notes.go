package article

import (
	"regexp"
	"strings"
)

// MostNotes is how many notes of the editors are compared with what changed. No article has as many.
const MostNotes = 50

// Parts of the forms in which newsrooms speak of what they published. "The report" may be somebody else's.
const (
	piece   = `(?:article|story|report|column|headline|post|obituary|caption|newsletter|item)`
	ours    = `(?:this ` + piece + `|the (?:article|story|column|headline|post))`
	earlier = `(?:an?|the) (?:earlier|previous|prior|original|first|older) version`
	mistook = `(?:misstated|misidentified|misspelled|misquoted|misattributed|misrepresented|misreported|mischaracterized|incorrectly|erroneously|mistakenly|wrongly)`
	redid   = `(?:corrected|updated|clarified|amended|revised|edited|changed|retracted|withdrawn|removed|refiled)`
	day     = `(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?: \d{1,2})?)`
	reader  = `(?:(?:a )?note(?: to readers)?: )?`
	because = `(?:(?:because of|due to|owing to) an? [\w ]*error, )?`
)

// noteForms are the ways in which a note of the editors begins, or is all of it. None depends on capitals.
var noteForms = regexp.MustCompile(`(?i)` + strings.Join([]string{
	// Correction: Editor's note (March 4): UPDATE, 4 p.m.:
	`^[\[(*_]*(?:(?:editor[’']?s?[’']?|editors[’']?) note|corrections?|corrected|clarifications?|clarified|retraction|retracted|updates?|updated|erratum|errata)` +
		`(?:,? (?:to|of|on|at|for|appended|notice|\d+|` + day + `)\b[^:—–]{0,40}|\s?\([^()]{1,30}\))?\s?(?:[:—–]|\s-\s|$)`,
	// Because of an editing error, an earlier version of this article ...; Note: In an earlier version of this story, ...
	`^` + reader + because + `(?:in )?` + earlier + ` (?:of ` + ours + `|said|` + mistook + `)\b`,
	// This story has been corrected; Due to an error, this article misstated ...; (This March 4 story was refiled ...)
	`^\(?` + reader + because + `(?:` + ours + `|this ` + day + ` ` + piece + `) (?:(?:has been|was)(?: since)? ` + redid + `|(?:originally )?` + mistook + `|originally (?:said|stated|provided|gave|reported))\b`,
	// The headline on an earlier version of this article ...
	`^(?:the|a) headline (?:on|of|for|in|with) (?:` + earlier + ` of )?` + ours + `\b`,
	// This version corrects ...; (This version of the March 4 story corrects ...); This is a corrected version of ...
	`^\(?this version (?:of the (?:` + day + ` )?` + piece + ` )?(?:corrects|clarifies|updates)\b`,
	`^this is an? (?:corrected|updated|amended) version of\b`,
	// An article on Tuesday about the fire misstated ...
	`^an? (?:article|story|column|headline|post|obituary|caption) (?:published |posted |that (?:was published|appeared|ran) )?(?:(?:on|last|this|in) ` + day + `|published|posted)\b[^.]{0,120}\b` + mistook + `\b`,
	// We incorrectly stated ...; We have corrected ...
	`^we (?:` + mistook + `|have (?:since )?(?:corrected|amended|updated|clarified) (?:the|this|our))\b`,
	// For the record: An earlier version ...
	`^for the record[:,—–] .*\b(?:version|error|corrected|` + mistook + `)\b`,
	// (Refiles to fix ...)
	`^\((?:corrects|clarifies|updates|adds|recasts|refiles|fixes|changes)\b[^()]*\)$`,
}, "|"))

// isNote reports whether a paragraph is a note of the editors about the article itself.
func isNote(paragraph string) bool { return noteForms.MatchString(paragraph) }

// noteHead is a heading under which the next paragraph is the note.
var noteHead = regexp.MustCompile(`(?i)^\W*(?:corrections?|clarifications?|retraction|editor[’']?s?[’']? note|editors[’']? note|erratum|for the record)\W*$`)

// HeadsNote reports whether a block is nothing but such a heading.
func HeadsNote(block string) bool { return noteHead.MatchString(block) }
