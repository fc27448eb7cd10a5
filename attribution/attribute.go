package attribution

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/reporting"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// attribute makes attributions of what the layer finds and of what the rules beside it find: cues with their classes, constructions, modes,
// sources, chains and disputes. Those below the least confidence are left out.
func (d *Document) attribute(r *sources.Register, least float64) {
	t := reporting.NewText(d.Article.Prose, d.Article.Blocks, d.Sentences, d.Quotations)
	for i := range d.Sentences {
		if s := &d.Sentences[i]; s.TooLong() {
			d.Warnings = append(d.Warnings, fmt.Sprintf("A sentence of %d words and marks was not searched for sources.", len(s.Tokens)))
		}
	}
	for _, f := range reporting.Find(t) {
		if a := d.attribution(t, f, r); a.Confidence >= least && !pointsBack(d.Article.Prose, a.Content) && d.never(t, f, &a) == "" {
			d.Attributions = append(d.Attributions, a)
		}
	}
	d.continued()
	d.nobody(r)
	d.said(r)
	d.headlines(r)
	d.dashes(r)
	d.turns(r)
	d.inner(r)
	d.Attributions = slices.DeleteFunc(d.Attributions, func(a Attribution) bool { return a.Confidence < least })
	d.chain()
	d.disputes(r)
	d.speakers()
}

// speakers gives the sources that say "I" of themselves inside what another source says the name of that source.
func (d *Document) speakers() {
	for i := range d.Attributions {
		a := &d.Attributions[i]
		if !strings.EqualFold(a.Source.Text, "I") || a.Parent < 0 {
			continue
		}
		if p := d.Attributions[a.Parent].Source; p.Kind == sources.Person && p.Name != "" {
			p.Spans, p.Text = a.Source.Spans, a.Source.Text
			a.Source = p
		}
	}
}

// pointsBack reports whether a content is nothing but a word that stands for what was said before, which is for [Document.disputes], or for
// nothing.
func pointsBack(prose string, content []article.Span) bool {
	if len(content) != 1 {
		return false
	}
	switch strings.ToLower(content[0].Of(prose)) {
	case "which", "that", "this", "it", "so", "nothing", "little", "more":
		return true
	}
	return false
}

// attribution makes an attribution of what was found.
func (d *Document) attribution(t *reporting.Text, f reporting.Found, r *sources.Register) Attribution {
	a := Attribution{Parent: -1, Confidence: float64(f.Confidence) / 100, Content: t.Spans(f.Content), Cue: d.cue(t, f)}
	a.Mode = d.mode(a.Content)
	if len(f.Source) > 0 {
		a.Source = r.Source(t.Mention(f.Source))
	}
	a.Rule = d.construction(t, f, &a)
	d.mend(t, f, &a)
	return a
}

// cue reads a cue: its words, the lemma of its anchor and its class.
func (d *Document) cue(t *reporting.Text, f reporting.Found) Cue {
	c := Cue{Spans: t.Spans(f.Cue)}
	if len(c.Spans) == 0 { // a mark: the colon of "NAME: words"
		c.Spans = []article.Span{t.Words[f.Anchor].Span}
	}
	c.Text = d.Join(c.Spans)
	s, k := t.Place(f.Anchor)
	tok := d.Sentences[s].Tokens[k]
	c.Lemma = strings.ToLower(tok.Lemma)
	if tok.Lower == "according" {
		c.Lemma = "according to"
	}
	next := d.Sentences[s].Tokens[min(k+1, len(d.Sentences[s].Tokens)-1)].Lower
	c.Class = lexicon.CueClass(c.Lemma, next)
	return c
}

// construction names the shape of an attribution: one of Rules.
func (d *Document) construction(t *reporting.Text, f reporting.Found, a *Attribution) string {
	s, k := t.Place(f.Anchor)
	tok := d.Sentences[s].Tokens[k]
	verb := tok.UPOS == syntax.VERB || tok.UPOS == syntax.AUX
	first := f.Content[0]
	switch {
	case a.Cue.Lemma == "according to":
		return "according-to"
	case tok.UPOS == syntax.PUNCT || tok.UPOS == syntax.SYM:
		return "name-colon"
	case verb && a.Cue.Class == "accuse" && a.Mode != Direct:
		return "accused-of"
	case verb && len(a.Source.Spans) == 0 && tok.XPOS == syntax.VBN && d.describes(s, k):
		return "described-as"
	case verb && len(a.Source.Spans) == 0 && tok.XPOS == syntax.VBN:
		return "said-passive"
	case verb && a.Cue.Class == "ask" && a.Mode != Direct:
		return "asked-to"
	case a.Mode == Direct:
		return "quoted-words"
	case verb && first < f.Anchor:
		return "said-behind"
	case verb:
		return "said-clause"
	case tok.UPOS.Nominal():
		return "noun-cue"
	}
	return "phrase-cue"
}

// describes reports whether "as" stands behind a token.
func (d *Document) describes(s, k int) bool {
	toks := d.Sentences[s].Tokens
	return k+1 < len(toks) && toks[k+1].Lower == "as"
}

// mode tells direct speech from mixed and indirect by the share of the content that stands in quotation marks.
func (d *Document) mode(content []article.Span) Mode {
	total, quoted := 0, 0
	for _, c := range content {
		total += c.Len()
		quoted += d.QuotedIn(c)
	}
	switch {
	case quoted == 0:
		return Indirect
	case quoted*10 >= total*9:
		return Direct
	}
	return Mixed
}

// chain sets the parent of each attribution whose cue lies in the content of another: "Reuters reported that police said". Of several it is
// the one with the shortest piece of content around the cue.
func (d *Document) chain() {
	type piece struct {
		span        article.Span
		attribution int
		farthest    int // end of this piece and of all before it
	}
	var all []piece
	for i, a := range d.Attributions {
		for _, s := range a.Content {
			all = append(all, piece{s, i, 0})
		}
	}
	slices.SortStableFunc(all, func(a, b piece) int { return a.span.Start - b.span.Start })
	for i := range all {
		all[i].farthest = all[i].span.End
		if i > 0 {
			all[i].farthest = max(all[i].farthest, all[i-1].farthest)
		}
	}
	for i := range d.Attributions {
		cue, best := d.Attributions[i].Cue.Spans[0], 0
		k := sort.Search(len(all), func(k int) bool { return all[k].span.Start > cue.Start }) - 1
		for ; k >= 0 && all[k].farthest > cue.Start; k-- {
			if p := all[k]; p.attribution != i && p.span.Contains(cue) && (best == 0 || p.span.Len() < best) {
				d.Attributions[i].Parent, best = p.attribution, p.span.Len()
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
