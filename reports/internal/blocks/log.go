package blocks

import (
	"fmt"

	"factcheck/compare/history"
)

// logScope says which part of an article's history a report shows.
func logScope(r *Report) string {
	s := fmt.Sprintf("%s, from %s to %s.", Count(len(r.Log), "version"), day(r.Log[0].Time), day(r.Log[len(r.Log)-1].Time))
	if r.Omitted > 0 {
		s += fmt.Sprintf(" %s not shown.", Plural(r.Omitted, "An older one is", fmt.Sprintf("%d older ones are", r.Omitted)))
	}
	return s
}

// logName tells a version of a file.
func logName(v history.Revision) string {
	if v.Name == "" {
		return history.Short(v.Commit) + " (deleted)"
	}
	return history.At(v.Commit, v.Name)
}

// day and minute cut a time of RFC 3339 short.
func day(t string) string { return t[:min(len(t), len("2006-01-02"))] }

func minute(t string) string {
	b := []byte(t[:min(len(t), len("2006-01-02T15:04"))])
	if len(b) > 10 {
		b[10] = ' '
	}
	return string(b)
}
