package main

import (
	"flag"
	"fmt"
	"os"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
)

// evaluateSyntax prints one figure a line, "NAME VALUE" in per cent: tags, lemmas and trees over gold tokens, then sentences,
// tokens and trees from raw text. With -interval each line has the bounds of its 95 % interval and its n behind it.
func evaluateSyntax(args []string) error {
	fs := flag.NewFlagSet("syntax", flag.ContinueOnError)
	interval := fs.Bool("interval", false, "print 95 % intervals, by bootstrap over documents, and n")
	errors := fs.Int("errors", 0, "print this many of the commonest errors of tags and of tokens to standard error")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 {
		return fmt.Errorf("syntax needs one CoNLL-U file")
	}
	f, err := os.Open(fs.Arg(0))
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := conllu.Read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", fs.Arg(0), err)
	}
	if len(gold) == 0 {
		return fmt.Errorf("%s holds no sentence", fs.Arg(0))
	}
	docs := documents(gold)
	counts := make([]counts, len(docs))
	seen := confusion{}
	for i, d := range docs {
		scoreGold(d, &counts[i], seen)
		scoreRaw(d, &counts[i], seen)
	}
	printTable(os.Stdout, counts, *interval)
	seen.print(os.Stderr, *errors)
	return nil
}

// documents parts the sentences where a document begins; a file with fewer than ten documents is parted at paragraphs, or else
// at every sentence.
func documents(ss []conllu.Sentence) [][]conllu.Sentence {
	at := func(begins func(conllu.Sentence) bool) (out [][]conllu.Sentence) {
		from := 0
		for i := 1; i <= len(ss); i++ {
			if i == len(ss) || begins(ss[i]) {
				out = append(out, ss[from:i])
				from = i
			}
		}
		return out
	}
	for _, begins := range []func(conllu.Sentence) bool{
		func(s conllu.Sentence) bool { return s.Document },
		func(s conllu.Sentence) bool { return s.Paragraph },
	} {
		if out := at(begins); len(out) >= 10 {
			return out
		}
	}
	return at(func(conllu.Sentence) bool { return true })
}

// scoreGold analyses the gold sentences with their gold tokens.
func scoreGold(doc []conllu.Sentence, c *counts, seen confusion) {
	text, places := conllu.Text(doc)
	for i, g := range doc {
		spans := make([]article.Span, len(places[i]))
		for k, p := range places[i] {
			spans[k] = article.Span(p)
		}
		s := syntax.FromTokens(text, 0, spans)
		s.Parse(text)
		for k, w := range g.Words {
			c.word(w, s.Tokens[k])
			seen.tag(w, s.Tokens[k])
		}
		c.reporting(g.Words, &s)
	}
}

// scoreRaw analyses the text of the document, its paragraphs as blocks.
func scoreRaw(doc []conllu.Sentence, c *counts, seen confusion) {
	text, places := conllu.Text(doc)
	var blocks []article.Block
	goldSentences := map[article.Span]bool{}
	words := map[article.Span]goldWord{}
	for i, g := range doc {
		first, last := places[i][0].Start, places[i][len(places[i])-1].End
		if g.Paragraph || i == 0 {
			blocks = append(blocks, article.Block{Span: article.Span{Start: first, End: last}})
		}
		blocks[len(blocks)-1].Span.End = last
		goldSentences[article.Span{Start: first, End: last}] = true
		for k, w := range g.Words {
			gw := goldWord{rel: w.Rel}
			if w.Head >= 0 {
				gw.head = article.Span(places[i][w.Head])
			}
			words[article.Span(places[i][k])] = gw
		}
	}
	found := syntax.Analyze(text, blocks)
	c.goldSentences += len(goldSentences)
	c.goldTokens += len(words)
	c.sentences += len(found)
	for i := range found {
		s := &found[i]
		if goldSentences[s.Span] {
			c.sentencesRight++
		} else {
			seen.sentence(text, s.Span)
		}
		c.tokens += len(s.Tokens)
		for _, t := range s.Tokens {
			w, ok := words[t.Span]
			if !ok {
				seen.token(text, t.Span)
				continue
			}
			c.tokensRight++
			head := article.Span{}
			if t.Head >= 0 {
				head = s.Tokens[t.Head].Span
			}
			if head == w.head && sameRel(w.rel, t.Rel) {
				c.rawRight++
			}
		}
	}
}

// goldWord is what the raw score asks of a gold word; the head of the root is the empty span.
type goldWord struct {
	head article.Span
	rel  string
}

// sameRel compares relations by their bases, as the shared tasks on Universal Dependencies do.
func sameRel(gold string, r syntax.Rel) bool { return syntax.ParseRel(gold).Base() == r.Base() }
