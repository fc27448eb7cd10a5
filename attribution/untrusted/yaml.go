// Package untrusted reads small files of data that anybody may have written: front matter in YAML or TOML, settings, baselines, and the
// patterns in them. A file of a few hundred bytes can cost a parser all memory that there is; what would is refused before a parser sees
// it, with the line where it stands.
//
// The package bounds cost. It refuses to know what the data mean, and opens no files.
package untrusted

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/scanner"
	"github.com/goccy/go-yaml/token"
)

// Bounds of a file of data.
const (
	Deepest    = 100     // lists and mappings in each other
	mostTokens = 250_000 // values, keys and marks
	mostKeys   = 5_000   // of one mapping: the parser looks at all for each
	longestRow = 64 << 10
)

// YAML decodes data into v; empty data leave it as it is. Anchors, aliases and merges are refused, so that no value is larger than what is
// written. Errors come with line and column, as the library prints them, and are yaml.Error where a place is known.
func YAML(data []byte, v any, o ...yaml.DecodeOption) error {
	if err := CheckYAML(data); err != nil {
		return err
	}
	return guarded(func() error {
		if err := yaml.NewDecoder(strings.NewReader(string(data)), o...).Decode(v); !errors.Is(err, io.EOF) {
			return err
		}
		return nil
	})
}

// guarded runs a parser of other people, of which some stumble over rare input.
func guarded(parse func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("it is not valid")
		}
	}()
	return parse()
}

// CheckYAML reports what of YAML is refused. It says nothing of mistakes, which are for the parser to find.
func CheckYAML(data []byte) error {
	if err := checkRows(data); err != nil {
		return err
	}
	return guarded(func() error {
		var sc scanner.Scanner
		sc.Init(string(data))
		n, d := 0, depth{}
		for {
			tokens, err := sc.Scan()
			if err != nil {
				return nil // the end, or a mistake
			}
			if n += len(tokens); n > mostTokens {
				return fmt.Errorf("it has more than %d values, keys and marks", mostTokens)
			}
			for _, t := range tokens {
				if err := d.see(t); err != nil {
					return err
				}
			}
		}
	})
}

// checkRows bounds what the scanner holds at once.
func checkRows(data []byte) error {
	row := 1
	for rest := string(data); rest != ""; row++ {
		line, after, _ := strings.Cut(rest, "\n")
		if len(line) > longestRow {
			return fmt.Errorf("line %d is longer than %d bytes", row, longestRow)
		}
		rest = after
	}
	return nil
}

// depth follows how deep tokens nest.
type depth struct {
	flow   int     // open brackets
	blocks []block // the lists and mappings around a token in block style
	tags   int     // one behind the other
	last   *token.Token
}

func (d *depth) see(t *token.Token) error {
	switch t.Type {
	case token.AnchorType, token.AliasType, token.MergeKeyType:
		return refused(t, "anchors, aliases and merges (&, *, <<) are not read; write the value out")
	case token.SequenceStartType, token.MappingStartType:
		d.flow++
	case token.SequenceEndType, token.MappingEndType:
		d.flow = max(0, d.flow-1)
	case token.SequenceEntryType, token.MappingKeyType:
		d.open(t)
	case token.MappingValueType:
		if d.last != nil && d.open(d.last) > mostKeys {
			return refused(d.last, fmt.Sprintf("a mapping has more than %d keys", mostKeys))
		}
	}
	if d.tags++; t.Type != token.TagType {
		d.tags = 0
	}
	d.last = t
	if d.flow+len(d.blocks)+d.tags > Deepest {
		return refused(t, fmt.Sprintf("lists and mappings nest deeper than %d", Deepest))
	}
	return nil
}

// block is a list or a mapping in block style.
type block struct {
	column int // where it begins
	keys   int // how many keys or entries it has so far
}

// open begins what stands at a token, or goes on with it, and closes what begins right of it. It gives how many keys that has now.
func (d *depth) open(t *token.Token) int {
	if d.flow > 0 {
		return 0
	}
	at := t.Position.Column
	for len(d.blocks) > 0 && d.blocks[len(d.blocks)-1].column > at {
		d.blocks = d.blocks[:len(d.blocks)-1]
	}
	if n := len(d.blocks); n == 0 || d.blocks[n-1].column < at {
		d.blocks = append(d.blocks, block{column: at})
	}
	d.blocks[len(d.blocks)-1].keys++
	return d.blocks[len(d.blocks)-1].keys
}

func refused(t *token.Token, message string) error {
	return &yaml.SyntaxError{Message: message, Token: t}
}
