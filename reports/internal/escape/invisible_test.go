package escape

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRevealed shows what becomes of characters that draw nothing, and that the ones that belong to writing stay.
func TestRevealed(t *testing.T) {
	for s, want := range map[string]string{
		"plain “text”, café\tand\nlines":                  "plain “text”, café\tand\nlines",
		"moved by \u202etxet\u202c":                       "moved by ⟨U+202E⟩txet⟨U+202C⟩",
		"\u2066a\u2069 \u200e\u200f\u061c":                "⟨U+2066⟩a⟨U+2069⟩ ⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩",
		"\x1b[31mred\x00\x7f\u009b":                       "⟨U+001B⟩[31mred⟨U+0000⟩⟨U+007F⟩⟨U+009B⟩",
		"Do\u00adnau\u200bschiff\u2060\ufeff":             "Donauschiff",
		"old \u206a\u206f \ufff9x\ufffb":                  "old ⟨U+206A⟩⟨U+206F⟩ ⟨U+FFF9⟩x⟨U+FFFB⟩",
		"fill\u3164\u115f\u034f\u2063\u180e":              "fill⟨U+3164⟩⟨U+115F⟩⟨U+034F⟩⟨U+2063⟩⟨U+180E⟩",
		"tags \U000e0048\U000e0049":                       "tags ⟨U+E0048⟩⟨U+E0049⟩",
		"pass\u200dword, pass\u200cword":                  "pass⟨U+200D⟩word, pass⟨U+200C⟩word",
		"می\u200cخواهم":                                   "می\u200cخواهم",
		"می\u200c\u200c\u200d":                            "می\u200c⟨U+200C⟩⟨U+200D⟩",
		"क्\u200dष, ന്\u200d":                             "क्\u200dष, ന്\u200d",
		"👩\u200d👩\u200d👧, 👩🏽\u200d⚕\ufe0f":                "👩\u200d👩\u200d👧, 👩🏽\u200d⚕\ufe0f",
		"❤\ufe0f\ufe0f\u200d🔥, ©\ufe0e":                   "❤\ufe0f⟨U+FE0F⟩⟨U+200D⟩🔥, ©\ufe0e",
		"1\ufe0f\u20e3 1\ufe0f a\ufe0f":                   "1\ufe0f\u20e3 1⟨U+FE0F⟩ a⟨U+FE0F⟩",
		"葛\U000e0100\U000e0101 a\U000e0100":               "葛\U000e0100⟨U+E0101⟩ a⟨U+E0100⟩",
		"👩\u200d":                                         "👩⟨U+200D⟩",
		"\u200d\ufe0f":                                    "⟨U+200D⟩⟨U+FE0F⟩",
		"؀١ ܏ܐ":                                           "؀١ ܏ܐ",
		string(flagOf("gbeng")) + string(flagOf("gbwls")): string(flagOf("gbeng")) + string(flagOf("gbwls")),
		string(flagOf("gb")):                              "🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E007F⟩",
		string(flagOf("gbsct"))[:20]:                      "🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0073⟩⟨U+E0063⟩",
	} {
		assert.Equal(t, want, Revealed(s), "%q", s)
		assert.Equal(t, want, Revealed(want), "twice is once: %q", s)
	}
}

// TestInvisibleKinds proves that every character that draws nothing shows or is gone.
func TestInvisibleKinds(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !Invisible(r) {
			continue
		}
		n++
		out := Clean("a" + string(r) + "b")
		require.False(t, strings.ContainsFunc(out, Invisible), "%U", r)
	}
	assert.Greater(t, n, 4000)
}
