package verify

import (
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// beside lays a text beside documents.
func beside(text string, documents ...string) *Result {
	var docs []*article.Article
	for _, d := range documents {
		docs = append(docs, article.FromText("", "", d))
	}
	return Check(attribution.Analyze(article.FromText("", "", text)), docs)
}

// verdicts are those that a text gets.
func verdicts(r *Result) (out []compare.Verdict) {
	for _, q := range r.Quotations {
		out = append(out, q.Verdict)
	}
	for _, c := range r.Claims {
		out = append(out, c.Verdict)
	}
	return out
}

// TestRules proves that each verdict is given to its example and not to its near miss.
func TestRules(t *testing.T) {
	require.Len(t, Rules, len(compare.Verdicts))
	for i, r := range Rules {
		assert.Equal(t, compare.Verdicts[i], r.ID)
		assert.Contains(t, verdicts(beside(r.Article, r.Document)), r.ID, r.Article)
		assert.NotContains(t, verdicts(beside(r.NearMiss, r.Document)), r.ID, "%s: %s", r.ID, r.NearMiss)
	}
}

const hearing = `HEARING ON THE HARBOUR, 3 MARCH

THE CHAIR: Good evening. (Applause.) Dr. Holt, you have the floor.

DR. HOLT: Thank you. We — we cannot keep a pier open that nobody has inspected since 1989. It will cost sixty thousand euros a year, um, and
nobody knows for how long. I think the board will decide in May.

LUND: I've asked for an inspection every year, and I was never promised one. Not once. The ferry carries 400 people a day, 90 percent of them
in summer.

Q: Who pays?

DR. HOLT: The town pays for the pier. The state pays for the lighthouse, and it always has.
`

// TestQuotations lays quotations beside a record: each beside near twins.
func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		text     string
		verdict  compare.Verdict
		severity compare.Severity
		aspect   string
	}{
		{"“Nobody knows for how long,” Maren Holt said.", compare.Verbatim, compare.Quiet, ""},
		{"“We cannot keep a pier open that nobody has inspected since 1989,” Maren Holt said.", compare.Verbatim, compare.Quiet, ""},
		{"“We can't keep a pier open that nobody has inspected since 1989,” Maren Holt said.", compare.Restyled, compare.Quiet, ""},
		{"“We can keep a pier open that nobody has inspected since 1989,” Maren Holt said.", compare.Altered, compare.High, "polarity"},
		{"“We cannot keep a pier open that nobody has inspected since 1998,” Maren Holt said.",
			compare.Altered, compare.High, "number"},
		{"“We cannot keep a bridge open that nobody has inspected since 1989,” Maren Holt said.",
			compare.Altered, compare.Medium, "quotation"},
		{"“We cannot keep the pier open that nobody has inspected since 1989,” Maren Holt said.",
			compare.Altered, compare.Low, "quotation"},
		{"“We cannot keep [the pier] open that nobody has inspected since 1989,” Maren Holt said.",
			compare.Shortened, compare.Info, "quotation"},
		{"“It will cost 60,000 euros a year, and nobody knows for how long,” Maren Holt said.", compare.Restyled, compare.Quiet, ""},
		{"“It will cost 16,000 euros a year, and nobody knows for how long,” Maren Holt said.",
			compare.Altered, compare.High, "number"},
		{"“It will cost sixty thousand euros … and nobody knows for how long,” Maren Holt said.",
			compare.Shortened, compare.Info, "quotation"},
		{"“It will cost sixty thousand euros, and nobody knows for how long,” Maren Holt said.",
			compare.Shortened, compare.Low, "quotation"},
		{"“The board will decide in May,” Maren Holt said.", compare.Verbatim, compare.Quiet, ""},
		{"“I have asked for an inspection every year, and I was never promised one,” Per Lund said.",
			compare.Restyled, compare.Quiet, ""},
		{"“I have asked for an inspection every year, and I was promised one,” Per Lund said.",
			compare.Altered, compare.High, "polarity"},
		{"“I have asked for an inspection every year,” Maren Holt said.", compare.OtherSpeaker, compare.High, "source"},
		{"“I have asked for an inspection every year,” she said.", compare.Restyled, compare.Quiet, ""},
		{"“The ferry carries 400 people a day, 90% of them in summer,” Per Lund said.", compare.Restyled, compare.Quiet, ""},
		{"“The town pays for the pier. I was never promised one,” Maren Holt said.", compare.Altered, compare.High, "structure"},
		{"“The ferry is a disgrace to this town and to its people,” Per Lund said.", compare.NotFound, compare.Medium, ""},
	} {
		r := beside(c.text, hearing)
		require.Len(t, r.Quotations, 1, c.text)
		q := r.Quotations[0]
		assert.Equal(t, string(c.verdict), string(q.Verdict), c.text)
		assert.Equal(t, c.severity.String(), q.Severity.String(), c.text)
		if c.aspect != "" {
			var aspects []string
			for _, d := range q.Details {
				aspects = append(aspects, d.Aspect.String())
			}
			assert.Contains(t, aspects, c.aspect, c.text)
		}
	}
}

// TestRecords proves who speaks in a record, and that what is no record has no speakers.
func TestRecords(t *testing.T) {
	speakers := func(text string) (out []string) {
		for _, t := range turns(text) {
			if t.speaker != "" {
				out = append(out, t.speaker)
			}
		}
		return out
	}
	assert.Equal(t, []string{"THE CHAIR", "DR. HOLT", "LUND", "Q", "DR. HOLT"}, speakers(hearing))
	assert.Equal(t, []string{"Holt", "Lund", "Holt"}, speakers("Holt: Yes.\nLund: No.\nHolt: Well.\n"))
	assert.Equal(t, []string{"SEN. ANA KOS, L-HOLM", "KOS"}, speakers("SEN. ANA KOS, L-HOLM: Yes.\nKOS: No.\n"))
	assert.Empty(t, speakers("Note: the pier is shut.\nIt burned at 10:30. He said: yes.\nReason: fire.\n"))
}

// TestNumbers proves which words are one number.
func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"sixty thousand": "60000", "60,000": "60000", "twenty one": "21", "2010 one": "2010 1", "two and three": "2 and 3",
		"2.5 million": "2500000", "five per cent": "5 %", "three hundred": "300",
		"fifty-9":   "59",
		"£6billion": "6000000000", "28bn": "28000000000", "1st": "1st", "1960s": "1960s", "a hundred": "a hundred",
	} {
		var forms []string
		for _, w := range read(text, article.Span{End: len(text)}) {
			forms = append(forms, w.form)
		}
		assert.Equal(t, want, strings.Join(forms, " "), text)
	}
}

// TestEveryPassageIsFound proves that whatever is copied from a record is found where it stands, and is the words of its speaker.
func TestEveryPassageIsFound(t *testing.T) {
	for i, turn := range turns(hearing) {
		ws := spoken(hearing, turn, i)
		for from := 0; from+6 <= len(ws); from += 3 {
			text := strings.Join(strings.Fields(article.Span{Start: ws[from].span.Start, End: ws[from+5].span.End}.Of(hearing)), " ")
			if noted.MatchString(text) {
				continue
			}
			r := beside("He said: “"+text+"”", hearing)
			require.Len(t, r.Quotations, 1, text)
			q := r.Quotations[0]
			assert.Less(t, rank[q.Verdict], rank[compare.Shortened], "%s: %s", text, q.Verdict)
			if assert.NotNil(t, q.Match, text) && turn.speaker != "" {
				assert.Equal(t, turn.speaker, q.Match.Speaker, text)
			}
		}
	}
}

// TestMeanings proves that the lists can be read, and that each word has a meaning that is known.
func TestMeanings(t *testing.T) {
	_, err := readMeanings(wordsFile)
	require.NoError(t, err)
	for w, m := range meanings() {
		assert.NotZero(t, m, w)
	}
	_, err = readContractions(contractionsFile)
	require.NoError(t, err)
}

// FuzzCheck proves that no text and no document breaks a verification, and that every place that it names is in its text.
func FuzzCheck(f *testing.F) {
	f.Add("“We cannot keep it,” Holt said. It cost 4 million.", hearing)
	f.Add("“I … 've … [the] never,” “a b c", "A: b\nB: c ((( [ ] …'s ’twas 1st 60,000,")
	f.Fuzz(func(t *testing.T, text, document string) {
		if len(text) > 2000 || len(document) > 4000 {
			return
		}
		r := beside(text, document)
		for _, q := range r.Quotations {
			assertPlaces(t, r, &q.Judgment)
		}
		for _, c := range r.Claims {
			assertPlaces(t, r, &c.Judgment)
		}
	})
}

func assertPlaces(t *testing.T, r *Result, j *Judgment) {
	for _, s := range j.Spans {
		assert.LessOrEqual(t, 0, s.Start)
		assert.LessOrEqual(t, s.Start, s.End)
		assert.LessOrEqual(t, s.End, len(r.Article.Article.Prose))
	}
	if j.Match == nil {
		return
	}
	for _, s := range j.Match.Spans {
		assert.LessOrEqual(t, s.Start, s.End)
		assert.LessOrEqual(t, s.End, len(r.Documents[j.Match.Document].Prose))
	}
}
