package attribution

import (
	"slices"
	"sort"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
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
		if k := sort.Search(len(order), func(k int) bool { return at(k).End > a.Content[0].Start }); k < len(order) && d.mereThing(a, order[k]) {
			continue
		}
		if a.Rule == "denied-that" { // “Belgrade denied it” is a claim of its own, that there was a denial
			continue
		}
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
			case a.Rule == "charged-with", a.Rule == "noun-cue" && len(a.Source.Spans) == 0: // that there is a charge, or a rumour, is a claim of its own
			case len(a.Source.Spans) == 0 && a.Rule != "held-on" && a.Rule != "headline-tag":
				put(piece{span: s, attribution: i, cue: true})
			default:
				put(piece{span: s, attribution: i, frame: true})
			}
		}
	}
	return out
}

// mereThing reports whether what an attribution holds is no more than a thing or a feeling: "refuses all allegiance", "welcomed the deal".
// It says nothing on its own, so that the clause of the cue is the claim. An event can be said, and a deed: "reported two deaths", "accused him of stealing".
// The content begins in the sentence.
func (d *Document) mereThing(a Attribution, sentence int) bool {
	judges := a.Cue.Class == "judge" || a.Cue.Class == "believe" || a.Cue.Class == "know"
	s := &d.Sentences[sentence]
	if a.Mode == Direct || a.Mode == Mixed && !judges || a.Rule == "denied-it" || standsAlone[a.Rule] || !s.Span.Contains(a.Content[len(a.Content)-1]) {
		return false
	}
	v, known := lexicon.ReportingVerb(a.Cue.Lemma)
	headline := d.Article.Blocks[s.Block].Kind == article.Headline // its verbs look like adjectives: "Paper says man married dog"
	sayable := !judges && (headline || !known || v.Frames&(lexicon.Noun|lexicon.Prep) != 0)
	toks := d.Tokens(sentence, a.Content)
	for _, t := range toks {
		k := s.Tokens[t]
		switch {
		case sayable && (k.UPOS == syntax.VERB || k.UPOS == syntax.NOUN && (lexicon.Event(k.Lemma) || lexicon.Wrong(k.Lemma, "noun"))):
			return false
		case k.UPOS == syntax.PUNCT || k.Head >= 0 && slices.Contains(toks, k.Head):
		case !k.UPOS.Nominal() || s.Child(t, syntax.Cop) >= 0 || s.ChildBase(t, syntax.Nsubj) >= 0 || k.Rel.Base() == syntax.Xcomp: // it heads a clause: "called him a liar"
			return false
		}
	}
	return true
}

// standsAlone are the rules whose contents are sentences beside their source, though a headline may leave their verb out.
var standsAlone = map[string]bool{"said-behind": true, "name-colon": true, "headline-tag": true}
