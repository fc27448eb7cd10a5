package app

import (
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ran is what a run writes, and the limits of memory that it asks for.
type ran struct {
	status    int
	out, errs string
	limits    []int64
}

// runs runs a command line on text as standard input, in an environment of its own.
func runs(t *testing.T, ctx context.Context, in io.Reader, env map[string]string, line string) ran {
	var out, errs bytes.Buffer
	var r ran
	r.status = Run(ctx, append([]string{"factcheck"}, strings.Fields(line)...), System{In: in, Out: &out, Errs: &errs,
		Getenv: func(name string) string { return env[name] }, Terminal: func(uintptr) (int, bool) { return 0, false },
		Now: func() time.Time { return time.Unix(0, 0) }, After: time.After,
		Memory: func(limit int64) { r.limits = append(r.limits, limit) }})
	r.out, r.errs = out.String(), errs.String()
	return r
}

// TestRun gives a status, writes the report to standard output alone, and says what is wrong.
func TestRun(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("1.txt", []byte("Police said the mill is closed."), 0o644))
	require.NoError(t, os.WriteFile("2.txt", []byte("The mill is closed."), 0o644))
	for line, want := range map[string]ran{
		"analyze 1.txt --format csv":                        {0, "reported", "", nil},
		"analyze - --stdin-filename x.txt --format csv":     {0, "x.txt", "", nil},
		"diff 1.txt 2.txt --format rdjson --exit-code":      {Found, "attribution-dropped", "", nil},
		"diff 1.txt 2.txt --fail-on number --format rdjson": {0, "attribution-dropped", "", nil},
		"diff 1.txt":                           {Failed, "", "two versions or more", nil},
		"analyze 1.txt gone.txt --format csv":  {Failed, "1.txt", "gone.txt", nil},
		"analyze 1.txt --stdin-filename x.txt": {Failed, "", "standard input, which is not read", nil},
		"analyze - --files-from -":             {Failed, "", "at once", nil},
		"anlyze 1.txt":                         {Failed, "", "analyze", nil},
		"note 1.txt":                           {Failed, "", "two versions, not 1", nil},
		"note 1.txt 2.txt --format xml":        {Failed, "", "text and json", nil},
		"batch 1.txt 2.txt":                    {Failed, "", "one file, not 2", nil},
		"batch gone.jsonl":                     {Failed, "", "gone.jsonl", nil},
		"analyze 1.txt -o 1.txt":               {Failed, "", "1.txt", nil},
		"diff 1.txt 2.txt --exclude x":         {Failed, "", "--exclude", nil},
		"analyze 1.txt --max-size much":        {Failed, "", "much", nil},
		"":                                     {0, "analyze", "", nil},
	} {
		got := runs(t, t.Context(), strings.NewReader("Rain fell."), nil, line+" --config none")
		if line == "" || strings.HasPrefix(line, "anlyze") {
			got = runs(t, t.Context(), strings.NewReader(""), nil, line)
		}
		assert.Equal(t, want.status, got.status, "%s: %s", line, got.errs)
		assert.Contains(t, got.out, want.out, line)
		assert.Contains(t, got.errs, want.errs, line)
	}
}

// TestEnvironment takes the format and what fails from variables, where no flag says otherwise.
func TestEnvironment(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("1.txt", []byte("Police said the mill is closed."), 0o644))
	require.NoError(t, os.WriteFile("2.txt", []byte("The mill is closed."), 0o644))
	env := map[string]string{"FACTCHECK_FORMAT": "annotations", "FACTCHECK_FAIL_ON": "attribution-dropped"}
	got := runs(t, t.Context(), nil, env, "diff 1.txt 2.txt --config none")
	assert.Equal(t, Found, got.status)
	assert.True(t, strings.HasPrefix(got.out, "::error "), got.out)
	got = runs(t, t.Context(), nil, env, "diff 1.txt 2.txt --config none --format csv --fail-on number")
	assert.Equal(t, 0, got.status)
	assert.True(t, strings.HasPrefix(got.out, "old_file,"), got.out)
}

// TestMemory asks for room that grows with the text, and for none where the user has said how much there is.
func TestMemory(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(name, []byte(strings.Repeat("Rain fell. ", 100)), 0o644))
	got := runs(t, t.Context(), nil, nil, "analyze --config none --format csv "+name)
	require.Len(t, got.limits, 1)
	assert.Equal(t, int64(roomOfRun+roomOfByte*1100), got.limits[0])
	assert.Less(t, got.limits[0], int64(math.MaxInt64))
	assert.Empty(t, runs(t, t.Context(), nil, map[string]string{"GOMEMLIMIT": "1GiB"}, "analyze --config none --format csv "+name).limits)
}

// TestInterruptedRun ends at once, though what it reads comes to no end, and writes nothing more.
func TestInterruptedRun(t *testing.T) {
	endless, _ := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	got := runs(t, ctx, endless, nil, "analyze --config none -")
	assert.Equal(t, Interrupted, got.status)
	assert.Empty(t, got.out+got.errs)
}
