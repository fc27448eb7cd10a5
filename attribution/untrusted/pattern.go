package untrusted

import (
	"fmt"

	"github.com/bmatcuk/doublestar/v4"
)

// Bounds of a pattern. A pattern is tried once for each way to choose among its braces, and each ** looks through all directories below.
const (
	mostChoices = 1000
	mostTrees   = 5
	longest     = 1000 // bytes
)

// Pattern reports what is wrong with a pattern of file names (*, **, ?, [a-z], {a,b}), or what it would cost too much to match. It names the
// pattern.
func Pattern(p string) error {
	switch {
	case len(p) > longest:
		return fmt.Errorf("the pattern %.40q... is longer than %d bytes", p, longest)
	case p == "" || !doublestar.ValidatePattern(p):
		return fmt.Errorf("%q is no pattern", p)
	case choices(p) > mostChoices:
		return fmt.Errorf("the braces of the pattern %q stand for more than %d patterns; write several patterns", p, mostChoices)
	case trees(p) > mostTrees:
		return fmt.Errorf("the pattern %q has more than %d times **", p, mostTrees)
	}
	return nil
}

// choices is in how many ways the braces of a valid pattern can be read, or more where they nest.
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

// trees counts the ** of a pattern.
func trees(p string) (n int) {
	for i := 0; i+1 < len(p); i++ {
		if p[i:i+2] == "**" {
			n++
			i++
		}
	}
	return n
}
