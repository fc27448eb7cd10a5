package process

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// repository makes a repository with one commit and runs the test in it.
func repository(t *testing.T) *Git {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git here")
	}
	t.Chdir(t.TempDir())
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(t.TempDir(), "none"))
	t.Setenv("GIT_CONFIG_SYSTEM", os.DevNull)
	require.NoError(t, os.WriteFile("a.txt", []byte("The mill is closed.\n"), 0o644))
	g := NewGit(t.Context())
	for _, args := range []string{"init -q -b main", "add a.txt", "-c user.name=Desk -c user.email=desk@example.org commit -qm first"} {
		_, err := g.Run(strings.Fields(args)...)
		require.NoError(t, err, args)
	}
	return g
}

// TestRun gives what git prints, and an error that holds what it complains of.
func TestRun(t *testing.T) {
	g := repository(t)
	out, err := g.Run("show", "HEAD:a.txt")
	require.NoError(t, err)
	assert.Equal(t, "The mill is closed.\n", string(out))
	_, err = g.Run("show", "HEAD:b.txt")
	assert.ErrorContains(t, err, "git: ")
	assert.ErrorContains(t, err, "b.txt")
	_, err = g.Run("-C", t.TempDir(), "rev-parse", "--show-toplevel")
	assert.Error(t, err, "another folder is no repository, whatever this one is")
}

// TestRunsNothingElse proves that what a repository names as programs is not run.
func TestRunsNothingElse(t *testing.T) {
	repository(t)
	trap := filepath.Join(t.TempDir(), "trapped")
	script := "#!/bin/sh\ntouch " + trap + "\n"
	require.NoError(t, os.WriteFile("trap.sh", []byte(script), 0o755))
	for _, name := range []string{"core.fsmonitor", "diff.external", "core.pager"} {
		_, err := NewGit(t.Context()).Run("config", name, "./trap.sh")
		require.NoError(t, err)
	}
	require.NoError(t, os.WriteFile("a.txt", []byte("The mill is open.\n"), 0o644))
	_, err := NewGit(t.Context()).Run("status", "--porcelain")
	require.NoError(t, err)
	assert.NoFileExists(t, trap)
}

// TestObjects reads an object through the process that stays, and ends with it.
func TestObjects(t *testing.T) {
	g := repository(t)
	id, err := g.Run("rev-parse", "HEAD:a.txt")
	require.NoError(t, err)
	objects, stop, err := g.Objects()
	require.NoError(t, err)
	defer stop()
	text, err := objects.Read(strings.TrimSpace(string(id)), 1<<20)
	require.NoError(t, err)
	assert.Equal(t, "The mill is closed.\n", string(text))
}

// TestRunEnds proves that git lives no longer than the run.
func TestRunEnds(t *testing.T) {
	repository(t)
	ctx, cancel := context.WithCancel(t.Context())
	g := NewGit(ctx)
	_, err := g.Run("status")
	require.NoError(t, err)
	cancel()
	_, err = g.Run("status")
	assert.Error(t, err)
}
