package reports

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// pages are the kinds of page, each with real text.
func pages(t *testing.T) map[string]*Report {
	return map[string]*Report{
		"article":  analysed(t, "banjska/2.txt"),
		"articles": analysed(t, "banjska/1.txt", "budget/2.md"),
		"diff":     compared(t, "banjska/2.txt", "banjska/3.txt"),
		"series":   compared(t, "budget/1.md", "budget/2.md", "budget/3.md", "budget/4.md"),
	}
}

// TestHTMLPages shows every kind of page wide and at the width of a phone, in both themes: no errors, no requests, and nothing to
// scroll sideways.
func TestHTMLPages(t *testing.T) {
	for name, r := range pages(t) {
		t.Run(name, func(t *testing.T) {
			p := open(t, r, 1440, false)
			for _, w := range []struct {
				width int
				dark  bool
			}{{1440, false}, {1440, true}, {1000, false}, {400, true}, {400, false}} {
				p.window(w.width, w.dark)
				assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), w.width, "the page must not scroll sideways")
				dark := eval[string](p, `getComputedStyle(document.body).backgroundColor`) == "rgb(21, 23, 26)"
				assert.Equal(t, w.dark, dark, "the theme follows the system")
				shot := fmt.Sprintf("%s-%d-%v", name, w.width, map[bool]string{true: "dark", false: "light"}[w.dark])
				p.shoot(shot, false)
				p.shoot(shot+"-whole", true)
			}
		})
	}
}
