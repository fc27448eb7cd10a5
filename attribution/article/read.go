package article

import (
	"fmt"
	"io"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"

	"factcheck/attribution/hint"
)

// Format is a way to write an article down. The zero value means: tell it from the name.
type Format uint8

const (
	ByName   Format = iota
	Plain           // paragraphs by blank lines or by line
	Markdown        // CommonMark with tables and strikethrough; front matter in YAML or TOML
	HTML            // a web page: the article in it, without what stands around
)

// Formats are the names that users give formats by.
var Formats = map[string]Format{"auto": ByName, "text": Plain, "markdown": Markdown, "html": HTML}

// Extensions are the file name endings, in lower case, of what a directory search reads.
var Extensions = map[string]Format{".txt": Plain, ".text": Plain, ".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".html": HTML,
	".htm": HTML, ".xhtml": HTML}

// Read decodes data and finds its structure. The name tells the format where f is ByName, and goes into errors nowhere:
// callers put it in front.
func Read(name string, data []byte, f Format) (*Article, error) {
	return ReadEncoded(name, data, f, "")
}

// ReadEncoded is Read for data in an encoding that the caller knows by its name, such as "windows-1252"; "" is to be found out. A byte
// order mark wins over the name.
func ReadEncoded(name string, data []byte, f Format, encoding string) (*Article, error) {
	if f == ByName {
		f = formatOf(name, data)
	}
	if f == HTML && encoding == "" {
		encoding = declared(data)
	}
	text, warnings, err := decode(data, encoding)
	if err != nil {
		return nil, err
	}
	a, err := parse(name, text, f)
	if err != nil {
		return nil, err
	}
	a.Warnings = append(warnings, a.Warnings...)
	return a, nil
}

// parse finds the structure of decoded text.
func parse(name, text string, f Format) (*Article, error) {
	switch {
	case f == Markdown:
		return readMarkdown(name, text)
	case f == HTML:
		return readHTML(name, text)
	case strings.Trim(text, spaces) == "":
		return nil, ErrEmpty
	}
	return FromText(name, "", text), nil
}

// Options say how to read articles.
type Options struct {
	Format   Format
	Encoding string // its name; empty to find it out
	Limit    int    // the largest input, in bytes
}

// ParseOptions reads options as a user writes them: the name of a format, a size with its unit, the name of an encoding or nothing.
func ParseOptions(format, limit, encoding string) (o Options, err error) {
	var ok bool
	if o.Format, ok = Formats[format]; !ok {
		return o, fmt.Errorf("--from takes auto, text, markdown or html, not %q%s", format,
			hint.Ask(format, []string{"auto", "text", "markdown", "html"}))
	}
	o.Encoding = encoding
	o.Limit, err = ParseSize(limit)
	return o, err
}

// Read reads an article from in to its end, as ReadEncoded does.
func (o Options) Read(name string, in io.Reader) (*Article, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(o.Limit)+1))
	switch {
	case err != nil:
		return nil, FileError(err)
	case len(data) > o.Limit:
		return nil, fmt.Errorf("it is larger than %d bytes; raise --max-size to read it", o.Limit)
	}
	return ReadEncoded(name, data, o.Format, o.Encoding)
}

// formatOf tells the format from the ending of a name, or, where that says nothing, from how the text begins.
func formatOf(name string, data []byte) Format {
	if f, ok := Extensions[strings.ToLower(path.Ext(name))]; ok {
		return f
	}
	if pageForm.Match(data[:min(len(data), 1024)]) {
		return HTML
	}
	return Plain
}

var pageForm = regexp.MustCompile(`(?i)^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html)\b`)

// largestSize is the largest size that can be asked for: a tebibyte, or what an int holds where that is less.
const largestSize = min(1<<40, math.MaxInt)

// ParseSize reads a number of bytes: "4096", "10MB", "64MiB".
func ParseSize(s string) (int, error) {
	digits := strings.TrimRight(s, "kKMGiB ")
	n, err := strconv.Atoi(digits)
	scale, ok := map[string]int{"": 1, "B": 1, "k": 1000, "K": 1000, "kB": 1000, "KB": 1000, "KiB": 1 << 10, "M": 1e6, "MB": 1e6,
		"MiB": 1 << 20, "G": 1e9, "GB": 1e9, "GiB": 1 << 30}[strings.TrimSpace(s[len(digits):])]
	if err != nil || !ok || n <= 0 || n > largestSize/scale {
		return 0, fmt.Errorf("%q is no size; write it as 500kB or 64MiB", s)
	}
	return n * scale, nil
}
