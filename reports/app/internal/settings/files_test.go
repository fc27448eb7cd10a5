package settings

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factcheck/reports/app/internal/files"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// onDisk reads from the disk, as main does.
var onDisk = Files{Open: files.Open, Mode: files.Mode, Abs: files.Abs, Real: files.Real}

const secret = "hunter2"

// TestQuoted proves that no error repeats what stands in a file that is not ours: a link out of the repository, a path out of it. Of one
// that is ours it shows the line.
func TestQuoted(t *testing.T) {
	top, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	write := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(top, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(top, name), []byte(text), 0o644))
	}
	link := func(name, target string) { require.NoError(t, os.Symlink(target, filepath.Join(top, name))) }
	for _, repo := range []string{"ours", "linked", "inner", "dirlink", "baseline", "baselink", "baseours", "entry"} {
		write(repo+"/.git/HEAD", "")
		write(repo+"/news/a.md", "The road is closed.")
	}
	write("secret/key", "# a comment\n"+secret+": x\n")
	write("secret/text", secret+"\n\x00- ]")
	write("secret/.factcheck.yaml", "# a comment\n"+secret+": x\n")
	write("secret/entries", "accepted:\n  - {article: a.md, rule: number, reason: ''}\n  - {article: "+secret+"}\n")
	write("ours/.factcheck.yaml", "format: "+secret+"\n")
	link("linked/.factcheck.yaml", "../secret/key")
	write("inner/sets/s.yaml", "format: "+secret+"\n")
	link("inner/.factcheck.yaml", "sets/s.yaml")
	require.NoError(t, os.RemoveAll(filepath.Join(top, "dirlink/news")))
	link("dirlink/news", "../secret")
	write("baseline/.factcheck.yaml", "baseline: ../secret/key\n")
	write("baselink/.factcheck.yaml", "baseline: accepted.yaml\n")
	link("baselink/accepted.yaml", "../secret/text")
	write("baseours/.factcheck.yaml", "baseline: accepted.yaml\n")
	write("baseours/accepted.yaml", secret+": []\n")
	write("entry/.factcheck.yaml", "baseline: ../secret/entries\n")
	for _, c := range []struct {
		asked Asked
		want  string
		shows bool
	}{
		{Asked{First: "ours/news/a.md"}, "ours/.factcheck.yaml:1:9: there is no format", true},
		{Asked{First: "inner/news/a.md"}, "inner/.factcheck.yaml:1:9: there is no format", true},
		{Asked{First: "baseours/news/a.md"}, "baseours/accepted.yaml:1:1: there is no setting", true},
		{Asked{First: "linked/news/a.md"},
			"linked/.factcheck.yaml:2:1: there is a mistake; it is not quoted, for this is no regular file of the repository", false},
		{Asked{First: "dirlink/news/a.md"}, "dirlink/news/.factcheck.yaml:2:1: there is a mistake; it is not quoted", false},
		{Asked{First: "baseline/news/a.md"}, "secret/key:2:1: there is a mistake; it is not quoted", false},
		{Asked{First: "baselink/news/a.md"}, "baselink/accepted.yaml:", false},
		{Asked{First: "entry/news/a.md"}, "secret/entries: there is a mistake in it; it is not quoted", false},
		{Asked{Config: "linked/.factcheck.yaml"}, "linked/.factcheck.yaml:2:1: there is a mistake; it is not quoted", false},
		{Asked{Config: "none", Baseline: "baselink/accepted.yaml"}, "baselink/accepted.yaml:", false},
		{Asked{Config: "secret/key"}, "secret/key:2:1: there is no setting", true}, // whoever names it knows it
	} {
		t.Chdir(top)
		_, err := Load(onDisk, c.asked)
		require.Error(t, err, c.asked)
		assert.ErrorContains(t, err, c.want)
		assert.Equal(t, c.shows, strings.Contains(err.Error(), secret), err.Error())
	}
}

// TestBounded proves that what has no end is not read: devices, pipes and files that are too large.
func TestBounded(t *testing.T) {
	top := t.TempDir()
	t.Chdir(top)
	require.NoError(t, os.MkdirAll(filepath.Join(top, ".git"), 0o755))
	if err := exec.Command("mkfifo", "pipe").Run(); err != nil {
		t.Skip("there are no pipes with a name here")
	}
	require.NoError(t, os.WriteFile("large", []byte(strings.Repeat("# comment\n", mostBaselineBytes/10+1)), 0o644))
	for target, want := range map[string]string{"/dev/zero": ".factcheck.yaml: it is no regular file",
		"pipe": ".factcheck.yaml: it is no regular file", "large": ".factcheck.yaml: it is larger than 1048576 bytes",
		".": ".factcheck.yaml: it is a directory"} {
		os.Remove(".factcheck.yaml")
		require.NoError(t, os.Symlink(target, ".factcheck.yaml"))
		_, err := soon(t, Asked{})
		assert.ErrorContains(t, err, want, target)
		require.NoError(t, os.Remove(".factcheck.yaml"))
		require.NoError(t, os.WriteFile(".factcheck.yaml", []byte("baseline: accepted.yaml\n"), 0o644))
		os.Remove("accepted.yaml")
		require.NoError(t, os.Symlink(target, "accepted.yaml"))
		_, err = soon(t, Asked{})
		assert.ErrorContains(t, err, strings.NewReplacer(".factcheck.yaml", "accepted.yaml", "1048576", "4194304").Replace(want), target)
	}
	_, err := soon(t, Asked{Config: "/dev/zero"})
	assert.EqualError(t, err, "/dev/zero: it is larger than 1048576 bytes")
	_, err = soon(t, Asked{Config: "none", Baseline: "/dev/zero"})
	assert.EqualError(t, err, "/dev/zero: it is larger than 4194304 bytes")
}

// soon loads what does not take long.
func soon(t *testing.T, a Asked) (h *Newsroom, err error) {
	done := make(chan struct{})
	go func() {
		h, err = Load(onDisk, a)
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("it waits for what never comes")
	}
	return h, err
}

func TestMarked(t *testing.T) {
	assert.Equal(t, "  \ta: b\n  \t   ^", marked("\ta: b", 4))
	assert.Equal(t, "  ab\n    ^", marked("ab", 99))
	long := strings.Repeat("x", 1000)
	assert.Equal(t, "  "+long[:widest]+"\n  "+strings.Repeat(" ", widest/2)+"^", marked(long, 500))
	assert.Equal(t, "  \n  ^", marked("", -1))
}
