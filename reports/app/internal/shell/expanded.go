package shell

import (
	"slices"
	"strings"
	"unicode"
)

// Expanded lists the outputs behind which a shell may have put what a pattern stands for: "-o *.md" is "-o a.md b.md c.md", an output and
// files, in order, behind it.
func Expanded(args []string) (out []string) {
	for i := 0; i+2 < len(args) && args[i] != "--"; i++ {
		if name := strings.TrimLeft(args[i], "-"); name == args[i] || name != "o" && name != "output" {
			continue
		}
		end := i + 2
		for end < len(args) && !strings.HasPrefix(args[end], "-") {
			end++
		}
		if args[i+1] != "-" && end > i+2 && inOrder(args[i+1:end]) {
			out = append(out, args[i+1])
		}
	}
	return out
}

// inOrder reports whether names stand as a shell would put them: by their bytes, or, as most languages have it, by their letters and digits
// alone.
func inOrder(names []string) bool {
	var plain []string
	for _, name := range names {
		plain = append(plain, strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, name))
	}
	return slices.IsSorted(names) || slices.IsSorted(plain)
}
