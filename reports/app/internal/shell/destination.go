package shell

import (
	"slices"

	"factcheck/compare"
	"factcheck/compare/verify"
	"factcheck/reports"

	"github.com/urfave/cli/v2"
)

// Destination is where the reports of a run go, how they look, and what makes the run fail.
type Destination struct {
	Outputs []reports.Output
	Options reports.Options
	Differs bool // fail on any change
}

// Surroundings are what a run finds around it. The zero value is a pipe without an environment.
type Surroundings struct {
	Shows          bool   // standard output is looked at: a terminal, or a pager before one
	Plain          bool   // it wants text for a terminal although it is none
	Width          int    // in columns, 0 for unknown
	Colours        bool   // it shows colours, and nobody asked it not to
	Format, FailOn string // what holds where no flag says otherwise; empty for nothing
	Summary        string // the file to which the steps of a CI job add what its page shows; empty for none
	// Size tells of a file how large it is, and whether it can only be added to: a device, a pipe. ok is false where there is none.
	Size func(name string) (size int, addOnly, ok bool)
}

// NewDestination reads the flags that say what becomes of a report. A flag wins over the surroundings.
func NewDestination(c *cli.Context, around Surroundings) (d Destination, err error) {
	d.Options = reports.Options{All: c.Bool("all"), IncludeText: c.Bool("include-text"), Version: c.App.Version, Width: around.Width,
		Apart: around.Plain}
	d.Differs = c.Bool("exit-code")
	failOn := c.String("fail-on")
	if !c.IsSet("fail-on") && around.FailOn != "" {
		failOn = around.FailOn
	}
	if d.Options.FailOn, err = compare.ParseFailOn(failOn); err != nil {
		return d, err
	}
	standard := reports.Formats[0]
	if around.Shows || around.Plain {
		standard, _ = reports.FormatByName("text")
	}
	if around.Format != "" {
		if standard, err = reports.FormatByName(around.Format); err != nil {
			return d, err
		}
	}
	if d.Options.Colour, err = reports.Colour(c.String("color"), around.Shows && around.Colours); err != nil {
		return d, err
	}
	d.Outputs, err = reports.Outputs(c.StringSlice("format"), c.StringSlice("output"), standard)
	for i := range d.Outputs {
		out := &d.Outputs[i]
		summary := out.Path != "" && out.Path == around.Summary
		if summary && i >= len(c.StringSlice("format")) {
			out.Format, err = reports.FormatByName("job-summary")
		}
		if size, addOnly, ok := around.Size(out.Path); ok && (summary || addOnly) {
			out.Add, out.Room = true, max(1, reports.SummaryBytes-size)
		}
	}
	return d, err
}

// Fails reports whether something in a report makes the run fail.
func (d Destination) Fails(r *reports.Report) bool {
	return slices.ContainsFunc(r.Analyses, d.Options.FailOn.Document) ||
		slices.ContainsFunc(r.Comparisons, func(c *compare.Comparison) bool {
			return d.Options.FailOn.Fails(c) || d.Differs && c.Differs()
		}) || slices.ContainsFunc(r.Verifications, func(v *verify.Result) bool { return v.Fails(d.Options.FailOn) })
}
