package main

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax/conllu"
)

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
