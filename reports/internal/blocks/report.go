package blocks

import (
	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/compare/history"
	"factcheck/compare/verify"
)

// Report is what one run has to say.
type Report struct {
	Analyses      []*attribution.Document
	Comparisons   []*compare.Comparison
	Verifications []*verify.Result   // articles beside their documents
	Fork          *history.Fork      // where the comparisons begin, one for each of its changes; nil where they are not of git
	Log           []history.Revision // the versions of the only comparison, when they are the history of one file
	Omitted       int                // versions before those of Log
}
