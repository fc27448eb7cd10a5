package reports

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/internal/escape"

	"github.com/stretchr/testify/require"
)

// hostile are texts that would like to be more than text somewhere.
var hostile = []string{
	"<script>alert(1)</script> <b>x</b> &amp; <!-- x -->", "| a | b |", "`code` ***bold*** [x](javascript:alert(1)) ![i](x) ~~s~~",
	"\x1b[31mred\x1b]0;title\x07 \u009b31m",
	"::error file=x::owned\n::stop-commands::t", "##[error]x ##vso[task.complete]", "\u202etxet\u202c \u2066x\u2069", "a\x00b",
	"=1+1 @SUM(A1) \t+2\r\n-3", "{0} [x](1) %0A::warning::",
	"]]> <![CDATA[ x", "# head\n\n- item\n1. one\n> quote\n---", "\"quoted\", 'x'",
	"http://example.org www.example.org @name #12 a@example.org", "\xff\xfe bad utf8",
	"\"><img src=x onerror=alert(1)>", "javascript:alert(1) {{.}} ' &lt; `", "<style>*{}</style></title></textarea></pre></svg>",
	"\u2028\u2029\ufeff", "\n\n\n", "</del></ins>\n\n```\n~~~",
	"news/../../etc/passwd,line=1,title=x", "\\", "*", "_a_", "a\\\n", "漢字かな交じり文", "e\u0301\u0301\u200d👩\u200d👩",
	"[^1]: note\n[x]: http://x.org", "- [ ] task", "\xe0B\xbd\v", "a\fb\u0085c", "$x^2$ :smile: &copy;",
	"GH-12 !12 ~label %milestone &12 0123456789abcdef0123456789abcdef01234567 WWW.example.org mailto:a@example.org $$x$$",
	"a\u200bb\u00adc\u2060d\ufeff", "\u2067\u206f\ufff9\U000e0041\u180e\u3164\u034f",
	"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f ❤\ufe0f\ufe0f 1\ufe0f\u20e3 می\u200cخواهم क्\u200dष",
}

// Each format has its own fuzz target. It proves that no text of an article alters the structure of a report: that is the same as of a
// harmless text of the same length in its place. Nor does any text reach a terminal or the log of a CI system as anything but text.
func FuzzMarkdown(f *testing.F)    { fuzzFormat(f, "markdown") }
func FuzzText(f *testing.F)        { fuzzFormat(f, "text") }
func FuzzJSON(f *testing.F)        { fuzzFormat(f, "json") }
func FuzzJSONL(f *testing.F)       { fuzzFormat(f, "jsonl") }
func FuzzHTML(f *testing.F)        { fuzzFormat(f, "html") }
func FuzzSARIF(f *testing.F)       { fuzzFormat(f, "sarif") }
func FuzzAnnotations(f *testing.F) { fuzzFormat(f, "annotations") }
func FuzzJobSummary(f *testing.F)  { fuzzFormat(f, "job-summary") }
func FuzzComment(f *testing.F)     { fuzzFormat(f, "comment") }
func FuzzJUnit(f *testing.F)       { fuzzFormat(f, "junit") }
func FuzzCSV(f *testing.F)         { fuzzFormat(f, "csv") }
func FuzzRDJSON(f *testing.F)      { fuzzFormat(f, "rdjson") }

func fuzzFormat(f *testing.F, name string) {
	format, err := FormatByName(name)
	require.NoError(f, err)
	for _, s := range hostile {
		for i := range stageCount {
			f.Add(s, uint8(i))
		}
	}
	for _, n := range lengths[:2] { // the fuzzer takes a first execution that waits for these for one that hangs
		for i := range stageCount {
			shapeOfStage(f, format, i, n)
		}
	}
	f.Fuzz(func(t *testing.T, s string, stage uint8) {
		if len(s) > lengths[1] {
			return
		}
		s, ok := fitted(s)
		if !ok {
			return
		}
		i := int(stage % stageCount)
		want, got := shapeOfStage(t, format, i, len(s)), written(t, format, played(stagesOf(t, len(s))[i], s))
		checkSafe(t, name, got)
		shape := shapeOf(t, name, got)
		if want != shape {
			require.Equal(t, want, shape, "%s of %q, stage %d\n%.3000s", name, s, i, got)
		}
		require.NotContains(t, got, standIn(len(s)))
	})
}

var known sync.Map // what shapeOfStage found

// shapeOfStage is the structure of a report about a harmless word of n letters.
func shapeOfStage(t testing.TB, format Format, stage, n int) string {
	key := [3]any{format.Name, stage, n}
	if shape, ok := known.Load(key); ok {
		return shape.(string)
	}
	shape := shapeOf(t, format.Name, written(t, format, stagesOf(t, n)[stage]))
	known.Store(key, shape)
	return shape
}

// written is a report in a format, on lines so long that none breaks.
func written(t testing.TB, format Format, r *Report) string {
	var b bytes.Buffer
	require.NoError(t, format.Write(&b, r, Options{Width: 1 << 24, All: true, IncludeText: true}))
	return b.String()
}

// TestHostileText takes each text through the whole analysis, which may read more claims in it than in its twin, and looks at every report.
func TestHostileText(t *testing.T) {
	for _, s := range append(hostile, strings.Repeat("w", 20_000)) {
		checkHostile(t, strings.ToValidUTF8(s, "\ufffd"))
	}
}

// TestMillionCharacters does the same with one very long word.
func TestMillionCharacters(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes as long as all others together")
	}
	checkHostile(t, strings.Repeat("w", 1_000_000))
}

func checkHostile(t *testing.T, s string) {
	body := "Police said " + s + " may have hurt three people on Monday.\n\nThe bridge is closed."
	var docs []*attribution.Document
	for i, v := range []string{body, strings.Replace(body, "three", "four", 1) + " " + s} {
		a := article.FromText(string(rune('a'+i))+s, s, v)
		a.Warnings = append(a.Warnings, s)
		docs = append(docs, attribution.Analyze(a))
	}
	for _, r := range []*Report{{Analyses: docs[:1]}, {Comparisons: []*compare.Comparison{compare.Versions(docs)}}} {
		for _, format := range Formats {
			out := written(t, format, r)
			checkSafe(t, format.Name, out)
			shapeOf(t, format.Name, out)
			if format.Name == "markdown" || format.Name == "job-summary" || format.Name == "comment" {
				checkApart(t, out)
			}
		}
		for _, width := range []int{40, 80} {
			checkLines(t, r, width)
		}
	}
}

// command is an annotation as a CI system reads it.
var command = regexp.MustCompile(`^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*,?)+::[^\r\n]*$`)

// dataFormats keep invisible characters, escaped; all others reveal them.
var dataFormats = map[string]bool{"json": true, "jsonl": true, "sarif": true, "rdjson": true}

// checkSafe looks for what does something in a page, a terminal or a log, and for what does not show.
func checkSafe(t testing.TB, format, out string) {
	require.True(t, utf8.ValidString(out), format)
	if dataFormats[format] {
		require.False(t, strings.ContainsFunc(out, func(r rune) bool { return r != '\n' && escape.Invisible(r) }), "%s: %q", format, out)
		require.False(t, strings.ContainsAny(out, "<>&"), "%s: %q", format, out)
	} else {
		require.Equal(t, escape.Revealed(out), out, format)
		require.False(t, strings.ContainsFunc(out, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' && r != '\r' &&
				r != '\t'
		}), format)
	}
	if format == "html" {
		return
	}
	require.False(t, strings.Contains(out, "##[") || strings.Contains(out, "##vso"), format)
	for line := range strings.SplitSeq(strings.ReplaceAll(out, "\r\n", "\n"), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			require.Equal(t, "annotations", format, "%q", line)
			require.Regexp(t, command, line)
		}
	}
}

// checkLines proves that a terminal never breaks a line itself, and gets no codes but those of six colours.
func checkLines(t *testing.T, r *Report, width int) {
	var b bytes.Buffer
	require.NoError(t, writeText(&b, r, Options{Width: width, Colour: true}))
	for line := range strings.Lines(b.String()) {
		line = strings.TrimSuffix(line, "\n")
		require.LessOrEqual(t, visible(line), width, "%q", line)
		require.NotContains(t, colourCode.ReplaceAllString(line, ""), "\x1b", "%q", line)
	}
}

var colourCode = regexp.MustCompile(`\x1b\[(0|1|2|31|32|33|34)m`)
