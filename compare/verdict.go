package compare

// Verdict says how words of an article stand in its documents; the list is closed.
type Verdict string

// What documents have of a quotation, and of a claim.
const (
	Verbatim      Verdict = "verbatim"
	Restyled      Verdict = "restyled"
	Shortened     Verdict = "shortened"
	Altered       Verdict = "altered"
	OtherSpeaker  Verdict = "other-speaker"
	NotFound      Verdict = "not-found"
	Supported     Verdict = "supported"
	Stronger      Verdict = "stronger"
	Weaker        Verdict = "weaker"
	SourceDiffers Verdict = "source-differs"
	NotStated     Verdict = "not-stated"
)

// Verdicts lists them all, in the order in which they are documented.
var Verdicts = []Verdict{Verbatim, Restyled, Shortened, Altered, OtherSpeaker, NotFound, Supported, Stronger, Weaker, SourceDiffers,
	NotStated}
