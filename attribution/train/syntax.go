package main

import (
	"encoding/gob"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factcheck/attribution/syntax/conllu"
	"factcheck/attribution/syntax/network"
)

// course is one run of training.
type course struct {
	in, out string
	raw     []string
	keep    string // directory of results of stages to use again; empty for none
	start   time.Time

	voc     *vocabulary
	vectors []float32
	fine    []uint16
	coarse  []uint16
	tags    *tagSet
	gold    []*sample
	derived []*sample // what is made from gold for the networks of the product
	held    []*sample // documents kept from training, to choose by
	text    []rawSentence
	seen    []int32 // how often each word of the vocabulary stands in gold
}

func (c *course) progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%7.1fs  "+format+"\n", append([]any{time.Since(c.start).Seconds()}, args...)...)
}

func trainSyntax(args []string) error {
	fs := flag.NewFlagSet("syntax", flag.ContinueOnError)
	c := &course{start: time.Now()}
	fs.StringVar(&c.in, "in", "", "directory of treebanks: every *-train.conllu is learned")
	raw := fs.String("raw", "", "directories of raw text, by commas: every *.txt and *train.jsonl is read")
	fs.StringVar(&c.out, "out", "", "directory that the models are written to")
	fs.StringVar(&c.keep, "keep", "", "directory that results of stages are kept in, to be used again by the next run")
	hold := fs.Int("hold", 0, "keep every n-th document from training and score on it; 0 learns all")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if c.in == "" {
		return fmt.Errorf("syntax needs -in")
	}
	c.raw = strings.Split(*raw, ",")
	if err := c.prepare(*hold); err != nil {
		return err
	}
	return c.run()
}

// prepare reads the text and learns what is learned without labels.
func (c *course) prepare(hold int) error {
	banks, err := readBanks(c.in, "-train.conllu")
	if err != nil {
		return err
	}
	c.tags = newTagSet(banks)
	text, err := readRaw(c.raw)
	if err != nil {
		return err
	}
	raw := len(text)
	for _, b := range banks {
		for _, s := range b {
			forms := make([]string, len(s.Words))
			for i, w := range s.Words {
				forms[i] = w.Form
			}
			text = append(text, rawSentence{forms, formsOf(forms)})
		}
	}
	c.voc, c.text = newVocabulary(text), text[:raw]
	numbers := make([][]int32, len(text))
	total := 0
	for i, s := range text {
		numbers[i] = c.voc.numbers(s.words)
		total += len(s.words)
	}
	c.progress("%d sentences, %d tokens, %d words with vectors, %d tags", len(text), total, c.voc.size(), len(c.tags.tags))
	if err := c.stage("vectors", &c.vectors, func() { c.vectors = learnVectors(c.voc, numbers, c.progress) }); err != nil {
		return err
	}
	type classes struct{ Fine, Coarse []uint16 }
	var k classes
	err = c.stage("classes", &k, func() { k.Fine, k.Coarse = learnClasses(c.voc, numbers, c.progress) })
	c.fine, c.coarse = k.Fine, k.Coarse
	if err != nil {
		return err
	}
	document := 0
	var learned []conllu.Sentence
	c.seen = make([]int32, c.voc.size())
	for _, b := range banks {
		for _, s := range b {
			if s.Document {
				document++
			}
			x := newSample(s, c.voc, c.tags)
			if hold > 0 && document%hold == hold/2 {
				c.held = append(c.held, x)
				continue
			}
			c.gold = append(c.gold, x)
			learned = append(learned, s)
			for _, w := range x.numbers {
				c.seen[w]++
			}
		}
	}
	c.seen[0] = unknownSeen
	for _, s := range derived(learned) {
		c.derived = append(c.derived, newSample(s, c.voc, c.tags))
	}
	c.progress("%d sentences derived", len(c.derived))
	return nil
}

// unknownSeen is how often the unknown word counts as seen: so often that it is never dropped.
const unknownSeen = 1000

// stage computes what value points to, or takes it from the directory of kept results.
func (c *course) stage(name string, value any, compute func()) error {
	if c.keep == "" {
		compute()
		return nil
	}
	path := filepath.Join(c.keep, name+".gob")
	if f, err := os.Open(path); err == nil {
		defer f.Close()
		return gob.NewDecoder(f).Decode(value)
	}
	compute()
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := gob.NewEncoder(f).Encode(value); err != nil {
		return err
	}
	return f.Close()
}

func (c *course) source(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 7)) }

// taggerSizes are the widths of every tagger.
var taggerSizes = encoderSizes{hidden: network.TagHidden, reach: network.TagReach, hidden2: network.TagHidden2, reach2: network.TagReach2,
	drop: 0.25}

// newTagger makes an untrained tagger; seen is how often each word stands in what it will learn from.
func (c *course) newTagger(seen []int32, seed uint64) *tagger {
	return newTagger(newInput(c.voc, c.vectors, seen, c.source(seed)), taggerSizes, len(c.tags.tags), c.source(seed+1))
}

// newParser makes an untrained parser with hidden layers of the given widths and an encoder of the given reach.
func (c *course) newParser(hidden, context, reach int, seed uint64) *parser {
	z := parserSizes{hidden: hidden, contexts: network.Contexts, drop: 0.25,
		encoder: encoderSizes{hidden: context, reach: reach, tags: len(c.tags.tags), drop: 0.2}}
	return newParser(newInput(c.voc, c.vectors, c.seen, c.source(seed+2)), z, c.tags, actionsOf(c.gold), c.source(seed+3))
}

// newStudent makes an untrained parser of the product's sizes.
func (c *course) newStudent(seed uint64) *parser {
	return c.newParser(network.ParseHidden, network.ContextHidden, network.ContextReach, seed)
}
