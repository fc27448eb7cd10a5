package attribution

import (
	"sort"
	"strings"

	"factcheck/attribution/article"
)

// attribute makes attributions of what was found: modes, sources, chains and disputes.
func (d *Document) attribute(fs []found, r *resolver) {
	at := make([]int, len(fs)) // the attribution that each found one became
	for i, f := range fs {
		at[i] = -1
		if !f.denies && d.covered(f) {
			continue
		}
		s := d.Sentences[f.sentence]
		cue := article.Span{Start: s.Tokens[f.cue[0]].Span.Start, End: s.Tokens[f.cue[1]-1].Span.End}
		a := Attribution{Mode: d.mode(f.content), Parent: -1, Confidence: confidence[f.rule], Content: f.content, Rule: f.rule,
			Source: r.source(f.sentence, f.source[0], f.source[1]),
			Cue:    Cue{Spans: []article.Span{cue}, Text: cue.Of(d.Article.Prose), Lemma: f.lemma, Class: f.class}}
		at[i] = len(d.Attributions)
		d.Attributions = append(d.Attributions, a)
		if f.denies && i > 0 && at[i-1] >= 0 {
			d.dispute(at[i-1], at[i])
		}
	}
	d.chain()
}

// confidence is the share of each construction's attributions that were right on held-out articles.
var confidence = map[string]float64{"according-to": .8, "accused-of": .7, "asked-to": .6, "charged-with": .8, "denied-it": .8, "described-as": .6, "held-on": .8, "quoted-words": .8, "said-behind": .7, "said-clause": .7, "said-passive": .6}

// covered reports whether an attribution before has the same content already.
func (d *Document) covered(f found) bool {
	for i := len(d.Attributions) - 1; i >= 0 && i >= len(d.Attributions)-6; i-- {
		if have := d.Attributions[i]; have.Content[0] == f.content[0] {
			return true
		}
	}
	return false
}

// mode tells direct speech from mixed and indirect by the share of the content that stands in quotation marks.
func (d *Document) mode(content []article.Span) Mode {
	total, quoted := 0, 0
	for _, c := range content {
		total += c.Len()
		i := sort.Search(len(d.Quotations), func(i int) bool { return d.Quotations[i].Span.Start >= c.Start })
		for i > 0 && d.Quotations[i-1].Span.End > c.Start {
			i--
		}
		for ; i < len(d.Quotations) && d.Quotations[i].Span.Start < c.End; i++ {
			if q := d.Quotations[i]; q.Parent < 0 && q.Span.Overlaps(c) {
				quoted += min(q.Span.End, c.End) - max(q.Span.Start, c.Start)
			}
		}
	}
	switch {
	case quoted == 0:
		return Indirect
	case quoted*10 >= total*9:
		return Direct
	}
	return Mixed
}

// chain sets the parent of each attribution whose cue lies in the content of another: "Reuters reported that police said".
func (d *Document) chain() {
	for i := range d.Attributions {
		cue, best := d.Attributions[i].Cue.Spans[0], 0
		for j := max(0, i-8); j < min(len(d.Attributions), i+8); j++ {
			if j == i {
				continue
			}
			for _, c := range d.Attributions[j].Content {
				if c.Contains(cue) && (best == 0 || c.Len() < best) {
					d.Attributions[i].Parent, best = j, c.Len()
				}
			}
		}
	}
	for i := range d.Attributions { // attributions that lie in each other's contents are no chain
		for p, steps := d.Attributions[i].Parent, 0; p >= 0; p, steps = d.Attributions[p].Parent, steps+1 {
			if p == i || steps > len(d.Attributions) {
				d.Attributions[i].Parent = -1
				break
			}
		}
	}
}

// dispute notes that attribution b denies or confirms what attribution a says.
func (d *Document) dispute(a, b int) {
	first := "asserts"
	if d.Attributions[a].Cue.Class == "accuse" {
		first = "accuses"
	}
	second := "denies"
	if strings.HasPrefix(d.Attributions[b].Cue.Class, "confirm") {
		second = "confirms"
	}
	d.Disputes = append(d.Disputes, Dispute{Content: d.Attributions[a].Content, Sides: []Side{{a, first}, {b, second}}})
}
