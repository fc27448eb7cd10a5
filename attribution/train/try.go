package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"factcheck/attribution/syntax/network"
)

// try runs experiments.
func (c *course) try(spec string) error {
	name, rest, _ := strings.Cut(spec, ":")
	opt := map[string]float64{}
	for _, kv := range strings.Split(rest, ",") {
		k, v, _ := strings.Cut(kv, "=")
		opt[k], _ = strconv.ParseFloat(v, 64)
	}
	get := func(k string, d float64) float64 {
		if v, ok := opt[k]; ok {
			return v
		}
		return d
	}
	tz := encoderSizes{hidden: int(get("h", 192)), reach: int(get("r", 3)), hidden2: int(get("h2", 128)), reach2: int(get("r2", 1)), drop: float32(get("drop", .25))}
	sch := schedule{epochs: int(get("ep", 8)), rate: get("lr", 1e-3), seed: 1, name: spec}
	if name == "tagger" {
		t := newTagger(newInput(c.voc, c.vectors, c.seen, c.source(1)), tz, len(c.tags.tags), c.source(2))
		fit(t, c.gold, nil, sch, c.progress)
		c.scoreTags(t, c.held)
		return nil
	}
	if name != "jack" {
		return nil
	}
	if get("old", 0) > 0 {
		return c.tryParser(spec, get)
	}
	key := fmt.Sprintf("%d-%d-%v-%v-%v", len(c.gold), len(c.held), tz, sch.epochs, sch.rate)
	var k [][]uint8
	if err := c.stage("jack-"+key, &k, func() {
		c.jackknifed()
		for _, s := range c.gold {
			k = append(k, s.predicted)
		}
	}); err != nil {
		return err
	}
	for i, s := range c.gold {
		s.predicted = k[i]
	}
	t := newTagger(newInput(c.voc, c.vectors, c.seen, c.source(1)), tz, len(c.tags.tags), c.source(2))
	if err := c.learned("tagger-"+key, t, func() { fit(t, c.gold, nil, sch, c.progress) }); err != nil {
		return err
	}
	c.scoreTags(t, c.held)
	if get("pep", 0) == 0 {
		return nil
	}
	pz := parserSizes{hidden: int(get("ph", 192)), contexts: int(get("pc", 3)), drop: float32(get("pd", .25)),
		encoder: encoderSizes{hidden: int(get("eh", 128)), reach: int(get("er", 3)), hidden2: int(get("eh2", 0)), reach2: int(get("er2", 1)), tags: len(c.tags.tags), drop: float32(get("ed", .2))}}
	if get("notags", 0) > 0 {
		pz.encoder.tags = 0
	}
	p := newParser(newInput(c.voc, c.vectors, c.seen, c.source(3)), pz, c.tags, actionsOf(c.gold), c.source(4))
	sch.epochs = int(get("pep", 0))
	if err := c.learned(fmt.Sprintf("parser-%s-%v-%d", key, pz, sch.epochs), p, func() { fit(p, c.gold, nil, sch, c.progress) }); err != nil {
		return err
	}
	for _, w := range []int{1, 4} {
		if len(c.held) == 0 {
			break
		}
		e := &ensemble{parsers: []*parser{p}, width: w, margin: 3}
		a := e.evaluate(c.held)
		c.progress("%s beam %d: n %d UAS %.2f LAS %.2f", spec, w, a.words, 100*float64(a.heads)/float64(a.words), 100*float64(a.both)/float64(a.words))
	}
	if c.out == "" {
		return nil
	}
	m := c.export(t, p, c.gold)
	file := m.Encode()
	c.progress("model of %d bytes", len(file))
	c.scoreModel(file)
	return os.WriteFile(filepath.Join(c.out, "syntax.bin"), file, 0o644)
}

func (c *course) tryParser(spec string, get func(string, float64) float64) error {
	var k struct{ Gold, Held [][]int16 }
	if err := c.stage("jack-17914-2055", &k, func() {}); err != nil {
		return err
	}
	for i, s := range c.gold {
		for _, t := range k.Gold[i] {
			s.predicted = append(s.predicted, uint8(t))
		}
	}
	for i, s := range c.held {
		for _, t := range k.Held[i] {
			s.predicted = append(s.predicted, uint8(t))
		}
	}
	pz := parserSizes{hidden: int(get("ph", 192)), contexts: int(get("pc", 3)), drop: float32(get("pd", .25)),
		encoder: encoderSizes{hidden: int(get("eh", 128)), reach: int(get("er", 3)), hidden2: int(get("eh2", 0)), reach2: int(get("er2", 1)), tags: len(c.tags.tags), drop: float32(get("ed", .2))}}
	seed := uint64(get("seed", 0))
	p := newParser(newInput(c.voc, c.vectors, c.seen, c.source(3+seed)), pz, c.tags, actionsOf(c.gold), c.source(4+seed))
	sch := schedule{epochs: int(get("pep", 10)), rate: get("lr", 1e-3), seed: 1 + seed, name: spec}
	if err := c.learned(spec, p, func() { fit(p, c.gold, nil, sch, c.progress) }); err != nil {
		return err
	}
	for _, w := range []int{1, 4} {
		e := &ensemble{parsers: []*parser{p}, width: w, margin: 3}
		a := e.evaluate(c.held)
		c.progress("%s beam %d: n %d UAS %.2f LAS %.2f", spec, w, a.words, 100*float64(a.heads)/float64(a.words), 100*float64(a.both)/float64(a.words))
	}
	return nil
}

// scoreModel scores the integer model on held samples.
func (c *course) scoreModel(file []byte) {
	m, err := network.Decode(file)
	if err != nil {
		c.progress("%v", err)
		return
	}
	var r network.Result
	var n, x, las int
	for _, s := range c.held {
		m.Analyze(len(s.forms), func(i int) string { return s.forms[i] }, &r)
		for i := range s.forms {
			n++
			if c.tags.tags[r.Tag[i]][1] == c.tags.tags[s.tags[i]][1] {
				x++
			}
			if r.Head[i] == s.heads[i] && sameBase(r.Rel[i], s.rels[i]) {
				las++
			}
		}
	}
	if n > 0 {
		c.progress("integer model: XPOS %.2f LAS %.2f", 100*float64(x)/float64(n), 100*float64(las)/float64(n))
	}
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

func (c *course) scoreTags(t *tagger, data []*sample) {
	t.tag(data)
	n, ok, x := 0, 0, 0
	for _, s := range data {
		for i, g := range s.tags {
			n++
			if s.predicted[i] == g {
				ok++
			}
			if c.tags.tags[s.predicted[i]][1] == c.tags.tags[g][1] {
				x++
			}
		}
	}
	if n > 0 {
		c.progress("tags: n %d joint %.2f XPOS %.2f", n, 100*float64(ok)/float64(n), 100*float64(x)/float64(n))
	}
}
