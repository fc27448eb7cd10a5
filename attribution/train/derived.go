package main

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
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

// inverted turns "The bank said prices had risen." into "Prices had risen, said the bank.", in the present every other time.
func inverted(s conllu.Sentence, n int) (conllu.Sentence, bool) {
	r := root(s)
	if _, says := lexicon.ReportingVerb(s.Words[r].Lemma); !says || s.Words[r].UPOS != "VERB" {
		return s, false
	}
	subject, content := -1, -1
	for _, c := range children(s, r) {
		switch rel := s.Words[c].Rel; {
		case rel == "nsubj" && c < r && subject < 0:
			subject = c
		case rel == "ccomp" && c > r && content < 0:
			content = c
		case rel != "punct" || c != len(s.Words)-1:
			return s, false
		}
	}
	if subject < 0 || content < 0 {
		return s, false
	}
	a, b, whole := extent(s, subject)
	f, l, one := extent(s, content)
	fill := whole && one && a == 0 && b == r-1 && f == r+1 && l == len(s.Words)-2 // nothing else stands in the sentence
	if !fill || s.Words[subject].UPOS == "PRON" || s.Words[a].UPOS == "ADP" {
		return s, false
	}
	if s.Words[f].Rel == "mark" {
		if s.Words[f].Lemma != "that" {
			return s, false
		}
		f++
	}
	words := append(slices.Clone(s.Words), conllu.Word{Form: ",", Lemma: ",", UPOS: "PUNCT", XPOS: ",", Head: r, Rel: "punct"})
	if n%2 == 1 {
		present(&words[r], words[subject])
	}
	order := append(span(f, l+1), len(words)-1, r)
	order = append(append(order, span(a, b+1)...), len(s.Words)-1)
	out := arrange(words, order)
	capitalise(out.Words, l-f+3)
	return out, true
}

// reporters are subjects and verbs of reporting clauses behind what they report, in the present and the past.
var reporters = [...]struct{ article, noun, upos, xpos, present, past, lemma string }{
	{"", "police", "NOUN", "NNS", "say", "said", "say"}, {"the", "bank", "NOUN", "NN", "warns", "warned", "warn"},
	{"the", "Post", "PROPN", "NNP", "reports", "reported", "report"}, {"", "officials", "NOUN", "NNS", "claim", "claimed", "claim"},
	{"the", "union", "NOUN", "NN", "says", "said", "say"}, {"", "experts", "NOUN", "NNS", "warn", "warned", "warn"},
	{"a", "court", "NOUN", "NN", "hears", "heard", "hear"}, {"", "Reuters", "PROPN", "NNP", "reports", "reported", "report"},
	{"the", "minister", "NOUN", "NN", "insists", "insisted", "insist"}, {"", "analysts", "NOUN", "NNS", "predict", "predicted", "predict"},
	{"its", "chairman", "NOUN", "NN", "admits", "admitted", "admit"}, {"", "campaigners", "NOUN", "NNS", "argue", "argued", "argue"},
}

// reporter is a reporting clause whose verb has the number that is given: verb, subject and, before it, an article or a possessive where
// it has one. The verb hangs on nothing.
func reporter(n, verb int) (words []conllu.Word) {
	w := reporters[n%len(reporters)]
	tag := conllu.Word{Form: w.past, Lemma: w.lemma, UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"}
	if n/len(reporters)%3 > 0 {
		tag.Form, tag.XPOS = w.present, "VBP"
		if w.present != w.lemma {
			tag.XPOS = "VBZ"
		}
	}
	words = []conllu.Word{tag, {Form: w.noun, Lemma: w.noun, UPOS: w.upos, XPOS: w.xpos, Head: verb, Rel: "nsubj"}}
	switch w.article {
	case "":
	case "its":
		words = append(words, conllu.Word{Form: "its", Lemma: "its", UPOS: "PRON", XPOS: "PRP$", Head: verb + 1, Rel: "nmod:poss"})
	default:
		words = append(words, conllu.Word{Form: w.article, Lemma: w.article, UPOS: "DET", XPOS: "DT", Head: verb + 1, Rel: "det"})
	}
	return words
}

// statement gives the subject and the verb of a sentence that a reporting clause may be put into, -1 for none.
func statement(s conllu.Sentence) (subject, verb int) {
	r, last := root(s), len(s.Words)-1
	if s.Words[r].UPOS != "VERB" || s.Words[r].XPOS == "VB" || s.Words[last].Form != "." || last < 3 || last > longestReport {
		return -1, -1
	}
	for _, c := range children(s, r) {
		if c < r && strings.HasPrefix(s.Words[c].Rel, "nsubj") {
			return c, r
		}
	}
	return -1, -1
}

func comma(head int) conllu.Word {
	return conllu.Word{Form: ",", Lemma: ",", UPOS: "PUNCT", XPOS: ",", Head: head, Rel: "punct"}
}

// reported puts a reporting clause behind a statement: "The dam broke, say police."
func reported(s conllu.Sentence, n int) (conllu.Sentence, bool) {
	_, r := statement(s)
	if r < 0 {
		return s, false
	}
	last, verb := len(s.Words)-1, len(s.Words)
	words := slices.Concat(s.Words, reporter(n, verb))
	words[r].Head, words[r].Rel, words[last].Head = verb, "ccomp", verb
	words = append(words, comma(verb))
	order := append(span(0, last), len(words)-1, verb)
	order = append(append(order, span(verb+2, len(words)-1)...), verb+1, last)
	return arrange(words, order), true
}

// interrupted puts a reporting clause behind the subject of a statement: "The dam, say police, was old."
func interrupted(s conllu.Sentence, n int) (conllu.Sentence, bool) {
	subject, r := statement(s)
	if r < 0 || s.Words[subject].UPOS == "PRON" {
		return s, false
	}
	from, to, whole := extent(s, subject)
	if !whole || from != 0 {
		return s, false
	}
	verb := len(s.Words)
	words := slices.Concat(s.Words, reporter(n, verb))
	words[verb].Head, words[verb].Rel = r, "parataxis"
	words = append(words, comma(verb), comma(verb))
	order := append(span(0, to+1), len(words)-2, verb)
	order = append(append(order, span(verb+2, len(words)-2)...), verb+1, len(words)-1)
	return arrange(words, append(order, span(to+1, len(s.Words))...)), true
}

// longestReport is how many words and marks a statement has at most that a reporting clause is put behind.
const longestReport = 30

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
