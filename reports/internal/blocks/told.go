package blocks

import (
	"fmt"
	"strings"

	"factcheck/compare/history"
)

// Told is what must be known about the judging of a range before its changes are believed: what was left out, which settings and baselines
// the range changes itself, and what comments in the articles let stand. text is empty where there is nothing; file is one that it is
// about.
func Told(r *Report) (text, file string) {
	if r.Fork == nil {
		return "", ""
	}
	var parts []string
	tell := func(about, format string, args ...any) {
		parts = append(parts, fmt.Sprintf(format, args...))
		if file == "" {
			file = about
		}
	}
	if n := len(r.Fork.Ignored); n > 0 {
		tell(r.Fork.Ignored[0], "%s %s ignored", Count(n, "changed article"), Plural(n, "is", "are"))
	}
	past := false
	for _, j := range r.Fork.Judges {
		tell(j.Name, "%s", judged(j))
		past = past || !j.Named
	}
	if n, about := commented(r); n > 0 {
		tell(about, "%s %s by comments in the articles", Count(n, "change"), Plural(n, "stands", "stand"))
	}
	if parts == nil {
		return "", ""
	}
	text = strings.Join(parts, "; ") + "."
	switch {
	case past && r.Fork.Bare:
		text += fmt.Sprintf(" The range is judged without settings, for there were none at %s.", history.Short(r.Fork.Commit))
	case past:
		text += fmt.Sprintf(" The range is judged by what stood at %s.", history.Short(r.Fork.Commit))
	}
	return text, file
}

// judged says what became of a file that ranges are judged by.
func judged(j history.Judge) string {
	text := j.Name + " changed in this range"
	switch j.State {
	case history.Added:
		text = j.Name + " is new in this range"
	case history.Deleted:
		text = j.Name + " was deleted in this range"
	}
	if j.Named {
		text += " and judges it, since it is named"
	}
	return text
}

// commented counts what comments let stand, and names the first article with such a comment.
func commented(r *Report) (n int, file string) {
	for _, c := range r.Comparisons {
		for _, s := range c.Steps {
			for _, a := range s.Accepted {
				if a.By != "comment" {
					continue
				}
				if n++; file == "" {
					file = c.Versions[s.To].Article.Name
				}
			}
		}
	}
	return n, file
}
