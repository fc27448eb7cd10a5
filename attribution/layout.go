package attribution

import (
	"sort"

	"factcheck/attribution/article"
)

// layout tells of every token of one sentence whose words it is.
type layout struct {
	inside []int  // the innermost attribution in whose content the token lies, -1 for the article's own voice
	frame  []bool // in a source or cue
	cue    []bool // in the cue of a passive, which is part of what is claimed ("are suspected of having fled") and yet not what is said
	of     []int  // the attribution in whose source or cue the token lies, -1 for none
}

// piece is a stretch of prose that belongs to an attribution. A frame is its source or cue.
type piece struct {
	span        article.Span
	attribution int
	frame, cue  bool
}

// layouts lays every sentence out. Contents may nest; the smaller one is the inner one.
func (d *Document) layouts() []layout {
	pieces := d.pieces()
	size := make([]int, len(d.Attributions))
	for i, a := range d.Attributions {
		for _, s := range a.Content {
			size[i] += s.Len()
		}
	}
	out := make([]layout, len(d.Sentences))
	for i := range d.Sentences {
		n := len(d.Sentences[i].Tokens)
		l := layout{make([]int, n), make([]bool, n), make([]bool, n), make([]int, n)}
		for t := range l.inside {
			l.inside[t], l.of[t] = -1, -1
		}
		for _, p := range pieces[i] {
			for _, t := range d.Tokens(i, []article.Span{p.span}) {
				if p.cue {
					l.cue[t] = true
				}
				switch {
				case p.frame:
					l.frame[t], l.of[t] = true, p.attribution
				case l.inside[t] < 0 || size[p.attribution] <= size[l.inside[t]]:
					l.inside[t] = p.attribution
				}
			}
		}
		out[i] = l
	}
	return out
}

// pieces lists the pieces of all attributions by sentence.
func (d *Document) pieces() [][]piece {
	out := make([][]piece, len(d.Sentences))
	order := make([]int, len(d.Sentences)) // sentences by where they stand: the headline may lie behind the text
	for i := range order {
		order[i] = i
	}
	at := func(k int) article.Span { return d.Sentences[order[k]].Span }
	sort.Slice(order, func(a, b int) bool { return at(a).Start < at(b).Start })
	put := func(p piece) {
		k := sort.Search(len(order), func(k int) bool { return at(k).End > p.span.Start })
		for ; k < len(order) && at(k).Start < p.span.End; k++ {
			out[order[k]] = append(out[order[k]], p)
		}
	}
	for i, a := range d.Attributions {
		for _, s := range a.Content {
			if a.Rule != "denied-it" {
				put(piece{span: s, attribution: i})
			}
		}
		for _, s := range a.Source.Spans {
			put(piece{span: s, attribution: i, frame: true})
		}
		for _, s := range a.Cue.Spans {
			switch {
			case a.Rule == "charged-with": // the charge is a claim of its own
			case len(a.Source.Spans) == 0 && a.Rule != "held-on":
				put(piece{span: s, attribution: i, cue: true})
			default:
				put(piece{span: s, attribution: i, frame: true})
			}
		}
	}
	return out
}

// tokenOf is the token of a sentence that a span begins in, -1 for none.
func (d *Document) tokenOf(sentence int, s article.Span) int {
	toks := d.Sentences[sentence].Tokens
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Span.End > s.Start })
	if i < len(toks) && toks[i].Span.Start < s.End {
		return i
	}
	return -1
}
