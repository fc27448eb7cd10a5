package blocks

import (
	"sort"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
)

// Summary is what an editor reads of an analysis in ten seconds.
type Summary struct {
	Claims, Own int
	Sources     []SourceCount
	Below       []int // claims whose label is weaker than reported, in order
}

// SourceCount is one source with the claims that it stands behind.
type SourceCount struct {
	Source   attribution.Source
	Claims   int
	Mentions int
	Role     string // who that is as the article gives it, or why no name is given
}

// BelowReported are the labels that say less than that somebody said so.
var BelowReported = map[certainty.Label]bool{certainty.Probable: true, certainty.Possible: true, certainty.Alleged: true,
	certainty.Unverified: true,
	certainty.Doubted:    true, certainty.Denied: true, certainty.Conditional: true}

// Summarise counts the claims of an article and who stands behind them.
func Summarise(d *attribution.Document) Summary {
	s := Summary{Claims: len(d.Claims)}
	at := map[string]int{}
	for i, c := range d.Claims {
		if BelowReported[c.Certainty.Label] {
			s.Below = append(s.Below, i)
		}
		src := d.SourceOf(c)
		if src == nil {
			s.Own++
			continue
		}
		k, ok := at[src.Name]
		if !ok {
			k = len(s.Sources)
			at[src.Name] = k
			s.Sources = append(s.Sources, SourceCount{Source: *src})
		}
		s.Sources[k].Claims++
	}
	for _, c := range d.SourceCards {
		if k, ok := at[c.Name]; ok {
			s.Sources[k].Role, s.Sources[k].Mentions = cardRole(c), len(c.Mentions)
		}
	}
	sort.SliceStable(s.Sources, func(i, j int) bool { return s.Sources[i].Claims > s.Sources[j].Claims })
	return s
}

// cardRole is what a card tells of a source in a few words.
func cardRole(c attribution.SourceCard) string {
	switch {
	case c.Role != "":
		return c.Role
	case c.Reason != "":
		if strings.HasPrefix(c.Reason, "not ") { // "not authorized to speak"
			return "not named: " + c.Reason
		}
		return "not named " + c.Reason
	case c.StandsFor != "":
		return "stands for " + c.StandsFor
	case c.SpeaksFor != "":
		return "speaks for " + c.SpeaksFor
	}
	return ""
}

// SourceName is a source as it is printed.
func SourceName(s *attribution.Source) string {
	switch {
	case s == nil:
		return "the article"
	case s.Name == "":
		return "nobody named"
	}
	return s.Name
}

// SourceTraits say what sort of source it is: "person, official", "group".
func SourceTraits(s attribution.Source) string {
	t := s.Kind.String()
	if s.Official {
		t += ", official"
	}
	return t
}

// Percent is a share in whole percent.
func Percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (200*part + whole) / (2 * whole)
}

func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
