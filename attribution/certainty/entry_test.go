package certainty

import "testing"

// TestWordsOfASource are contents with their cues: the class of the cue, its operator, its own modals and tense, and its negation.
func TestWordsOfASource(t *testing.T) {
	labels(t, false, map[string]string{
		"Ministers <said> {the mine had [closed]}.":                   "reported",
		"Ministers <said> {the mine may have [closed]}.":              "possible",
		"Ministers <claimed> {the mine had [closed]}.":                "reported",
		"Ministers <confirmed> {the mine had [closed]}.":              "confirmed",
		"Ministers <denied> {the mine had [closed]}.":                 "denied",
		"Ministers <alleged> {the mine had [closed]}.":                "alleged",
		"Ministers <fear> {the mine has [closed]}.":                   "possible",
		"Ministers <doubt> {the mine has [closed]}.":                  "doubted",
		"Ministers <told> the firm {to [close] the mine}.":            "requested",
		"Ministers <told> the firm {that the mine had [closed]}.":     "reported",
		"Ministers <asked> the firm {to [close] the mine}.":           "requested",
		"Ministers <asked> {whether the mine had [closed]}.":          "unverified",
		"Ministers <promised> {to [close] the mine}.":                 "planned",
		"Ministers did not <say> {that the mine had [closed]}.":       "unverified",
		"Ministers did not <confirm> {that the mine had [closed]}.":   "unverified",
		"Ministers could not <confirm> {that the mine had [closed]}.": "unverified",
		"Ministers will <say> {that the mine has [closed]}.":          "planned",
		"Ministers may <say> {that the mine has [closed]}.":           "possible",
		"Ministers <said>: \"{The mine has [closed].}\"":              "reported",
		"Ministers did not <say>: \"{The mine has [closed].}\"":       "reported",
		"\"{[Close] the mine},\" ministers <said>.":                   "requested",
		"Ministers <decided> against {[selling] the mine}.":           "negated",
		"Ministers <found> no sign {that the dam [leaked]}.":          "unverified",
		"Ministers <found> evidence {that the dam [leaked]}.":         "probable",
		"He <pleaded> guilty to {[stealing] a car}.":                  "confirmed",
		"{The mine has [closed]}, ministers <said>, and they wept.":   "reported",
		"{The mine has closed}, ministers <said>, and they [wept].":   "asserted",
	})
}
