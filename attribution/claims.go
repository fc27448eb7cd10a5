package attribution

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// cutClaims cuts every sentence into claims: the contents of attributions first, then the rest of the sentence, both at coordinated
// finite predicates. Words of sources and cues belong to no claim, unless more of their clause is left than they are.
func (d *Document) cutClaims(stated []facts.Facts) {
	c := cutter{d: d, ordinals: map[string]int{}}
	c.index()
	for i := range d.Sentences {
		c.sentence(i, stated[i])
	}
}

type cutter struct {
	d        *Document
	ordinals map[string]int
	pieces   [][]piece // by sentence: the contents, sources and cues that overlap it
}

// piece is a stretch of prose that belongs to an attribution. A frame is its source or cue.
type piece struct {
	span        article.Span
	attribution int
	frame       bool
}

// index lists the pieces of all attributions by sentence.
func (c *cutter) index() {
	c.pieces = make([][]piece, len(c.d.Sentences))
	order := make([]int, len(c.d.Sentences)) // sentences by where they stand: the headline may lie behind the text
	for i := range order {
		order[i] = i
	}
	at := func(k int) article.Span { return c.d.Sentences[order[k]].Span }
	sort.Slice(order, func(a, b int) bool { return at(a).Start < at(b).Start })
	put := func(p piece) {
		k := sort.Search(len(order), func(k int) bool { return at(k).End > p.span.Start })
		for ; k < len(order) && at(k).Start < p.span.End; k++ {
			c.pieces[order[k]] = append(c.pieces[order[k]], p)
		}
	}
	for i, a := range c.d.Attributions {
		for _, s := range a.Content {
			if a.Rule != "denied-it" {
				put(piece{s, i, false})
			}
		}
		for _, s := range a.Source.Spans {
			put(piece{s, i, true})
		}
		for _, s := range a.Cue.Spans { // a passive is part of what is claimed: "are suspected of having fled"
			put(piece{s, i, a.Rule != "said-passive"})
		}
	}
}

// sentence cuts one sentence. Tokens are grouped by the innermost content that they lie in.
func (c *cutter) sentence(i int, stated facts.Facts) {
	s := &c.d.Sentences[i]
	in := make([]int, len(s.Tokens))     // innermost attribution by content, -1 for none
	frame := make([]bool, len(s.Tokens)) // in a source or cue
	for t := range in {
		in[t] = -1
	}
	for _, p := range c.pieces[i] {
		for t, tok := range s.Tokens {
			switch {
			case !p.span.Contains(tok.Span):
			case p.frame:
				frame[t] = true
			case in[t] < 0 || c.size(p.attribution) <= c.size(in[t]):
				in[t] = p.attribution
			}
		}
	}
	for _, g := range groups(in) {
		c.group(i, g, in[g[0]], frame, stated)
	}
}

func (c *cutter) size(a int) (n int) {
	for _, s := range c.d.Attributions[a].Content {
		n += s.Len()
	}
	return n
}

// groups lists the tokens of each attribution, in the order in which they first occur.
func groups(in []int) [][]int {
	at := map[int]int{}
	var out [][]int
	for t, a := range in {
		k, ok := at[a]
		if !ok {
			k = len(out)
			at[a] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], t)
	}
	return out
}

// group makes claims of the tokens that stand under one attribution, or under none.
func (c *cutter) group(si int, toks []int, a int, frame []bool, stated facts.Facts) {
	s := &c.d.Sentences[si]
	for _, part := range coordinated(s.Tokens, toks) {
		rest := 0
		for _, t := range part {
			if !frame[t] && tells(s.Tokens[t].Lower) {
				rest++
			}
		}
		if rest == 0 {
			continue
		}
		for n := len(part) - 1; n >= 0 && (frame[part[n]] || !tells(s.Tokens[part[n]].Lower) && frameAhead(frame, part[:n], s.Tokens)); n-- {
			part = part[:n]
		}
		part = c.trim(s, part)
		if len(part) == 0 {
			continue
		}
		c.add(si, a, part, stated)
	}
}

// tells reports whether a word can be a claim's own: neither a mark nor a function word nor a manner.
func tells(w string) bool {
	return isWord(w) && !functional[w] && !(strings.HasSuffix(w, "ly") && len(w) > 4)
}

// frameAhead reports whether only function words stand between the end of part and a source or cue before it.
func frameAhead(frame []bool, part []int, all []syntax.Token) bool {
	for n := len(part) - 1; n >= 0; n-- {
		if frame[part[n]] {
			return true
		}
		if tells(all[part[n]].Lower) {
			return false
		}
	}
	return false
}

// functional are words that make no claim by themselves.
var functional = map[string]bool{"that": true, "and": true, "but": true, "or": true, "the": true, "a": true, "an": true, "which": true, "who": true, "also": true, "as": true, "to": true,
	"of": true, "in": true, "on": true, "at": true, "by": true, "for": true, "with": true, "while": true, "it": true, "strongly": true, "later": true, "then": true, "has": true, "have": true, "had": true, "is": true, "was": true}

func isWord(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// coordinated splits tokens at "and", "but" and "while" between two finite predicates.
func coordinated(all []syntax.Token, toks []int) [][]int {
	var out [][]int
	from := 0
	for k := 1; k+2 < len(toks); k++ {
		switch all[toks[k]].Lower {
		case "and", "but", "while", "whereas", ";":
			if finite(all, toks[from:k]) && startsClause(all, toks[k+1:]) {
				out = append(out, toks[from:k])
				from = k + 1
			}
		}
	}
	return append(out, toks[from:])
}

func finite(all []syntax.Token, toks []int) bool {
	for i, t := range toks {
		if finiteWord(all[t].Lower) && !(i > 0 && all[toks[i-1]].Lower == "to") {
			return true
		}
	}
	return false
}

// startsClause reports whether a finite verb comes soon, before any punctuation.
func startsClause(all []syntax.Token, toks []int) bool {
	for i, t := range toks {
		w := all[t].Lower
		if i > 7 || strings.Contains(",;:", w) || clauseWords[w] {
			return false
		}
		if finiteWord(w) {
			return true
		}
	}
	return false
}

func finiteWord(w string) bool {
	if auxiliaries[w] && w != "be" && w != "been" && w != "being" {
		return true
	}
	v, ok := lexicon.VerbForm(w)
	return ok && v.Form&(lexicon.Past|lexicon.Third) != 0
}

// trim takes connectives, final marks and quotation marks that close outside off both ends.
func (c *cutter) trim(s *syntax.Sentence, part []int) []int {
	word := func(i int) string { return s.Tokens[part[i]].Lower }
	for len(part) > 0 && (!isWord(word(0)) && !currency(word(0)) || word(0) == "and" || word(0) == "but" || word(0) == "that" || word(0) == "while") {
		if opens := strings.Contains("“\"«‘'``", word(0)); opens && c.closesInside(s, part) {
			break
		}
		part = part[1:]
	}
	for len(part) > 0 && !isWord(word(len(part)-1)) && word(len(part)-1) != "%" {
		if n := len(part) - 1; strings.Contains("”\"»’'", word(n)) && c.opensInside(s, part[:n]) {
			break
		}
		part = part[:len(part)-1]
	}
	return part
}

func currency(w string) bool { return strings.Contains("$€£¥", w) }

// closesInside reports whether the quotation that opens the part closes before its last word.
func (c *cutter) closesInside(s *syntax.Sentence, part []int) bool {
	for _, t := range part[1:max(1, len(part)-2)] {
		if strings.Contains("”\"»’'", s.Tokens[t].Lower) {
			return true
		}
	}
	return false
}

// opensInside reports whether a quotation opens behind the first word of the part.
func (c *cutter) opensInside(s *syntax.Sentence, part []int) bool {
	n := 0
	for _, t := range part {
		if w := s.Tokens[t].Lower; strings.Contains("“«‘", w) || strings.Contains("\"'", w) && n%2 == 0 {
			n++
		} else if strings.Contains("”»’\"'", w) {
			n--
		}
	}
	return n > 0
}

// add writes one claim down.
func (c *cutter) add(si, a int, part []int, stated facts.Facts) {
	s := &c.d.Sentences[si]
	cl := Claim{Sentence: si, Head: -1, Spans: spansOf(s.Tokens, part), Attributions: c.path(a)}
	var texts []string
	for _, sp := range cl.Spans {
		texts = append(texts, sp.Of(c.d.Article.Prose))
	}
	cl.Text = strings.Join(texts, " ")
	cl.Standalone = cl.Text
	cl.Facts = stated.Within(cl.Spans)
	for _, k := range cl.Attributions {
		if n := c.d.Attributions[k].Source.Name; n != "" {
			cl.Sources = append(cl.Sources, n)
		}
	}
	cl.ID = c.id(cl.Text)
	c.d.Claims = append(c.d.Claims, cl)
}

// path lists the attributions around a claim from the outermost to the innermost.
func (c *cutter) path(a int) []int {
	var out []int
	for ; a >= 0; a = c.d.Attributions[a].Parent {
		out = append([]int{a}, out...)
	}
	return out
}

// spansOf joins neighbouring tokens to spans.
func spansOf(all []syntax.Token, part []int) (out []article.Span) {
	for i, t := range part {
		if i > 0 && part[i-1] == t-1 {
			out[len(out)-1].End = all[t].Span.End
		} else {
			out = append(out, all[t].Span)
		}
	}
	return out
}

// id hashes the normalised text; equal claims of one article are told apart by an ordinal.
func (c *cutter) id(text string) string {
	sum := sha256.Sum256([]byte(Normalize(text)))
	h := hex.EncodeToString(sum[:6])
	c.ordinals[h]++
	if n := c.ordinals[h]; n > 1 {
		return fmt.Sprintf("%s-%d", h, n)
	}
	return h
}

// Normalize writes a text so that only a change of words changes it: lower case, straight quotation marks, plain dashes, single
// spaces, no punctuation at its ends.
func Normalize(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(typography.Replace(text)), " "))
	return strings.Trim(text, " .,;:!?\"'-")
}

var typography = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "''", `"`, "``", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "−", "-", "‑", "-",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "", "\u200b", "", "…", "...")
