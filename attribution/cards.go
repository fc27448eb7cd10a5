package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"
)

// SourceCard is what an article tells of one of its sources: who that is, where it is mentioned and what it says.
type SourceCard struct {
	Source                      // as at its first attribution, without a place
	Mentions     []article.Span // names, descriptions and pronouns, in the order of the text; the headline may come first or last
	Attributions []int
}

// cards collects the sources by who they are and by the name that is printed, in the order of their first attributions. Of several who say
// something together each has a card; whom a pronoun leaves open has none.
func (o Options) cards(who *sources.Register, as []Attribution) (out []SourceCard) {
	at, of := map[string]int{}, map[int]int{} // the card of a name, and of an entity
	entities := map[[2]int]bool{}             // card and entity
	for i, a := range as {
		for _, s := range who.Each(a.Source) {
			o.call(&s)
			key := strings.ToLower(s.Name)
			k, known := at[key]
			if e, met := of[s.Entity]; !known && met && s.Entity > 0 { // "the official" is the card of "a senior official at the ministry"
				k, known = e, true
			}
			if !known {
				k = len(out)
				out = append(out, SourceCard{Source: s})
			}
			at[key], of[s.Entity] = k, k
			c := &out[k]
			c.fill(s)
			c.Attributions = append(c.Attributions, i)
			if s.Entity == 0 {
				c.Mentions = append(c.Mentions, s.Spans...)
			} else if e := [2]int{k, s.Entity}; !entities[e] {
				entities[e] = true
				c.Mentions = append(c.Mentions, who.Mentions(s.Entity)...)
			}
		}
	}
	for k := range out {
		c := &out[k]
		c.Spans, c.Text = nil, ""
		c.Attributions = slices.Compact(c.Attributions)
		slices.SortFunc(c.Mentions, func(a, b article.Span) int { return a.Start - b.Start })
		c.Mentions = slices.Compact(c.Mentions)
	}
	return out
}

// fill takes from a later mention what the card does not tell yet.
func (c *SourceCard) fill(s Source) {
	if c.Role == "" {
		c.Role = s.Role
	}
	if c.SpeaksFor == "" {
		c.SpeaksFor = s.SpeaksFor
	}
	if c.StandsFor == "" {
		c.StandsFor = s.StandsFor
	}
	if c.Reason == "" {
		c.Reason = s.Reason
	}
	c.Official = c.Official || s.Official
}
