package compare

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
)

// transposed tells of names that took each other's places while every other word stayed where it was: "lifted by Ost and kept by Reyes",
// "lifted by Reyes and kept by Ost". It needs no tree, and so finds what roles do not. Names that only stand in another order in a list
// say the same.
func (p *pair) transposed() (d Detail, ok bool) {
	a, b := p.old.skeleton(), p.new.skeleton()
	if len(a.names) < 2 || !slices.Equal(a.rest, b.rest) || slices.Equal(a.names, b.names) ||
		!slices.Equal(sortedNames(a), sortedNames(b)) {
		return d, false
	}
	first := 0
	for a.names[first] == b.names[first] {
		first++
	}
	last := len(a.names) - 1
	for a.names[last] == b.names[last] {
		last--
	}
	if a.listed(first, last) {
		return d, false
	}
	return Detail{Aspect: Fact, Severity: Medium, Old: a.names[first] + " … " + a.names[last],
		New: b.names[first] + " … " + b.names[last]}, true
}

// skeleton is a side as a row of words with places for names in it.
type skeleton struct {
	rest  []string     // the stems in order, "" for each name
	names []string     // as printed, in order
	at    []int        // the places of the names in rest
	links map[int]bool // places of words that join the items of a list
}

func (s side) skeleton() (out skeleton) {
	out.links = map[int]bool{}
	var last article.Span
	for _, w := range s.words {
		k := slices.IndexFunc(s.facts.Names, func(n facts.Name) bool { return n.Span.Contains(w.Span) })
		switch {
		case k < 0:
			out.links[len(out.rest)] = w.Text == "and" || w.Text == "or" || titles(w)
			out.rest = append(out.rest, w.Stem)
		case s.facts.Names[k].Span != last:
			last = s.facts.Names[k].Span
			out.at = append(out.at, len(out.rest))
			out.rest, out.names = append(out.rest, ""), append(out.names, s.text(last))
		}
	}
	return out
}

// titles reports whether a word is printed like a title before a name: "Gov.", "Mayor".
func titles(w word) bool { return w.Form != "" && w.Form[0] >= 'A' && w.Form[0] <= 'Z' }

// listed reports whether only names and what joins them stand between two names.
func (s skeleton) listed(first, last int) bool {
	for k := s.at[first] + 1; k < s.at[last]; k++ {
		if s.rest[k] != "" && !s.links[k] {
			return false
		}
	}
	return true
}

func sortedNames(s skeleton) []string { return slices.Sorted(slices.Values(s.names)) }
