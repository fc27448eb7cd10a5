package reports

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

var isVersion = regexp.MustCompile(`^[0-9]\.(txt|md)$`)

// TestGolden renders the articles of each case in every format and compares with what the case shows.
func TestGolden(t *testing.T) {
	cases, err := filepath.Glob("../testdata/reports/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	for _, name := range cases {
		t.Run(filepath.Base(name), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			require.NoError(t, err)
			r, dump := report(t, ar)
			got := map[string]string{"dump": dump, "blocks": blocks.Build(r, true).Dump(), "survey": blocks.Survey(r).Dump()}
			for _, f := range Formats {
				var b bytes.Buffer
				require.NoError(t, f.Write(&b, r, Options{All: true}))
				got["report"+f.Extension] = b.String()
			}
			got["page"] = outline(t, got["report.html"]) // its style and script are shown by no case
			delete(got, "report.html")
			if *update {
				require.NoError(t, os.WriteFile(name, txtar.Format(updated(ar, got)), 0o644))
				return
			}
			shown := 0
			for _, f := range ar.Files {
				if want, ok := got[f.Name]; ok {
					shown++
					assert.Equal(t, string(f.Data), want, f.Name)
				}
			}
			require.NotZero(t, shown, "the case shows no report; run go test ./reports -update")
		})
	}
}

// report analyses the versions of a case: one is analysed, several are compared.
func report(t *testing.T, ar *txtar.Archive) (*Report, string) {
	var docs []*attribution.Document
	for _, f := range ar.Files {
		if isVersion.MatchString(f.Name) {
			a, err := article.Read(f.Name, f.Data, article.ByName)
			require.NoError(t, err)
			docs = append(docs, attribution.Analyze(a))
		}
	}
	require.NotEmpty(t, docs)
	if len(docs) == 1 {
		return &Report{Analyses: docs}, docs[0].Dump()
	}
	c := compare.Versions(docs)
	return &Report{Comparisons: []*compare.Comparison{c}}, c.Dump()
}

// updated puts what was rendered in the place of the sections of a case; a new case gets all of them but the JSON lines, which say the same
// as the JSON.
func updated(ar *txtar.Archive, got map[string]string) *txtar.Archive {
	out := &txtar.Archive{Comment: ar.Comment}
	have := map[string]bool{}
	for _, f := range ar.Files {
		if text, ok := got[f.Name]; ok {
			f.Data = []byte(text)
			have[f.Name] = true
		}
		out.Files = append(out.Files, f)
	}
	if len(have) == 0 {
		for _, n := range []string{"dump", "blocks", "report.md", "report.txt", "report.json"} {
			out.Files = append(out.Files, txtar.File{Name: n, Data: []byte(got[n])})
		}
	}
	return out
}
