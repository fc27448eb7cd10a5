package main

import (
	"context"
	"flag"
	"go/scanner"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"factcheck/reports/app"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factcheck": main})
}

// TestCommandLine runs the scripts in testdata/cli.
func TestCommandLine(t *testing.T) {
	root, err := os.Getwd()
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{Dir: "testdata/cli", UpdateScripts: os.Getenv("UPDATE") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("ROOT", root)
			return nil
		}})
}

var update = flag.Bool("update", false, "write the outputs in README and in the pages of the formats anew")

// TestReadme runs every command of the console blocks of README, of the pages of the formats and of the guides, each page in a folder with
// the seeds and the files that it shows, and compares what it prints.
func TestReadme(t *testing.T) {
	exe, err := os.Executable()
	require.NoError(t, err)
	bin := t.TempDir()
	require.NoError(t, os.Symlink(exe, filepath.Join(bin, "factcheck")))
	require.NoError(t, os.WriteFile(filepath.Join(bin, "gitconfig"),
		[]byte("[user]\n\tname = Desk\n\temail = desk@example.org\n[init]\n\tdefaultBranch = main\n"), 0o644))
	pages := []string{"README.md"}
	for _, room := range []string{"formats", "guides"} {
		found, err := filepath.Glob("reports/" + room + "/*.md")
		require.NoError(t, err)
		require.NotEmpty(t, found)
		pages = append(pages, found...)
	}
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) { checkPage(t, page, bin) })
	}
}

// checkPage runs the commands of one page, or writes the page anew.
func checkPage(t *testing.T, page, bin string) {
	b, err := os.ReadFile(page)
	require.NoError(t, err)
	text, dir := string(b), t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS("seeds")))
	for _, f := range fileBlock.FindAllStringSubmatch(text, -1) {
		name := filepath.Join(dir, f[1])
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(f[2]), 0o644))
	}
	for _, block := range consoleBlocks(text) {
		t.Run(block.command, func(t *testing.T) {
			for _, tool := range []string{"git", "jq"} {
				if _, err := exec.LookPath(tool); err != nil && strings.Contains(block.command, tool+" ") {
					t.Skip("there is no " + tool + " here")
				}
			}
			c := exec.Command("sh", "-c", block.command)
			c.Dir = dir
			c.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "GIT_CONFIG_GLOBAL="+bin+"/gitconfig",
				"GIT_CONFIG_SYSTEM=/dev/null",
				"GIT_AUTHOR_DATE=2024-03-05T12:00:00Z", "GIT_COMMITTER_DATE=2024-03-05T12:00:00Z")
			got, err := c.CombinedOutput()
			if err != nil {
				require.ErrorAs(t, err, new(*exec.ExitError))
			}
			switch {
			case *update:
				text = strings.Replace(text, "$ "+block.command+"\n"+block.shown, "$ "+block.command+"\n"+block.fresh(string(got)), 1)
			case block.cut:
				assert.True(t, strings.HasPrefix(string(got), block.output), "%s shows\n%s\nfactcheck prints\n%s", page, block.output, got)
			default:
				assert.Equal(t, block.output, string(got))
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(text), 0o644))
	}
}

// fileBlock is a fenced block whose mark names a file behind the language: the file is there when the commands of the page run.
var fileBlock = regexp.MustCompile("(?ms)^```[\\w-]+ (\\S+)\n(.*?)^```$")

// consoleBlock is one command of a page and what it is said to print; cut where the page shows only the beginning.
type consoleBlock struct {
	command, output, shown string
	cut                    bool
}

// shownLines is how many lines a page shows of an output that it cuts and shows nothing of yet.
const shownLines = 24

// fresh is an output as the page shows it: of one that is cut, as many lines as it shows now.
func (b consoleBlock) fresh(got string) string {
	if !b.cut {
		return got
	}
	most := strings.Count(b.output, "\n")
	if most == 0 {
		most = shownLines
	}
	lines := strings.SplitAfter(got, "\n")
	return strings.Join(lines[:min(most, len(lines))], "") + "...\n"
}

// consoleBlocks reads the fenced blocks marked "console": a line "$ command", then its output. A last line "..." cuts the output short.
func consoleBlocks(page string) (out []consoleBlock) {
	for i, part := range strings.Split(page, "```") {
		body, ok := strings.CutPrefix(part, "console\n")
		if i%2 == 0 || !ok {
			continue
		}
		for _, step := range strings.Split("\n"+body, "\n$ ")[1:] {
			command, output, _ := strings.Cut(step, "\n")
			if output != "" && !strings.HasSuffix(output, "\n") {
				output += "\n"
			}
			shown := output
			output, cut := strings.CutSuffix(output, "...\n")
			out = append(out, consoleBlock{command, output, shown, cut})
		}
	}
	return out
}

// TestInterrupt proves that an interrupt ends a run at once with its own status, also one that waits for its input, and that no output is
// left half written.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "report.md")
	never, _ := io.Pipe()
	for _, args := range [][]string{{"analyze", "-o", report, "seeds/banjska/1.txt"}, {"analyze", "-o", report, "-"}, {"batch"}} {
		ctx, cancel := context.WithCancel(t.Context())
		if args[0] == "analyze" && args[len(args)-1] != "-" {
			cancel() // it waits for nothing
		}
		time.AfterFunc(10*time.Millisecond, cancel)
		var out, errs strings.Builder // read here, so that a race is seen if the run still writes
		assert.Equal(t, app.Interrupted, run(ctx, append([]string{"factcheck"}, args...), never, &out, &errs))
		assert.Empty(t, out.String()+errs.String())
	}
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestClosedPipe proves that a reader who leaves ends the writing and not the run: it ends as it would have, and other outputs are written.
func TestClosedPipe(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		return name
	}
	old, fresh := file("old.md", "Three people were hurt in the fire, police said.\n"),
		file("new.md", "Four people were hurt in the fire, police said.\n")
	bad, mixed := file("bad.jsonl", "no\n{}\n"), file("mixed.jsonl", "{\"id\": 1, \"text\": \"The road is closed.\"}\nno\n")
	report := filepath.Join(dir, "report.json")
	for _, c := range []struct {
		args   string
		status int
	}{
		{"diff " + old + " " + fresh, 0},
		{"diff --fail-on high " + old + " " + fresh, app.Found},
		{"diff --exit-code --format json -o " + report + " --format text " + old + " " + fresh, app.Found},
		{"analyze " + old + " " + dir + "/missing.md", app.Failed},
		{"analyze --format markdown -o - --format json -o " + report + " " + old, 0},
		{"note " + old + " " + fresh, 0},
		{"batch " + bad, app.Failed},
		{"batch " + mixed, 0},
		{"batch --strict " + mixed, app.Failed},
		{"explain", 0}, {"explain nothing-like-it", app.Failed}, {"help", 0}, {"schema", 0}, {"man", 0}, {"version", 0},
		{"completion bash", 0},
	} {
		os.Remove(report)
		r, w, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, r.Close())
		var errs strings.Builder
		assert.Equal(t, c.status, run(t.Context(), append([]string{"factcheck"}, strings.Fields(c.args)...), strings.NewReader(""), w,
			&errs), c.args)
		assert.NotContains(t, errs.String(), "pipe", c.args)
		if strings.Contains(c.args, report) {
			assert.FileExists(t, report, c.args)
		}
		w.Close()
	}
}

// columns is the widest that a line of code may be, a tab as four. What stands in raw strings is data and does not count.
const columns = 140

// TestColumns holds every line of code to a width that a reader sees whole.
func TestColumns(t *testing.T) {
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		for i, line := range strings.Split(withoutRaw(source), "\n") {
			if n := utf8.RuneCountInString(strings.ReplaceAll(line, "\t", "    ")); n > columns {
				t.Errorf("%s:%d: %d columns; break the line before column %d", path, i+1, n, columns)
			}
		}
		return err
	}))
	assert.Equal(t, "var a = \n + b", withoutRaw([]byte("var a = `x\ny` + b")), "raw strings keep their line ends alone")
}

// withoutRaw is a source file with nothing but line ends in the place of its raw strings.
func withoutRaw(source []byte) string {
	var files token.FileSet
	file := files.AddFile("", -1, len(source))
	var s scanner.Scanner
	s.Init(file, source, nil, scanner.ScanComments)
	out := slices.Clone(source)
	for {
		pos, kind, text := s.Scan()
		if kind == token.EOF {
			return string(slices.DeleteFunc(out, func(b byte) bool { return b == 0 }))
		}
		if at := file.Offset(pos); kind == token.STRING && text[0] == '`' {
			for i, b := range source[at:min(at+len(text), len(source))] {
				if b != '\n' {
					out[at+i] = 0
				}
			}
		}
	}
}
