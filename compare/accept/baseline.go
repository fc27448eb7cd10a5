package accept

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/untrusted"
	"factcheck/compare"

	"github.com/goccy/go-yaml"
)

// Baseline is a file of what an editor lets stand. A nil Baseline is an empty one.
type Baseline struct {
	Accepted []*Entry `yaml:"accepted"`
}

// Entry accepts one change or finding: the rule, and the claim by its thread. The texts must be the same, too, so that a second change of
// the claim is told again.
type Entry struct {
	Article string `yaml:"article"`
	Rule    string `yaml:"rule"`
	Thread  string `yaml:"thread,omitempty"` // the id of the claim where it first stood; empty for what is about no claim
	Old     string `yaml:"old,omitempty"`
	New     string `yaml:"new,omitempty"`
	Reason  string `yaml:"reason"`

	scope scope
	used  bool // it accepted something in this run
}

// scope tells entries about one article from those about a change. The zero value is both: what was read from a file and is decided by
// its rule.
type scope uint8

const (
	scopeArticle scope = iota + 1
	scopeChange
)

// ReadBaseline reads a file in YAML. Errors come with line and column, without the file's name.
func ReadBaseline(data []byte) (*Baseline, error) {
	b := &Baseline{}
	if err := untrusted.YAML(data, b, yaml.Strict()); err != nil {
		return nil, err
	}
	for i, e := range b.Accepted {
		switch {
		case e == nil || e.Article == "" || !known(e.Rule):
			return nil, fmt.Errorf("entry %d has no article, or no rule that there is; factcheck explain lists them", i+1)
		case strings.TrimSpace(e.Reason) == "":
			return nil, fmt.Errorf("entry %d (%s in %s) has no reason; say why it may stand", i+1, e.Rule, e.Article)
		}
		if e.scope = scopeChange; isRule(attribution.FindingRules, e.Rule) {
			e.scope = scopeArticle
		}
	}
	return b, nil
}

// Text is the baseline as a file.
func (b *Baseline) Text() (string, error) {
	out, err := yaml.MarshalWithOptions(b, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(false))
	return "# What was looked at and may stand; written by factcheck --write-baseline. An entry that accepts nothing any more is " +
		"reported.\n" + string(out), err
}

// entries are the entries of one article for one run.
type entries []*Entry

func (b *Baseline) of(s scope, articles ...string) (out entries) {
	if b == nil {
		return nil
	}
	for _, x := range b.Accepted {
		if x.scope == s && slices.Contains(articles, x.Article) {
			out = append(out, x)
		}
	}
	return out
}

func (es entries) find(x Entry) (by, reason string) {
	for _, e := range es {
		if e.Rule == x.Rule && e.Thread == x.Thread && attribution.Normalize(e.Old) == attribution.Normalize(x.Old) &&
			attribution.Normalize(e.New) == attribution.Normalize(x.New) {
			e.used = true
			return "baseline", e.Reason
		}
	}
	return "", ""
}

// unused are the warnings about entries.
func (es entries) unused() (out []string) {
	for _, e := range es {
		if !e.used {
			text := e.New
			if text == "" {
				text = e.Old
			}
			out = append(out, fmt.Sprintf("The baseline lets %s stand in “%s”, but nothing like it is found any more; take the entry out.",
				e.Rule, text))
		}
	}
	return out
}

// AddDocument accepts the findings of an analysis that are worth it, for a reason, and takes out the entries of the article that accepted
// nothing. [Document] ran before.
func (b *Baseline) AddDocument(d *attribution.Document, key, reason string, worth compare.FailOn) {
	b.prune(key, scopeArticle)
	for _, f := range d.Findings {
		if worth.Finding(f) {
			b.add(entryOfFinding(d, f), key, reason)
		}
	}
}

// AddComparison does the same for the last step of a comparison. [Comparison] ran before.
func (b *Baseline) AddComparison(c *compare.Comparison, key, reason string, worth compare.FailOn) {
	b.prune(key, scopeChange)
	s := c.Steps[len(c.Steps)-1]
	for i, ch := range s.Changes {
		if ch.Severity > compare.Quiet && worth.Change(ch) {
			b.add(entryOfChange(c, s, i), key, reason)
		}
	}
	for _, f := range s.Findings {
		if f.Change < 0 && worth.Severe(f.Severity) {
			b.add(entryOfStep(c, s, f), key, reason)
		}
	}
}

// Rename gives the entries of an article that was renamed to its new name.
func (b *Baseline) Rename(old, fresh string) {
	for _, e := range b.Accepted {
		if e.Article == old {
			e.Article = fresh
		}
	}
}

// prune takes out the entries of an article that accepted nothing.
func (b *Baseline) prune(key string, s scope) {
	b.Accepted = slices.DeleteFunc(b.Accepted, func(e *Entry) bool { return e.Article == key && e.scope == s && !e.used })
}

func (b *Baseline) add(e Entry, key, reason string) {
	e.Article, e.Reason, e.used = key, reason, true
	b.Accepted = append(b.Accepted, &e)
	slices.SortStableFunc(b.Accepted, func(x, y *Entry) int { return strings.Compare(x.Article, y.Article) })
}

func entryOfFinding(d *attribution.Document, f attribution.Finding) Entry {
	e := Entry{Rule: f.Rule, scope: scopeArticle}
	if f.Claim >= 0 {
		e.Thread, e.New = d.Claims[f.Claim].ID, d.Claims[f.Claim].Text
	}
	return e
}

func entryOfChange(c *compare.Comparison, s compare.Step, i int) Entry {
	ch := s.Changes[i]
	e := Entry{Rule: ch.Rule(), scope: scopeChange}
	if ch.New != nil {
		e.New, e.Thread = ch.New.Text, threadOf(c, s.To, ch.New)
	}
	if ch.Old != nil {
		e.Old, e.Thread = ch.Old.Text, threadOf(c, s.From, ch.Old)
	}
	return e
}

func entryOfStep(c *compare.Comparison, s compare.Step, f compare.Finding) Entry {
	e := Entry{Rule: f.Rule, New: f.Message, scope: scopeChange}
	if f.Change >= 0 {
		e.Thread = entryOfChange(c, s, f.Change).Thread
	}
	return e
}

func threadOf(c *compare.Comparison, version int, s *compare.Side) string {
	if len(s.Claims) == 0 {
		return ""
	}
	if k := c.Thread(version, s.Claims[0]); k >= 0 {
		return c.Threads[k].ID
	}
	return ""
}
