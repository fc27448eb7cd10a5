package reports

import (
	"sort"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
)

// summary is what an editor reads of an analysis in ten seconds.
type summary struct {
	claims, own int
	sources     []sourceCount
	below       []int // claims whose label is weaker than reported, in order
}

// sourceCount is one source with the claims that it stands behind.
type sourceCount struct {
	source   attribution.Source
	claims   int
	mentions int
	role     string // who that is as the article gives it, or why no name is given
}

// belowReported are the labels that say less than that somebody said so.
var belowReported = map[certainty.Label]bool{certainty.Probable: true, certainty.Possible: true, certainty.Alleged: true, certainty.Unverified: true,
	certainty.Doubted: true, certainty.Denied: true, certainty.Conditional: true}

func summarise(d *attribution.Document) summary {
	s := summary{claims: len(d.Claims)}
	at := map[string]int{}
	for i, c := range d.Claims {
		if belowReported[c.Certainty.Label] {
			s.below = append(s.below, i)
		}
		src := d.SourceOf(c)
		if src == nil {
			s.own++
			continue
		}
		k, ok := at[src.Name]
		if !ok {
			k = len(s.sources)
			at[src.Name] = k
			s.sources = append(s.sources, sourceCount{source: *src})
		}
		s.sources[k].claims++
	}
	for _, c := range d.SourceCards {
		if k, ok := at[c.Name]; ok {
			s.sources[k].role, s.sources[k].mentions = cardRole(c), len(c.Mentions)
		}
	}
	sort.SliceStable(s.sources, func(i, j int) bool { return s.sources[i].claims > s.sources[j].claims })
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

// sourceName is a source as it is printed.
func sourceName(s *attribution.Source) string {
	switch {
	case s == nil:
		return "the article"
	case s.Name == "":
		return "nobody named"
	}
	return s.Name
}

// sourceTraits say what sort of source it is: "person, official", "group".
func sourceTraits(s attribution.Source) string {
	t := s.Kind.String()
	if s.Official {
		t += ", official"
	}
	return t
}

// percent is a share in whole percent.
func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (200*part + whole) / (2 * whole)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
