package hint

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

var (
	commands = []string{"analyze", "diff", "log", "note", "driver", "batch", "explain", "config", "schema", "completion", "man"}
	formats  = []string{"markdown", "text", "json", "jsonl", "html", "sarif", "annotations", "job-summary", "comment", "junit", "csv",
		"rdjson"}
	severities = []string{"quiet", "info", "low", "medium", "high"}
	keys       = []string{"severity", "style", "verbs", "sources", "ignore", "fail-on", "format", "baseline"}
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		word, want string
		list       []string
	}{
		{"analize", "analyze", commands}, {"annalyze", "analyze", commands}, {"dif", "diff", commands}, {"idff", "diff", commands},
		{"DIFF", "diff", commands}, {"exlpain", "explain", commands}, {"bach", "batch", commands},
		{"jsno", "json", formats}, {"JSON", "json", formats}, {"markdwon", "markdown", formats}, {"mark", "markdown", formats},
		{"html5", "html", formats}, {"txt", "text", formats}, {"job_summary", "job-summary", formats}, {"sariff", "sarif", formats},
		{"hihg", "high", severities}, {"meduim", "medium", severities}, {"lo", "low", severities},
		{"severities", "severity", keys}, {"fail_on", "fail-on", keys}, {"failon", "fail-on", keys}, {"ingore", "ignore", keys},
		{"verb", "verbs", keys},
		{"compare", "", commands}, {"frobnicate", "", commands}, {"-", "", commands}, {"", "", commands}, {"x", "", commands},
		{"check", "", commands},
		{"docx", "", formats}, {"pdf", "", formats}, {"critical", "", severities}, {"no", "", severities}, {strings.Repeat("diff", 99), "",
			commands}, {"ä", "", commands},
	} {
		got, ok := Of(c.word, c.list)
		assert.Equal(t, c.want, got, c.word)
		assert.Equal(t, c.want != "", ok, c.word)
	}
	assert.Equal(t, " (did you mean json?)", Ask("jsn", formats))
	assert.Empty(t, Ask("docx", formats))
}
