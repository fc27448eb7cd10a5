package reports

import (
	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/compare/history"
)

// The JSON contract of a comparison.

type comparisonJSON struct {
	Schema   string        `json:"schema"`
	Versions []versionJSON `json:"versions"`
	Steps    []stepJSON    `json:"steps"`
	Threads  []threadJSON  `json:"threads"`
	Warnings []string      `json:"warnings"`
}

// comparisonsJSON are the articles that changed since a revision of git.
type comparisonsJSON struct {
	Schema      string           `json:"schema"`
	Base        *baseJSON        `json:"base,omitempty"`
	Comparisons []comparisonJSON `json:"comparisons"`
}

type baseJSON struct {
	Revision    string      `json:"revision"`
	Commit      string      `json:"commit"`
	Uncommitted []string    `json:"uncommitted"` // articles of which HEAD has other contents
	Ignored     []string    `json:"ignored"`     // articles that changed and are left out
	Judges      []judgeJSON `json:"judges"`      // settings and baselines that changed themselves
}

type judgeJSON struct {
	Name  string `json:"name"`
	State string `json:"state"`
	Named bool   `json:"named"`
}

type versionJSON struct {
	Name       string  `json:"name,omitempty"`
	Title      string  `json:"title"`
	Time       string  `json:"time,omitempty"`
	TextSHA256 string  `json:"text_sha256"`
	Text       *string `json:"text,omitempty"`
	Claims     int     `json:"claims"`
	Commit     string  `json:"commit,omitempty"`
	Subject    string  `json:"subject,omitempty"`
}

type stepJSON struct {
	From      int            `json:"from"`
	To        int            `json:"to"`
	Rewritten bool           `json:"rewritten"`
	Kept      float64        `json:"kept"`
	Changes   []changeJSON   `json:"changes"`
	Notes     []noteJSON     `json:"notes"`
	Findings  []stepFinding  `json:"findings"`
	Accepted  []acceptedJSON `json:"accepted,omitempty"`
}

type changeJSON struct {
	Op       string       `json:"op"`
	Moved    bool         `json:"moved"`
	Severity string       `json:"severity"`
	Update   bool         `json:"update,omitempty"`
	Aspects  []string     `json:"aspects"`
	Old      *claimsJSON  `json:"old"`
	New      *claimsJSON  `json:"new"`
	Details  []detailJSON `json:"details"`
	Diff     [][2]string  `json:"diff,omitempty"`
	Nearest  *nearJSON    `json:"nearest,omitempty"`
}

type claimsJSON struct {
	Spans  [][2]int `json:"spans"`
	In     string   `json:"in,omitempty"`
	Text   string   `json:"text"`
	Claims []string `json:"claims"`
}

type detailJSON struct {
	Aspect    string `json:"aspect"`
	Old       string `json:"old"`
	New       string `json:"new"`
	Direction string `json:"direction,omitempty"`
	Severity  string `json:"severity"`
}

type nearJSON struct {
	Claim    string  `json:"claim"`
	Likeness float64 `json:"likeness"`
}

type noteJSON struct {
	Type   string   `json:"type"`
	Spans  [][2]int `json:"spans"`
	Text   string   `json:"text"`
	Covers []int    `json:"covers"`
}

type stepFinding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Change   *int   `json:"change"`
	Message  string `json:"message"`
}

type threadJSON struct {
	Thread  string      `json:"thread"`
	Claims  []*string   `json:"claims"`
	History []string    `json:"history"`
	Events  []eventJSON `json:"events"`
}

type eventJSON struct {
	Version int          `json:"version"`
	Event   string       `json:"event"`
	Details []detailJSON `json:"details"`
}

// newComparison writes a comparison down by the contract.
func newComparison(c *compare.Comparison, includeText bool) comparisonJSON {
	out := comparisonJSON{Schema: "factcheck.comparison/1", Steps: []stepJSON{}, Threads: []threadJSON{}, Warnings: []string{}}
	locators := make([]*locator, len(c.Versions))
	for i, d := range c.Versions {
		locators[i] = newLocator(d.Article)
		v := versionJSON{Name: d.Article.Name, Title: d.Article.Title, Time: d.Article.Time, TextSHA256: shaOf(d.Article.Text),
			Claims: len(d.Claims)}
		if includeText {
			v.Text = &d.Article.Text
		}
		out.Versions = append(out.Versions, v)
		out.Warnings = append(out.Warnings, d.Warnings...)
	}
	for _, s := range c.Steps {
		out.Steps = append(out.Steps, newStep(c, s, locators))
	}
	for _, t := range c.Threads {
		j := threadJSON{Thread: t.ID, Claims: []*string{}, History: []string{}, Events: []eventJSON{}}
		for v, k := range t.Claims {
			if k < 0 {
				j.Claims = append(j.Claims, nil)
			} else {
				j.Claims = append(j.Claims, &c.Versions[v].Claims[k].ID)
			}
		}
		for _, e := range t.History {
			j.History = append(j.History, e.What)
			j.Events = append(j.Events, eventJSON{e.Version, e.What, newDetails(e.Details)})
		}
		out.Threads = append(out.Threads, j)
	}
	return out
}

func newStep(c *compare.Comparison, s compare.Step, locators []*locator) stepJSON {
	out := stepJSON{From: s.From, To: s.To, Rewritten: s.Rewritten, Kept: round(s.Kept), Changes: []changeJSON{}, Notes: []noteJSON{},
		Findings: []stepFinding{}}
	old, fresh := c.Versions[s.From], c.Versions[s.To]
	for _, ch := range s.Changes {
		j := changeJSON{Op: ch.Op.String(), Moved: ch.Moved, Severity: ch.Severity.String(), Update: ch.Update, Aspects: []string{},
			Details: newDetails(ch.Details),
			Old:     newSide(ch.Old, old, locators[s.From]), New: newSide(ch.New, fresh, locators[s.To])}
		for _, a := range ch.Aspects {
			j.Aspects = append(j.Aspects, a.String())
		}
		for _, r := range ch.Diff {
			j.Diff = append(j.Diff, [2]string{string(r.Mark), r.Text})
		}
		if n := ch.Nearest; n != nil {
			j.Nearest = &nearJSON{fresh.Claims[n.Claim].ID, round(n.Likeness)}
		}
		out.Changes = append(out.Changes, j)
	}
	for _, n := range s.Notes {
		spans, _ := locators[s.To].spans(n.Spans)
		out.Notes = append(out.Notes, noteJSON{n.Type, spans, n.Text, append([]int{}, n.Covers...)})
	}
	for _, f := range s.Findings {
		out.Findings = append(out.Findings, stepFinding{f.Rule, f.Severity.String(), index(f.Change), f.Message})
	}
	for _, x := range s.Accepted {
		out.Accepted = append(out.Accepted, acceptedJSON{Rule: x.Rule, Change: index(x.Change), By: x.By, Reason: x.Reason})
	}
	return out
}

func newDetails(ds []compare.Detail) []detailJSON {
	out := []detailJSON{}
	for _, d := range ds {
		out = append(out, detailJSON{d.Aspect.String(), d.Old, d.New, string(d.Direction), d.Severity.String()})
	}
	return out
}

// withLog adds which commits the versions come from.
func (c comparisonJSON) withLog(rs []history.Revision) comparisonJSON {
	for i, r := range rs {
		c.Versions[i].Commit, c.Versions[i].Subject = r.Commit, r.Subject
	}
	return c
}

func newBase(f *history.Fork) *baseJSON {
	if f == nil {
		return nil
	}
	b := &baseJSON{f.Base, f.Commit, []string{}, append([]string{}, f.Ignored...), []judgeJSON{}}
	for _, j := range f.Judges {
		b.Judges = append(b.Judges, judgeJSON{j.Name, j.State.String(), j.Named})
	}
	for _, c := range f.Changes {
		if c.Uncommitted {
			b.Uncommitted = append(b.Uncommitted, c.Name())
		}
	}
	return b
}

func newSide(s *compare.Side, d *attribution.Document, l *locator) *claimsJSON {
	if s == nil {
		return nil
	}
	spans, inTitle := l.spans(s.Spans)
	out := &claimsJSON{Spans: spans, In: titleMark(inTitle), Text: s.Text, Claims: []string{}}
	for _, i := range s.Claims {
		out.Claims = append(out.Claims, d.Claims[i].ID)
	}
	return out
}

// round keeps three decimals, which are the same on every machine.
func round(f float64) float64 { return float64(int(f*1000+.5)) / 1000 }

// acceptedJSON is a change or a finding that an editor lets stand.
type acceptedJSON struct {
	Rule   string `json:"rule"`
	Change *int   `json:"change,omitempty"`
	Claim  *int   `json:"claim,omitempty"`
	By     string `json:"by"`
	Reason string `json:"reason"`
}
