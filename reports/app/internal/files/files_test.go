package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// room makes files with their own names as contents in a directory of its own, and works there.
func room(t *testing.T, names ...string) {
	t.Chdir(t.TempDir())
	for _, name := range names {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(name), 0o644))
	}
}

func link(t *testing.T, to, name string) {
	if err := os.Symlink(to, name); err != nil {
		t.Skip("there are no symbolic links here")
	}
}

func text(t *testing.T, name string) string {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

// left are the names in the working directory.
func left(t *testing.T) (out []string) {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestReplace(t *testing.T) {
	room(t, "old", "news/a")
	require.NoError(t, Replace("old", []byte("fresh")))
	require.NoError(t, Replace("new", []byte("fresh")))
	require.NoError(t, Replace(strings.Repeat("n", 250), nil), "the file beside it has a short name")
	assert.Equal(t, "fresh", text(t, "old"))
	assert.Equal(t, "fresh", text(t, "new"))
	assert.EqualError(t, Replace("news", nil), "news: it is a directory; name a file in it to write")
	assert.EqualError(t, Replace("none/a", nil), "none/a: there is no directory none to write it into")
	assert.EqualError(t, Replace("old/a", nil), "old/a: it cannot be written, for old is no directory")
	assert.Len(t, left(t), 4)
	assert.NoDirExists(t, "none")
}

// TestReplaceLinks proves that a link stays one, wherever it leads, and that what it leads to is written.
func TestReplaceLinks(t *testing.T) {
	room(t, "news/a", "deep/er/b")
	link(t, "news/a", "there")
	link(t, "later", "dangling")
	link(t, "dangling", "chain")
	link(t, "none/x", "nowhere")
	link(t, "round", "round")
	link(t, "deep/er", "dir")
	link(t, "../up", "deep/er/relative") // from the directory that dir leads to
	for name, target := range map[string]string{"there": "news/a", "dangling": "later", "chain": "later", "dir/relative": "deep/up"} {
		require.NoError(t, Replace(name, []byte(name)), name)
		assert.Equal(t, name, text(t, target))
		info, err := os.Lstat(name)
		require.NoError(t, err)
		assert.Equal(t, fs.ModeSymlink, info.Mode().Type(), name)
	}
	assert.EqualError(t, Replace("nowhere", nil), "nowhere: there is no directory none to write it into")
	assert.EqualError(t, Replace("round", nil), "round: its links lead round in a circle")
}

// TestModes proves that a new file has what the umask leaves and that an old one keeps its permissions.
func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are not bits here")
	}
	room(t)
	require.NoError(t, os.WriteFile("usual", nil, 0o666)) // the umask at work
	usual, err := os.Stat("usual")
	require.NoError(t, err)
	require.NoError(t, Replace("new", []byte("x")))
	fresh, err := os.Stat("new")
	require.NoError(t, err)
	assert.Equal(t, usual.Mode(), fresh.Mode())
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o664, 0o666, 0o755, 0o755 | fs.ModeSetgid} {
		require.NoError(t, os.Chmod("usual", mode))
		require.NoError(t, Replace("usual", []byte("x")))
		info, err := os.Stat("usual")
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode())
	}
}

func TestFailure(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
			"it may not be written; change its permissions, or those of its directory"},
		{&os.LinkError{Op: "rename", Old: "x", New: "y", Err: errors.New("device busy")}, "it cannot be written: device busy"},
		{&fs.PathError{Op: "write", Path: "x", Err: errors.New("quota exceeded")}, "it cannot be written: quota exceeded"},
	} {
		assert.EqualError(t, failure(c.err), c.want)
	}
	assert.NoError(t, failure(nil))
}

func TestAdd(t *testing.T) {
	room(t, "summary")
	require.NoError(t, Add("summary", []byte(" more")))
	assert.Equal(t, "summary more", text(t, "summary"))
	assert.ErrorContains(t, Add(".", nil), ".: it is a directory; name a file in it to write")
	if runtime.GOOS == "linux" {
		assert.EqualError(t, Add("/dev/full", []byte("x")), "/dev/full: it cannot be written: no space left on device")
	}
}
