package desk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/progress"
	"factcheck/reports/app/internal/settings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// room is a desk over a directory of its own, with what it complained about.
type room struct {
	Desk
	t          *testing.T
	dir        string
	complaints []string
	stopped    int // how often the process that reads objects was ended
}

func newRoom(t *testing.T, config string) *room {
	r := &room{t: t, dir: t.TempDir()}
	t.Chdir(r.dir)
	if config != "" {
		r.write(".factcheck.yaml", config)
	}
	newsroom, err := settings.Load(settings.Files{Open: files.Open, Mode: files.Mode, Abs: files.Abs, Real: files.Real}, settings.Asked{})
	require.NoError(t, err)
	never := func(string) bool { return false }
	search := &article.Search{Dir: os.DirFS, Skip: newsroom.Skips, Exclude: never, Ignored: func(string) article.Ignored { return never },
		Warn: r.complain, Fail: r.complain}
	r.Desk = Desk{
		Files: &article.Files{Options: article.Options{Limit: 1 << 20}, Standard: strings.NewReader("Police said the road was open."),
			Search: search,
			Open:   func(name string) (io.ReadCloser, error) { return os.Open(name) }},
		Newsroom: newsroom, Guard: &files.Guard{}, Git: r.git, Objects: r.objects, Complain: r.complain,
		Progress: progress.New(io.Discard, false, time.Now),
	}
	return r
}

func (r *room) complain(err error) { r.complaints = append(r.complaints, err.Error()) }

// since reports on what changed since HEAD left a revision.
func (r *room) since(ctx context.Context, base string, paths ...string) (*reports.Report, error) {
	fork, err := history.Since(r.git, base)
	if err != nil {
		return nil, err
	}
	return r.Since(ctx, fork, paths)
}

func (r *room) write(name, text string) {
	require.NoError(r.t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(r.t, os.WriteFile(name, []byte(text), 0o644))
}

func (r *room) git(args ...string) ([]byte, error) {
	c := exec.Command("git", args...)
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=A",
		"GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_CEILING_DIRECTORIES="+filepath.Dir(r.dir))
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		err = errors.New(err.Error() + ": " + errs.String())
	}
	return out, err
}

func (r *room) objects() (*history.Blobs, func(), error) {
	c := exec.Command("git", "cat-file", "--batch")
	in, err := c.StdinPipe()
	require.NoError(r.t, err)
	out, err := c.StdoutPipe()
	require.NoError(r.t, err)
	require.NoError(r.t, c.Start())
	return history.NewBlobs(in, out), func() { r.stopped++; in.Close(); _ = c.Wait() }, nil
}

// repository makes the directory one, with all that lies in it.
func (r *room) repository() {
	if _, err := exec.LookPath("git"); err != nil {
		r.t.Skip("git is not installed")
	}
	r.run("init", "--quiet", "--initial-branch=main")
	r.commit("first")
}

func (r *room) run(args ...string) {
	_, err := r.git(args...)
	require.NoError(r.t, err)
}

func (r *room) commit(message string) {
	r.run("add", "--all")
	r.run("commit", "--quiet", "--allow-empty", "-m", message)
}

const (
	nine   = "The bridge fell on Monday. Police said nine people were hurt."
	twelve = "The bridge fell on Monday. Police said twelve people were hurt."
)

// TestAnalyze reports on what can be read and complains about the rest.
func TestAnalyze(t *testing.T) {
	r := newRoom(t, "ignore: [\"drafts/**\"]\n")
	r.write("news/a.txt", nine)
	r.write("news/b.md", twelve)
	r.write("drafts/c.txt", nine)
	report, err := r.Analyze(t.Context(), []string{"news", "drafts", "gone.txt", "-"})
	require.NoError(t, err)
	var names []string
	for _, d := range report.Analyses {
		names = append(names, filepath.ToSlash(d.Article.Name))
		assert.NotEmpty(t, d.Claims, d.Article.Name)
	}
	assert.Equal(t, []string{"news/a.txt", "news/b.md", "-"}, names)
	assert.Empty(t, report.Comparisons)
	assert.Contains(t, strings.Join(r.complaints, "\n"), "gone.txt")

	report, err = r.Analyze(t.Context(), []string{"gone.txt"})
	assert.NoError(t, err, "the complaint has told it")
	assert.Nil(t, report, "there is nothing to report on")
	_, err = r.Analyze(t.Context(), nil)
	assert.ErrorContains(t, err, "needs a file")

	stopped, stop := context.WithCancel(t.Context())
	stop()
	_, err = r.Analyze(stopped, []string{"news"})
	assert.ErrorIs(t, err, context.Canceled)
}

// TestVersions compares the files that are named, and nothing where one is missing.
func TestVersions(t *testing.T) {
	r := newRoom(t, "")
	r.write("1.txt", nine)
	r.write("2.txt", twelve)
	r.write("3.txt", nine)
	c, err := r.Versions(t.Context(), []string{"1.txt", "2.txt", "3.txt"})
	require.NoError(t, err)
	assert.Len(t, c.Steps, 2)
	assert.True(t, c.Differs())
	assert.Same(t, c, Of(c).Comparisons[0])

	_, err = r.Versions(t.Context(), []string{"1.txt", "gone.txt", "lost.txt"})
	assert.ErrorContains(t, err, "gone.txt")
	assert.ErrorContains(t, err, "lost.txt")
}

// TestDriver compares the two files that git hands over. What cannot be compared takes the place of the report; a wrong call is an error.
func TestDriver(t *testing.T) {
	r := newRoom(t, "")
	r.write("old", nine)
	r.write("new", twelve)
	instead := func(err error) error { return errors.New("instead: " + err.Error()) }
	call := func(args ...string) (*compare.Comparison, error) {
		report, err := r.Driver(t.Context(), args, instead)
		if report == nil || err != nil {
			return nil, err
		}
		return report.Comparisons[0], nil
	}
	c, err := call("a.txt", "old", "1", "100644", "new", "2", "100644")
	require.NoError(t, err)
	assert.True(t, c.Differs())
	assert.Equal(t, "a/a.txt b/a.txt", c.Versions[0].Article.Name+" "+c.Versions[1].Article.Name)
	c, err = call("a.txt", "old", "1", "100644", "old", "1", "100644")
	require.NoError(t, err)
	assert.False(t, c.Differs())
	_, err = call("a.txt")
	assert.ErrorContains(t, err, "instead: a.txt: both sides of a merge")
	_, err = call("a.txt", "old")
	assert.ErrorContains(t, err, "7 arguments, not 2")
	assert.NotContains(t, err.Error(), "instead")
}

// TestSince reports on the articles that changed since a branch left another, those outside the paths and the ignored ones left out.
func TestSince(t *testing.T) {
	r := newRoom(t, "ignore: [\"drafts/**\"]\n")
	for _, name := range []string{"a.txt", "news/b.txt", "drafts/c.txt", "same.txt", "table.csv"} {
		r.write(name, nine)
	}
	r.repository()
	r.run("checkout", "--quiet", "-b", "topic")
	for _, name := range []string{"a.txt", "news/b.txt", "drafts/c.txt", "table.csv"} {
		r.write(name, twelve)
	}
	r.commit("more were hurt")
	expected := 0
	r.Expect = func(bytes int) { expected += bytes }
	names := func(paths ...string) (out []string) {
		report, err := r.since(t.Context(), "main", paths...)
		require.NoError(t, err)
		require.NotNil(t, report.Fork)
		for _, c := range report.Comparisons {
			assert.True(t, c.Differs())
			assert.Nil(t, c.Versions[0].Sentences[0].Tokens, "what is compared keeps no trees")
			out = append(out, c.Versions[1].Article.Name)
		}
		if paths == nil {
			assert.Equal(t, []string{"drafts/c.txt"}, report.Fork.Ignored)
		}
		return out
	}
	assert.Equal(t, []string{"a.txt", "news/b.txt"}, names())
	whole := expected
	assert.Positive(t, whole, "both versions of each article")
	assert.Equal(t, []string{"news/b.txt"}, names("news"))
	assert.Less(t, expected-whole, whole)
	assert.Empty(t, names("same.txt"))
	assert.Equal(t, 3, r.stopped, "the process that reads objects is ended each time")
	assert.Empty(t, r.complaints)

	_, err := r.since(t.Context(), "nowhere")
	assert.ErrorContains(t, err, "nowhere")

	r.write("a.txt", "\xff\xfe\x00\xd8 broken")
	r.write("news/b.txt", nine)
	r.commit("one cannot be read")
	report, err := r.since(t.Context(), "main", "a.txt")
	require.NoError(t, err)
	assert.Nil(t, report, "all that changed was complained about")
	assert.NotEmpty(t, r.complaints)

	stopped, stop := context.WithCancel(t.Context())
	r.write("news/b.txt", twelve)
	stop()
	_, err = r.since(stopped, "main", "news")
	assert.ErrorIs(t, err, context.Canceled)
}

// TestLog follows one article through its commits.
func TestLog(t *testing.T) {
	r := newRoom(t, "")
	r.write("a.txt", nine)
	r.repository()
	r.write("a.txt", twelve)
	r.commit("more were hurt")
	r.write("a.txt", nine)
	r.commit("and not so many")
	report, err := r.Log(t.Context(), []string{"a.txt"}, history.Limit{})
	require.NoError(t, err)
	require.Len(t, report.Comparisons, 1)
	assert.Len(t, report.Comparisons[0].Versions, 3)
	assert.Len(t, report.Log, 3)
	assert.Equal(t, "more were hurt", report.Log[1].Subject)
	assert.Zero(t, report.Omitted)

	report, err = r.Log(t.Context(), []string{"a.txt"}, history.Limit{Most: 2})
	require.NoError(t, err)
	assert.Len(t, report.Comparisons[0].Versions, 2)
	assert.Equal(t, 1, report.Omitted)
	assert.Equal(t, 2, r.stopped)

	_, err = r.Log(t.Context(), []string{"a.txt", "b.txt"}, history.Limit{})
	assert.ErrorContains(t, err, "one file, not 2")
	_, err = r.Log(t.Context(), []string{"gone.txt"}, history.Limit{})
	assert.Error(t, err)

	r.Objects = func() (*history.Blobs, func(), error) { return nil, nil, fs.ErrNotExist }
	_, err = r.Log(t.Context(), []string{"a.txt"}, history.Limit{})
	assert.ErrorIs(t, err, fs.ErrNotExist, "git could not be started")
	_, err = r.since(t.Context(), "HEAD")
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

// TestProgress counts what is done against what there is to do.
func TestProgress(t *testing.T) {
	r := newRoom(t, "")
	r.write("a.txt", nine)
	r.write("b.txt", twelve)
	var shown bytes.Buffer
	clock := time.Unix(0, 0)
	r.Desk.Progress = progress.New(&shown, true, func() time.Time { clock = clock.Add(time.Minute); return clock })
	_, err := r.Versions(t.Context(), []string{"a.txt", "b.txt"})
	require.NoError(t, err)
	r.Progress.End()
	assert.Contains(t, shown.String(), "versions")
	assert.Contains(t, shown.String(), "100 %")
}
