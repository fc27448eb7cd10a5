package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"math"

	"factcheck/attribution"
	"factcheck/attribution/article"
)

// The JSON contract of an analysis. Offsets are code points into the decoded text, half-open. Fields may be added; these stay.

type analysisJSON struct {
	Schema       string            `json:"schema"`
	Name         string            `json:"name,omitempty"`
	Title        string            `json:"title"`
	Time         string            `json:"time,omitempty"`
	TextSHA256   string            `json:"text_sha256"`
	Text         *string           `json:"text,omitempty"`
	Attributions []attributionJSON `json:"attributions"`
	SourceCards  []cardJSON        `json:"source_cards"`
	Claims       []claimJSON       `json:"claims"`
	Predicates   []predicateJSON   `json:"predicates"`
	Disputes     []disputeJSON     `json:"disputes"`
	Mentions     []mentionJSON     `json:"mentions,omitzero"` // where they were asked for
	Entities     []entityJSON      `json:"entities,omitzero"`
	Findings     []findingJSON     `json:"findings"`
	Accepted     []acceptedJSON    `json:"accepted,omitempty"`
	Warnings     []string          `json:"warnings"`
}

type attributionJSON struct {
	Kind       string     `json:"kind"`
	In         string     `json:"in,omitempty"`
	Parent     *int       `json:"parent"`
	Confidence float64    `json:"confidence"`
	Source     sourceJSON `json:"source"`
	Cue        cueJSON    `json:"cue"`
	Content    [][2]int   `json:"content"`
	Rule       string     `json:"rule"`
}

type sourceJSON struct {
	Spans    [][2]int `json:"spans"`
	Text     string   `json:"text"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Official bool     `json:"official"`
	Naming   string   `json:"naming"`
}

type cardJSON struct {
	Name         string   `json:"name"`
	Kind         string   `json:"kind"`
	Official     bool     `json:"official"`
	Naming       string   `json:"naming"`
	Role         string   `json:"role,omitempty"`
	SpeaksFor    string   `json:"speaks_for,omitempty"`
	StandsFor    string   `json:"stands_for,omitempty"`
	Reason       string   `json:"reason,omitempty"`
	Mentions     [][2]int `json:"mentions"`
	Attributions []int    `json:"attributions"`
}

type cueJSON struct {
	Spans [][2]int `json:"spans"`
	Text  string   `json:"text"`
	Lemma string   `json:"lemma"`
	Class string   `json:"class"`
}

type claimJSON struct {
	ID           string         `json:"id"`
	Kind         string         `json:"kind"`
	Checkable    bool           `json:"checkable"`
	In           string         `json:"in,omitempty"`
	Sentence     int            `json:"sentence"`
	Spans        [][2]int       `json:"spans"`
	Text         string         `json:"text"`
	Standalone   string         `json:"standalone"`
	Attributions []int          `json:"attributions"`
	Sources      []string       `json:"sources"`
	Certainty    certaintyJSON  `json:"certainty"`
	Facts        factsJSON      `json:"facts"`
	Evidence     []evidenceJSON `json:"evidence"`
}

type certaintyJSON struct {
	Label      string `json:"label"`
	Voice      string `json:"voice"`
	Secondhand bool   `json:"secondhand"`
	Degree     string `json:"degree"`
	Polarity   string `json:"polarity"`
	Time       string `json:"time"`
}

type factsJSON struct {
	Quantities []quantityJSON `json:"quantities"`
	Dates      []dateJSON     `json:"dates"`
	Names      []nameJSON     `json:"names"`
}

type quantityJSON struct {
	Span        [2]int   `json:"span"`
	Value       float64  `json:"value"`
	High        *float64 `json:"high,omitempty"`
	Unit        string   `json:"unit"`
	Per         string   `json:"per,omitempty"`
	Bound       string   `json:"bound,omitempty"`
	Approximate bool     `json:"approximate"`
}

type dateJSON struct {
	Span  [2]int `json:"span"`
	Value string `json:"value"`
}

type nameJSON struct {
	Span [2]int `json:"span"`
	Text string `json:"text"`
}

type evidenceJSON struct {
	Rule string `json:"rule"`
	Span [2]int `json:"span"`
	Text string `json:"text"`
}

type predicateJSON struct {
	Span     [2]int         `json:"span"`
	In       string         `json:"in,omitempty"`
	Lemma    string         `json:"lemma"`
	Claim    *int           `json:"claim"`
	Label    string         `json:"label"`
	Value    float64        `json:"value"`
	Degree   string         `json:"degree"`
	Polarity string         `json:"polarity"`
	Time     string         `json:"time"`
	Evidence []evidenceJSON `json:"evidence"`
}

type disputeJSON struct {
	Content [][2]int   `json:"content"`
	Sides   []sideJSON `json:"sides"`
}

type sideJSON struct {
	Attribution int    `json:"attribution"`
	Stance      string `json:"stance"`
}

type mentionJSON struct {
	Span   [2]int `json:"span"`
	In     string `json:"in,omitempty"`
	Entity int    `json:"entity"`
	Type   string `json:"type"`
}

type entityJSON struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

type findingJSON struct {
	Rule     string  `json:"rule"`
	Severity string  `json:"severity"`
	Claim    *int    `json:"claim"`
	Span     *[2]int `json:"span,omitempty"`
	In       string  `json:"in,omitempty"`
	Message  string  `json:"message"`
}

// titleMark is the value of "in" for what lies in a title that came apart from the text.
func titleMark(inTitle bool) string {
	if inTitle {
		return "title"
	}
	return ""
}

func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

func shaOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// newAnalysis writes a document down by the contract.
func newAnalysis(d *attribution.Document, includeText bool) analysisJSON {
	l := newLocator(d.Article)
	out := analysisJSON{Schema: "factcheck.analysis/1", Name: d.Article.Name, Title: d.Article.Title, Time: d.Article.Time,
		TextSHA256:   shaOf(d.Article.Text),
		Attributions: []attributionJSON{}, SourceCards: []cardJSON{}, Claims: []claimJSON{}, Predicates: []predicateJSON{},
		Disputes: []disputeJSON{}, Findings: []findingJSON{}, Warnings: []string{}}
	if includeText {
		out.Text = &d.Article.Text
	}
	for _, a := range d.Attributions {
		out.Attributions = append(out.Attributions, l.attribution(a))
	}
	for _, c := range d.SourceCards {
		out.SourceCards = append(out.SourceCards, l.card(c))
	}
	for _, c := range d.Claims {
		out.Claims = append(out.Claims, l.claim(c))
	}
	for _, p := range d.Predicates {
		out.Predicates = append(out.Predicates, l.predicate(p))
	}
	for _, p := range d.Disputes {
		j := disputeJSON{Sides: []sideJSON{}}
		j.Content, _ = l.spans(p.Content)
		for _, s := range p.Sides {
			j.Sides = append(j.Sides, sideJSON{s.Attribution, s.Stance})
		}
		out.Disputes = append(out.Disputes, j)
	}
	if d.Mentions != nil {
		out.Mentions, out.Entities = l.mentions(d)
	}
	for _, f := range d.Findings {
		span, inTitle := l.span(f.Span)
		out.Findings = append(out.Findings, findingJSON{f.Rule, f.Severity.String(), index(f.Claim), &span, titleMark(inTitle), f.Message})
	}
	for _, x := range d.Accepted {
		out.Accepted = append(out.Accepted, acceptedJSON{Rule: x.Rule, Claim: index(x.Claim), By: x.By, Reason: x.Reason})
	}
	out.Warnings = append(out.Warnings, d.Warnings...)
	return out
}

func (l *locator) attribution(a attribution.Attribution) attributionJSON {
	j := attributionJSON{Kind: a.Mode.String(), Parent: index(a.Parent), Confidence: a.Confidence, Rule: a.Rule}
	var inTitle bool
	j.Content, inTitle = l.spans(a.Content)
	j.In = titleMark(inTitle)
	s := a.Source
	j.Source = sourceJSON{Text: s.Text, Name: s.Name, Kind: s.Kind.String(), Official: s.Official, Naming: s.Naming.String()}
	j.Source.Spans, _ = l.spans(s.Spans)
	j.Cue = cueJSON{Text: a.Cue.Text, Lemma: a.Cue.Lemma, Class: a.Cue.Class.String()}
	j.Cue.Spans, _ = l.spans(a.Cue.Spans)
	return j
}

// card writes a source card down. Mentions in a title that stands apart from the text are left out.
func (l *locator) card(c attribution.SourceCard) cardJSON {
	j := cardJSON{Name: c.Name, Kind: c.Kind.String(), Official: c.Official, Naming: c.Naming.String(), Role: c.Role,
		SpeaksFor: c.SpeaksFor, StandsFor: c.StandsFor,
		Reason: c.Reason, Mentions: [][2]int{}, Attributions: c.Attributions}
	for _, m := range c.Mentions {
		if span, inTitle := l.span(m); !inTitle {
			j.Mentions = append(j.Mentions, span)
		}
	}
	return j
}

// mentions writes down whom and what the mentions of a document stand for.
func (l *locator) mentions(d *attribution.Document) (ms []mentionJSON, es []entityJSON) {
	ms, es = []mentionJSON{}, []entityJSON{}
	for _, m := range d.Mentions {
		span, inTitle := l.span(m.Span)
		ms = append(ms, mentionJSON{span, titleMark(inTitle), m.Entity, m.Form})
	}
	for _, e := range d.Entities {
		es = append(es, entityJSON{e.Name, e.Kind.String()})
	}
	return ms, es
}

func (l *locator) claim(c attribution.Claim) claimJSON {
	j := claimJSON{ID: c.ID, Kind: c.Kind.String(), Checkable: c.Checkable, Sentence: c.Sentence, Text: c.Text, Standalone: c.Standalone,
		Attributions: append([]int{}, c.Attributions...), Sources: append([]string{}, c.Sources...), Evidence: []evidenceJSON{}}
	var inTitle bool
	j.Spans, inTitle = l.spans(c.Spans)
	j.In = titleMark(inTitle)
	t := c.Certainty
	j.Certainty = certaintyJSON{t.Label.String(), t.Voice.String(), t.Secondhand, t.Degree.String(), t.Polarity.String(), t.Time.String()}
	j.Facts = factsJSON{[]quantityJSON{}, []dateJSON{}, []nameJSON{}}
	for _, q := range c.Facts.Quantities {
		k := quantityJSON{Span: l.one(q.Span), Value: q.Value, Unit: q.Unit, Per: q.Per, Bound: q.Bound.String(),
			Approximate: q.Approximate()}
		if q.High != q.Value {
			k.High = &q.High
		}
		j.Facts.Quantities = append(j.Facts.Quantities, k)
	}
	for _, d := range c.Facts.Dates {
		j.Facts.Dates = append(j.Facts.Dates, dateJSON{l.one(d.Span), d.Norm})
	}
	for _, n := range c.Facts.Names {
		j.Facts.Names = append(j.Facts.Names, nameJSON{l.one(n.Span), n.Text})
	}
	for _, e := range c.Evidence {
		j.Evidence = append(j.Evidence, evidenceJSON{e.Rule, l.one(e.Span), e.Text})
	}
	return j
}

// one is a span without the mark of where it lies: its claim carries that.
func (l *locator) one(s article.Span) [2]int {
	out, _ := l.span(s)
	return out
}

func (l *locator) predicate(p attribution.Predicate) predicateJSON {
	span, inTitle := l.span(p.Span)
	t := p.Certainty
	j := predicateJSON{span, titleMark(inTitle), p.Lemma, index(p.Claim), t.Label.String(), math.Round(100*p.Value) / 100,
		t.Degree.String(), t.Polarity.String(), t.Time.String(), []evidenceJSON{}}
	for _, e := range p.Evidence {
		j.Evidence = append(j.Evidence, evidenceJSON{e.Rule, l.one(e.Span), e.Text})
	}
	return j
}
