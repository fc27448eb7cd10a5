package shell

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../../../.."

func readYAML(t *testing.T, name string, v any) {
	data, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(data, v))
}

// TestActionInputs proves that every input reaches the script that reads it, and that the scripts that the steps run are there.
func TestActionInputs(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Description, Default string }
		Runs   struct {
			Using string
			Steps []struct {
				Run, Uses, Shell string
				Env              map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	assert.Equal(t, "composite", action.Runs.Using)
	script := regexp.MustCompile(`\$GITHUB_ACTION_PATH/([^"]+)"`)
	passed := map[string]string{}
	for _, s := range action.Runs.Steps {
		if s.Uses != "" {
			continue
		}
		assert.Equal(t, "bash", s.Shell)
		m := script.FindStringSubmatch(s.Run)
		require.NotNil(t, m, s.Run)
		text, err := os.ReadFile(filepath.Join(root, m[1]))
		require.NoError(t, err)
		for name, value := range s.Env {
			assert.Contains(t, string(text), name)
			passed[value] = name
		}
	}
	for name, in := range action.Inputs {
		assert.NotEmpty(t, in.Description)
		assert.Contains(t, passed, "${{ inputs."+name+" }}")
	}
}

// TestHooks proves that the hooks of pre-commit run commands and flags that there are.
func TestHooks(t *testing.T) {
	var hooks []struct{ ID, Name, Entry, Language string }
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	require.NotEmpty(t, hooks)
	app := App(nil)
	for _, h := range hooks {
		assert.Equal(t, "golang", h.Language)
		args := strings.Fields(h.Entry)
		require.NotNil(t, app.Command(args[1]), h.Entry)
		_, err := Order(app, append(args, "article.md"))
		assert.NoError(t, err)
	}
}

// TestRelease proves of the release that what it packs is made by its own commands, and of the container that the binary runs with nothing
// around it, as nobody.
func TestRelease(t *testing.T) {
	var release struct {
		Before struct{ Hooks []string }
		Builds []struct{ Env, Goos, Goarch []string }
		Nfpms  []struct {
			Contents []struct{ Src, Dst string }
		}
		Archives []struct{ Files []any }
	}
	readYAML(t, ".goreleaser.yaml", &release)
	hooks := strings.Join(release.Before.Hooks, "\n")
	assert.Contains(t, hooks, "for shell in "+strings.Join(Shells(), " ")+";")
	assert.Equal(t, []string{"CGO_ENABLED=0"}, release.Builds[0].Env)
	packed := map[string]bool{}
	for _, c := range release.Nfpms[0].Contents {
		if packed[c.Src] = true; strings.HasPrefix(c.Src, "dist-kit/") {
			assert.Contains(t, hooks, strings.TrimSuffix(strings.TrimSuffix(c.Src, ".1"), filepath.Ext(c.Src)))
		}
	}

	docker, err := os.ReadFile(filepath.Join(root, "Dockerfile"))
	require.NoError(t, err)
	build := regexp.MustCompile(`(?m)^# +(GOOS=linux CGO_ENABLED=0 go build .*) -o dist/factcheck \.$`).FindStringSubmatch(string(docker))
	require.NotNil(t, build)
	assert.Equal(t, []string{"FROM scratch"}, regexp.MustCompile(`(?m)^FROM .*$`).FindAllString(string(docker), -1))
	assert.Contains(t, string(docker), "COPY dist/factcheck "+strings.Join(licences, " ")+" /\n")
	for _, name := range licences {
		assert.FileExists(t, filepath.Join(root, name))
		assert.Contains(t, release.Archives[0].Files, any(name))
		assert.True(t, packed[name], name)
	}
	assert.Regexp(t, `(?m)^USER 65534:65534$`, string(docker))
	if testing.Short() || runtime.GOOS != "linux" {
		t.Skip("the binary is built on Linux, and not in a short run")
	}
	empty := t.TempDir()
	c := exec.Command("sh", "-c", build[1]+" -o "+filepath.Join(empty, "factcheck")+" .")
	c.Dir = root
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	f, err := elf.Open(filepath.Join(empty, "factcheck"))
	require.NoError(t, err)
	defer f.Close()
	libraries, err := f.ImportedLibraries()
	require.NoError(t, err)
	assert.Empty(t, libraries)
	if os.Getuid() != 0 {
		t.Skip("only root can leave everything else behind")
	}
	require.NoError(t, os.Chmod(empty, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(empty, "a.txt"), []byte("The road was closed, police said.\n"), 0o644))
	c = exec.Command("chroot", "--userspec=65534:65534", empty, "/factcheck", "analyze", "a.txt")
	c.Env = []string{}
	out, err = c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Contains(t, string(out), "**reported**, police: The road was closed")
}

// licences go wherever the program goes.
var licences = []string{"LICENSE", "NOTICE", "THIRD_PARTY_NOTICES"}

// TestNotices proves that the notices are those of the modules in the program: none is missing and none is older than what is linked.
func TestNotices(t *testing.T) {
	if testing.Short() {
		t.Skip("the program is built, which is not done in a short run")
	}
	file, err := os.ReadFile(filepath.Join(root, "THIRD_PARTY_NOTICES"))
	require.NoError(t, err)
	program := filepath.Join(t.TempDir(), "factcheck.exe")
	run := func(args ...string) string {
		c := exec.Command("go", args...)
		c.Dir = root
		out, err := c.Output()
		require.NoError(t, err, "%v", args)
		return string(out)
	}
	run("build", "-o", program, ".")
	modules := regexp.MustCompile(`(?m)^\tdep\t(\S+)\t(\S+)`).FindAllStringSubmatch(run("version", "-m", program), -1)
	require.NotEmpty(t, modules)
	for _, m := range modules {
		assert.Regexp(t, `(?m)^={80}\n`+regexp.QuoteMeta(m[1]+" "+m[2])+`\n\n--- .*(?i:licen[cs]e|copying)`, string(file), "run go run ./testdata/notices > THIRD_PARTY_NOTICES")
	}
	assert.Equal(t, run("run", "./testdata/notices"), string(file), "run go run ./testdata/notices > THIRD_PARTY_NOTICES")
}

// TestData proves that NOTICE credits whom the word lists and the model cards name.
func TestData(t *testing.T) {
	notice, err := os.ReadFile(filepath.Join(root, "NOTICE"))
	require.NoError(t, err)
	lists, err := filepath.Glob(root + "/attribution/lexicon/*.txt")
	require.NoError(t, err)
	for _, name := range []string{"WordNet", "Faker", "UD English EWT", "UD English GUM", "UDS-IH2", "MEANTIME", "PolNeAR", "SummEdits",
		"Open American National Corpus"} {
		assert.Contains(t, string(notice), name)
	}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		require.NoError(t, err)
		head := ""
		for line := range strings.Lines(string(text)) {
			if !strings.HasPrefix(line, "#") {
				break
			}
			head += line
		}
		if regexp.MustCompile(`(?i)copyright|licen[cs]e`).MatchString(head) {
			assert.Contains(t, string(notice), filepath.Base(list), "its head speaks of a licence")
		}
	}
}

// TestPinned proves that what the action and the guides use of others is named by its commit, which nobody can move to other code.
func TestPinned(t *testing.T) {
	guides, err := filepath.Glob(root + "/reports/guides/*.md")
	require.NoError(t, err)
	used := 0
	for _, page := range append(guides, root+"/action.yml", root+"/README.md") {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`(?m)uses: (\S+)@(.*)$`).FindAllStringSubmatch(string(text), -1) {
			if used++; m[1] != "OWNER/factcheck" {
				assert.Regexp(t, `^[0-9a-f]{40} # v[0-9.]+$`, m[2], "%s: %s", page, m[1])
			}
		}
	}
	assert.GreaterOrEqual(t, used, 3)
}

// TestSystems proves that CI vets and the notices cover all that the release is built for.
func TestSystems(t *testing.T) {
	var release struct {
		Builds []struct {
			Goos, Goarch []string
			Ignore       []struct{ Goos, Goarch string }
		}
	}
	readYAML(t, ".goreleaser.yaml", &release)
	ci, err := os.ReadFile(filepath.Join(root, ".ci/run"))
	require.NoError(t, err)
	notices, err := os.ReadFile(filepath.Join(root, "testdata/notices/main.go"))
	require.NoError(t, err)
	b := release.Builds[0]
	for _, system := range b.Goos {
		for _, processor := range b.Goarch {
			if slices.Contains(b.Ignore, struct{ Goos, Goarch string }{system, processor}) {
				continue
			}
			assert.Contains(t, string(notices), `"`+system+"/"+processor+`"`)
			if system+"/"+processor != "linux/amd64" { // where CI runs
				assert.Contains(t, string(ci), " "+system+"/"+processor)
			}
		}
	}
}

// TestSkipped proves of the program that CI runs the tests with that it prints what go test prints, with its exit status, and what was
// skipped.
func TestSkipped(t *testing.T) {
	if testing.Short() {
		t.Skip("a module is built, which is not done in a short run")
	}
	program := filepath.Join(t.TempDir(), "skipped.exe")
	out, err := exec.Command("go", "build", "-o", program, root+"/testdata/skipped").CombinedOutput()
	require.NoError(t, err, "%s", out)
	module := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module m\n\ngo 1.26\n",
		"good/a_test.go": "package a\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) { t.Log(\"quiet\") }\nfunc TestB(t *testing.T) { " +
			"t.Skip(\"there is no moon: tonight\") }\n" +
			"func TestC(t *testing.T) { t.Run(\"d\", func(t *testing.T) { t.Skip(\"there is no moon: tonight\") }) }\n",
		"bad/a_test.go": "package a\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) { t.Error(\"wrong\") }\nfunc TestB(t " +
			"*testing.T) { t.Log(\"quiet\") }\n",
		"panics/a_test.go": "package a\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) { panic(\"at once\") }\n",
		"broken/a_test.go": "package a\n\nfunc x() { y() }\n",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(module, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(module, name), []byte(text), 0o644))
	}
	run := func(room string) (string, int) {
		c := exec.Command(program, "go", "test", "-count=1", "./"+room)
		c.Dir = module
		out, err := c.CombinedOutput()
		if err != nil {
			require.ErrorAs(t, err, new(*exec.ExitError))
		}
		return regexp.MustCompile(`\d+\.\d+s`).ReplaceAllString(string(out), "0s"), c.ProcessState.ExitCode()
	}
	text, status := run("good")
	assert.Equal(t, "skipped: there is no moon: tonight: 2 (TestB, TestC/d)\nok  \tm/good\t0s\n", text)
	assert.Zero(t, status)
	text, status = run("bad")
	assert.Equal(t, "    a_test.go:5: wrong\n--- FAIL: TestA (0s)\nFAIL\nFAIL\tm/bad\t0s\n", strings.TrimSuffix(text, "FAIL\n"))
	assert.Equal(t, 1, status)
	for room, words := range map[string]string{"panics": "panic: at once", "broken": "undefined: y"} {
		text, status = run(room)
		assert.Contains(t, text, words)
		assert.Regexp(t, `FAIL\tm/`+room+`.*\n$`, text)
		assert.Equal(t, 1, status)
	}
}

// TestShells asks each shell that is here for what it would complete.
func TestShells(t *testing.T) {
	dir := t.TempDir()
	answer := "#!/bin/sh\nshift\ncase \"$*\" in\n'di') printf 'diff\\twhat changed\\n';;\n'diff --fo') printf -- " +
		"'--format\\treport\\n';;\n'diff --format js'|'diff --format=js') printf -- '--format=json\\n' | sed " +
		"\"s/--format=\\(.*\\)/$(case \"$*\" in *=*) echo '--format=\\\\1';; *) echo '\\\\1';; esac)/\";;\nesac\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "factcheck"), []byte(answer), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "story.md"), nil, 0o644))
	for shell, lines := range map[string]map[string]string{
		"bash": {"factcheck di": "diff", "factcheck diff --fo": "--format", "factcheck diff --format js": "json",
			"factcheck diff --format=js": "json", "factcheck diff sto": "story.md"},
		"fish": {"factcheck di": "diff\twhat changed", "factcheck diff --fo": "--format\treport", "factcheck diff --format js": "json",
			"factcheck diff --format=js": "--format=json", "factcheck diff sto": "story.md"},
		"zsh": {"factcheck di": "diff", "factcheck diff --fo": "--format", "factcheck diff --format js": "json"},
	} {
		t.Run(shell, func(t *testing.T) {
			path, err := exec.LookPath(shell)
			if err != nil {
				t.Skipf("there is no %s here", shell)
			}
			script, err := CompletionScript(shell)
			require.NoError(t, err)
			for line, want := range lines {
				c := exec.Command(path, "-c", completing[shell])
				if shell == "zsh" {
					c = exec.Command(path, "-f", "-c", completing[shell])
				}
				c.Dir = dir
				c.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "SCRIPT="+script, "LINE="+line, "HOME="+dir)
				out, err := c.CombinedOutput()
				require.NoError(t, err, "%s: %s", shell, out)
				assert.Equal(t, want, strings.TrimSpace(string(out)), "%s: %s", shell, line)
			}
		})
	}
}

// completing loads a script and prints what it completes LINE with. Of zsh, whose completion runs only in its line editor, the parts that
// it calls are put in place.
var completing = map[string]string{
	"bash": `eval "$SCRIPT"; read -ra words <<< "${LINE//=/ = }"; COMP_WORDS=("${words[@]}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _factcheck; printf '%s\n' "${COMPREPLY[@]}"`,
	"fish": `echo "$SCRIPT" | source; complete -C "$LINE"`,
	"zsh":  `compdef() { :; }; _files() { print -l *; }; _describe() { for x in $found; do print -r -- ${x%%:*}; done; }; eval "$SCRIPT"; words=(${=LINE}); CURRENT=$#words; _factcheck`,
}
