package article

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Errors that Read wraps, for callers that act on the reason. Each message says what to do.
var (
	ErrEmpty    = errors.New("there is no text in it; give a file with an article")
	ErrBinary   = errors.New("it looks like a binary file; save the article as plain text, Markdown or HTML")
	ErrEncoding = errors.New("its encoding is not clear")
)

// documents are the files that editors give by mistake, by their first bytes.
var documents = []struct{ magic, what string }{
	{"PK\x03\x04", "a word processor's document or another ZIP file"},
	{"\xd0\xcf\x11\xe0", "an old Word document"},
	{"{\\rtf", "a document in Rich Text Format"},
	{"%PDF-", "a PDF file"},
}

// decode turns bytes into text. The encoding is, in this order: that of a byte order mark; the one that the caller or the file names; UTF-8
// where that fits; else a guess, UTF-16 by its zero bytes or Windows-1252, which never goes without a warning. The byte order mark is
// outside the text.
func decode(data []byte, named string) (text string, warnings []string, err error) {
	for _, d := range documents {
		if bytes.HasPrefix(data, []byte(d.magic)) {
			return "", nil, fmt.Errorf("it is %s; save the article as plain text, Markdown or HTML", d.what)
		}
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return "", nil, ErrBinary
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16(data[2:], unicode.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16(data[2:], unicode.BigEndian)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch {
	case len(data) == 0:
		return "", nil, ErrEmpty
	case named != "":
		return as(data, named)
	}
	if order, is := halfZero(data); is {
		text, _, err := utf16(data, order)
		return text, []string{"The file has no byte order mark; it was read as UTF-16 because of its zero bytes. If that is wrong, name " +
			"its encoding (--encoding)."}, err
	}
	head := data[:min(len(data), 8192)]
	switch {
	case bytes.IndexByte(head, 0) >= 0:
		return "", nil, ErrBinary
	case utf8.Valid(data):
		return string(data), nil, nil
	case controls(head)*20 > len(head):
		return "", nil, ErrBinary
	}
	return western(data)
}

// as decodes data in the encoding that somebody named. Bytes that are UTF-8 beyond doubt stay so, with a warning.
func as(data []byte, name string) (string, []string, error) {
	e, canonical := charset.Lookup(name)
	switch {
	case e == nil:
		return "", nil, fmt.Errorf("%w: there is no encoding %q; name one such as utf-8, windows-1252 or iso-8859-2", ErrEncoding, name)
	case canonical == "utf-8" && !utf8.Valid(data):
		return "", nil, brokenUTF8(data)
	case canonical == "utf-8":
		return string(data), nil, nil
	case utf8.Valid(data) && multibyte(data) > 0 && bytes.IndexByte(data, 0) < 0:
		return string(data), []string{fmt.Sprintf("The encoding is given as %s, but the bytes are UTF-8 and were read as that.",
			canonical)}, nil
	}
	return decoded(data, e, canonical)
}

// decoded decodes data and warns of what stands for nothing in the encoding.
func decoded(data []byte, e encoding.Encoding, name string) (string, []string, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", nil, fmt.Errorf("%w: it is not %s: %v", ErrEncoding, name, err)
	}
	text := string(out)
	if n := strings.Count(text, string(utf8.RuneError)); n > 0 {
		return text,
			[]string{fmt.Sprintf("%d characters could not be read as %s; if that is the wrong encoding, name another (--encoding).", n,
				name)}, nil
	}
	return text, nil, nil
}

func utf16(data []byte, order unicode.Endianness) (string, []string, error) {
	switch {
	case len(data) == 0:
		return "", nil, ErrEmpty
	case len(data)%2 == 1:
		return "", nil, fmt.Errorf("%w: it begins as UTF-16 and ends in half a character; save it as UTF-8", ErrEncoding)
	}
	return decoded(data, unicode.UTF16(order, unicode.IgnoreBOM), "utf-16")
}

// halfZero reports whether every other byte of most of the beginning is zero: English in UTF-16 without a mark.
func halfZero(data []byte) (order unicode.Endianness, is bool) {
	head := data[:min(len(data), 8192)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(head) / 2
	order = unicode.LittleEndian
	if zeros[0] > zeros[1] { // the high bytes come first
		order = unicode.BigEndian
	}
	return order, pairs > 8 && len(data)%2 == 0 && zeros[0]*zeros[1] == 0 && (zeros[0]+zeros[1])*10 > pairs*8
}

// western reads data as Windows-1252 and says so. It refuses what is more likely UTF-8 with a broken byte, and what has more letters beyond
// ASCII than a text in a Western language.
func western(data []byte) (string, []string, error) {
	high, undefined := 0, 0
	for _, b := range data {
		if b >= 0x80 {
			high++
		}
		if slices.Contains(undefinedBytes, b) {
			undefined++
		}
	}
	switch {
	case multibyte(data) > invalid(data):
		return "", nil, brokenUTF8(data)
	case undefined > 0 || high*5 > len(data):
		return "", nil,
			fmt.Errorf("%w: it is neither UTF-8 nor Windows-1252; name it, for example --encoding iso-8859-2, or save the file as UTF-8",
				ErrEncoding)
	}
	text, _, err := decoded(data, charmap.Windows1252, "windows-1252")
	at := invalidAt(data)
	r, _ := charmap.Windows1252.NewDecoder().Bytes(data[at : at+1])
	return text, []string{fmt.Sprintf("The file is not UTF-8; it was read as Windows-1252, where byte 0x%02X on line %d is %s (%U). If "+
		"that is wrong, name its encoding (--encoding).",
		data[at], lineOf(data, at), r, []rune(string(r))[0])}, err
}

func brokenUTF8(data []byte) error {
	at := invalidAt(data)
	return fmt.Errorf("%w: it is UTF-8 but for byte 0x%02X on line %d; save the file as UTF-8 again, or name its encoding (--encoding)",
		ErrEncoding, data[at], lineOf(data, at))
}

func lineOf(data []byte, at int) int { return 1 + bytes.Count(data[:at], []byte{'\n'}) }

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

// multibyte counts the characters of more than one byte in what is valid of data, invalid the bytes that are not.
func multibyte(data []byte) (n int) { n, _ = runes(data); return n }
func invalid(data []byte) (n int)   { _, n = runes(data); return n }

func runes(data []byte) (multi, bad int) {
	for at := 0; at < len(data); {
		r, n := utf8.DecodeRune(data[at:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			multi++
		}
		at += n
	}
	return multi, bad
}

// controls counts control characters that text does not have.
func controls(data []byte) (n int) {
	for _, b := range data {
		if space := strings.IndexByte("\n\r\t\f\v", b) >= 0; b < ' ' && !space || b == 0x7f {
			n++
		}
	}
	return n
}

// undefinedBytes mean nothing in Windows-1252.
var undefinedBytes = []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d}
