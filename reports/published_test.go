package reports

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// published are the formats that others define, with the schema of our part of each and what turns a report into what that is about.
var published = map[string]struct {
	schema  string
	extract func(t testing.TB, text []byte) any
	more    func(t testing.TB, text []byte) // what a schema cannot say
}{
	"sarif":  {"sarif", jsonValue, checkSARIF},
	"rdjson": {"rdjson", jsonValue, checkRDJSON},
	"junit":  {"junit", xmlValue, checkJUnit},
}

func jsonValue(t testing.TB, text []byte) any {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return v
}

// xmlValue turns elements to objects: attributes under @ and their names, text under #text, children in lists under their names.
func xmlValue(t testing.TB, text []byte) any {
	top := map[string]any{}
	open := []map[string]any{top}
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			return top
		}
		require.NoError(t, err)
		in := open[len(open)-1]
		switch x := tok.(type) {
		case xml.StartElement:
			e := map[string]any{}
			for _, a := range x.Attr {
				e["@"+a.Name.Local] = a.Value
			}
			list, _ := in[x.Name.Local].([]any)
			in[x.Name.Local] = append(list, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if s := string(x); strings.TrimSpace(s) != "" {
				before, _ := in["#text"].(string)
				in["#text"] = before + s
			}
		}
	}
}

// checkSARIF follows the references of a log.
func checkSARIF(t testing.TB, text []byte) {
	var log sarifLog
	require.NoError(t, json.Unmarshal(text, &log))
	run := log.Runs[0]
	place := func(l sarifLocation) {
		a := l.Physical.Artifact
		require.NotNil(t, a.Index)
		assert.Equal(t, run.Artifacts[*a.Index].Location.URI, a.URI)
		if a.Base != "" {
			assert.Contains(t, run.Bases, a.Base)
		}
		if r := l.Physical.Region; r != nil && r.StartColumn > 0 {
			assert.True(t, r.StartLine < r.EndLine || r.StartLine == r.EndLine && r.StartColumn <= r.EndColumn, "%+v", *r)
		}
	}
	for _, r := range run.Results {
		assert.Equal(t, r.RuleID, run.Tool.Driver.Rules[r.RuleIndex].ID)
		links := sarifLink.FindAllStringSubmatch(r.Message.Text, -1)
		assert.Len(t, links, len(r.Related), r.Message.Text)
		for i, l := range r.Related {
			assert.Equal(t, i+1, l.ID)
			assert.Equal(t, "1", links[i][1])
			place(l)
		}
		for _, l := range r.Locations {
			place(l)
		}
	}
}

// checkRDJSON looks at the order of positions.
func checkRDJSON(t testing.TB, text []byte) {
	var out rdResult
	require.NoError(t, json.Unmarshal(text, &out))
	for _, d := range out.Diagnostics {
		if r := d.Location.Range; r != nil {
			assert.True(t, r.Start.Line < r.End.Line || r.Start.Line == r.End.Line && r.Start.Column <= r.End.Column, "%+v", *r)
		}
	}
}

// checkJUnit counts.
func checkJUnit(t testing.TB, text []byte) {
	var all junitSuites
	require.NoError(t, xml.Unmarshal(text, &all))
	tests, failures := 0, 0
	for _, s := range all.Suites {
		failed := 0
		for _, c := range s.Cases {
			if c.Failure != nil {
				failed++
			}
		}
		assert.Equal(t, len(s.Cases), s.Tests, s.Name)
		assert.Equal(t, failed, s.Failures, s.Name)
		tests, failures = tests+s.Tests, failures+s.Failures
	}
	assert.Equal(t, tests, all.Tests)
	assert.Equal(t, failures, all.Failures)
}

func publishedSchema(t testing.TB, name string) *jsonschema.Schema {
	text, err := os.ReadFile("../testdata/schemas/" + name + ".json")
	require.NoError(t, err)
	return compile(t, string(text), true)
}

// TestPublished checks reports in the formats of others: those of the golden cases, those of our articles, and those of hostile text.
func TestPublished(t *testing.T) {
	cases, err := filepath.Glob("../testdata/reports/*.txtar")
	require.NoError(t, err)
	var all []*Report
	for _, name := range cases {
		ar, err := txtar.ParseFile(name)
		require.NoError(t, err)
		r, _ := report(t, ar)
		all = append(all, r)
	}
	series := seedSeries(t, "budget")
	all = append(all, &Report{}, series, &Report{Analyses: series.Analyses})
	for _, s := range hostile {
		if s, ok := fitted(s); ok {
			for _, r := range stagesOf(t, len(s)) {
				all = append(all, played(r, s))
			}
		}
	}
	for name, p := range published {
		format, err := FormatByName(name)
		require.NoError(t, err)
		schema := publishedSchema(t, p.schema)
		for _, r := range all {
			out := []byte(written(t, format, r))
			require.NoError(t, schema.Validate(p.extract(t, out)), name)
			p.more(t, out)
		}
	}
}

// TestPublishedRefuses proves that the schemas are no rubber stamps.
func TestPublishedRefuses(t *testing.T) {
	r := seedSeries(t, "budget")
	for name, faults := range map[string][]string{
		"sarif":  {`"version": "2.1.0"=>"version": "2.0.0"`, `"ruleId"=>"ruleID"`, `"level": "error"=>"level": "high"`, `"startLine": =>"startLine": -`, `"uri": "seeds=>"uri": "a b %zz`, `"unicodeCodePoints"=>"bytes"`, `"text": =>"words": `},
		"rdjson": {`"ERROR"=>"HIGH"`, `"path"=>"file"`, `"line": =>"line": -`, `"message"=>"text"`},
		"junit":  {` tests="=> tests="x`, `classname=>class`, `<failure=><fault`, `</testcase>=><system-out>x</system-out></testcase>`},
	} {
		format, err := FormatByName(name)
		require.NoError(t, err)
		out := written(t, format, r)
		schema := publishedSchema(t, published[name].schema)
		for _, f := range faults {
			from, to, _ := strings.Cut(f, "=>")
			require.Contains(t, out, from)
			wrong := strings.ReplaceAll(out, from, to)
			if from == "<failure" {
				wrong = strings.ReplaceAll(wrong, "</failure", "</fault")
			}
			assert.Error(t, schema.Validate(published[name].extract(t, []byte(wrong))), "%s: %s", name, f)
		}
	}
}
