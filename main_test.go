package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factcheck": main})
}

// TestCommandLine runs the scripts in testdata/cli.
func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/cli", UpdateScripts: os.Getenv("UPDATE") != ""})
}

// TestReadme runs every command of README's console blocks in a folder with the seeds, and compares what it prints.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS("seeds")))
	exe, err := os.Executable()
	require.NoError(t, err)
	bin := filepath.Join(dir, "bin")
	require.NoError(t, os.Mkdir(bin, 0o755))
	require.NoError(t, os.Symlink(exe, filepath.Join(bin, "factcheck")))
	for _, block := range consoleBlocks(string(readme)) {
		t.Run(block.command, func(t *testing.T) {
			c := exec.Command("sh", "-c", block.command)
			c.Dir = dir
			c.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"))
			got, err := c.CombinedOutput()
			if err != nil {
				require.ErrorAs(t, err, new(*exec.ExitError))
			}
			if block.cut {
				assert.True(t, strings.HasPrefix(string(got), block.output), "README shows\n%s\nfactcheck prints\n%s", block.output, got)
			} else {
				assert.Equal(t, block.output, string(got))
			}
		})
	}
}

// consoleBlock is one command of README and what it is said to print; cut where README shows only the beginning.
type consoleBlock struct {
	command, output string
	cut             bool
}

// consoleBlocks reads the fenced blocks marked "console": a line "$ command", then its output. A last line "..." cuts the output short.
func consoleBlocks(readme string) (out []consoleBlock) {
	for i, part := range strings.Split(readme, "```") {
		body, ok := strings.CutPrefix(part, "console\n")
		if i%2 == 0 || !ok {
			continue
		}
		for _, step := range strings.Split("\n"+body, "\n$ ")[1:] {
			command, output, _ := strings.Cut(step, "\n")
			if output != "" && !strings.HasSuffix(output, "\n") {
				output += "\n"
			}
			output, cut := strings.CutSuffix(output, "...\n")
			out = append(out, consoleBlock{command, output, cut})
		}
	}
	return out
}

// TestInterrupt proves that an interrupt ends a run at once with its own status, and that no output is left half written.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	out := filepath.Join(t.TempDir(), "report.md")
	status := run(ctx, []string{"factcheck", "analyze", "-o", out, "seeds/banjska/1.txt"}, strings.NewReader(""), &strings.Builder{}, &strings.Builder{})
	assert.Equal(t, interrupted, status)
	assert.NoFileExists(t, out)
}
