package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/wording"
)

// Settings of the learning of wording.
const (
	wordingRounds = 400
	wordingRate   = .5
	wordingDecay  = .01
	wordingFolds  = 8
)

// bag is one pair of texts: the edits of its claims, and whether anything but wording changed in them. Where it did, at least one of the
// edits must look so; where it did not, none may (multiple-instance learning, Dietterich et al. 1997).
type bag struct {
	group   string // texts of one origin: they stay in one fold
	changed bool
	edits   []map[string]float64
}

// trainWording learns the weights of compare/wording from pairs of texts with labels.changed.
func trainWording(args []string) error {
	fs := flag.NewFlagSet("wording", flag.ContinueOnError)
	in := fs.String("in", "", "a file of pairs: JSON lines with old, new and labels.changed")
	out := fs.String("out", "", "folder for weights.txt; empty to cross-validate only")
	if err := fs.Parse(args); err != nil {
		return err
	}
	bags, err := readBags(*in)
	if err != nil {
		return err
	}
	crossValidate(bags)
	if *out == "" {
		return nil
	}
	w := learnWording(bags)
	var b strings.Builder
	b.WriteString("# What package wording decides by, learned by attribution/train wording; see README.md beside it. A feature and its " +
		"weight, sorted.\n")
	names := wording.Names()
	slices.Sort(names)
	for _, n := range names {
		fmt.Fprintf(&b, "%s\t%.2f\n", n, w[n])
	}
	return os.WriteFile(filepath.Join(*out, "weights.txt"), []byte(b.String()), 0o644)
}

func readBags(path string) (bags []bag, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for sc.Scan() {
		var r struct {
			ID, Old, New string
			Labels       struct{ Changed bool }
		}
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		c := compare.Versions([]*attribution.Document{attribution.Analyze(article.FromText("", "", r.Old)),
			attribution.Analyze(article.FromText("", "", r.New))})
		b := bag{group: strings.TrimRight(r.ID, "0123456789"), changed: r.Labels.Changed}
		for _, e := range c.Rewordings(0) {
			b.edits = append(b.edits, e.Features())
		}
		if len(b.edits) > 0 && !(b.changed && loudElsewhere(c)) {
			bags = append(bags, b)
		}
	}
	return bags, sc.Err()
}

// loudElsewhere reports whether something but wording tells that a pair changed: then its edits need not.
func loudElsewhere(c *compare.Comparison) bool {
	for _, ch := range c.Steps[0].Changes {
		if ch.Op == compare.Added || ch.Op == compare.Removed {
			return true
		}
		for _, d := range ch.Details {
			if d.Severity >= compare.Medium && d.Aspect != compare.Fact {
				return true
			}
		}
	}
	return false
}

func sum(f, w map[string]float64) (s float64) {
	for _, n := range wording.Names() {
		s += f[n] * w[n]
	}
	return s
}

// top is the edit of a bag that looks most like another fact.
func (b bag) top(w map[string]float64) (best map[string]float64, s float64) {
	s = math.Inf(-1)
	for _, f := range b.edits {
		if v := sum(f, w); v > s {
			best, s = f, v
		}
	}
	return best, s
}

// learnWording fits a logistic regression by gradient descent, both classes weighing the same.
func learnWording(bags []bag) map[string]float64 {
	w := map[string]float64{}
	n := [2]float64{}
	for _, b := range bags {
		n[index(b.changed)]++
	}
	for range wordingRounds {
		g := map[string]float64{}
		for _, b := range bags {
			f, s := b.top(w)
			d := (float64(index(b.changed)) - 1/(1+math.Exp(-s))) / (2 * n[index(b.changed)])
			for _, name := range wording.Names() {
				g[name] += d * f[name]
			}
		}
		for _, name := range wording.Names() {
			decay := wordingDecay * w[name]
			if name == "bias" {
				decay = 0
			}
			w[name] += wordingRate * (g[name] - decay)
		}
	}
	return w
}

func index(changed bool) int {
	if changed {
		return 1
	}
	return 0
}

// crossValidate prints how well weights do on texts of other origin than those that they were learned from.
func crossValidate(bags []bag) {
	groups := map[string]int{}
	for _, b := range bags {
		if _, ok := groups[b.group]; !ok {
			groups[b.group] = len(groups)
		}
	}
	var right, all [2]float64
	for k := range wordingFolds {
		var seen, held []bag
		for _, b := range bags {
			if groups[b.group]%wordingFolds == k {
				held = append(held, b)
			} else {
				seen = append(seen, b)
			}
		}
		w := learnWording(seen)
		for _, b := range held {
			_, s := b.top(w)
			all[index(b.changed)]++
			if (s > 0) == b.changed {
				right[index(b.changed)]++
			}
		}
	}
	fmt.Printf("pairs %d, cross-validated: reworded left quiet %.1f %%, facts changed recalled %.1f %%, balanced accuracy %.1f\n",
		len(bags), 100*right[0]/all[0], 100*right[1]/all[1], 50*(right[0]/all[0]+right[1]/all[1]))
}
