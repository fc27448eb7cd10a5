// Package accept knows what an editor has looked at and lets stand: by a comment in the article, or by an entry in a file, the baseline.
//
// What is accepted stays in the result, with the reason, but is quiet: no report prints it and no run fails on it. What gives no reason
// accepts nothing, and what accepts nothing any more is told, as a warning of the newest version, so that neither lies around. The package
// decides nothing by itself and opens no files.
package accept

import (
	"fmt"
	"slices"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare"
)

// Document takes out of an analysis the findings that comments in its article, or entries of a baseline, let stand. The key is the
// article's name in the baseline, which may be nil.
func Document(d *attribution.Document, b *Baseline, key string) {
	notes := commentsOf(d, func(rule string) bool { return rule == "" || isRule(attribution.FindingRules, rule) })
	entries := b.of(scopeArticle, key)
	d.Findings = slices.DeleteFunc(d.Findings, func(f attribution.Finding) bool {
		by, reason := notes.find(f.Span, func(rules []string) bool { return slices.Contains(rules, f.Rule) })
		if reason == "" {
			by, reason = entries.find(entryOfFinding(d, f))
		}
		if reason != "" {
			d.Accepted = append(d.Accepted, attribution.Accepted{Finding: f, By: by, Reason: reason})
		}
		return reason != ""
	})
	d.Warnings = append(append(d.Warnings, notes.unused()...), entries.unused()...)
}

// Comparison makes the changes quiet, and takes out the findings, that comments in the newer version of a step, or entries of a baseline,
// let stand. The keys are the article's names in the baseline, the present one first. Only of the last step it is told what accepts
// nothing.
func Comparison(c *compare.Comparison, b *Baseline, keys ...string) {
	for i := range c.Steps {
		s := &c.Steps[i]
		d := c.Versions[s.To]
		notes := commentsOf(d, isChangeRule)
		entries := b.of(scopeChange, keys...)
		step{c, s, notes, entries}.accept()
		if i == len(c.Steps)-1 {
			d.Warnings = append(append(d.Warnings, notes.unused()...), entries.unused()...)
		}
	}
}

// step is one step with what may accept something in it.
type step struct {
	c       *compare.Comparison
	s       *compare.Step
	notes   *comments
	entries entries
}

func (st step) accept() {
	accepted := map[int]bool{}
	for i, ch := range st.s.Changes {
		if ch.Severity == compare.Quiet {
			continue
		}
		by, reason := st.notes.find(st.place(i), func(rules []string) bool { return covers(rules, ch) })
		if reason == "" {
			by, reason = st.entries.find(entryOfChange(st.c, *st.s, i))
		}
		if reason != "" {
			accepted[i] = true
			st.s.Accepted = append(st.s.Accepted, compare.Accepted{Rule: ch.Rule(), Change: i, By: by, Reason: reason})
		}
	}
	for i := range accepted {
		st.s.Changes[i].Severity, st.s.Changes[i].Accepted = compare.Quiet, true
	}
	st.s.Findings = slices.DeleteFunc(st.s.Findings, func(f compare.Finding) bool {
		if accepted[f.Change] {
			return true
		}
		span := article.Span{}
		if f.Change >= 0 {
			span = st.place(f.Change)
		}
		by, reason := st.notes.find(span, func(rules []string) bool { return slices.Contains(rules, f.Rule) })
		if reason == "" {
			by, reason = st.entries.find(entryOfStep(st.c, *st.s, f))
		}
		if reason != "" {
			st.s.Accepted = append(st.s.Accepted, compare.Accepted{Rule: f.Rule, Change: f.Change, By: by, Reason: reason})
		}
		return reason != ""
	})
}

// place is where a change stands in the newer version. What was removed stands where the change beside it does.
func (st step) place(i int) article.Span {
	for k := range len(st.s.Changes) {
		for _, j := range []int{i - k, i + k} {
			if j >= 0 && j < len(st.s.Changes) && st.s.Changes[j].New != nil {
				return st.s.Changes[j].New.Spans[0]
			}
		}
	}
	return article.Span{}
}

// covers reports whether rules name all that is gravest in a change, by aspect, direction or kind. A name that is only the source's goes
// with the source.
func covers(rules []string, ch compare.Change) bool {
	named := func(d compare.Detail) bool {
		return slices.Contains(rules, d.Aspect.String()) || d.Direction != "" && slices.Contains(rules, string(d.Direction))
	}
	source := slices.ContainsFunc(ch.Details, func(d compare.Detail) bool { return d.Aspect == compare.Source && named(d) })
	gravest := slices.DeleteFunc(slices.Clone(ch.Details), func(d compare.Detail) bool {
		return d.Severity < ch.Severity || source && (d.Aspect == compare.Name || d.Aspect == compare.Fact)
	})
	if len(gravest) == 0 {
		return source || slices.Contains(rules, ch.Rule())
	}
	return !slices.ContainsFunc(gravest, func(d compare.Detail) bool { return !named(d) })
}

func isRule(rules []attribution.Rule, id string) bool {
	return slices.ContainsFunc(rules, func(r attribution.Rule) bool { return r.ID == id })
}

// isChangeRule reports whether a word names a kind of change, an aspect, a direction, or a rule about notes.
func isChangeRule(word string) bool {
	_, ok := compare.RuleByID(word)
	return ok || slices.Contains(compare.Aspects[:], word) || slices.Contains(compare.Directions, compare.Direction(word))
}

// knownWords are all that a comment or an entry may name.
func knownWords() (out []string) {
	for _, r := range attribution.FindingRules {
		out = append(out, r.ID)
	}
	for _, r := range slices.Concat(compare.Rules, compare.FindingRules) {
		out = append(out, r.ID)
	}
	out = append(out, compare.Aspects[:]...)
	for _, d := range compare.Directions {
		out = append(out, string(d))
	}
	return out
}

// known reports whether a word means anything to any command.
func known(word string) bool { return isChangeRule(word) || isRule(attribution.FindingRules, word) }

// comments are the comments of an article that one command may use.
type comments struct {
	all      []article.Ignore
	used     []bool
	warnings []string
}

// commentsOf takes the comments of an article whose rules the command knows. Of comments without a reason, and with a rule that nobody
// knows, it is told.
func commentsOf(d *attribution.Document, mine func(rule string) bool) *comments {
	c := &comments{}
	for _, g := range d.Article.Ignores {
		unknown := slices.IndexFunc(g.Rules, func(r string) bool { return !known(r) })
		switch {
		case len(g.Rules) == 0:
			c.warn("The comment “%s” names no rule, so it lets nothing stand; write factcheck:ignore RULE reason.", g.Text)
		case unknown >= 0:
			c.warn("The comment “%s” names “%s”, which is no rule%s; factcheck explain lists them.", g.Text, g.Rules[unknown],
				hint.Ask(g.Rules[unknown], knownWords()))
		case g.Reason == "":
			c.warn("The comment “%s” gives no reason, so it lets nothing stand; write factcheck:ignore RULE reason.", g.Text)
		case slices.ContainsFunc(g.Rules, mine):
			c.all = append(c.all, g)
		}
	}
	c.used = make([]bool, len(c.all))
	return c
}

func (c *comments) warn(format string, args ...any) {
	c.warnings = append(c.warnings, fmt.Sprintf(format, args...))
}

// find is the reason of the first comment about the block that a span lies in, "" for none.
func (c *comments) find(s article.Span, names func(rules []string) bool) (by, reason string) {
	for i, g := range c.all {
		if !s.Empty() && g.Span.Overlaps(s) && names(g.Rules) {
			c.used[i] = true
			return "comment", g.Reason
		}
	}
	return "", ""
}

// unused are the warnings about comments.
func (c *comments) unused() []string {
	for i, g := range c.all {
		if !c.used[i] {
			c.warn("The comment “%s” lets nothing stand any more; take it out.", g.Text)
		}
	}
	return c.warnings
}
