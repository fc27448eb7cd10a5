package html

import (
	"slices"
	"sort"
	"strings"

	"factcheck/attribution/article"
)

// mark is a claim or change as its words are marked in the text.
type mark struct {
	ID    string // of the mark itself
	Entry string // of the entry that tells about it
	Class string
	Tag   string // the word behind its last piece
}

// run is a stretch of a block that belongs to one mark, or to none.
type run struct {
	Mark        *mark
	First, Last bool // the first and the last piece of its mark
	Gone        bool // words of the other version, put in where they stood
	Parts       []part
}

// part is a stretch of a run in one role: source, cue, evidence, ins, del, gone, or none.
type part struct {
	Role, Text string
	For        string // the entries that these words speak for, by spaces
}

// block is a block of the article as it is laid out.
type block struct {
	Kind string
	Runs []run
}

// group is a list, a table, or one block that is neither.
type group struct {
	Kind   string
	Blocks []block
}

// tint is a span that is drawn apart: the words of a mark, or words in a role.
type tint struct {
	span article.Span
	mark *mark // nil for a role
	last bool  // the last piece of its mark
	role string
	refs []string
}

// insert is text of the other version that is put in at a place.
type insert struct {
	at   int
	mark *mark
	text string
	lead bool // before what begins there, not behind what ends there
}

// painter draws the blocks of one article.
type painter struct {
	prose   string
	tints   []tint // by their start
	inserts []insert
	begun   map[*mark]bool
}

func newPainter(prose string, tints []tint, inserts []insert) *painter {
	sort.SliceStable(tints, func(i, j int) bool { return tints[i].span.Start < tints[j].span.Start })
	sort.SliceStable(inserts, func(i, j int) bool { return inserts[i].at < inserts[j].at })
	return &painter{prose, tints, inserts, map[*mark]bool{}}
}

// blocks draws all blocks of an article in reading order.
func (p *painter) blocks(a *article.Article) []block {
	order := make([]int, len(a.Blocks))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return a.Blocks[order[i]].Span.Start < a.Blocks[order[j]].Span.Start })
	out := make([]block, len(a.Blocks))
	var open []tint // tints that began and may reach further
	for _, i := range order {
		b := a.Blocks[i]
		open = slices.DeleteFunc(open, func(t tint) bool { return t.span.End <= b.Span.Start })
		for len(p.tints) > 0 && p.tints[0].span.Start < b.Span.End {
			if p.tints[0].span.End > b.Span.Start {
				open = append(open, p.tints[0])
			}
			p.tints = p.tints[1:]
		}
		var put []insert
		for len(p.inserts) > 0 && p.inserts[0].at <= b.Span.End {
			if p.inserts[0].at >= b.Span.Start {
				put = append(put, p.inserts[0])
			}
			p.inserts = p.inserts[1:]
		}
		out[i] = block{Kind: b.Kind.String(), Runs: p.runs(b.Span, open, put)}
	}
	return out
}

// runs draws one block.
func (p *painter) runs(s article.Span, tints []tint, inserts []insert) []run {
	cuts := []int{s.Start, s.End}
	for _, t := range tints {
		cuts = append(cuts, max(t.span.Start, s.Start), min(t.span.End, s.End))
	}
	for _, in := range inserts {
		cuts = append(cuts, in.at)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	r := runner{painter: p}
	var open []tint
	for k := 0; k+1 < len(cuts); k++ {
		at := article.Span{Start: cuts[k], End: cuts[k+1]}
		open = slices.DeleteFunc(open, func(t tint) bool { return t.span.End <= at.Start })
		for len(tints) > 0 && tints[0].span.Start <= at.Start {
			if tints[0].span.End > at.Start {
				open = append(open, tints[0])
			}
			tints = tints[1:]
		}
		for len(inserts) > 0 && inserts[0].at == at.Start {
			r.insert(inserts[0])
			inserts = inserts[1:]
		}
		r.segment(at, open)
	}
	for _, in := range inserts {
		r.insert(in)
	}
	return r.out
}

// runner collects the runs of one block.
type runner struct {
	*painter
	out []run
}

// run is the open run of a mark; a new one begins where the mark is another.
func (r *runner) run(m *mark) *run {
	if n := len(r.out); n == 0 || r.out[n-1].Mark != m || r.out[n-1].Gone {
		r.out = append(r.out, run{Mark: m, First: m != nil && !r.begun[m]})
		if m != nil {
			r.begun[m] = true
		}
	}
	return &r.out[len(r.out)-1]
}

// segment draws a stretch that the same tints cover.
func (r *runner) segment(at article.Span, tints []tint) {
	var of *mark
	last := false
	part := part{Text: at.Of(r.prose)}
	var refs []string
	for _, t := range tints {
		switch {
		case t.mark != nil:
			of, last = t.mark, t.last && t.span.End == at.End
		default:
			part.Role = stronger(part.Role, t.role)
			refs = append(refs, t.refs...)
		}
	}
	slices.Sort(refs)
	part.For = strings.Join(slices.Compact(refs), " ")
	run := r.run(of)
	run.Parts = append(run.Parts, part)
	run.Last = run.Last || last
}

// roles are drawn in this order where several hold.
var roles = []string{"ins", "del", "source", "cue", "evidence"}

// stronger is the one of two roles that is drawn where both hold.
func stronger(a, b string) string {
	if a == "" || slices.Index(roles, b) < slices.Index(roles, a) {
		return b
	}
	return a
}

// insert puts in text of the other version: inside the mark it belongs to, or as a run of its own.
func (r *runner) insert(in insert) {
	word := part{Role: "gone", Text: in.text}
	if n := len(r.out); !in.lead && n > 0 && r.out[n-1].Mark == in.mark && !r.out[n-1].Gone {
		r.out[n-1].Parts = append(r.out[n-1].Parts, word)
		return
	}
	r.out = append(r.out, run{Mark: in.mark, First: !in.lead, Last: !in.lead, Gone: true, Parts: []part{word}})
}

// grouped joins neighbouring items to lists and neighbouring rows to tables.
func grouped(blocks []block) (out []group) {
	for _, b := range blocks {
		n := len(out)
		if n > 0 && (b.Kind == "item" || b.Kind == "row") && out[n-1].Kind == b.Kind {
			out[n-1].Blocks = append(out[n-1].Blocks, b)
		} else {
			out = append(out, group{b.Kind, []block{b}})
		}
	}
	return out
}
