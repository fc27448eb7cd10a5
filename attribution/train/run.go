package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// Settings of a whole run.
const (
	folds        = 4
	taggerEpochs = 8
	parserEpochs = 12
	teachers     = 3 // of either kind
	silverTokens = 900000
	studentTags  = 8 // epochs
	studentTrees = 14
	learningRate = 1e-3

	// Teachers of trees, which need not be fast, see further than the parser of the product.
	teacherHidden  = 192
	teacherContext = 128
	teacherReach   = 3

	studentSeed = 9
)

// run learns the models of the product: teachers from the treebanks, their labels for raw text, and from both the networks that
// are fast enough to be used (self-training by an ensemble).
func (c *course) run() error {
	if err := c.jackknifed(); err != nil {
		return err
	}
	var taggers []*tagger
	for seed := uint64(1); seed <= teachers; seed++ {
		t := c.newTagger(c.seen, seed)
		if err := c.learned(fmt.Sprint("tagger", seed), t, func() {
			fit(t, c.gold, nil, schedule{taggerEpochs, learningRate, seed, fmt.Sprint("teacher of tags ", seed)}, c.progress)
		}); err != nil {
			return err
		}
		taggers = append(taggers, t)
	}
	parts := c.silver(silverTokens)
	silver := flat(parts)
	guessed := make([]labels, len(silver))
	if err := c.stage("silver-tags", &guessed, func() { softTags(taggers, silver, guessed) }); err != nil {
		return err
	}
	c.progress("silver tags")
	for i, s := range silver {
		guessed[i].soft(s)
	}
	t := c.newTagger(c.seen, studentSeed)
	if err := c.learned("student-tagger", t, func() {
		fit(t, slices.Concat(c.gold, c.derived), parts, schedule{studentTags, learningRate, studentSeed, "tagger"}, c.progress)
	}); err != nil {
		return err
	}
	if len(c.held) > 0 {
		c.scoreTags(t, c.held)
	}
	t.tag(silver)
	t.tag(c.derived)
	p, err := c.trees(parts, silver, guessed)
	if err != nil {
		return err
	}
	if len(c.held) > 0 {
		c.scoreTrees("student", p)
	}
	file := c.export(t, p, append(c.gold[:len(c.gold):len(c.gold)], silver...)).Encode()
	c.progress("model of %d bytes", len(file))
	if len(c.held) > 0 {
		c.scoreModel(file)
	}
	if c.out == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(c.out, "syntax.bin"), file, 0o644)
}

// trees learns the teachers of trees, lets them label the silver sentences, and learns the parser.
func (c *course) trees(parts [][]*sample, silver []*sample, guessed []labels) (*parser, error) {
	e := &ensemble{width: teacherBeam, margin: teacherGap}
	for seed := uint64(1); seed <= teachers; seed++ {
		p := c.newParser(teacherHidden, teacherContext, teacherReach, seed)
		if err := c.learned(fmt.Sprint("parser", seed), p, func() {
			fit(p, c.gold, nil, schedule{parserEpochs, learningRate, seed, fmt.Sprint("teacher of trees ", seed)}, c.progress)
		}); err != nil {
			return nil, err
		}
		e.parsers = append(e.parsers, p)
	}
	if len(c.held) > 0 {
		c.scoreTrees("one teacher", e.parsers[0])
		c.scoreTrees("all teachers", e.parsers...)
	}
	if err := c.stage("silver-trees", &guessed, func() { softTrees(e, silver, guessed) }); err != nil {
		return nil, err
	}
	c.progress("silver trees")
	for i, s := range silver {
		s.heads, s.rels = guessed[i].Heads, guessed[i].Rels
	}
	p := c.newStudent(studentSeed)
	err := c.learned("student-parser", p, func() {
		fit(p, slices.Concat(c.gold, c.derived), parts, schedule{studentTrees, learningRate, studentSeed, "parser"}, c.progress)
	})
	return p, err
}

// learned trains a network, or takes what it learned from the directory of kept results.
func (c *course) learned(name string, net learner, train func()) error {
	var weights [][]float32
	if err := c.stage(name, &weights, func() {
		train()
		for _, t := range net.tables() {
			weights = append(weights, t.W)
		}
	}); err != nil {
		return err
	}
	for i, t := range net.tables() {
		copy(t.W, weights[i])
	}
	return nil
}

// jackknifed gives every gold sample the tags of a tagger that did not learn from it: what the parser will meet in use.
func (c *course) jackknifed() error {
	var tags [][]uint8
	if err := c.stage("jackknife", &tags, func() {
		for f := range folds {
			c.fold(f)
		}
		for _, s := range c.gold {
			tags = append(tags, s.predicted)
		}
	}); err != nil {
		return err
	}
	for i, s := range c.gold {
		s.predicted = tags[i]
	}
	return nil
}

// fold tags one part of the gold samples, by documents, with a tagger that learned from the others.
func (c *course) fold(f int) {
	var rest, part []*sample
	seen := make([]int32, c.voc.size())
	document := 0
	for _, s := range c.gold {
		if s.document {
			document++
		}
		if document%folds == f {
			part = append(part, s)
			continue
		}
		rest = append(rest, s)
		for _, w := range s.numbers {
			seen[w]++
		}
	}
	seen[0] = unknownSeen
	t := c.newTagger(seen, 1)
	fit(t, rest, nil, schedule{taggerEpochs, learningRate, 1, fmt.Sprintf("jackknife %d of %d", f+1, folds)}, c.progress)
	c.scoreTags(t, part)
}
