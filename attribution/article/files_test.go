package article

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shelf are files in memory.
func shelf(standard string, texts map[string]string) *Files {
	return &Files{Options: Options{Limit: 1 << 20}, Standard: strings.NewReader(standard), Open: func(name string) (io.ReadCloser, error) {
		text, ok := texts[name]
		if !ok {
			return nil, errors.New("it is gone")
		}
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}

// TestSome proves that an empty file among others is warned of, alone told as an error, and that what fails costs itself alone.
func TestSome(t *testing.T) {
	for names, want := range map[string]string{
		"a.md empty.md":      "a.md; warn empty.md: " + ErrEmpty.Error(),
		"empty.md blank.txt": "; fail empty.md: " + ErrEmpty.Error() + "; fail blank.txt: " + ErrEmpty.Error(),
		"gone.md a.md":       "a.md; fail gone.md: it is gone",
		"gone.md empty.md":   "; fail gone.md: it is gone; fail empty.md: " + ErrEmpty.Error(),
	} {
		var got, told []string
		f := shelf("", map[string]string{"a.md": "The road is open.", "empty.md": "", "blank.txt": " \n"})
		f.Search = &Search{Warn: func(err error) { told = append(told, "; warn "+err.Error()) },
			Fail: func(err error) { told = append(told, "; fail "+err.Error()) }}
		for _, a := range f.Some(strings.Fields(names)) {
			got = append(got, a.Name)
		}
		assert.Equal(t, want, strings.Join(got, " ")+strings.Join(told, ""), names)
	}
}

// TestStandardInputFormat proves that the name of standard input tells its format, then that of the file beside it, and that --from wins.
func TestStandardInputFormat(t *testing.T) {
	const marked = "# Road closed\n\nThe road is *closed*."
	for _, c := range []struct {
		standardName, beside string
		from                 Format
		title, name          string
	}{
		{"", "old.md", ByName, "Road closed", "-"},
		{"", "old.txt", ByName, "# Road closed", "-"},
		{"", "old", ByName, "# Road closed", "-"},
		{"new.txt", "old.md", ByName, "# Road closed", "new.txt"},
		{"new.md", "old.txt", ByName, "Road closed", "new.md"},
		{"new.md", "old.md", Plain, "# Road closed", "new.md"},
	} {
		for _, names := range [][]string{{c.beside, "-"}, {"-", c.beside}} {
			f := shelf(marked, map[string]string{c.beside: "The road is open."})
			f.StandardName, f.Options.Format = c.standardName, c.from
			all, err := f.All(names)
			require.NoError(t, err)
			for i, name := range names {
				if name == "-" {
					assert.Equal(t, c.title, all[i].Title, "%+v", c)
					assert.Equal(t, c.name, all[i].Name)
				}
			}
		}
	}
}
