package compare

import (
	"slices"

	"factcheck/attribution"
	"factcheck/compare/house"
)

// Options are what a newsroom sets for itself. The zero value is the default.
type Options struct {
	Style      *house.Style        // what is written in two ways; nil for what comes with the program
	Severities map[string]Severity // by kind of change, aspect, direction or rule of a finding
}

// Versions is the function of the same name with what a newsroom sets for itself.
func (o Options) Versions(docs []*attribution.Document) *Comparison {
	if o.Style == nil {
		o.Style = house.Standard()
	}
	c := &Comparison{Versions: docs, options: o}
	for i := 1; i < len(docs); i++ {
		c.Steps = append(c.Steps, c.step(i-1, i))
	}
	c.Threads = threads(c)
	return c
}

// rateFindings gives findings the severity of the newsroom; quiet ones go.
func (o Options) rateFindings(fs []Finding) []Finding {
	for i, f := range fs {
		if s, ok := o.Severities[f.Rule]; ok {
			fs[i].Severity = s
		}
	}
	return slices.DeleteFunc(fs, func(f Finding) bool { return f.Severity == Quiet })
}
