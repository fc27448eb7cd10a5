package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFence cuts between two lines that are the fence; where one is missing all of the text stays.
func TestFence(t *testing.T) {
	for _, c := range []struct {
		text, head, body string
		ok               bool
	}{
		{"---\na: b\n---\nRain.", "a: b\n", "Rain.", true},
		{"--- \na: b\n---\t\r\nRain.", "a: b\n", "Rain.", true},
		{"---\na: b\n---", "a: b\n", "", true},
		{"---\n---\nRain.", "", "Rain.", true},
		{"---\na: b\nRain.", "", "---\na: b\nRain.", false},
		{"---", "", "---", false},
		{"Rain.\n---\n", "", "Rain.\n---\n", false},
	} {
		head, body, ok := cutFence(c.text, "---")
		assert.Equal(t, []any{c.head, c.body, c.ok}, []any{head, body, ok}, "%q", c.text)
	}
}
