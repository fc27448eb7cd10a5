//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kills is how many runs TestKilled ends; FACTCHECK_KILLS names another number: FACTCHECK_KILLS=120 go test -run TestKilled .
const kills = 16

// writing is about how long three reports take to be written.
const writing = 10 * time.Millisecond

// TestKilled ends runs at random moments, hard and softly, and proves that nothing is lost: the articles are what they were, each report is
// whole, the last one or the new one, and where the program could clean up, nothing else is left.
func TestKilled(t *testing.T) {
	n := kills
	if asked := os.Getenv("FACTCHECK_KILLS"); asked != "" {
		var err error
		n, err = strconv.Atoi(asked)
		require.NoError(t, err)
	}
	dir, bin := t.TempDir(), binary(t, t.TempDir())
	require.NoError(t, os.CopyFS(filepath.Join(dir, "news"), os.DirFS("seeds/banjska")))
	run := func(out string) *exec.Cmd {
		c := exec.Command(bin, "analyze", "news", "-f", "html", "-f", "json", "-f", "text", "-o", out+"/1", "-o", out+"/2", "-o", "link")
		c.Dir = dir
		return c
	}
	require.NoError(t, os.Mkdir(filepath.Join(dir, "fresh"), 0o755))
	require.NoError(t, os.Symlink("fresh/3", filepath.Join(dir, "link")))
	begin := time.Now()
	require.NoError(t, run("fresh").Run())
	whole := time.Since(begin)
	articles, fresh := contents(t, filepath.Join(dir, "news")), contents(t, filepath.Join(dir, "fresh"))
	require.Len(t, fresh, 3)
	require.NoError(t, os.Remove(filepath.Join(dir, "link")))
	require.NoError(t, os.Symlink("out/3", filepath.Join(dir, "link")))
	replaced := 0
	for i := range n {
		out := filepath.Join(dir, "out")
		require.NoError(t, os.RemoveAll(out))
		require.NoError(t, os.Mkdir(out, 0o755))
		old := map[string]string{}
		for name := range fresh {
			old[name] = "the last report " + name
			require.NoError(t, os.WriteFile(filepath.Join(out, name), []byte(old[name]), 0o640))
		}
		end := []os.Signal{os.Kill, syscall.SIGTERM, os.Interrupt}[i%3]
		c := run("out")
		require.NoError(t, c.Start())
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		wait := time.Duration(rand.Float64() * float64(whole))
		if i%2 == 0 { // half of them while files are written
			for len(ended) == 0 {
				if there, err := os.ReadDir(out); err == nil && len(there) > len(fresh) {
					break
				}
			}
			wait = time.Duration(rand.Float64() * float64(writing))
		}
		time.Sleep(wait)
		c.Process.Signal(end)
		err := <-ended
		require.Equal(t, articles, contents(t, filepath.Join(dir, "news")))
		for name, text := range contents(t, out) {
			switch {
			case strings.HasPrefix(name, ".factcheck-"):
				assert.Equal(t, os.Kill, end, "%s is left by %v", name, err)
			case text == fresh[name]:
				replaced++
			default:
				assert.Equal(t, old[name], text, name)
			}
		}
		for name := range fresh {
			info, err := os.Lstat(filepath.Join(out, name))
			require.NoError(t, err)
			assert.Equal(t, fs.FileMode(0o640), info.Mode())
		}
	}
	t.Logf("%d runs ended, %d of %d reports replaced", n, replaced, 3*n)
}

// binary is this test as the program, by its name, in a directory.
func binary(t *testing.T, dir string) string {
	exe, err := os.Executable()
	require.NoError(t, err)
	name := filepath.Join(dir, "factcheck")
	require.NoError(t, os.Symlink(exe, name))
	return name
}

// contents are the files below a directory.
func contents(t *testing.T, dir string) map[string]string {
	out := map[string]string{}
	require.NoError(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			var b []byte
			b, err = os.ReadFile(filepath.Join(dir, name))
			out[name] = string(b)
		}
		return err
	}))
	return out
}

// TestForbidden runs the program as somebody who may not do everything, and proves what is said where reading and writing are forbidden.
func TestForbidden(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Chmod(filepath.Dir(dir), 0o755))
	for _, name := range []string{"news/a.md", "news/deep/b.md", "news/locked/c.md", "open/protected.md", "secret.md", "shut/d.md"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("The road is open."), 0o644))
	}
	for name, mode := range map[string]fs.FileMode{".": 0o777, "open": 0o777, "shut": 0o555, "news/locked": 0, "open/protected.md": 0o444,
		"secret.md": 0} {
		require.NoError(t, os.Chmod(filepath.Join(dir, name), mode))
	}
	t.Cleanup(func() {
		os.Chmod(filepath.Join(dir, "news/locked"), 0o755)
		os.Chmod(filepath.Join(dir, "shut"), 0o755)
	})
	program, err := os.ReadFile(binary(t, t.TempDir()))
	require.NoError(t, err)
	bin := filepath.Join(dir, "factcheck") // a copy, for nobody else may look into where the test was built
	require.NoError(t, os.WriteFile(bin, program, 0o755))
	for _, c := range []struct {
		args   string
		status int
		says   string
		named  int
	}{
		{"analyze news --format jsonl", 2, "factcheck: news/locked: this directory may not be read; change its permissions\n", 2},
		{"analyze news/**/*.md --format jsonl", 2, "factcheck: news/locked: this directory may not be read; change its permissions\n", 2},
		{"analyze secret.md news/a.md --format jsonl", 2, "factcheck: secret.md: it may not be read; change its permissions\n", 1},
		{"analyze news/a.md -o shut/report.md", 2,
			"factcheck: shut/report.md: it may not be written; change its permissions, or those of its directory\n", 0},
		{"analyze news/a.md -o open/protected.md", 2,
			"factcheck: open/protected.md: it may not be written; change its permissions, or those of its directory\n", 0},
		{"analyze news/a.md -o open", 2, "factcheck: open: it is a directory; name a file in it to write\n", 0},
		{"analyze news/a.md -o open/report.md", 0, "", 0},
	} {
		cmd := exec.Command(bin, strings.Fields(c.args)...)
		cmd.Dir = dir
		if os.Getuid() == 0 { // root may do everything
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		var out, errs strings.Builder
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil {
			require.ErrorAs(t, err, new(*exec.ExitError), c.args)
		}
		assert.Equal(t, c.status, cmd.ProcessState.ExitCode(), c.args)
		assert.Equal(t, c.says, errs.String(), c.args)
		assert.Equal(t, c.named, strings.Count(out.String(), `"name":"`), fmt.Sprint(c.args, out.String()))
	}
	assert.Equal(t, "The road is open.", contents(t, filepath.Join(dir, "open"))["protected.md"])
}
