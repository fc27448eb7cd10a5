package shell

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExpanded(t *testing.T) {
	for args, want := range map[string]string{
		"analyze -o a.md b.md c.md":             "a.md",
		"analyze --output a.md b.md":            "a.md",
		"analyze -o B.md a.md":                  "B.md",
		"analyze -o a.md B.md c.md":             "a.md",
		"analyze -o a-b.md a.md ab.md":          "a-b.md",
		"analyze -o a-b.md ab.md a.md":          "a-b.md",
		"analyze -o ab.md a-c.md A.md":          "ab.md",
		"analyze -o ab.md a.md":                 "ab.md",
		"analyze news -o a.md b.md -f text":     "a.md",
		"analyze -o a.md b.md -o c.md d.md":     "a.md c.md",
		"analyze -o report.md a.md":             "",
		"analyze -o a.md":                       "",
		"analyze b.md -o a.md":                  "",
		"analyze -o a.md -f text b.md":          "",
		"analyze -o a.md -- b.md":               "",
		"analyze -- -o a.md b.md":               "",
		"analyze -o - a.md":                     "",
		"analyze --output=a.md b.md":            "",
		"analyze -f a.md b.md":                  "",
		"o a.md b.md":                           "",
		"analyze -o a.md b.md d.md c.md -f csv": "",
	} {
		assert.Equal(t, want, strings.Join(Expanded(strings.Fields(args)), " "), args)
	}
}
