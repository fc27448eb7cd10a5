package article

import (
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
