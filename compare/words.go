package compare

import (
	"hash/maphash"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// vocabulary numbers the normal forms of words, so that both versions compare by number.
type vocabulary struct {
	ids map[string]int32
}

func newVocabulary() *vocabulary { return &vocabulary{map[string]int32{}} }

func (v *vocabulary) id(w string) int32 {
	k, ok := v.ids[w]
	if !ok {
		k = int32(len(v.ids))
		v.ids[w] = k
	}
	return k
}

// version is one document, prepared.
type version struct {
	doc       *attribution.Document
	sentences []unit
	claims    []unit
	lead      int             // the part of the article that is its first paragraph, -1 for none
	lemmas    map[string]bool // of the nouns and names of the article; made when first asked for
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

// unit is a sentence or a claim as a sequence of words.
type unit struct {
	words    []int32 // normal forms, without marks
	content  int     // how many of them carry meaning
	hash     uint64
	sentence int
	claims   []int // of a sentence, in order
	empty    bool
}

// read prepares a document.
func (v *vocabulary) read(d *attribution.Document) *version {
	out := &version{doc: d, sentences: make([]unit, len(d.Sentences)), claims: make([]unit, len(d.Claims)), lead: leadPart(d)}
	for i, s := range d.Sentences {
		out.sentences[i] = v.unit(d, i, []article.Span{s.Span})
	}
	for i, c := range d.Claims {
		out.claims[i] = v.unit(d, c.Sentence, c.Spans)
		out.sentences[c.Sentence].claims = append(out.sentences[c.Sentence].claims, i)
	}
	return out
}

// leadPart is the part of the first paragraph of the body.
func leadPart(d *attribution.Document) int {
	for _, b := range d.Article.Blocks {
		if b.Kind == article.Paragraph {
			return b.Part
		}
	}
	return -1
}

var seed = maphash.MakeSeed()

// unit reads the words of a sentence that lie in the given pieces.
func (v *vocabulary) unit(d *attribution.Document, sentence int, pieces []article.Span) unit {
	u := unit{sentence: sentence}
	var h maphash.Hash
	h.SetSeed(seed)
	for _, i := range d.Tokens(sentence, pieces) {
		for _, w := range normal(d.Sentences[sentence].Tokens[i].Lower) {
			u.words = append(u.words, v.id(w))
			h.WriteString(w)
			h.WriteByte(0)
			if !function[w] {
				u.content++
			}
		}
	}
	u.hash = h.Sum64()
	u.empty = len(u.words) == 0
	return u
}

// normal gives the normal forms of a token: none for marks, one for most words, two for a word with a hyphen inside.
func normal(w string) []string {
	w = strings.Trim(w, "\"'“”‘’«»`.,;:!?()[]—–-…*_")
	if w == "" {
		return nil
	}
	if n, ok := spelled[w]; ok {
		return []string{n}
	}
	if strings.Contains(w, "-") {
		return strings.FieldsFunc(w, func(r rune) bool { return r == '-' })
	}
	if w[0] >= '0' && w[0] <= '9' {
		w = strings.ReplaceAll(w, ",", "")
	}
	return []string{w}
}

// spelled are words that stand for a notation.
var spelled = map[string]string{"percent": "%", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "s": "s", "'s": "s", "n't": "not"}

// function are words that carry no meaning by themselves.
var function = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a an the of in on at to for from by with as and or but that which who whom whose this these those it its he she they them his her
		their we our us i my me you your is are was were be been being am has have had do does did will would can could may might must should shall s re ve ll d m
		not no nor so if than then there here when where while also too very just about into over under after before during between through against out up down off
		more most some any each all both such other own same said says say`) {
		m[w] = true
	}
	return m
}()
