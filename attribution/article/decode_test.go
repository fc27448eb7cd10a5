package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"
)

// TestUTF16 reads both orders of bytes, with a mark and without.
func TestUTF16(t *testing.T) {
	const text = "“The bridge is closed,” police said — again.\r\n"
	for _, order := range []unicode.Endianness{unicode.BigEndian, unicode.LittleEndian} {
		for _, mark := range []unicode.BOMPolicy{unicode.UseBOM, unicode.IgnoreBOM} {
			data, err := unicode.UTF16(order, mark).NewEncoder().Bytes([]byte(text))
			require.NoError(t, err)
			got, warnings, err := decode(data, "")
			require.NoError(t, err)
			assert.Equal(t, text, got)
			assert.Len(t, warnings, map[unicode.BOMPolicy]int{unicode.IgnoreBOM: 1}[mark])
		}
	}
}

// TestNamedEncoding reads bytes in the encoding that somebody named; one character of UTF-8 beyond ASCII is enough to see that they are
// that.
func TestNamedEncoding(t *testing.T) {
	for _, c := range []struct{ bytes, encoding, want, warning string }{
		{"caf\xe9", "windows-1252", "café", ""},
		{"café", "windows-1252", "café", "The encoding is given as windows-1252, but the bytes are UTF-8 and were read as that."},
		{"cafe", "windows-1252", "cafe", ""},
		{"café", "utf-8", "café", ""},
	} {
		got, warnings, err := decode([]byte(c.bytes), c.encoding)
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
		assert.Equal(t, c.warning, strings.Join(warnings, " "), c.bytes)
	}
}
