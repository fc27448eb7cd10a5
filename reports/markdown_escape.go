package reports

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/reports/internal/escape"
)

// markdown escapes text for GitHub-flavoured Markdown: every character that the syntax could read stands behind a backslash, and what
// GitHub or GitLab would turn into a link, a notification, a picture or a formula is taken apart by an empty comment, which nobody sees.
func markdown(s string) string { return markdownEscape(escape.Clean(s)) }

// apart parts two characters of which a site would make more than text. Sites look for references in one stretch of text at a time; a
// comment ends it.
const apart = "<!-- -->"

func markdownEscape(s string) string {
	var b strings.Builder
	cuts := cutsOf(s)
	for i, r := range s {
		if cuts[i] {
			b.WriteString(apart)
		}
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '$' && !price(s, i):
			// what looks for formulas first reads no entity, what looks for them last stops at comments
			b.WriteString(apart + "&#36;" + apart)
		case strings.ContainsRune("\\`*_{}[]|~$", r), strings.ContainsRune("+-=:", r) && i == 0, (r == '.' || r == ')') && numbered(s, i):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	if cuts[len(s)] { // what stands behind may be text, too
		b.WriteString(apart)
	}
	return b.String()
}

// numbered reports whether byte i ends the mark of a numbered list: only digits before it, a space or nothing behind it.
func numbered(s string, i int) bool {
	return i > 0 && strings.Trim(s[:i], "0123456789") == "" && (i+1 == len(s) || s[i+1] == ' ')
}

// price reports whether a dollar sign stands before a digit and behind nothing, a space or a mark that opens. It ends no formula: where one
// ends, no space is in front of the sign and no digit behind it.
func price(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	opens := i == 0 || before == '"' || unicode.In(before, unicode.White_Space, unicode.Ps, unicode.Pi)
	return opens && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9'
}

// referenceForms are what code-hosting sites link, notify by or draw. Behind the first group they are taken apart.
//
//	@name  #12  !12  ~label  %milestone  &12  GH-12  ://  www.  :smile:
//
// The last colon may be ours, behind the text. Two digits between colons are a time of day.
var referenceForms = regexp.MustCompile(`(?i)(@)|(#)|(!)\d|(~)[\pL\d"]|(%)[\pL\d"]|(&)\d|\bGH(-)\d|(:)//|\b(www)\.|(:)(?:[\w+-]*[a-z+-][\w+-]*|\d{3,})(?::|$)`)

// hashForm is the whole name of a commit. The beginning of one may be a number as well, and a link to a commit calls nobody.
var hashForm = regexp.MustCompile(`(?i)[0-9a-f]{40,}`)

// noHash is the most digits that sites take for no commit.
const noHash = 6

// cutsOf are the places in a text at which it is taken apart.
func cutsOf(s string) map[int]bool {
	cuts := map[int]bool{}
	for from := 0; from < len(s); {
		m := referenceForms.FindStringSubmatchIndex(s[from:])
		if m == nil {
			break
		}
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 {
				from += m[g+1] // the next may begin inside of this one: ":a:b:"
				cuts[from] = true
				break
			}
		}
	}
	for _, m := range hashForm.FindAllStringIndex(s, -1) {
		for i := m[0] + noHash; i < m[1]; i += noHash {
			cuts[i] = true
		}
	}
	return cuts
}
