package reports

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
)

// The limits of a code-hosting site: for the summary of a CI step, and for a comment on a pull request, which is counted in characters
// there and in bytes here, which are never fewer.
const (
	SummaryBytes = 1 << 20
	commentBytes = 65_536
)

// writeJobSummary writes Markdown for the page of a CI run. What does not fit below the limit is left out, the least grave first, and
// counted.
func writeJobSummary(w io.Writer, r *Report, o Options) error {
	most := SummaryBytes
	if o.Room > 0 {
		most = min(most, o.Room)
	}
	_, err := io.WriteString(w, newSurvey(r).render("", most-1))
	return err
}

// writeComment writes Markdown for a comment on a pull request. A hidden first line lets a program find the comment again and put a new
// one in its place.
func writeComment(w io.Writer, r *Report, o Options) error {
	mark := "<!-- factcheck:analyze -->\n"
	if len(r.Comparisons) > 0 {
		mark = "<!-- factcheck:diff -->\n"
	}
	if len(r.Verifications) > 0 {
		mark = "<!-- factcheck:verify -->\n"
	}
	_, err := io.WriteString(w, newSurvey(r).render(mark, commentBytes-1))
	return err
}

// survey is a report as sections that can be cut: one for each article or step.
type survey struct {
	sections []section
	count    [5]int // items, by severity
	lead     string // about the judging of a range
}

// section has a line about an article or a step, and items.
type section struct {
	intro string
	items []item
}

// item is one finding or change, in Markdown.
type item struct {
	severity compare.Severity
	text     string
}

// newSurvey prints the blocks of a survey one by one, so that they can be counted and cut.
func newSurvey(r *Report) *survey {
	s := &survey{}
	tree := blocks.Survey(r)
	for _, b := range tree.Parts[0] {
		s.lead += markdownBlock(b) + "\n"
	}
	for _, p := range tree.Parts[1:] {
		var sec section
		for _, b := range p {
			if severity, graded := severityOf(b); graded {
				sec.items = append(sec.items, item{severity, surveyBlock(b)})
				s.count[severity]++
			} else {
				sec.intro += surveyBlock(b)
			}
		}
		s.sections = append(s.sections, sec)
	}
	return s
}

// severityOf is how grave a block is; false for one that has no grade.
func severityOf(b blocks.Block) (compare.Severity, bool) {
	switch b := b.(type) {
	case blocks.Finding:
		return b.Severity, true
	case blocks.Change:
		return b.Severity, true
	case blocks.Result:
		return b.Severity, true
	}
	return compare.Quiet, false
}

// longestItem is the size from which on a change is told in short, in bytes.
const longestItem = 8192

// surveyBlock is a block as the Markdown report prints it, with the empty line that stands behind all but rows of a list; in short where it
// is a change that is too long.
func surveyBlock(b blocks.Block) string {
	text := markdownBlock(b)
	if _, row := b.(blocks.Result); row {
		return text
	}
	if c, is := b.(blocks.Change); is && len(text) >= longestItem {
		text = fmt.Sprintf("### %d. %s: %s\n\n%s\n", c.Number, c.Severity, c.Headline, markdown(c.Brief))
	}
	return text + "\n"
}

// render writes what fits into the given number of bytes: the gravest items, then the lines about articles without any.
func (s *survey) render(mark string, most int) string {
	head := mark + "## factcheck: " + s.counts() + "\n\n" + s.lead
	taken := s.choose(most - len(head) - tailBytes)
	var b strings.Builder
	b.WriteString(head)
	var left [5]int
	silent := 0
	for i, sec := range s.sections {
		if !taken[ref{i, -1}] {
			silent++
		} else {
			b.WriteString(sec.intro)
		}
		for k, it := range sec.items {
			if taken[ref{i, k}] {
				b.WriteString(it.text)
			} else {
				left[it.severity]++
			}
		}
		if taken[ref{i, -1}] && len(sec.items) > 0 && strings.HasPrefix(sec.items[len(sec.items)-1].text, "- ") {
			b.WriteString("\n")
		}
	}
	b.WriteString(tail(left, silent))
	if text := strings.TrimRight(b.String(), "\n") + "\n"; len(text) <= most {
		return text
	}
	return "" // there is no room even for the head
}

// tailBytes is room for the line about what is left out.
const tailBytes = 200

// tail counts what is left out, "" for nothing.
func tail(left [5]int, silent int) string {
	var parts []string
	if words := severityCounts(left); words != "" {
		parts = append(parts, words)
	}
	if silent > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", silent, blocks.Plural(silent, "article", "articles")))
	}
	if parts == nil {
		return ""
	}
	n := silent
	for _, k := range left {
		n += k
	}
	return fmt.Sprintf("_%d more left out, for want of room: %s. Other formats list all._\n", n, strings.Join(parts, ", "))
}

// counts says what was found: "2 high, 1 low".
func (s *survey) counts() string {
	if words := severityCounts(s.count); words != "" {
		return words
	}
	return "nothing found"
}

// severityCounts are numbers by severity in words, gravest first.
func severityCounts(n [5]int) string {
	var parts []string
	for s := compare.High; s >= compare.Quiet && s <= compare.High; s-- {
		if n[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[s], s))
		}
	}
	return strings.Join(parts, ", ")
}

// ref is an item of a section, or, at -1, its line.
type ref struct{ section, item int }

// choose takes items as long as there is room, gravest first; the line of a section comes with its first item, those without items last.
func (s *survey) choose(room int) map[ref]bool {
	var order []ref
	for i, sec := range s.sections {
		for k := range sec.items {
			order = append(order, ref{i, k})
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return s.at(order[a]).severity > s.at(order[b]).severity })
	for i, sec := range s.sections {
		if len(sec.items) == 0 {
			order = append(order, ref{i, -1})
		}
	}
	taken := map[ref]bool{}
	for _, r := range order {
		line := ref{r.section, -1}
		cost := len(s.at(r).text) + 1
		if !taken[line] && r != line {
			cost += len(s.sections[r.section].intro)
		}
		if room -= cost; room < 0 {
			break
		}
		taken[r], taken[line] = true, true
	}
	return taken
}

func (s *survey) at(r ref) item {
	if r.item < 0 {
		return item{text: s.sections[r.section].intro}
	}
	return s.sections[r.section].items[r.item]
}
