package blocks

import (
	"fmt"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
)

// Title is an article's name as a report's title.
func Title(d *attribution.Document) string {
	if d.Article.Title != "" {
		return d.Article.Title
	}
	if d.Article.Name == "-" || d.Article.Name == "" {
		return "standard input"
	}
	return d.Article.Name
}

// disputeSides tells who stands where: "Kosovo accuses, Belgrade denies".
func disputeSides(d *attribution.Document, p attribution.Dispute) string {
	var parts []string
	for _, s := range p.Sides {
		parts = append(parts, SourceName(&d.Attributions[s.Attribution].Source)+" "+s.Stance)
	}
	return strings.Join(parts, ", ")
}

func SpansText(d *attribution.Document, p attribution.Dispute) string {
	var parts []string
	for _, s := range p.Content {
		parts = append(parts, s.Of(d.Article.Prose))
	}
	return strings.Join(parts, " ")
}

// VersionName tells a version by its name, or by its place in the series.
func VersionName(c *compare.Comparison, i int) string {
	if n := c.Versions[i].Article.Name; n != "" {
		return n
	}
	if Absent(c.Versions[i]) {
		return "nothing"
	}
	return fmt.Sprintf("version %d", i+1)
}
