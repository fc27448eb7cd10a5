package verify

import "factcheck/compare"

// Rule explains one verdict: what it is, a document and an article that get it, and an article that must not. A test proves each.
type Rule struct {
	ID                          compare.Verdict
	Doc                         string
	Severity                    compare.Severity // the usual one, which the context may raise or lower
	Document, Article, NearMiss string
}

const (
	boardDocument = "HOLT: We cannot keep the pier open in winter. I think it might cost two million euros.\n\nLUND: Nobody asked the " +
		"fishermen, and " +
		"nobody told them.\n"
	reportDocument = "The audit office found 14 wells without a permit. Salt may have entered the wells, Ana Kos said. The wells may " +
		"have been closed."
)

// Rules are all verdicts, in the order of [compare.Verdicts].
var Rules = []Rule{
	{compare.Verbatim, "A document has the quotation word for word.", compare.Quiet,
		boardDocument, "“We cannot keep the pier open in winter,” Holt said.", "“We can not keep the pier open in winter,” Holt said."},
	{compare.Restyled, "A document has the words of the quotation in another style: marks, case, notation, contractions, hesitation.",
		compare.Quiet,
		boardDocument, "“I think it might cost 2 million euros,” Holt said.", "“I think it might cost two million euros,” Holt said."},
	{compare.Shortened, "Words of the document are left out of the quotation, and nothing else differs.", compare.Low,
		boardDocument, "“We cannot keep the pier open,” Holt said. “Nobody asked the fishermen … told them,” Lund said.",
		"“Nobody asked the fishermen,” Lund said."},
	{compare.Altered, "A quotation or a claim differs from what the document has: in a word, a number, a name, a negation.", compare.High,
		boardDocument, "“We can keep the pier open in winter,” Holt said.", "“We cannot keep the pier open in winter,” Holt said."},
	{compare.OtherSpeaker, "A document has the words of the quotation, but gives them to somebody else.", compare.High,
		boardDocument, "“Nobody asked the fishermen,” Maren Holt said.", "“Nobody asked the fishermen,” Per Lund said."},
	{compare.NotFound, "No document has the words of the quotation.", compare.Medium,
		boardDocument, "“The ferry is too old for this harbour,” Holt said.", "“We cannot keep the pier open in winter,” Holt said."},
	{compare.Supported, "A document has what the claim says.", compare.Quiet,
		reportDocument, "The audit office found 14 wells without a permit.", "The audit office found 40 wells without a permit."},
	{compare.Stronger, "The claim is surer than the document.", compare.Medium,
		reportDocument, "The wells have been closed.", "The wells may have been closed."},
	{compare.Weaker, "The claim is less sure than the document.", compare.Low,
		reportDocument, "The audit office may have found 14 wells without a permit.", "The audit office found 14 wells without a permit."},
	{compare.SourceDiffers, "Somebody else stands behind the claim than in the document.", compare.High,
		reportDocument, "Salt may have entered the wells, Ivo Kern said.", "Salt may have entered the wells, Ana Kos said."},
	{compare.NotStated, "No document says what the claim says.", compare.Info,
		reportDocument, "The mayor resigned on Monday.", "The audit office found 14 wells without a permit."},
}

// RuleByID looks a verdict up.
func RuleByID(id string) (Rule, bool) {
	for _, r := range Rules {
		if string(r.ID) == id {
			return r, true
		}
	}
	return Rule{}, false
}
