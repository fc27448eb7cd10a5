package twins

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCheck writes a table anew and reads it again.
func TestCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "table.txt")
	require.NoError(t, os.WriteFile(path, []byte("# Words.\n\nold rain\n\twrong\ndry\na\\nb c\n"), 0o666))
	Check(t, path, true, strings.Fields)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "# Words.\n\nold rain\n\told\n\train\ndry\n\tdry\na\\nb c\n\ta\n\tb\n\tc\n", string(got))
	Check(t, path, false, strings.Fields)
}
