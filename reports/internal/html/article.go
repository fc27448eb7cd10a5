package html

import (
	"fmt"
	"strconv"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/reports/internal/blocks"
)

// articlePage is one analysed article as the page shows it.
type articlePage struct {
	ID, Heading, Name, Time string
	Claims, Own, OwnShare   int
	Attributed, Below       int
	SourceCount, Unnamed    int // Unnamed are claims whose source has no name in the text
	Bar                     []bar
	Warnings                []string
	Findings                []finding
	Disputes                []dispute
	Sources                 []source
	Labels                  []label
	Headline                *block
	Groups                  []group
	Entries                 []claim
}

// bar is one piece of the bar that shows how sure an article is; X and Width are thousandths.
type bar struct {
	Family, Word    string
	X, Width, Count int
}

// finding is a finding with the mark that it is about, "" for none.
type finding struct{ Severity, Rule, Doc, Message, Mark string }

// dispute is a content and who stands where.
type dispute struct {
	Text  string
	Sides []side
}

// side is a source's stand and the mark of a claim in which it takes it, "" for none.
type side struct{ Source, Stance, Mark string }

// source is one line of the panel of sources. Number 0 is the article itself.
type source struct {
	Number                    int
	Name, Traits, Naming, Doc string
	Role                      string // as the article gives it
	Mentions                  int
	Count, Below, Share       int // Share is in percent of the strongest source
}

// label is one line of the legend.
type label struct {
	Label, Family, Doc string
	Count              int
}

// claim is all that the page says about one claim.
type claim struct {
	ID, Mark                   string
	Number                     int
	Label, Family, Doc         string
	Source, Traits, Naming     string
	SourceNumber               int
	Chain                      []string // the sources that relay it, from the outermost
	Text, Verbatim, Kind       string   // as it reads alone, and as written where that is another text
	Degree, Polarity, Time     string
	Evidence                   []evidence
	Concerns                   []string // what the findings say about it
	Secondhand, HasSource, Own bool
}

// evidence is the words that a tag rests on and the rule that read them.
type evidence struct{ Words, Rule, Doc string }

func newArticle(d *attribution.Document, id string) *articlePage {
	s := blocks.Summarise(d)
	a := &articlePage{ID: id, Heading: blocks.Title(d), Name: d.Article.Name, Time: d.Article.Time, Warnings: d.Warnings,
		Claims: s.Claims, Own: s.Own, OwnShare: blocks.Percent(s.Own, s.Claims), Attributed: s.Claims - s.Own, Below: len(s.Below),
		SourceCount: len(s.Sources)}
	for _, c := range s.Sources {
		if c.Source.Naming == attribution.Unnamed || c.Source.Naming == attribution.Anonymous {
			a.Unnamed += c.Claims
		}
	}
	number := a.sources(d, s)
	a.labels(d)
	for i, c := range d.Claims {
		a.Entries = append(a.Entries, newClaim(d, c, id, i, number))
	}
	for _, f := range d.Findings {
		h := finding{Severity: f.Severity.String(), Rule: f.Rule, Doc: ruleDoc(f.Rule), Message: f.Message}
		if f.Claim >= 0 {
			e := &a.Entries[f.Claim]
			h.Mark, e.Concerns = e.Mark, append(e.Concerns, f.Message)
		}
		a.Findings = append(a.Findings, h)
	}
	for _, p := range d.Disputes {
		a.Disputes = append(a.Disputes, a.dispute(d, p))
	}
	a.draw(d)
	return a
}

// sources fills the panel and gives each source's number by its name.
func (a *articlePage) sources(d *attribution.Document, s blocks.Summary) map[string]int {
	number := map[string]int{}
	most := s.Own
	for _, c := range s.Sources {
		most = max(most, c.Claims)
	}
	a.Sources = []source{{Name: "the article", Traits: "in its own voice", Count: s.Own, Share: blocks.Percent(s.Own, most)}}
	for i, c := range s.Sources {
		number[c.Source.Name] = i + 1
		a.Sources = append(a.Sources, source{Number: i + 1, Name: blocks.SourceName(&c.Source), Traits: traitsWord(c.Source),
			Naming: namingWord(c.Source), Role: c.Role, Mentions: c.Mentions,
			Count: c.Claims, Share: blocks.Percent(c.Claims, most)})
	}
	for _, i := range s.Below {
		a.Sources[sourceNumber(d, d.Claims[i], number)].Below++
	}
	return number
}

// sourceNumber is the number of the source that stands behind a claim, 0 for the article.
func sourceNumber(d *attribution.Document, c attribution.Claim, number map[string]int) int {
	if src := d.SourceOf(c); src != nil {
		return number[src.Name]
	}
	return 0
}

// labels fills the legend and the bar, from the surest family to what lies ahead.
func (a *articlePage) labels(d *attribution.Document) {
	var count [len(certainty.Labels)]int
	family := map[string]int{}
	for _, c := range d.Claims {
		count[c.Certainty.Label]++
		family[labelFamily(c.Certainty.Label)]++
	}
	for l := range certainty.Labels {
		if n := count[l]; n > 0 {
			k := certainty.Label(l)
			a.Labels = append(a.Labels, label{labelWord(k), labelFamily(k), labelDoc[l], n})
		}
	}
	x, done := 0, 0
	for _, f := range families {
		done += family[f.name]
		if end := 1000 * done / max(1, len(d.Claims)); family[f.name] > 0 {
			a.Bar = append(a.Bar, bar{f.name, f.word, x, end - x, family[f.name]})
			x = end
		}
	}
}

func labelWord(l certainty.Label) string {
	if l == certainty.NoLabel {
		return "undecided"
	}
	return l.String()
}

func newClaim(d *attribution.Document, c attribution.Claim, article string, i int, number map[string]int) claim {
	t := c.Certainty
	h := claim{ID: fmt.Sprintf("%sk%d", article, i+1), Mark: fmt.Sprintf("%sc%d", article, i+1), Number: i + 1,
		Label: labelWord(t.Label), Family: labelFamily(t.Label), Doc: labelDoc[t.Label], Kind: kindDoc(c), Text: c.Standalone,
		Secondhand: t.Secondhand,
		Degree:     t.Degree.String(), Polarity: t.Polarity.String(), Time: t.Time.String(), Source: "the article",
		Traits:       "in its own voice",
		SourceNumber: sourceNumber(d, c, number)}
	if c.Standalone != c.Text {
		h.Verbatim = c.Text
	}
	if src := d.SourceOf(c); src != nil {
		h.HasSource, h.Source, h.Traits, h.Naming = true, blocks.SourceName(src), traitsWord(*src), namingWord(*src)
	}
	if len(c.Attributions) > 1 {
		for _, k := range c.Attributions {
			h.Chain = append(h.Chain, blocks.SourceName(&d.Attributions[k].Source))
		}
	}
	for _, e := range c.Evidence {
		h.Evidence = append(h.Evidence, evidence{e.Text, e.Rule, ruleDoc(e.Rule)})
	}
	return h
}

// dispute shows a dispute with a claim of each side.
func (a *articlePage) dispute(d *attribution.Document, p attribution.Dispute) dispute {
	out := dispute{Text: blocks.SpansText(d, p)}
	for _, s := range p.Sides {
		side := side{Source: blocks.SourceName(&d.Attributions[s.Attribution].Source), Stance: s.Stance}
		for i, c := range d.Claims {
			if d.Behind(c) == s.Attribution {
				side.Mark = a.Entries[i].Mark
				break
			}
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

// draw lays the article out with its claims marked, and with the words that speak for them.
func (a *articlePage) draw(d *attribution.Document) {
	var tints []tint
	behind := make([][]string, len(d.Attributions)) // the entries of the claims that each attribution covers
	for i, c := range d.Claims {
		e := a.Entries[i]
		m := &mark{ID: e.Mark, Entry: e.ID, Class: e.Family, Tag: claimTag(e)}
		for k, s := range c.Spans {
			tints = append(tints, tint{span: s, mark: m, last: k == len(c.Spans)-1})
		}
		for _, v := range c.Evidence {
			tints = append(tints, tint{span: v.Span, role: "evidence", refs: []string{e.ID}})
		}
		for _, k := range c.Attributions {
			behind[k] = append(behind[k], e.ID)
		}
	}
	for k, t := range d.Attributions {
		for _, s := range t.Source.Spans {
			tints = append(tints, tint{span: s, role: "source", refs: behind[k]})
		}
		for _, s := range t.Cue.Spans {
			tints = append(tints, tint{span: s, role: "cue", refs: behind[k]})
		}
	}
	blocks := newPainter(d.Article.Prose, tints, nil).blocks(d.Article)
	if len(blocks) > 0 && blocks[0].Kind == "headline" {
		a.Headline, blocks = &blocks[0], blocks[1:]
	}
	a.Groups = grouped(blocks)
}

// claimTag is what stands behind a claim in the text: its source's number and, where it is neither said flatly nor just reported, its
// label.
func claimTag(e claim) string {
	tag := ""
	if e.HasSource {
		tag = strconv.Itoa(e.SourceNumber)
	}
	if e.Label != "asserted" && e.Label != "reported" {
		if tag != "" {
			tag = "\u202f" + tag
		}
		tag = e.Label + tag
	}
	if len(e.Concerns) > 0 {
		tag = strings.TrimSpace("⚑\u202f" + tag)
	}
	return tag
}
