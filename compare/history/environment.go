package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// settled is configuration that holds whatever a repository says: it may come from strangers, and its configuration names programs.
// External diffs, textconv, signatures and pagers are switched off where git is called.
var settled = [][2]string{{"core.fsmonitor", "false"}, {"core.hooksPath", "/dev/null"}, {"diff.orderFile", "/dev/null"},
	{"diff.relative", "false"}}

// Environment is the environment that git runs in, made of the one around: in it git runs no program but itself, asks for nothing, fetches
// nothing, takes no locks and speaks English. run runs git in an environment and gives what it prints, nothing if it fails.
func Environment(around []string, run func(env []string, args ...string) []byte) []string {
	base := slices.Concat(around, []string{"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_ALLOW_PROTOCOL=",
		"GIT_NO_LAZY_FETCH=1"})
	env := configured(base, settled)
	var filters [][2]string // each has a name of its own, which may hold any character
	for _, key := range strings.Split(string(run(env, "config", "-z", "--name-only", "--get-regexp", `^filter\.`)), "\x00") {
		name, isFilter := strings.CutPrefix(key, "filter.")
		if dot := strings.LastIndexByte(name, '.'); isFilter && dot >= 0 {
			filter := "filter." + name[:dot]
			filters = append(filters, [][2]string{{filter + ".clean", ""}, {filter + ".smudge", ""}, {filter + ".process", ""},
				{filter + ".required", "false"}}...)
		}
	}
	return configured(base, append(filters, settled...))
}

// configured adds configuration to an environment, behind what is configured in it already.
func configured(env []string, config [][2]string) []string {
	n := 0
	for _, e := range env {
		if value, ok := strings.CutPrefix(e, "GIT_CONFIG_COUNT="); ok {
			n, _ = strconv.Atoi(value)
		}
	}
	out := slices.Clone(env)
	for i, c := range config {
		out = append(out, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", n+i, c[0]), fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", n+i, c[1]))
	}
	return append(out, fmt.Sprintf("GIT_CONFIG_COUNT=%d", n+len(config)))
}
