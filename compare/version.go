package compare

import (
	"hash/maphash"
	"slices"
	"sort"
	"strings"
	"unicode"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/compare/house"
)

// version is one document, prepared.
type version struct {
	doc       *attribution.Document
	words     *vocabulary
	terms     [][]term // of each sentence
	sentences []unit
	claims    []unit
	order     []int                  // sentences by where they stand in the prose, where a title lies behind the text
	became    [][]int                // of each sentence: those of the other version that it is aligned with, none where it was not asked
	lead      int                    // the part of the article that is its first paragraph, -1 for none
	counts    map[int32]int          // of each word of the article; made when first asked for
	pairs     map[[2]int32]int       // of neighbouring words; made when first asked for
	surnames  map[string]bool        // of days and months that stand behind a first name; made when first asked for
	lemmas    map[string]bool        // of the nouns and names of the article; made when first asked for
	loose     map[int][]article.Span // of a claim: words in front of it that no claim has, where they differ between the versions
	notices   map[int]bool           // of the sentences that were asked about: whether they speak of the newsroom
}

// mentions reports whether a noun or name stands anywhere in the article.
func (v *version) mentions(lemma string) bool {
	if v.lemmas == nil {
		v.lemmas = map[string]bool{}
		for _, s := range v.doc.Sentences {
			for _, t := range s.Tokens {
				if t.UPOS == syntax.NOUN || t.UPOS == syntax.PROPN {
					v.lemmas[strings.ToLower(t.Lemma)] = true
				}
			}
		}
	}
	return v.lemmas[lemma]
}

// holds counts how often a word in normal form stands in the article.
func (v *version) holds(w string) int {
	if v.counts == nil {
		v.counts = map[int32]int{}
		for _, ts := range v.terms {
			for _, t := range ts {
				v.counts[t.word]++
			}
		}
	}
	return v.counts[v.words.id(w)]
}

// holdsPair counts how often two words in normal form stand behind each other in the article.
func (v *version) holdsPair(w [2]string) int {
	if v.pairs == nil {
		v.pairs = map[[2]int32]int{}
		for _, ts := range v.terms {
			for k := 1; k < len(ts); k++ {
				v.pairs[[2]int32{ts[k-1].word, ts[k].word}]++
			}
		}
	}
	return v.pairs[[2]int32{v.words.id(w[0]), v.words.id(w[1])}]
}

// read prepares a document.
func (v *vocabulary) read(d *attribution.Document) *version {
	out := &version{doc: d, words: v, terms: make([][]term, len(d.Sentences)), sentences: make([]unit, len(d.Sentences)),
		claims: make([]unit, len(d.Claims)), became: make([][]int, len(d.Sentences))}
	out.lead = out.leadPart()
	for i := range d.Sentences {
		out.terms[i] = v.terms(&d.Sentences[i])
		out.sentences[i] = v.unit(i, out.terms[i])
		kind := d.Article.Blocks[d.Sentences[i].Block].Kind
		out.sentences[i].exact = maphash.String(seed, d.Sentences[i].Span.Of(d.Article.Prose))
		out.sentences[i].headline, out.sentences[i].subhead = kind == article.Headline, kind == article.Subhead
	}
	for i, c := range d.Claims {
		out.claims[i] = v.unit(c.Sentence, out.within(c.Sentence, c.Spans))
		out.claims[i].exact = maphash.String(seed, c.Text)
		out.sentences[c.Sentence].claims = append(out.sentences[c.Sentence].claims, i)
	}
	return out
}

// sentenceAt is the sentence that a span begins in, -1 for none.
func (v *version) sentenceAt(s article.Span) int {
	if v.order == nil {
		for i := range v.doc.Sentences {
			v.order = append(v.order, i)
		}
		slices.SortFunc(v.order, func(a, b int) int { return v.doc.Sentences[a].Span.Start - v.doc.Sentences[b].Span.Start })
	}
	k := sort.Search(len(v.order), func(k int) bool { return v.doc.Sentences[v.order[k]].Span.End > s.Start })
	if k < len(v.order) && v.doc.Sentences[v.order[k]].Span.Start <= s.Start {
		return v.order[k]
	}
	return -1
}

// stem is the number of a term's stem.
func (v *version) stem(t term) int32 { return v.words.words[t.word].stem }

// within are the terms of a sentence that lie in pieces of it.
func (v *version) within(sentence int, pieces []article.Span) (out []term) {
	ts := v.terms[sentence]
	for _, i := range v.doc.Tokens(sentence, pieces) {
		k := sort.Search(len(ts), func(k int) bool { return int(ts[k].token) >= i })
		for ; k < len(ts) && int(ts[k].token) == i; k++ {
			out = append(out, ts[k])
		}
	}
	return out
}

// leadPart is the part of the first paragraph of the body that speaks of the news, -1 for none.
func (v *version) leadPart() int {
	for i, s := range v.doc.Sentences {
		if b := v.doc.Article.Blocks[s.Block]; b.Kind == article.Paragraph && !v.isNotice(i) {
			return b.Part
		}
	}
	return -1
}

// isNotice reports whether a sentence speaks of the newsroom and not of the news.
func (v *version) isNotice(sentence int) bool {
	is, asked := v.notices[sentence]
	if !asked {
		is = notice(v.doc.Sentences[sentence].Span.Of(v.doc.Article.Prose))
		if v.notices == nil {
			v.notices = map[int]bool{}
		}
		v.notices[sentence] = is
	}
	return is
}

func notice(text string) bool {
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }
	return house.Notice(strings.Join(strings.FieldsFunc(attribution.Normalize(text), mark), " "))
}

// addresses reports whether a claim only speaks to the reader about the newsroom and its pages: "Sign up for our newsletter.", "Last
// updated March 4". Nobody who follows the news needs to hear of it.
func (v *version) addresses(claim int) bool {
	c := v.doc.Claims[claim]
	if len(c.Attributions) > 0 || !v.isNotice(c.Sentence) {
		return false
	}
	return c.Kind == attribution.Request || c.Kind == attribution.Question || len(v.terms[c.Sentence]) <= briefNotice
}

// sentencesOf are the sentences that claims stand in, each once.
func (v *version) sentencesOf(claims []int) (out []int) {
	for _, i := range claims {
		if s := v.claims[i].sentence; len(out) == 0 || out[len(out)-1] != s {
			out = append(out, s)
		}
	}
	return out
}

func (v *version) wordsOf(sentences []int) (out []int32) {
	for _, s := range sentences {
		out = append(out, v.sentences[s].words...)
	}
	return out
}

// briefNotice is how many words a notice has at most that is no request.
const briefNotice = 9
