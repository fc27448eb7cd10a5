package main

import (
	"fmt"
	"io"
	"sort"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
)

// confusion counts errors by what they look like, for whoever improves the models.
type confusion map[string]int

func (c confusion) tag(w conllu.Word, t syntax.Token) {
	if w.XPOS != t.XPOS.String() {
		c[fmt.Sprintf("xpos %s as %s", w.XPOS, t.XPOS)]++
	}
	if !sameRel(w.Rel, t.Rel) {
		c[fmt.Sprintf("rel %s as %s", syntax.ParseRel(w.Rel).Base(), t.Rel.Base())]++
	}
	if w.XPOS == t.XPOS.String() && w.Lemma != t.Lemma {
		c[fmt.Sprintf("lemma %s/%s %s as %s", w.Form, w.XPOS, w.Lemma, t.Lemma)]++
	}
}

func (c confusion) token(text string, s article.Span) {
	c["token "+text[max(0, s.Start-6):min(len(text), s.End+6)]]++
}

func (c confusion) sentence(text string, s article.Span) {
	c["sentence ..."+text[max(0, s.End-40):s.End]+" | "+text[s.End:min(len(text), s.End+25)]]++
}

func (c confusion) print(w io.Writer, n int) {
	keys := make([]string, 0, len(c))
	for k := range c {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if c[keys[i]] != c[keys[j]] {
			return c[keys[i]] > c[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Fprintf(w, "%6d %q\n", c[k], k)
	}
}
