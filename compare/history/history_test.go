package history

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// repository is a git repository made for a test, with the process that reads its objects.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	r := repository{t, t.TempDir()}
	r.run("init", "--quiet", "--initial-branch=main")
	return r
}

func (r repository) git(args ...string) ([]byte, error) {
	c := exec.Command("git", args...)
	c.Dir = r.dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=A",
		"GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2024-03-05T10:00:00Z",
		"GIT_COMMITTER_DATE=2024-03-05T10:00:00Z", "GIT_CEILING_DIRECTORIES="+filepath.Dir(r.dir))
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		return nil, errors.New(err.Error() + ": " + errs.String())
	}
	return out.Bytes(), nil
}

func (r repository) run(args ...string) {
	_, err := r.git(args...)
	require.NoError(r.t, err)
}

func (r repository) write(name, text string) {
	path := filepath.Join(r.dir, name)
	require.NoError(r.t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(r.t, os.WriteFile(path, []byte(text), 0o644))
}

func (r repository) commit(message string) {
	r.run("add", "--all")
	r.run("commit", "--quiet", "--allow-empty", "-m", message)
}

func isArticle(name string) bool { return strings.HasSuffix(name, ".md") }

func isDraft(name string) bool { return strings.HasPrefix(name, "drafts/") }

// forkOf lists what differs since a revision, below paths.
func forkOf(t *testing.T, r repository, base string, paths ...string) *Fork {
	f, err := Since(r.git, base)
	require.NoError(t, err)
	require.NoError(t, f.List(r.git, paths, isArticle, isDraft))
	return f
}

const odd = "ö d\td\n\"q\".md"

func TestSinceFollowsTheFork(t *testing.T) {
	r := newRepository(t)
	r.write("a.md", "One man fled.\n")
	r.write("gone.md", "Gone.\n")
	r.write(odd, "Two men fled.\n")
	r.write("moved.md", strings.Repeat("The road was closed on Monday.\n", 9))
	r.commit("one")
	r.run("checkout", "--quiet", "-b", "topic")
	r.write(odd, "Four men fled.\n")
	r.write("new.md", "New.\n")
	require.NoError(t, os.Remove(filepath.Join(r.dir, "gone.md")))
	require.NoError(t, os.MkdirAll(filepath.Join(r.dir, "news"), 0o755))
	r.run("mv", "moved.md", "news/moved.md")
	r.commit("two")
	r.run("checkout", "--quiet", "main")
	r.write("unrelated.md", "Elsewhere.\n")
	r.commit("main goes on")
	r.run("checkout", "--quiet", "topic")
	r.write("a.md", "Five men fled.\n") // not committed

	f := forkOf(t, r, "main")
	byName := map[string]Change{}
	for _, c := range f.Changes {
		byName[c.Old+">"+c.New] = c
	}
	require.Len(t, f.Changes, 5)
	assert.Empty(t, byName["a.md>a.md"].NewBlob, "the working tree alone has it")
	assert.Contains(t, byName, odd+">"+odd)
	assert.Contains(t, byName, ">new.md")
	assert.Contains(t, byName, "gone.md>")
	assert.Contains(t, byName, "moved.md>news/moved.md")

	f = forkOf(t, r, "main", "news")
	assert.Len(t, f.Changes, 1)
}

// TestIgnoredIsNoted tells articles that changed and are left out from those that did not change.
func TestIgnoredIsNoted(t *testing.T) {
	r := newRepository(t)
	long := strings.Repeat("The road was closed on Monday.\n", 9)
	for _, name := range []string{"a.md", "b.md", "drafts/c.md", "drafts/d.md", "drafts/e.md", "notes.rst"} {
		r.write(name, name+"\n"+long)
	}
	r.commit("one")
	for _, name := range []string{"drafts/c.md", "notes.rst"} {
		r.write(name, "Changed.\n"+long)
	}
	r.run("mv", "b.md", "drafts/b.md") // out of the check's sight
	r.run("mv", "drafts/d.md", "d.md") // into it
	r.run("mv", "drafts/e.md", "drafts/f.md")
	names := func(f *Fork) (out []string) {
		for _, c := range f.Changes {
			out = append(out, c.Old+">"+c.New)
		}
		return out
	}
	f := forkOf(t, r, "HEAD")
	assert.Equal(t, []string{"drafts/d.md>d.md", "b.md>drafts/b.md"}, names(f))
	assert.Equal(t, []string{"drafts/c.md", "drafts/f.md"}, f.Ignored)
	f = forkOf(t, r, "HEAD", "drafts")
	assert.Equal(t, []string{"d.md", "drafts/b.md", "drafts/c.md", "drafts/f.md"}, f.Ignored,
		"of a rename only the side below the path counts")
	f = forkOf(t, r, "HEAD", "drafts/c.md")
	assert.Equal(t, []string{"drafts/c.md>drafts/c.md"}, names(f), "what is named is no more ignored")
	assert.Empty(t, f.Ignored)
}

// TestCommitted tells a deletion that is committed from one that is not.
func TestCommitted(t *testing.T) {
	r := newRepository(t)
	r.write("a.md", "One.\n")
	r.write("b.md", "Two.\n")
	r.commit("one")
	r.run("rm", "--quiet", "a.md")
	r.commit("two")
	require.NoError(t, os.Remove(filepath.Join(r.dir, "b.md")))
	f := forkOf(t, r, "HEAD~1")
	require.Len(t, f.Changes, 2)
	assert.False(t, f.Changes[0].Uncommitted, f.Changes[0].Name())
	assert.True(t, f.Changes[1].Uncommitted, f.Changes[1].Name())
}

// TestTree reads a commit whatever the working tree has, and follows links that stay inside it.
func TestTree(t *testing.T) {
	r := newRepository(t)
	r.write("set.yaml", "then")
	r.write("deep/dir/a.yaml", "deep")
	for link, target := range map[string]string{"link.yaml": "deep/up.yaml", "deep/up.yaml": "../set.yaml", "out.yaml": "../../etc/passwd",
		"abs.yaml": "/etc/passwd", "loop.yaml": "loop.yaml", "lost.yaml": "nothing"} {
		require.NoError(t, os.Symlink(target, filepath.Join(r.dir, link)))
	}
	r.commit("one")
	r.write("set.yaml", "now")
	tree := NewTree(r.git, "HEAD")
	for name, want := range map[string]string{"set.yaml": "then", "link.yaml": "then", "deep/dir/a.yaml": "deep"} {
		data, err := tree.Read(name, 4)
		require.NoError(t, err, name)
		assert.Equal(t, want, string(data), name)
	}
	for _, name := range []string{"out.yaml", "abs.yaml", "loop.yaml", "lost.yaml"} {
		_, err := tree.Read(name, 4)
		assert.ErrorIs(t, err, ErrLeadsOut, name)
	}
	_, err := tree.Read("set.yaml", 3)
	assert.EqualError(t, err, "it is larger than 3 bytes")
	_, err = tree.Read("missing.yaml", 4)
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = tree.Read("deep", 4)
	assert.ErrorContains(t, err, "it is no file but a tree of git")
	mode, err := tree.Mode("deep/dir")
	assert.True(t, err == nil && mode.IsDir())
}

// TestTouched tells of files that may be links, or that git does not track.
func TestTouched(t *testing.T) {
	r := newRepository(t)
	for _, name := range []string{"same", "changed", "gone", "linked", "lost"} {
		r.write("x/"+name, name)
	}
	r.commit("one")
	r.write("x/changed", "new")
	r.write("x/new", "new")
	r.run("add", "x/new")
	r.write("x/loose", "new")
	r.run("rm", "--quiet", "x/gone", "x/linked")
	r.run("rm", "--quiet", "--cached", "x/lost")
	require.NoError(t, os.Symlink("/dev/null", filepath.Join(r.dir, "x/linked")))
	below := func(args ...string) ([]byte, error) { return r.git(append([]string{"-C", "x"}, args...)...) }
	f, err := Since(below, "HEAD")
	require.NoError(t, err)
	assert.Equal(t, "x/", f.Prefix)
	js, err := f.Touched(below, []string{"x/same", "x/changed", "x/gone", "x/linked", "x/lost", "x/new", "x/loose", "x/never",
		"x/same/below"})
	require.NoError(t, err)
	assert.Equal(t, []Judge{{Name: "x/changed"}, {Name: "x/gone", State: Deleted}, {Name: "x/linked"}, {Name: "x/loose", State: Added},
		{Name: "x/lost"}, {Name: "x/new", State: Added}}, js)
	js, err = f.Touched(below, nil)
	assert.True(t, err == nil && js == nil, "no names are none, not all")
}

func TestSinceSaysWhatToDo(t *testing.T) {
	r := newRepository(t)
	r.write("a.md", "One.\n")
	r.commit("one")
	_, err := Since(r.git, "nowhere")
	assert.ErrorContains(t, err, `"nowhere" names no commit here`)
	_, err = Since(r.git, "--help")
	assert.ErrorContains(t, err, "is no revision")
	outside := repository{t, t.TempDir()}
	_, err = Since(outside.git, "main")
	assert.ErrorIs(t, err, ErrNoRepository)
	_, err = Since(func(...string) ([]byte, error) {
		return nil, errors.New(`exec: "git": executable file not found in $PATH`)
	}, "main")
	assert.ErrorIs(t, err, ErrNoGit)

	r.write("a.md", "Two.\n")
	r.commit("two")
	clone := repository{t, t.TempDir()}
	clone.run("clone", "--quiet", "--depth=1", "file://"+r.dir, "shallow")
	clone.dir = filepath.Join(clone.dir, "shallow")
	_, err = Since(clone.git, "HEAD~1")
	assert.ErrorIs(t, err, ErrShallow)
}

func TestOfFollowsRenamesAndMerges(t *testing.T) {
	r := newRepository(t)
	r.write("old name.md", strings.Repeat("The road was closed on Monday.\n", 9)+"One man fled.\n")
	r.commit("first: \x02 odd subject")
	r.run("mv", "old name.md", odd)
	r.commit("renamed")
	r.run("checkout", "--quiet", "-b", "topic")
	r.write(odd, strings.Repeat("The road was closed on Monday.\n", 9)+"Two men fled.\n")
	r.commit("second")
	r.run("checkout", "--quiet", "main")
	r.write("else.md", "Else.\n")
	r.commit("else")
	r.run("merge", "--quiet", "--no-ff", "-m", "merged", "topic")

	rs, _, err := Of(r.git, odd, Limit{})
	require.NoError(t, err)
	require.Len(t, rs, 2, "the rename changed no contents, and the merge brought what topic has")
	assert.Equal(t, "old name.md", rs[0].Name)
	assert.Equal(t, odd, rs[1].Name)
	assert.Equal(t, "2024-03-05T10:00:00+00:00", rs[1].Time)
	_, _, err = Of(r.git, "never.md", Limit{})
	assert.ErrorContains(t, err, "has no history here")

	in, out, stop := r.catFile()
	defer stop()
	b := NewBlobs(in, out)
	data, err := b.Read(rs[0].Blob, 1<<20)
	require.NoError(t, err)
	assert.Contains(t, string(data), "One man fled.")
	_, err = b.Read(rs[1].Blob, 10)
	assert.ErrorContains(t, err, "larger than 10 bytes")
	_, err = b.Read(strings.Repeat("1", 40), 1<<20)
	assert.ErrorIs(t, err, ErrPartial)
	data, err = b.Read(rs[1].Blob, 1<<20)
	require.NoError(t, err)
	assert.Contains(t, string(data), "Two men fled.")
	_, err = b.Read("a\nb", 10)
	assert.Error(t, err)
}

func (r repository) catFile() (io.Writer, io.Reader, func()) {
	c := exec.Command("git", "cat-file", "--batch")
	c.Dir = r.dir
	in, err := c.StdinPipe()
	require.NoError(r.t, err)
	out, err := c.StdoutPipe()
	require.NoError(r.t, err)
	require.NoError(r.t, c.Start())
	return in, out, func() { in.Close(); c.Wait() }
}

// TestEnvironment proves that what is configured around stays, and that every filter of a repository is switched off, whatever its name.
func TestEnvironment(t *testing.T) {
	around := []string{"A=1", "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*"}
	env := Environment(around, func(env []string, args ...string) []byte {
		assert.Subset(t, env, around[2:])
		return []byte("filter.lfs.clean\x00filter.a=b.c\nd.process\x00filter.odd\x00")
	})
	assert.Subset(t, env, []string{"A=1", "LC_ALL=C", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_KEY_1=filter.lfs.clean",
		"GIT_CONFIG_VALUE_1=",
		"GIT_CONFIG_KEY_7=filter.a=b.c\nd.process", "GIT_CONFIG_VALUE_7=", "GIT_CONFIG_KEY_8=filter.a=b.c\nd.required",
		"GIT_CONFIG_VALUE_8=false", "GIT_CONFIG_KEY_9=core.fsmonitor", "GIT_CONFIG_VALUE_9=false"})
	assert.Equal(t, "GIT_CONFIG_COUNT=13", env[len(env)-1])
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	c := exec.Command("git", "config", "--get", "core.fsmonitor")
	c.Env = append(os.Environ(), Environment(nil, func([]string, ...string) []byte { return nil })...)
	out, err := c.Output()
	require.NoError(t, err)
	assert.Equal(t, "false\n", string(out))
}

// FuzzRecord reads what git prints of a file: a name that is there on a side is not empty, and what is behind the record is left.
func FuzzRecord(f *testing.F) {
	id := strings.Repeat("a", 40)
	for _, s := range []string{":100644 100644 " + id + " " + id + " R100\x00a\x00b\x00", ":000000 100644 0000 " + id + " A\x00a\x00:rest",
		":100644 120000 a b T\x00a\x00", ":160000 160000 a b M\x00a\x00", "\x00", ":a b c d \x00a\x00", ":100644 120000 0 b T\x00\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 300 {
			return
		}
		r, rest, err := readRecord(data)
		if err != nil {
			return
		}
		require.True(t, bytes.HasSuffix(data, rest) && len(rest) < len(data))
		require.False(t, r.old == "" && r.oldBlob != "" || r.new == "" && r.newBlob != "", "contents without a name")
	})
}

// FuzzLog reads a history: each revision has a time.
func FuzzLog(f *testing.F) {
	head := "\x01" + strings.Repeat("a", 40) + "\x011700000000\x012023-11-14T00:00:00Z\x01subject\x00"
	for _, s := range []string{head + "\n:100644 100644 a b M\x00x\x00", head + head, head + "\n:100644 000000 a 0 D\x00x\x00" + head,
		"\x01\x01x\x01\x01\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 600 {
			return
		}
		rs, err := parseLog(data)
		if err != nil {
			return
		}
		for _, r := range oldestFirst(rs) {
			require.False(t, r.Name == "" && r.Blob != "", "contents without a name")
		}
	})
}

// FuzzBlobs reads contents from what may be no git: no more comes back than was asked for, and no panic.
func FuzzBlobs(f *testing.F) {
	for _, s := range []string{"a blob 3\nabc\n", "a blob 99\n", "a missing\n", "a blob -1\n", "a tree 1\nx\n", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 300 {
			return
		}
		b := NewBlobs(io.Discard, bytes.NewReader(data))
		for range 2 {
			got, err := b.Read("x", 1<<10)
			require.True(t, err == nil && len(got) <= 1<<10 || got == nil)
		}
	})
}

// FuzzEnvironment reads the names of a repository's configuration: git is told of as many settings as there are.
func FuzzEnvironment(f *testing.F) {
	f.Add("filter.a.clean\x00filter..smudge", "GIT_CONFIG_COUNT=2")
	f.Add("filter.a=b.c\nd.process\x00", "GIT_CONFIG_COUNT=x")
	f.Fuzz(func(t *testing.T, names, around string) {
		if len(names)+len(around) > 200 {
			return
		}
		env := Environment([]string{around}, func([]string, ...string) []byte { return []byte(names) })
		before := 0
		if value, ok := strings.CutPrefix(around, "GIT_CONFIG_COUNT="); ok {
			before, _ = strconv.Atoi(value)
		}
		keys := 0
		for _, e := range env[1:] {
			if strings.HasPrefix(e, "GIT_CONFIG_KEY_") {
				keys++
			}
		}
		require.Equal(t, fmt.Sprint("GIT_CONFIG_COUNT=", before+keys), env[len(env)-1])
	})
}

// broken is a pipe to a process that has ended.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestBlobs reads contents one after the other from what git prints, and says what is wrong with what cannot be read.
func TestBlobs(t *testing.T) {
	var asked bytes.Buffer
	b := NewBlobs(&asked, strings.NewReader("a1 blob 5\nfirst\nb2 blob 900\n"+strings.Repeat("x", 900)+"\nc3 blob 0\n\nd4 tree 3\nabc\n"))
	text, err := b.Read("a1", 100)
	require.NoError(t, err)
	assert.Equal(t, "first", string(text))
	_, err = b.Read("b2", 899)
	assert.ErrorContains(t, err, "larger than 899 bytes")
	text, err = b.Read("c3", 0)
	require.NoError(t, err, "what was too large was read over")
	assert.Empty(t, text)
	_, err = b.Read("d4", 100)
	assert.ErrorContains(t, err, "is no file but a tree")
	assert.Equal(t, "a1\nb2\nc3\nd4\n", asked.String())
	for id, answer := range map[string]string{"e5": "e5 missing\n", "f6": ""} {
		_, err = NewBlobs(&asked, strings.NewReader(answer)).Read(id, 100)
		assert.ErrorIs(t, err, ErrPartial, "%q", answer)
	}
	_, err = NewBlobs(&asked, strings.NewReader("g7 blob 9\nshort")).Read("g7", 100)
	assert.ErrorContains(t, err, "git stopped")
	_, err = NewBlobs(&asked, strings.NewReader("g7 blob many\n")).Read("g7", 100)
	assert.ErrorContains(t, err, "cannot read")
	_, err = NewBlobs(broken{}, strings.NewReader("h8 blob 1\nx\n")).Read("h8", 100)
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	for _, id := range []string{"", "a\nb", "a\rb"} {
		_, err = b.Read(id, 100)
		assert.ErrorContains(t, err, "is no object of git")
	}
}
