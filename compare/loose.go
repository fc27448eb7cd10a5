package compare

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/compare/wording"
)

// loosen gives the words that stand between the claims of aligned sentences, and differ, to the claims that follow them: the "but" that
// was "and" belongs to neither of what it joins, and is told all the same.
func (a *alignment) loosen(links []link) {
	a.old.loose, a.new.loose = map[int][]article.Span{}, map[int][]article.Span{}
	for _, l := range links {
		if len(l.old) == 1 && len(l.new) == 1 && a.old.sentences[l.old[0]].hash == a.new.sentences[l.new[0]].hash {
			continue
		}
		old, fresh := a.old.between(l.old), a.new.between(l.new)
		for _, g := range wording.Compare(old, fresh) {
			a.old.attach(g.Old)
			a.new.attach(g.New)
		}
	}
}

// between are the words of sentences that stand in no claim and no frame of one, where there are claims.
func (v *version) between(sentences []int) (out []wording.Word) {
	for _, i := range sentences {
		var held []article.Span
		for _, c := range v.sentences[i].claims {
			held = append(append(held, v.doc.Claims[c].Spans...), v.frame(c)...)
		}
		if len(held) == 0 {
			continue
		}
		s := side{version: v, doc: v.doc}
		s.read(i, []article.Span{v.doc.Sentences[i].Span}, nil)
		for _, w := range s.words {
			if !overlapsAny(w.Span, held) {
				out = append(out, w.Word)
			}
		}
	}
	return out
}

// attach gives each word to the claim of its sentence that begins behind it, or to the last.
func (v *version) attach(ws []wording.Word) {
	for _, w := range ws {
		claims := v.sentences[v.sentenceAt(w.Span)].claims
		k := slices.IndexFunc(claims, func(c int) bool { return v.doc.Claims[c].Spans[0].Start > w.Span.Start })
		if k < 0 {
			k = len(claims) - 1
		}
		c := claims[k]
		if !slices.Contains(v.loose[c], w.Span) {
			v.loose[c] = append(v.loose[c], w.Span)
		}
	}
}
