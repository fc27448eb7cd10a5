package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Format is a way to write an article down. The zero value means: tell it from the name.
type Format uint8

const (
	ByName   Format = iota
	Plain           // paragraphs by blank lines or by line
	Markdown        // CommonMark with tables and strikethrough; front matter in YAML or TOML
)

// Formats are the names that users give formats by.
var Formats = map[string]Format{"auto": ByName, "text": Plain, "markdown": Markdown}

// Extensions are the file name endings, in lower case, of what a directory search reads.
var Extensions = map[string]Format{".txt": Plain, ".text": Plain, ".md": Markdown, ".markdown": Markdown, ".mdown": Markdown}

// Errors that Read wraps, for callers that act on the reason. Each message says what to do.
var (
	ErrEmpty    = errors.New("there is no text in it; give a file with an article")
	ErrBinary   = errors.New("it looks like a binary file; save the article as plain text or Markdown")
	ErrEncoding = errors.New("it is not UTF-8")
)

// Read decodes data and finds its structure. The name tells the format where f is ByName, and goes into errors nowhere:
// callers put it in front.
func Read(name string, data []byte, f Format) (*Article, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	if f == ByName {
		f = Extensions[strings.ToLower(path.Ext(name))]
	}
	if f == Markdown {
		return readMarkdown(name, text)
	}
	if strings.Trim(text, spaces) == "" {
		return nil, ErrEmpty
	}
	return FromText(name, "", text), nil
}

// ReadFrom reads an article of at most limit bytes from in to its end.
func ReadFrom(name string, in io.Reader, limit int, f Format) (*Article, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	switch {
	case err != nil:
		return nil, FileError(err)
	case len(data) > limit:
		return nil, fmt.Errorf("it is larger than %d bytes; raise --max-size to read it", limit)
	}
	return Read(name, data, f)
}

// decode checks that data is text in UTF-8 and takes a byte order mark off.
func decode(data []byte) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) == 0 {
		return "", ErrEmpty
	}
	head := data[:min(len(data), 8192)]
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return "", fmt.Errorf("%w but looks like UTF-16; convert it first, for example with: iconv -f UTF-16 -t UTF-8", ErrEncoding)
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return "", ErrBinary
	}
	if !utf8.Valid(data) {
		at := invalidAt(data)
		if controls(head)*20 > len(head) {
			return "", ErrBinary
		}
		return "", fmt.Errorf("%w: byte 0x%02X on line %d; convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8",
			ErrEncoding, data[at], 1+bytes.Count(data[:at], []byte{'\n'}))
	}
	return string(data), nil
}

// invalidAt is the offset of the first byte that is not part of a rune.
func invalidAt(data []byte) int {
	at := 0
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at
}

// controls counts control characters that text does not have.
func controls(data []byte) (n int) {
	for _, b := range data {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' || b == 0x7f {
			n++
		}
	}
	return n
}

// ParseSize reads a number of bytes: "4096", "10MB", "64MiB".
func ParseSize(s string) (int, error) {
	digits := strings.TrimRight(s, "kKMGiB ")
	n, err := strconv.Atoi(digits)
	scale, ok := map[string]int{"": 1, "B": 1, "k": 1000, "K": 1000, "kB": 1000, "KB": 1000, "KiB": 1 << 10, "M": 1e6, "MB": 1e6, "MiB": 1 << 20, "G": 1e9, "GB": 1e9, "GiB": 1 << 30}[strings.TrimSpace(s[len(digits):])]
	if err != nil || !ok || n <= 0 || n > 1<<40/scale {
		return 0, fmt.Errorf("%q is no size; write it as 500kB or 64MiB", s)
	}
	return n * scale, nil
}
