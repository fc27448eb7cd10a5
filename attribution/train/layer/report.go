package layer

import (
	"fmt"
	"io"

	"factcheck/attribution/reporting"
)

// Report prints precision, recall and F1 by threshold.
func (h *Held) Report(w io.Writer) {
	fmt.Fprintln(w, "threshold  all: P R F1        speech: P R F1")
	for t := int32(-reporting.Unit); t <= reporting.Unit; t += reporting.Unit / 4 {
		all, speech := h.At(t, false), h.At(t, true)
		fmt.Fprintf(w, "%5.2f      %5.1f %5.1f %5.2f   %5.1f %5.1f %5.2f\n", float64(t)/reporting.Unit, all.Precision(), all.Recall(), all.F1(), speech.Precision(), speech.Recall(), speech.F1())
	}
}
