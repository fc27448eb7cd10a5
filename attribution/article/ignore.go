package article

import (
	"regexp"
	"strings"
)

// Ignore is a comment in the markup of an article by which an editor lets something stand: "<!-- factcheck:ignore RULE reason -->". On
// a line of its own it is about the next paragraph, inside a paragraph about that one.
type Ignore struct {
	Rules  []string // separated by commas in front of the reason
	Reason string   // why it may stand; empty where none is given
	Span   Span     // the block in Prose that it is about; empty for none
	Text   string   // the comment without its marks
}

var ignoreForm = regexp.MustCompile(`^\s*factcheck:ignore\b(.*)$`)

// readIgnore reads the inside of a comment. ok is false for other comments.
func readIgnore(comment string) (g Ignore, ok bool) {
	m := ignoreForm.FindStringSubmatch(oneLine(comment))
	if m == nil {
		return g, false
	}
	g.Text = oneLine(comment)
	rules, reason, _ := strings.Cut(strings.TrimSpace(m[1]), " ")
	for strings.HasSuffix(rules, ",") { // "a, b reason"
		more, rest, _ := strings.Cut(strings.TrimSpace(reason), " ")
		rules, reason = rules+more, rest
		if more == "" {
			break
		}
	}
	g.Rules = strings.FieldsFunc(rules, func(r rune) bool { return r == ',' })
	g.Reason = strings.TrimSpace(reason)
	return g, true
}

// comments lists the insides of the HTML comments in a piece of markup.
func comments(markup string) (out []string) {
	for {
		_, rest, ok := strings.Cut(markup, "<!--")
		if !ok {
			return out
		}
		inside, after, closed := strings.Cut(rest, "-->")
		if !closed {
			return out
		}
		out = append(out, inside)
		markup = after
	}
}

// ignores collects the comments of an article while its blocks are read.
type ignores struct {
	all     []Ignore
	waiting int // how many of the last ones have no block yet
}

// note takes the comments out of a piece of markup.
func (g *ignores) note(markup string) {
	for _, c := range comments(markup) {
		g.add(c)
	}
}

func (g *ignores) add(comment string) {
	if x, ok := readIgnore(comment); ok {
		g.all = append(g.all, x)
		g.waiting++
	}
}

// block gives the comments that wait the block that they are about.
func (g *ignores) block(s Span) {
	for ; g.waiting > 0; g.waiting-- {
		g.all[len(g.all)-g.waiting].Span = s
	}
}
