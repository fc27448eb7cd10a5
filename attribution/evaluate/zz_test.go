package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	gold, _ := readGold("/work/shared/corpora/attribution/polnear-train.jsonl")
	data, _ := os.ReadFile("../../testdata/sources/polnear.tsv")
	ls, _ := parseNameLabels("x", string(data))
	byID := map[string]goldArticle{}
	for _, g := range gold {
		byID[fmt.Sprintf("%x", sha256.Sum256([]byte(g.ID)))[:12]] = g
	}
	n := map[string][3]int{}
	for _, l := range ls {
		x := readNames(byID[l.article].Text)
		got, _ := x.source(l.from, l.to)
		mention, want := x.text(l.from, l.to), x.text(l.from, l.to)
		if l.ante >= 0 {
			want = x.text(l.ante, l.anteTo)
		}
		k := strings.ToLower(mention)
		if !pronounLabels[k] {
			k = "name"
		}
		c := n[l.part+" "+k]
		c[0]++
		if rightName(got.Name, want, l.ante < 0) {
			c[1]++
		} else if got.Name == mention {
			c[2]++
		}
		n[l.part+" "+k] = c
	}
	for k, c := range n {
		fmt.Println(k, "n", c[0], "right", c[1], "left as printed", c[2])
	}
}
