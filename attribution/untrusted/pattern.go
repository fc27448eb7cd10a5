package untrusted

import (
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
)

// Bounds of a pattern. It is tried once for each way to choose among its braces.
const (
	mostChoices    = 256
	longestPattern = 1000 // bytes
)

// Pattern reports why a pattern of file names (*, **, ?, [a-z], {a,b}) cannot be read, or costs too much to match. The caller names it.
func Pattern(p string) error {
	switch {
	case len(p) > longestPattern:
		return fmt.Errorf("the pattern is longer than %d bytes", longestPattern)
	case !doublestar.ValidatePattern(p):
		return fmt.Errorf("the pattern cannot be read: %w", doublestar.ErrBadPattern)
	case choices(p) > mostChoices:
		return fmt.Errorf("the braces of the pattern stand for more than %d patterns; write several", mostChoices)
	}
	return nil
}

// choices is in how many ways the braces of a valid pattern can be read; where they nest, it may count more.
func choices(p string) int {
	n := 1
	var open []int // alternatives of each open brace so far
	for i := 0; i < len(p) && n <= mostChoices; i++ {
		switch k := len(open) - 1; {
		case p[i] == '\\':
			i++
		case p[i] == '{':
			open = append(open, 1)
		case p[i] == ',' && k >= 0:
			open[k]++
		case p[i] == '}' && k >= 0:
			n *= open[k]
			open = open[:k]
		}
	}
	return n
}
