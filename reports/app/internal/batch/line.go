package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"factcheck/reports"
)

var byteOrderMark = []byte("\xef\xbb\xbf")

// skipMark skips a byte order mark in front of the first line.
func skipMark(r *bufio.Reader) {
	if head, _ := r.Peek(len(byteOrderMark)); bytes.Equal(head, byteOrderMark) {
		r.Discard(len(head))
	}
}

// packages are the files of compressed lines, by their first bytes, with the program that unpacks them.
var packages = []struct{ magic, what, program string }{
	{"\x1f\x8b", "gzip", "zcat"}, {"\x28\xb5\x2f\xfd", "zstd", "zstdcat"}, {"BZh", "bzip2", "bzcat"}, {"\xfd7zXZ\x00", "xz", "xzcat"},
	{"PK\x03\x04", "ZIP", "unzip -p"},
}

// packed is an error where the input is not lines yet.
func packed(r *bufio.Reader) error {
	first, _ := r.Peek(1)
	for _, p := range packages {
		if string(first) != p.magic[:1] {
			continue // and nothing waits for more
		}
		if head, _ := r.Peek(len(p.magic)); string(head) == p.magic {
			return fmt.Errorf("the input is compressed by %s; unpack it on its way in: %s FILE | factcheck batch", p.what, p.program)
		}
	}
	return nil
}

// readLine reads up to the next line end, and gives the line without white space around it and the bytes that it took. Of a line that is
// longer than most bytes it keeps the beginning, where the id stands, and skips the rest.
func readLine(r *bufio.Reader, most int) (line []byte, read int, err error) {
	for {
		part, err := r.ReadSlice('\n')
		read += len(part)
		line = append(line, part[:min(len(part), most-len(line))]...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.Trim(line, " \t\r\n"), read, err
		}
	}
}

// names of the fields that a line or a version may have. Others are left alone.
var names = []string{"id", "text", "title", "time", "name", "versions", "include", "against"}

// fields are those of an object, each as it is written.
type fields map[string]json.RawMessage

// object reads the fields of a JSON object. A name counts in the very letters that it is documented in; one that comes twice is an error.
// What was read until an error is given, too.
func object(data []byte) (fields, error) {
	f := fields{}
	d := json.NewDecoder(bytes.NewReader(data))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return f, errors.New("it is no JSON object")
	}
	var twice error
	told := map[string]bool{} // once each, however often a name comes
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return f, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return f, err
		}
		name, _ := key.(string)
		switch {
		case !slices.Contains(names, name):
		case told[name]:
		case f[name] != nil:
			told[name] = true
			twice = errors.Join(twice, fmt.Errorf("%q comes twice", name))
		default:
			f[name] = value
		}
	}
	return f, twice
}

// text is the value of a field that holds text, empty where the field is missing or null. lone counts the halves of surrogate pairs in it
// that stand alone, each of which is read as U+FFFD.
func (f fields) text(name string) (s string, lone int, err error) {
	if !f.has(name) {
		return "", 0, nil
	}
	if err := json.Unmarshal(f[name], &s); err != nil {
		return "", 0, fmt.Errorf("%q is no text", name)
	}
	return s, loneSurrogates(f[name]), nil
}

// mentions reports whether a line asks for the mentions of its article. They are all that can be asked for.
func (f fields) mentions() (asked bool, err error) {
	var list []string
	if !f.has("include") {
		return false, nil
	}
	if json.Unmarshal(f["include"], &list) != nil {
		return false, errors.New(`"include" is no list of texts`)
	}
	for _, what := range list {
		if what != "mentions" {
			return false, fmt.Errorf(`"include" has %q; "mentions" is all that can be included`, what)
		}
		asked = true
	}
	return asked, nil
}

// loneSurrogates counts the escapes in a JSON text that stand for half of a character.
func loneSurrogates(raw []byte) (n int) {
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		switch {
		case surrogate(raw[i:]) == high && i+6 < len(raw) && surrogate(raw[i+6:]) == low:
			i += 11
		case surrogate(raw[i:]) != none:
			n++
			i += 5
		default:
			i++
		}
	}
	return n
}

const (
	none = iota
	high
	low
)

// surrogate tells which half of a character the escape at the beginning of s stands for.
func surrogate(s []byte) int {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' || s[2]|0x20 != 'd' {
		return none
	}
	switch {
	case bytes.IndexByte([]byte("89abAB"), s[3]) >= 0:
		return high
	case bytes.IndexByte([]byte("cdefCDEF"), s[3]) >= 0:
		return low
	}
	return none
}

// valid tells what keeps a line from being JSON at all.
func valid(line []byte) error {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && n == 1 {
			return fmt.Errorf("not UTF-8: byte 0x%02X at byte %d; save the file as UTF-8", line[i], i+1)
		}
		i += n
	}
	var syntax *json.SyntaxError
	if err := json.Unmarshal(line, new(json.RawMessage)); errors.As(err, &syntax) {
		return fmt.Errorf("not JSON: %v at byte %d", err, syntax.Offset)
	}
	return nil
}

// idOf finds the id of a line, as it is written, so that its error can be told apart. It gives nil where there is none to be found.
func idOf(line []byte) json.RawMessage {
	f, _ := object(line)
	if !utf8.Valid(f["id"]) {
		return nil
	}
	return f["id"]
}

// failure is the output for a bad line, by its number.
func failure(id json.RawMessage, number int, err error) []byte {
	if id == nil {
		id = json.RawMessage("null")
	}
	return reports.FailureLine(id, number, err)
}
