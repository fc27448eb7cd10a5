package reports

import (
	"fmt"
	"io"
	"strings"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
)

// writeMarkdown writes GitHub-flavoured Markdown: a summary first, then the claims or changes.
func writeMarkdown(w io.Writer, r *Report, o Options) error {
	var parts []string
	for _, p := range blocks.Build(r, o.All).Parts {
		parts = append(parts, markdownPart(p))
	}
	_, err := io.WriteString(w, strings.Join(parts, "\n---\n\n"))
	return err
}

// markdownPart prints the blocks of a part, an empty line between them.
func markdownPart(p blocks.Part) string {
	var out []string
	for _, b := range p {
		out = append(out, markdownBlock(b))
	}
	return strings.Join(out, "\n")
}

// markdownBlock prints one block, with the end of its last line.
func markdownBlock(b blocks.Block) string {
	switch b := b.(type) {
	case blocks.Heading:
		return strings.Repeat("#", b.Level) + " " + markdownText(b.Text) + "\n"
	case blocks.Paragraph:
		return markdownText(b.Text) + "\n"
	case blocks.Warning:
		return "> **Warning:** " + markdownText(b.Text) + "\n"
	case blocks.Note:
		return fmt.Sprintf("> **%s**%s: %s\n", b.Kind, b.About, markdown(b.Text))
	case blocks.Finding:
		return fmt.Sprintf("> **%s** %s: %s%s\n", b.Severity, b.Rule, b.About, markdown(b.Message))
	case blocks.Change:
		return markdownChange(b)
	case blocks.Result:
		return fmt.Sprintf("- **%s** %s (line %d): %s\n", b.Severity, b.Rule, max(1, b.At.Line), markdown(b.Message()))
	case blocks.Claims:
		return markdownClaims(b)
	}
	return markdownRows(b)
}

// markdownRows prints the blocks that are lists and tables.
func markdownRows(b blocks.Block) string {
	switch b := b.(type) {
	case blocks.Findings:
		return "## To look at\n\n" + lined(b, func(f blocks.Finding) string {
			return fmt.Sprintf("- **%s**, %s: %s", f.Severity, f.Rule, markdown(f.Message))
		})
	case blocks.Disputes:
		return "## Disputed\n\n" + lined(b, func(d blocks.Dispute) string {
			return fmt.Sprintf("- %s: %s", markdown(d.Sides),
				markdown(d.Text))
		})
	case blocks.Sources:
		return "| Source | Role | Kind | Naming | Claims |\n|---|---|---|---|--:|\n" + lined(b, func(s blocks.Source) string {
			return fmt.Sprintf("| %s | %s | %s | %s | %d |", markdown(s.Name), markdown(s.Role), s.Traits, s.Naming, s.Claims)
		})
	case blocks.Articles:
		return "| Article | Changed claims | |\n|---|---|---|\n" + lined(b, func(a blocks.Article) string {
			return fmt.Sprintf("| %s | %s | %s |", markdown(a.Name), a.Counts, markdown(a.State))
		})
	case blocks.Versions:
		return "| | Version | Time | Claims | Changed claims | Message |\n|--:|---|---|--:|---|---|\n" +
			lined(b, func(v blocks.Version) string {
				return fmt.Sprintf("| %d | %s | %s | %d | %s | %s |", v.Number, markdown(v.Name), markdown(v.Time), v.Claims, v.Counts,
					markdown(v.Subject))
			})
	case blocks.Lives:
		return markdownLives(b)
	}
	panic(fmt.Sprintf("no Markdown for %T", b)) // the tests print every block
}

// lined prints each row of a block on a line of its own.
func lined[Row any](rows []Row, line func(Row) string) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(line(r) + "\n")
	}
	return b.String()
}

func markdownText(t blocks.Text) string {
	var b strings.Builder
	for i, p := range t {
		words := p.Words
		if p.Quoted {
			words = markdown(words)
		}
		if p.Strong && (i == 0 || !t[i-1].Strong) {
			b.WriteString("**")
		}
		b.WriteString(words)
		if p.Strong && (i+1 == len(t) || !t[i+1].Strong) {
			b.WriteString("**")
		}
	}
	return b.String()
}

// markdownClaims prints claims: all of them by number and with what their tags rest on, an extract as a list.
func markdownClaims(c blocks.Claims) string {
	return "## " + c.Title + "\n\n" + lined(c.List, func(x blocks.Claim) string {
		line := fmt.Sprintf("**%s**, %s: %s", x.Label, markdown(x.Source), markdown(x.Text))
		if c.Extract {
			return "- " + line
		}
		return fmt.Sprintf("%d. %s%s", x.Number, line, markdownEvidence(x))
	})
}

// markdownEvidence is the ground of a claim's tags, in small print: kind where it is no statement, rules and the words that they saw.
func markdownEvidence(c blocks.Claim) string {
	var parts []string
	if c.Kind != "" {
		parts = append(parts, c.Kind)
	}
	for _, e := range c.Evidence {
		parts = append(parts, fmt.Sprintf("%s “%s”", e.Rule, markdown(e.Words)))
	}
	if len(parts) == 0 {
		return ""
	}
	return " <sub>(" + strings.Join(parts, "; ") + ")</sub>"
}

func markdownChange(c blocks.Change) string {
	var b strings.Builder
	fmt.Fprintf(&b, "### %d. %s: %s\n\n", c.Number, c.Severity, c.Headline)
	which := map[byte]string{'-': "before", '+': "after", '=': "as before"}
	for _, s := range c.Sides {
		fmt.Fprintf(&b, "- %s (%s): %s\n", which[s.Mark], markdown(s.Tag), markdownSide(s))
	}
	for _, d := range c.Details {
		fmt.Fprintf(&b, "- %s\n", blocks.DetailLine(d, markdown))
	}
	if n := c.Nearest; n != nil {
		fmt.Fprintf(&b, "- nearest in the new version (%d %% alike): %s\n", n.Share, markdown(n.Text))
	}
	return b.String()
}

// markdownSide is one side's text with its own words marked.
func markdownSide(s blocks.Side) string {
	tag := map[byte]string{'-': "del", '+': "ins"}[s.Mark]
	return strings.TrimSpace(strings.Join(sideWords(s.Rows, func(r compare.Row, lead, words, tail string) string {
		if r.Mark == '=' {
			return markdownEscape(lead + words + tail)
		}
		return fmt.Sprintf("%s<%s>%s</%s>%s", lead, tag, markdownEscape(words), tag, tail)
	}), ""))
}

// sideWords prints the rows of a side, each with the space at its ends apart.
func sideWords(rows []compare.Row, print func(r compare.Row, lead, words, tail string) string) (out []string) {
	for _, r := range rows {
		lead, words, tail := escape.SplitSpace(escape.Spaced(r.Text))
		out = append(out, print(r, lead, words, tail))
	}
	return out
}

// markdownLives is the life of each claim that did not stay as it was, as a table.
func markdownLives(l blocks.Lives) string {
	if len(l.Rows) == 0 {
		return l.Rest + "\n"
	}
	return "| Claim | By version |\n|---|---|\n" + lined(l.Rows, func(r blocks.Life) string {
		var events []string
		for _, e := range r.Events {
			s := fmt.Sprintf("**%d** %s", e.Version, e.What)
			if e.Note != "" {
				s += " (" + markdown(e.Note) + ")"
			}
			events = append(events, s)
		}
		return fmt.Sprintf("| %s | %s |", markdown(r.Text), strings.Join(events, "<br>"))
	}) + "\n" + l.Rest + "\n"
}
