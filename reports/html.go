package reports

import (
	"io"

	"factcheck/reports/internal/html"
)

// writeHTML writes a page for a browser.
func writeHTML(w io.Writer, r *Report, o Options) error { return html.Write(w, r, o.All) }
