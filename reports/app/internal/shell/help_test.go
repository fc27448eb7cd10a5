package shell

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHelp proves that help of the program and of each command fits a terminal of 80 columns and names every flag.
func TestHelp(t *testing.T) {
	for _, name := range append([]string{""}, commandNames()...) {
		var out strings.Builder
		app := App(nil)
		app.Writer = &out
		args, err := Order(app, append(strings.Fields("factcheck "+name), "--help"))
		require.NoError(t, err)
		require.NoError(t, app.Run(args))
		assert.True(t, strings.HasPrefix(out.String(), strings.TrimSpace("factcheck "+name)+": "), out.String())
		for line := range strings.Lines(out.String()) {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), helpWidth+1, line)
			assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line)
		}
		if name == "" {
			continue
		}
		for _, f := range app.Command(name).VisibleFlags() {
			assert.Contains(t, out.String(), "\n  --"+f.Names()[0])
		}
	}
}

func commandNames() (out []string) {
	for _, c := range App(nil).VisibleCommands() {
		out = append(out, c.Name)
	}
	return out
}

func TestWrapped(t *testing.T) {
	long := strings.Repeat("w", 90)
	assert.Equal(t, "  "+long+"\n  a\n", wrapped(long+" a", 2))
	full := strings.Repeat("w", 76)
	assert.Equal(t, full+" abc\n", wrapped(full+" abc", 0))
	assert.Equal(t, full+"\nabcd\n", wrapped(full+" abcd", 0))
	assert.Equal(t, "\n", wrapped(" ", 0))
}
