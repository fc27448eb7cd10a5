package reports

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/compare"
	"factcheck/compare/verify"
	"factcheck/reports/internal/schema"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// compiled compiles one of our schemas. A closed one allows no field that it does not name, so that it must name all that we write.
func compiled(t testing.TB, name string, closed bool) *jsonschema.Schema {
	text, err := schema.Text(name)
	require.NoError(t, err)
	return compile(t, text, closed)
}

func compile(t testing.TB, text string, closed bool) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	if closed {
		closeObjects(doc)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("urn:test", doc))
	s, err := c.Compile("urn:test")
	require.NoError(t, err)
	return s
}

func closeObjects(v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["properties"] != nil {
			v["additionalProperties"] = false
		}
		for _, x := range v {
			closeObjects(x)
		}
	case []any:
		for _, x := range v {
			closeObjects(x)
		}
	}
}

func validate(t testing.TB, s *jsonschema.Schema, text []byte) {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, s.Validate(v))
}

// TestSchemaGoldens checks every JSON that a golden case shows.
func TestSchemaGoldens(t *testing.T) {
	cases, err := filepath.Glob("../testdata/*/*.txtar")
	require.NoError(t, err)
	analysis, comparison, batch := compiled(t, "analysis", true), compiled(t, "comparison", true), compiled(t, "batch", false)
	seen := map[string]int{}
	for _, name := range cases {
		ar, err := txtar.ParseFile(name)
		require.NoError(t, err)
		for _, f := range ar.Files {
			switch {
			case f.Name == "report.json" && bytes.Contains(f.Data, []byte(`"schema": "factcheck.comparison/1"`)):
				validate(t, comparison, f.Data)
				seen["comparison"]++
			case f.Name == "report.json":
				validate(t, analysis, f.Data)
				seen["analysis"]++
			case f.Name == "out.jsonl":
				for _, line := range bytes.Split(bytes.TrimSpace(f.Data), []byte("\n")) {
					validate(t, batch, line)
					seen["batch"]++
				}
			}
		}
	}
	assert.NotZero(t, seen["analysis"])
	assert.NotZero(t, seen["comparison"])
	assert.NotZero(t, seen["batch"])
}

// TestSchemaLive checks what is written of the seeds, in every form, and that the schemas name every field of it.
func TestSchemaLive(t *testing.T) {
	analysis, comparison, batch := compiled(t, "analysis", true), compiled(t, "comparison", true), compiled(t, "batch", false)
	for _, dir := range []string{"banjska", "budget"} {
		r := seedSeries(t, dir)
		var b bytes.Buffer
		require.NoError(t, writeJSON(&b, &Report{Comparisons: r.Comparisons}, Options{IncludeText: true}))
		validate(t, comparison, b.Bytes())
		b.Reset()
		require.NoError(t, writeJSON(&b, &Report{Analyses: r.Analyses}, Options{IncludeText: true}))
		validate(t, analysis, b.Bytes())
		line, err := AnalysisLine(r.Analyses[0], json.RawMessage(`7`), false)
		require.NoError(t, err)
		validate(t, batch, line)
		line, err = ComparisonLine(r.Comparisons[0], json.RawMessage(`{"k": [1]}`), true)
		require.NoError(t, err)
		validate(t, batch, line)
	}
	verification := compiled(t, "verification", true)
	record := "HOLT: We cannot keep the pier open. It may close.\n\nLUND: Nobody asked the fishermen.\n"
	v := verify.Check(attribution.Analyze(article.FromText("a.md", "Pier shuts",
		"The pier will close. “We can keep the pier open,” Ana Holt said. “It is not our pier,” she said.")),
		[]*article.Article{article.FromText("record.txt", "", record)})
	var written bytes.Buffer
	require.NoError(t, writeJSON(&written, &Report{Verifications: []*verify.Result{v}}, Options{IncludeText: true}))
	validate(t, verification, written.Bytes())
	line, err := VerificationLine(v, json.RawMessage(`"a"`), false)
	require.NoError(t, err)
	validate(t, batch, line)
	var out bytes.Buffer
	d := attribution.Options{Mentions: true}.Analyze(article.FromText("", "Keeper says she stays",
		"Keeper Ana Horvat said she would stay."), nil)
	require.NoError(t, writeJSON(&out, &Report{Analyses: []*attribution.Document{d}}, Options{}))
	assert.Contains(t, out.String(), `"mentions"`)
	validate(t, analysis, out.Bytes())
	b := compiled(t, "batch", false)
	validate(t, b, []byte(`{"id": null, "error": "not JSON"}`))
	for _, wrong := range []string{`{"error": "x"}`, `{"id": 1}`, `{"id": 1, "schema": "factcheck.analysis/1"}`} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong))
		require.NoError(t, err)
		assert.Error(t, b.Validate(v), wrong)
	}
}

// TestSchemaInput checks lines that batch takes and lines that it refuses.
func TestSchemaInput(t *testing.T) {
	s := compiled(t, "batch-input", false)
	for line, good := range map[string]bool{
		`{"id": 1, "text": "a"}`: true, `{"id": "x", "text": "a", "title": "b", "more": 1}`: true, `{"id": 1, "versions": [{"text": "a"}, {"text": "b", "time": "2024"}]}`: true,
		`{"id": 1, "text": "a", "include": ["mentions"]}`: true, `{"id": 1, "text": "a", "include": []}`: true, `{"id": 1, "text": "a", "include": ["all"]}`: false,
		`{"text": "a"}`: false, `{"id": 1}`: false, `{"id": 1, "versions": [{"text": "a"}]}`: false, `{"id": 1, "text": 2}`: false, `{"id": 1, "text": "a", "versions": [{"text": "a"}, {"text": "b"}]}`: false,
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err)
		assert.Equal(t, good, s.Validate(v) == nil, line)
	}
}

// TestSchemaLists proves that the closed lists of the schemas are those of the code.
func TestSchemaLists(t *testing.T) {
	lists := func(name string) (out [][]string) {
		text, err := schema.Text(name)
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal([]byte(text), &doc))
		walkEnums(doc, func(e []any) {
			var words []string
			for _, w := range e {
				words = append(words, w.(string))
			}
			out = append(out, words)
		})
		return out
	}
	var directions []string
	for _, d := range compare.Directions {
		directions = append(directions, string(d))
	}
	has := func(in [][]string, want []string) bool {
		return slices.ContainsFunc(in, func(x []string) bool { return slices.Equal(x, want) })
	}
	assert.True(t, has(lists("analysis"), certainty.Labels[:]), "labels")
	assert.True(t, has(lists("comparison"), compare.Aspects[:]), "aspects")
	assert.True(t, has(lists("comparison"), directions), "directions")
	assert.True(t, has(lists("comparison"), compare.Severities[:]), "severities")
	assert.True(t, has(lists("verification"), compare.Severities[:]), "severities")
	assert.True(t, has(lists("verification"), compare.Aspects[:]), "aspects")
	assert.True(t, has(lists("verification"), directions), "directions")
	var verdicts []string
	for _, v := range compare.Verdicts {
		verdicts = append(verdicts, string(v))
	}
	quotations := slices.Index(verdicts, string(compare.Supported))
	assert.True(t, has(lists("verification"), verdicts[:quotations]), "verdicts of quotations")
	assert.True(t, has(lists("verification"), []string{"supported", "altered", "stronger", "weaker", "source-differs", "not-stated"}),
		"verdicts of claims")
}

func walkEnums(v any, visit func([]any)) {
	switch v := v.(type) {
	case map[string]any:
		if e, ok := v["enum"].([]any); ok {
			visit(e)
		}
		for _, x := range v {
			walkEnums(x, visit)
		}
	case []any:
		for _, x := range v {
			walkEnums(x, visit)
		}
	}
}

// seedSeries analyses and compares the versions of a seed.
func seedSeries(t testing.TB, dir string) *Report {
	names, err := filepath.Glob("../seeds/" + dir + "/[0-9].*")
	require.NoError(t, err)
	require.Len(t, names, 4)
	r := &Report{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		a, err := article.Read(filepath.ToSlash(strings.TrimPrefix(name, "../")), data, article.ByName)
		require.NoError(t, err)
		r.Analyses = append(r.Analyses, attribution.Analyze(a))
	}
	r.Comparisons = []*compare.Comparison{compare.Versions(r.Analyses)}
	return r
}
