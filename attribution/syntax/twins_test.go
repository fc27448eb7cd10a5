package syntax

import (
	"strings"
	"testing"

	"factcheck/testdata/twins"
)

// TestSegments are texts with their sentences, the tokens parted by spaces, each beside one that is cut elsewhere.
func TestSegments(t *testing.T) {
	twins.Check(t, "../../testdata/twins/segments.txt", *update, func(text string) []string { return strings.Split(cut(text), " | ") })
}
