package reports

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"factcheck/reports/internal/blocks"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kindsOfBlock are all types of blocks, those that are lists with one row.
var kindsOfBlock = []blocks.Block{blocks.Heading{Level: 2}, blocks.Paragraph{}, blocks.Warning{}, blocks.Note{}, blocks.Finding{},
	blocks.Change{}, blocks.Claims{List: make([]blocks.Claim, 1)},
	blocks.Findings{{}}, blocks.Sources{{}}, blocks.Disputes{{}}, blocks.Articles{{}}, blocks.Versions{{}},
	blocks.Lives{Rows: make([]blocks.Life, 1)}}

// TestEveryBlockIsPrinted proves that text, Markdown and the dump know each kind of block, and print what an article says in it. Results
// stand in surveys alone, which are Markdown.
func TestEveryBlockIsPrinted(t *testing.T) {
	declared, err := os.ReadFile("internal/blocks/blocks.go")
	require.NoError(t, err)
	known := append(kindsOfBlock, blocks.Result{})
	for _, kind := range regexp.MustCompile(`(?m)^func \((\w+)\) block\(\)`).FindAllSubmatch(declared, -1) {
		is := func(b blocks.Block) bool { return reflect.TypeOf(b).Name() == string(kind[1]) }
		assert.True(t, slices.ContainsFunc(known, is), "add %s to kindsOfBlock, and print it in text.go, markdown.go and blocks/dump.go",
			kind[1])
	}
	for _, b := range known {
		v := reflect.New(reflect.TypeOf(b))
		v.Elem().Set(reflect.ValueOf(b))
		fill(v.Elem())
		b := v.Elem().Interface().(blocks.Block)
		tree := &blocks.Tree{Parts: []blocks.Part{{b}}}
		var text strings.Builder
		p := newPrinter(&text, Options{})
		printed := map[string]string{"markdown": markdownBlock(b), "dump": tree.Dump()}
		if _, survey := b.(blocks.Result); !survey {
			p.block(b)
			require.NoError(t, p.Flush())
			printed["text"] = text.String()
		}
		for format, got := range printed {
			assert.Contains(t, got, "saffron", "%T in %s", b, format)
		}
	}
}

// fill puts a word into every text of a value.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("saffron")
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	}
}
