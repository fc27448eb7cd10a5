package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/words"
)

// rawSentence is a sentence of raw text as training sees it.
type rawSentence struct {
	forms []string
	words []words.Form
}

// readRaw reads every text below dir: lines of .txt files, and the "text" of each object of .jsonl files whose name says train.
// The order is that of the names.
func readRaw(dirs []string) ([]rawSentence, error) {
	var out []rawSentence
	for _, dir := range dirs {
		paths, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			return nil, err
		}
		sort.Strings(paths)
		for _, p := range paths {
			var paragraphs []string
			switch {
			case strings.HasSuffix(p, ".txt"):
				paragraphs, err = readLines(p)
			case strings.HasSuffix(p, "train.jsonl"):
				paragraphs, err = readTexts(p)
			default:
				continue
			}
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p, err)
			}
			for _, t := range paragraphs {
				out = appendRaw(out, t)
			}
		}
	}
	return out, nil
}

func scan(path string, each func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for sc.Scan() {
		if err := each(sc.Bytes()); err != nil {
			return err
		}
	}
	return sc.Err()
}

func readLines(path string) (out []string, err error) {
	err = scan(path, func(line []byte) error {
		out = append(out, string(line))
		return nil
	})
	return out, err
}

func readTexts(path string) (out []string, err error) {
	err = scan(path, func(line []byte) error {
		var o struct{ Text string }
		if err := json.Unmarshal(line, &o); err != nil {
			return err
		}
		out = append(out, strings.Split(o.Text, "\n")...)
		return nil
	})
	return out, err
}

// appendRaw segments a paragraph.
func appendRaw(out []rawSentence, text string) []rawSentence {
	for _, s := range syntax.Segment(text, []article.Block{{Span: article.Span{End: len(text)}}}) {
		forms := make([]string, len(s.Tokens))
		for i, t := range s.Tokens {
			forms[i] = t.Span.Of(text)
		}
		out = append(out, rawSentence{forms, formsOf(forms)})
	}
	return out
}

// formsOf gives what the networks see of each word of a sentence.
func formsOf(forms []string) []words.Form {
	at := func(i int) string { return forms[i] }
	out := make([]words.Form, len(forms))
	for i, s := range words.Settings(at, len(forms), nil) {
		out[i] = words.Of(forms[i], s)
	}
	return out
}

// capitalised reports whether a form begins with a capital.
func capitalised(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}
