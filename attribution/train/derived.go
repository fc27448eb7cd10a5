package main

import (
	"slices"
	"strings"

	"factcheck/attribution/syntax/conllu"
)

// derivation makes a sentence as news has many and treebanks have few from one of a treebank. It gives none where the sentence does not
// lend itself to it. Every is how rarely it is used: for one in so many sentences that do.
type derivation struct {
	name  string
	every int
	make  func(s conllu.Sentence, n int) (conllu.Sentence, bool)
}

// derivations are all of them, by the numbers that they are counted by.
var derivations = []derivation{
	{"inverted", 1, inverted},
	{"reported", 20, reported},
	{"interrupted", 40, interrupted},
	{"headline", 2, headline},
	{"capitals", 30, capitals},
	{"named", 3, bearer},
	{"canned", 30, canned},
	{"titled", 12, titled},
}

// derived gives what can be made from the sentences of a treebank, in their order.
func derived(bank []conllu.Sentence) (out []conllu.Sentence) {
	found := make([]int, len(derivations))
	for _, s := range bank {
		for i, d := range derivations {
			if x, ok := d.make(s, found[i]/d.every); ok {
				if found[i]%d.every == 0 {
					out = append(out, x)
				}
				found[i]++
			}
		}
	}
	return out
}

// children gives the words that hang on a word.
func children(s conllu.Sentence, head int) (out []int) {
	for i, w := range s.Words {
		if w.Head == head {
			out = append(out, i)
		}
	}
	return out
}

// extent gives the first and the last word of a subtree; whole is false where others stand between.
func extent(s conllu.Sentence, top int) (first, last int, whole bool) {
	first, last = top, top
	n := 0
	for i := range s.Words {
		for k := i; k >= 0; k = s.Words[k].Head {
			if k == top {
				first, last = min(first, i), max(last, i)
				n++
				break
			}
		}
	}
	return first, last, n == last-first+1
}

// hangs reports whether a word with the relation, or one below it, hangs on a word.
func hangs(s conllu.Sentence, head int, rel string) bool {
	return slices.ContainsFunc(s.Words, func(w conllu.Word) bool { return w.Head == head && strings.HasPrefix(w.Rel, rel) })
}

func root(s conllu.Sentence) int {
	return slices.IndexFunc(s.Words, func(w conllu.Word) bool { return w.Head < 0 })
}

// arrange gives the sentence of the words in another order. What hangs on a word that is left out is lost, so that nothing may.
func arrange(words []conllu.Word, order []int) conllu.Sentence {
	place := map[int]int{-1: -1}
	for to, from := range order {
		place[from] = to
	}
	var out conllu.Sentence
	for _, from := range order {
		w := words[from]
		w.Head = place[w.Head]
		out.Words = append(out.Words, w)
	}
	return out
}

// capitalise gives the first word of a sentence its capital, and takes that of a word which is no longer the first.
func capitalise(words []conllu.Word, was int) {
	if w := &words[was]; was > 0 && w.UPOS != "PROPN" && w.Form != "I" && !strings.HasPrefix(w.Form, "I'") {
		w.Form = strings.ToLower(w.Form)
	}
	w := &words[0]
	w.Form = strings.ToUpper(w.Form[:1]) + w.Form[1:]
}

// third is the third person of a regular verb in the present.
func third(lemma string) string {
	switch n := len(lemma); {
	case n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "x"),
		strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	}
	return lemma + "s"
}

// present puts a verb in the past into the present, in the person of its subject.
func present(verb *conllu.Word, subject conllu.Word) {
	if verb.XPOS != "VBD" || verb.Lemma == "be" || verb.Lemma == "have" {
		return
	}
	singular := subject.XPOS == "NN" || subject.XPOS == "NNP" || subject.Lemma == "he" || subject.Lemma == "she" || subject.Lemma == "it"
	if verb.XPOS, verb.Form = "VBP", verb.Lemma; singular {
		verb.XPOS, verb.Form = "VBZ", third(verb.Lemma)
	}
}

// span are the numbers from one up to another.
func span(from, to int) (out []int) {
	for ; from < to; from++ {
		out = append(out, from)
	}
	return out
}

// longestHeadline is how many words and marks a sentence has at most that a headline is made of.
const longestHeadline = 14

// headline turns "The police arrested a man." into "Police arrest man", and "Two men were hurt." into "Two men hurt".
func headline(s conllu.Sentence, _ int) (conllu.Sentence, bool) {
	r := root(s)
	last := len(s.Words) - 1
	subject := slices.IndexFunc(s.Words, func(w conllu.Word) bool { return w.Head == r && strings.HasPrefix(w.Rel, "nsubj") })
	if last >= longestHeadline || s.Words[r].UPOS != "VERB" || subject < 0 || subject > r || s.Words[last].Form != "." ||
		s.Words[subject].UPOS == "PRON" || hangs(s, subject, "conj") {
		return s, false
	}
	var order []int
	for i, w := range s.Words[:last] {
		article := w.UPOS == "DET" && (w.Lemma == "the" || w.Lemma == "a")
		auxiliary := w.Head == r && w.Lemma == "be" && strings.HasPrefix(w.Rel, "aux")
		if (article || auxiliary) && len(children(s, i)) == 0 {
			continue
		}
		order = append(order, i)
	}
	if len(order) == last || len(order) < 2 {
		return s, false
	}
	words := slices.Clone(s.Words)
	present(&words[r], words[subject])
	out := arrange(words, order)
	capitalise(out.Words, 0)
	return out, true
}

// capitals writes a sentence in capitals.
func capitals(s conllu.Sentence, _ int) (conllu.Sentence, bool) {
	if len(s.Words) > longestHeadline || len(s.Words) < 3 {
		return s, false
	}
	out := conllu.Sentence{Words: slices.Clone(s.Words)}
	for i := range out.Words {
		out.Words[i].Form = strings.ToUpper(out.Words[i].Form)
	}
	return out, true
}

// wordNames are names that are words, too.
var wordNames = [...]string{"WHO", "May", "Will", "Said", "Grant", "Mark", "Rose", "Hope", "Bill", "Frank", "ACT", "Price", "Waters",
	"Field", "Brown", "Banks", "Reading", "Nice", "Drew", "Pat", "Sue", "Rob", "Chase", "Law"}

// bearer puts a name that is a word in the place of a subject of one word: "May said".
func bearer(s conllu.Sentence, n int) (conllu.Sentence, bool) {
	w := s.Words[0]
	person := w.UPOS == "PROPN" && w.XPOS == "NNP" || w.Lemma == "he" || w.Lemma == "she"
	if w.Rel != "nsubj" || w.Head < 0 || s.Words[w.Head].UPOS != "VERB" || len(children(s, 0)) > 0 || !person {
		return s, false
	}
	words := slices.Clone(s.Words)
	name := wordNames[n%len(wordNames)]
	words[0] = conllu.Word{Form: name, Lemma: name, UPOS: "PROPN", XPOS: "NNP", Head: w.Head, Rel: w.Rel}
	if name != "WHO" {
		return conllu.Sentence{Words: words}, true
	}
	words = append(words, conllu.Word{Form: "The", Lemma: "the", UPOS: "DET", XPOS: "DT", Head: 0, Rel: "det"})
	return arrange(words, slices.Insert(span(0, len(s.Words)), 0, len(words)-1)), true
}

// canned makes an object a can.
func canned(s conllu.Sentence, _ int) (conllu.Sentence, bool) {
	for i, w := range s.Words {
		if (w.Rel != "obj" && w.Rel != "obl") || w.XPOS != "NN" {
			continue
		}
		if i == 0 || s.Words[i-1].UPOS != "DET" || s.Words[i-1].Head != i {
			continue
		}
		out := conllu.Sentence{Words: slices.Clone(s.Words)}
		out.Words[i].Form, out.Words[i].Lemma = "can", "can"
		if out.Words[i-1].Form == "an" {
			out.Words[i-1].Form = "a"
		}
		return out, true
	}
	return s, false
}

// titled puts a title before a name of one word: "Miss Hall".
func titled(s conllu.Sentence, _ int) (conllu.Sentence, bool) {
	for i, w := range s.Words {
		if w.XPOS != "NNP" || w.Rel != "nsubj" || len(children(s, i)) > 0 || w.Head < i {
			continue
		}
		words := append(slices.Clone(s.Words), conllu.Word{Form: "Miss", Lemma: "Miss", UPOS: "PROPN", XPOS: "NNP", Head: i, Rel: "nmod"})
		order := slices.Insert(span(0, len(s.Words)), i, len(words)-1)
		return arrange(words, order), true
	}
	return s, false
}
