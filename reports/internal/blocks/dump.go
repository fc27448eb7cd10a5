package blocks

import (
	"fmt"
	"strings"

	"factcheck/compare"
)

// Dump writes a tree down for reading: a line for each block and each of its rows. Golden tests show it in front of the formats, so that a
// wrong tree and a wrong printer fail apart.
func (t *Tree) Dump() string {
	var d dumper
	for _, p := range t.Parts {
		d.line("part")
		for _, b := range p {
			d.block(b)
		}
	}
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func (d *dumper) block(b Block) {
	switch b := b.(type) {
	case Heading:
		d.line("  heading %d %s", b.Level, dumpText(b.Text))
	case Paragraph:
		d.line("  paragraph %s", dumpText(b.Text))
	case Warning:
		d.line("  warning %s", dumpText(b.Text))
	case Note:
		d.line("  note %s%s: %q", b.Kind, b.About, b.Text)
	case Finding:
		d.line("  finding %s %s: %s%q", b.Severity, b.Rule, b.About, b.Message)
	case Change:
		d.change(b)
	case Result:
		d.line("  result %s %s (%s:%d): %q", b.Severity, b.Rule, b.At.File, b.At.Line, b.Message())
	case Claims:
		d.line("  claims %q extract=%t", b.Title, b.Extract)
		for _, c := range b.List {
			d.line("    %d %s, %q: %q %s %q", c.Number, c.Label, c.Source, c.Text, c.Kind, c.Evidence)
		}
	default:
		d.rows(b)
	}
}

func (d *dumper) rows(b Block) {
	d.line("  %s", strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", b), "blocks.")))
	switch b := b.(type) {
	case Findings:
		dumpRows(d, b)
	case Sources:
		dumpRows(d, b)
	case Disputes:
		dumpRows(d, b)
	case Articles:
		dumpRows(d, b)
	case Versions:
		dumpRows(d, b)
	case Lives:
		for _, r := range b.Rows {
			d.line("    %q", r.Text)
			for _, e := range r.Events {
				d.line("      %d %s %q", e.Version, e.What, e.Note)
			}
		}
		d.line("    %s", b.Rest)
	}
}

func dumpRows[Row any](d *dumper, rows []Row) {
	for _, r := range rows {
		d.line("    %+v", r)
	}
}

func (d *dumper) change(c Change) {
	d.line("  change %d %s: %s", c.Number, c.Severity, c.Headline)
	for _, s := range c.Sides {
		d.line("    %c (%s) %s", s.Mark, s.Tag, dumpSide(s.Rows))
	}
	for _, x := range c.Details {
		d.line("    %s", DetailLine(x, func(s string) string { return s }))
	}
	if n := c.Nearest; n != nil {
		d.line("    nearest %d %% %q", n.Share, n.Text)
	}
}

// dumpSide writes rows with the mark of those that are not on both sides.
func dumpSide(rows []compare.Row) string {
	var out []string
	for _, r := range rows {
		mark := strings.Trim(string(r.Mark), "=")
		out = append(out, mark+fmt.Sprintf("%q", r.Text))
	}
	return strings.Join(out, " ")
}

// dumpText writes what stands out between stars and what is quoted between marks.
func dumpText(t Text) string {
	var b strings.Builder
	for _, p := range t {
		switch {
		case p.Quoted:
			fmt.Fprintf(&b, "%q", p.Words)
		case p.Strong:
			b.WriteString("*" + p.Words + "*")
		default:
			b.WriteString(p.Words)
		}
	}
	return b.String()
}
