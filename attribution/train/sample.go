package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"

	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/syntax/words"
)

// sample is a sentence to learn from.
type sample struct {
	forms     []string
	words     []words.Form
	numbers   []int32 // in the vocabulary
	tags      []uint8 // gold; -1 for one that is too rare to be learned
	heads     []int32 // the number of words for the root
	rels      []uint8
	predicted []uint8 // what a tagger says that did not learn from this sentence
	soft      [][]chance
	document  bool
}

// chance is one class of a distribution that a teacher gave.
type chance struct {
	class uint8
	share float32
}

// tagSet numbers the joint tags that stand often enough in the treebanks, commonest first.
type tagSet struct {
	tags  [][2]string // universal, Penn
	index map[[2]string]uint8
}

// rareTag is the least count of a joint tag that is learned.
const rareTag = 8

func newTagSet(banks [][]conllu.Sentence) *tagSet {
	counts := map[[2]string]int{}
	for _, b := range banks {
		for _, s := range b {
			for _, w := range s.Words {
				counts[[2]string{w.UPOS, w.XPOS}]++
			}
		}
	}
	t := &tagSet{index: map[[2]string]uint8{}}
	for k, n := range counts {
		if n >= rareTag {
			t.tags = append(t.tags, k)
		}
	}
	sort.Slice(t.tags, func(i, j int) bool {
		a, b := t.tags[i], t.tags[j]
		if counts[a] != counts[b] {
			return counts[a] > counts[b]
		}
		return a[0]+a[1] < b[0]+b[1]
	})
	for i, k := range t.tags {
		t.index[k] = uint8(i)
	}
	return t
}

// readBanks reads the treebanks whose names end in the suffix.
func readBanks(dir, suffix string) (banks [][]conllu.Sentence, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no file *%s in %s", suffix, dir)
	}
	sort.Strings(paths)
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		b, err := conllu.Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		banks = append(banks, b)
	}
	return banks, nil
}

// newSample makes a sample of a gold sentence.
func newSample(s conllu.Sentence, voc *vocabulary, tags *tagSet) *sample {
	out := &sample{document: s.Document}
	for _, w := range s.Words {
		out.forms = append(out.forms, w.Form)
		tag, ok := tags.index[[2]string{w.UPOS, w.XPOS}]
		if !ok {
			tag = tags.fallback(w.UPOS, w.XPOS)
		}
		out.tags = append(out.tags, tag)
		head := int32(w.Head)
		if head < 0 {
			head = int32(len(s.Words))
		}
		out.heads = append(out.heads, head)
		out.rels = append(out.rels, uint8(syntax.ParseRel(w.Rel)))
	}
	out.see(voc)
	return out
}

// see fills what is drawn from the forms.
func (s *sample) see(voc *vocabulary) {
	s.words = formsOf(s.forms)
	s.numbers = voc.numbers(s.words)[1 : len(s.words)+1]
}

// fallback is the commonest joint tag with the same Penn tag, or else with the same universal one.
func (t *tagSet) fallback(upos, xpos string) uint8 {
	for i, k := range t.tags {
		if k[1] == xpos {
			return uint8(i)
		}
	}
	for i, k := range t.tags {
		if k[0] == upos {
			return uint8(i)
		}
	}
	return 0
}

// kinds gives what each word means between two others.
func (s *sample) kinds(tags *tagSet, predicted []uint8) []transition.Kind {
	out := make([]transition.Kind, len(s.forms))
	for i, f := range s.forms {
		verb := strings.HasPrefix(tags.tags[predicted[i]][0], "VERB") || tags.tags[predicted[i]][0] == "AUX"
		out[i] = transition.KindOf(f, verb)
	}
	return out
}

// each calls do for 0 to n-1 from two workers, each with an arena of its own.
func each(n int, do func(i int, a *arena)) {
	var wait sync.WaitGroup
	for w := range shards {
		wait.Go(func() {
			var a arena
			for i := w; i < n; i += shards {
				do(i, &a)
			}
		})
	}
	wait.Wait()
}
