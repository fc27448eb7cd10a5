package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var small = Options{Workers: 3, MaxLine: 1 << 20}

// lines runs a batch and gives its output by lines.
func lines(t testing.TB, in string, o Options) []string {
	var out strings.Builder
	require.NoError(t, errorOf(Run(t.Context(), strings.NewReader(in), &out, o)))
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

// TestLines shows what comes back of lines of every kind: how the output begins, or the whole error.
func TestLines(t *testing.T) {
	deep := strings.Repeat("[", 9000) + strings.Repeat("]", 9000)
	tooDeep := strings.Repeat("[", 20000) + strings.Repeat("]", 20000)
	for in, want := range map[string]string{
		// ids come back byte for byte
		`{"id": "a", "text": "One."}`:                       `{"schema":"factcheck.analysis/1","id":"a","title"`,
		`{"id": 1.50e+400, "text": "One."}`:                 `{"schema":"factcheck.analysis/1","id":1.50e+400,"title"`,
		`{"id": -0, "text": "One."}`:                        `{"schema":"factcheck.analysis/1","id":-0,"title"`,
		`{"id": null, "text": "One."}`:                      `{"schema":"factcheck.analysis/1","id":null,"title"`,
		`{"id": false, "text": "One."}`:                     `{"schema":"factcheck.analysis/1","id":false,"title"`,
		`{"id": { "k" : [1, "<##>"] }, "text": "One."}`:     `{"schema":"factcheck.analysis/1","id":{ "k" : [1, "<##>"] },"title"`,
		`{"id": "\u0041\ud800\/", "text": "One."}`:          `{"schema":"factcheck.analysis/1","id":"\u0041\ud800\/","title"`,
		`{"text": "One.", "id": "last", "more": {"id": 1}}`: `{"schema":"factcheck.analysis/1","id":"last","title"`,
		`{"id": ` + deep + `, "text": "One."}`:              `{"schema":"factcheck.analysis/1","id":` + deep + `,"title"`,
		`{"id": 1, "versions": [{"text": "One man fled."}, {"text": "One man fled.", "title": null}], "text": null}`: `{"schema":"factcheck.comparison/1","id":1,"versions"`,
		// also with errors
		`{"id": { "k" : "<" }}`:                          `{"id":{ "k" : "<" },"error":"\"text\" or \"versions\" is missing"}`,
		`{"id": 1, "text": 5}`:                           `{"id":1,"error":"\"text\" is no text"}`,
		`{"id": 1, "text": "a", "title": ["b"]}`:         `{"id":1,"error":"\"title\" is no text"}`,
		`{"id": 1, "text": "cut`:                         `{"id":1,"error":"not JSON: unexpected end of JSON input at byte 22"}`,
		`{"id": 1, "text": "a"} {}`:                      `{"id":1,"error":"not JSON: invalid character '{' after top-level value at byte 24"}`,
		`{"id": 1, "x": ` + tooDeep + `}`:                `{"id":1,"error":"not JSON: invalid character '[' exceeded max depth at byte 10015"}`,
		`{"id": NaN, "text": "a"}`:                       `{"id":null,"error":"not JSON: invalid character 'N' looking for beginning of value at byte 8"}`,
		`{"id": 1, "text": "a", "include": "mentions"}`:  `{"id":1,"error":"\"include\" is no list of texts"}`,
		`{"id": 1, "text": "a", "include": ["all"]}`:     `{"id":1,"error":"\"include\" has \"all\"; \"mentions\" is all that can be included"}`,
		`{"id": 1, "versions": [{}, {}], "include": []}`: `{"id":1,"error":"\"include\" belongs to \"text\", not to \"versions\""}`,
		`[1]`:                                    `{"id":null,"error":"it is no JSON object"}`,
		`7`:                                      `{"id":null,"error":"it is no JSON object"}`,
		`{}`:                                     `{"id":null,"error":"\"id\" is missing"}`,
		`{"id": 1, "text": "a", "versions": []}`: `{"id":1,"error":"\"text\" and \"versions\" exclude each other"}`,
		`{"id": 1, "versions": {}}`:              `{"id":1,"error":"\"versions\" is no list"}`,
		`{"id": 1, "versions": [{"text": "a"}]}`: `{"id":1,"error":"\"versions\" needs two or more"}`,
		`{"id": 1, "versions": [{"text": "a"},1]}`: `{"id":1,"error":"versions[1]: it is no JSON object"}`,
		`{"id": 1, "versions": [{}, {}]}`:          `{"id":1,"error":"versions[0]: \"text\" is missing"}`,
		// names count letter by letter, and once
		`{"ID": 1, "id": 2, "Text": "b", "text": "a"}`: `{"schema":"factcheck.analysis/1","id":2,"title"`,
		`{"Id": 1, "text": "a"}`:                       `{"id":null,"error":"\"id\" is missing"}`,
		`{"id": 1, "TEXT": "a"}`:                       `{"id":1,"error":"\"text\" or \"versions\" is missing"}`,
		`{"id": 1, "id": 2, "text": "a"}`:              `{"id":1,"error":"\"id\" comes twice"}`,
		`{"id": 1, "text": "a", "text": "a"}`:          `{"id":1,"error":"\"text\" comes twice"}`,
		`{"id": 1, "text": "a", "x": 1, "x": 2}`:       `{"schema":"factcheck.analysis/1","id":1,"title"`,
		// bytes that are no text
		"{\"id\": 1, \"text\": \"a\xff\"}":   `{"id":1,"error":"not UTF-8: byte 0xFF at byte 21; save the file as UTF-8"}`,
		"{\"id\": \"\xff\", \"text\": \"\"}": `{"id":null,"error":"not UTF-8: byte 0xFF at byte 9; save the file as UTF-8"}`,
		"\xff\xfe{\x00":                      `{"id":null,"error":"not UTF-8: byte 0xFF at byte 1; save the file as UTF-8"}`,
	} {
		got := lines(t, in, small)
		require.Len(t, got, 1, in)
		assert.True(t, json.Valid([]byte(got[0])), got[0])
		if strings.HasPrefix(want, `{"schema"`) {
			assert.True(t, strings.HasPrefix(got[0], want), "of %.200s\n%.200s\nnot\n%.200s", in, got[0], want)
		} else {
			assert.Equal(t, strings.TrimSuffix(want, "}")+`,"line":1}`, got[0])
		}
	}
}

// TestLoneSurrogates proves that half a character is one, and is told.
func TestLoneSurrogates(t *testing.T) {
	got := lines(t, `{"id": 1, "text": "The \ud800 road \\ud800 \ud83d\ude00 is closed \udc00\ud83d."}`, Options{Workers: 1, MaxLine: 1 << 20, IncludeText: true})
	var out struct {
		Text     string
		Warnings []string
	}
	require.NoError(t, json.Unmarshal([]byte(got[0]), &out))
	assert.Equal(t, "The \ufffd road \\ud800 😀 is closed \ufffd\ufffd.", out.Text)
	require.Len(t, out.Warnings, 1)
	assert.Contains(t, out.Warnings[0], "3 halves of surrogate pairs")
}

func TestInput(t *testing.T) {
	var out strings.Builder
	require.NoError(t, errorOf(Run(t.Context(), strings.NewReader(""), &out, small)))
	require.NoError(t, errorOf(Run(t.Context(), strings.NewReader("\ufeff\r\n \t\n\n"), &out, small)))
	assert.Empty(t, out.String())
	got := lines(t, "\ufeff{\"id\": 1}\r\n\n  {\"id\": 2}", small)
	assert.Equal(t, []string{`{"id":1,"error":"\"text\" or \"versions\" is missing","line":1}`, `{"id":2,"error":"\"text\" or \"versions\" is missing","line":3}`}, got)
	got = lines(t, `{"id": "kept", "text": "`+strings.Repeat("a", 100)+"\"}\n{\"id\": 2}", Options{Workers: 1, MaxLine: 50})
	assert.Equal(t, `{"id":"kept","error":"the line is longer than 50 bytes; raise --max-size or cut it","line":1}`, got[0])
	assert.Equal(t, `{"id":2,"error":"\"text\" or \"versions\" is missing","line":2}`, got[1])
	n, err := Run(t.Context(), strings.NewReader("{}\n{}"), &out, Options{Workers: 1, MaxLine: 50})
	require.NoError(t, err)
	assert.Equal(t, Tally{Lines: 2, Failed: 2}, n)
	for head, what := range map[string]string{"\x1f\x8b\x08\x00": "zcat FILE | factcheck batch", "\x28\xb5\x2f\xfd": "zstd",
		"PK\x03\x04": "ZIP"} {
		assert.ErrorContains(t, errorOf(Run(t.Context(), strings.NewReader(head+"\x00\n"), &out, small)), what)
	}
	broken := errors.New("the disk is gone")
	assert.ErrorIs(t, errorOf(Run(t.Context(), io.MultiReader(strings.NewReader("{}\n"), failing{broken}), &out, small)), broken)
}

func errorOf(_ Tally, err error) error { return err }

type failing struct{ error }

func (f failing) Read([]byte) (int, error)  { return 0, f.error }
func (f failing) Write([]byte) (int, error) { return 0, f.error }

// TestOrder has later lines ready first, and one that makes the program stumble.
func TestOrder(t *testing.T) {
	var in, want strings.Builder
	for i := range 200 {
		fmt.Fprintf(&in, "{\"id\": %d}\n", i)
		if i%50 == 7 {
			fmt.Fprintf(&want, "{\"id\":%d,\"error\":\"factcheck stumbled over this line, which is a mistake in factcheck; please "+
				"report it: boom\",\"line\":%d}\n", i, i+1)
		} else {
			fmt.Fprintf(&want, "{\"id\": %d}\n", i)
		}
	}
	var n atomic.Int64
	var out strings.Builder
	read := 0
	o := Options{Workers: 8, MaxLine: 1 << 20, Done: func(n int) { read += n }}
	tally, err := run(t.Context(), strings.NewReader(in.String()), &out, o, func(line []byte) ([]byte, error) {
		time.Sleep(time.Duration(7-n.Add(1)%8) * time.Millisecond / 4)
		var v struct{ ID int }
		if json.Unmarshal(line, &v); v.ID%50 == 7 {
			panic("boom")
		}
		return line, nil
	})
	require.NoError(t, err)
	assert.Equal(t, Tally{Lines: 200, Failed: 4}, tally)
	assert.Equal(t, want.String(), out.String())
	assert.Equal(t, in.Len(), read)
}

// TestBounds proves that no more is under way than the bounds say, in lines and in bytes, and that a line larger than they are is taken.
func TestBounds(t *testing.T) {
	for _, size := range []int{10, bytesEach / 2, 3 * bytesEach} {
		const workers, count = 2, 60
		line := append(bytes.Repeat([]byte("x"), size-1), '\n')
		var answered, most, fed atomic.Int64
		in := counting{io.LimitReader(&repeating{line: line}, int64(size*count)), &fed}
		o := Options{Workers: workers, MaxLine: 1 << 30, Done: func(int) { answered.Add(1) }}
		_, err := run(t.Context(), in, io.Discard, o, func(b []byte) ([]byte, error) {
			most.Store(max(most.Load(), fed.Load()-answered.Load()*int64(size)))
			return nil, nil
		})
		require.NoError(t, err)
		assert.EqualValues(t, count, answered.Load())
		// what is under way, the line that is being read and the one that waits for room, and what the reader holds
		assert.LessOrEqual(t, most.Load(), int64(workers*bytesEach+3*size+1<<16+4*workers*10))
	}
}

// repeating is a line without end.
type repeating struct {
	line []byte
	at   int
}

func (r *repeating) Read(p []byte) (int, error) {
	n := copy(p, r.line[r.at:])
	r.at = (r.at + n) % len(r.line)
	return n, nil
}

type counting struct {
	io.Reader
	n *atomic.Int64
}

func (c counting) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// TestEnd proves that a run ends when nobody reads on, and when it is interrupted while the input waits.
func TestEnd(t *testing.T) {
	closed := errors.New("closed")
	in := strings.NewReader(strings.Repeat("{}\n", 100000))
	assert.ErrorIs(t, errorOf(Run(t.Context(), in, failing{closed}, small)), closed)
	ctx, cancel := context.WithCancel(t.Context())
	never, _ := io.Pipe()
	time.AfterFunc(10*time.Millisecond, cancel)
	assert.ErrorIs(t, errorOf(Run(ctx, never, io.Discard, small)), context.Canceled)
}

// FuzzBatch: whatever comes in, each line that is not blank gives one line of JSON with an id, the same twice.
func FuzzBatch(f *testing.F) {
	for _, s := range []string{"",
		"\ufeff{\"id\":1,\"text\":\"Two men are suspected of the theft, police said.\"}\n\n{\"id\":[1,{}],\"text\":\"\"}",
		"{\"id\":\"\\ud800\",\"text\":\"\\udc00\"}",
		"{\"id\":1,\"versions\":[{\"text\":\"Two men fled.\"},{\"text\":\"Three men fled.\",\"time\":\"2024-03-05\"}]}",
		"{\"id\":1,\"id\":2}", "{\"id\":\"\xff\"}", "[[[[", "{\"id\":1,\"text\":\"\\u0000\\u202e\"}\r\n7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 300 {
			return
		}
		got := lines(t, in, Options{Workers: 2, MaxLine: 1 << 16})
		assert.Equal(t, got, lines(t, in, Options{Workers: 1, MaxLine: 1 << 16}))
		want := 0
		for _, l := range strings.Split(strings.TrimPrefix(in, "\ufeff"), "\n") {
			if strings.Trim(l, " \t\r") != "" {
				want++
			}
		}
		if want == 0 {
			assert.Equal(t, []string{""}, got)
			return
		}
		require.Len(t, got, want)
		for _, l := range got {
			var v struct{ ID json.RawMessage }
			require.NoError(t, json.Unmarshal([]byte(l), &v), l)
			assert.NotEmpty(t, v.ID)
			assert.NotContains(t, l, "stumbled")
		}
	})
}

// FuzzObject: what can be told from a line stands in it, and a line that is no JSON is told so.
func FuzzObject(f *testing.F) {
	for _, s := range []string{`{"id":1,"text":"a"}`, `{"id":1,"id":2}`, `{"text":"\ud800\udc00\ud800"}`, `[`, `{"id":{"a":[]},"x":`, "{\"id\":\"\xff\"}", `{"text":null,"versions":[]}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if len(line) > 200 {
			return
		}
		id := idOf(line)
		require.True(t, id == nil || bytes.Contains(line, id) && json.Valid(id), "%q", id)
		o, err := object(line)
		for _, n := range names {
			if text, lone, err := o.text(n); err == nil {
				require.GreaterOrEqual(t, strings.Count(text, "\ufffd"), lone)
			}
		}
		if valid(line) == nil {
			require.True(t, json.Valid(line))
		} else if err == nil {
			require.True(t, !json.Valid(line) || !utf8.Valid(line))
		}
		require.True(t, json.Valid(failure(id, 1, errors.New("x"))))
	})
}

// TestTally says which lines make a run fail, and when that is settled.
func TestTally(t *testing.T) {
	for _, c := range []struct {
		n                                         Tally
		fails, strictly, decided, decidedStrictly bool
	}{
		{Tally{0, 0}, false, false, false, false},
		{Tally{3, 0}, false, false, true, false},
		{Tally{3, 1}, false, true, true, true},
		{Tally{3, 3}, true, true, false, true},
	} {
		assert.Equal(t, []bool{c.fails, c.strictly, c.decided, c.decidedStrictly},
			[]bool{c.n.Fails(false), c.n.Fails(true), c.n.Decided(false), c.n.Decided(true)}, c.n)
	}
}

// TestEnough proves that a run whose verdict is settled leaves the rest unread, also one without an end.
func TestEnough(t *testing.T) {
	o := small
	o.Enough = func(n Tally) bool { return n.Decided(true) }
	in := io.MultiReader(strings.NewReader("{\"id\": 1, \"text\": \"One man fled.\"}\nnot json\n"), endless{})
	n, err := Run(t.Context(), in, io.Discard, o)
	require.NoError(t, err)
	assert.Equal(t, Tally{2, 1}, n)
}

// endless is the same line over and over.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	return copy(p, "{\"id\": 2, \"text\": \"Two men fled.\"}\n"), nil
}

// TestRepeatedName tells of a name that comes many times once.
func TestRepeatedName(t *testing.T) {
	f, err := object([]byte("{" + strings.Repeat(`"text":"Rain fell.",`, 50) + `"id":1,"id":2}`))
	assert.EqualError(t, err, "\"text\" comes twice\n\"id\" comes twice")
	assert.Equal(t, "1", string(f["id"]))
}

// What is expected is the most that is under way at a time, each byte once; what is too long is not read.
func TestExpected(t *testing.T) {
	room, told := bytesEach*2, 0
	o := Options{Workers: 2, MaxLine: room * 2, Expect: func(n int) { told += n }}
	for _, c := range []struct{ longest, want int }{{10, room}, {room + 7, room + 7}, {room * 3, room * 3 / 2}} {
		told = 0
		in := strings.Repeat("a", c.longest) + "\n" + strings.Repeat("b", c.longest/2) + "\n" + strings.Repeat("c", c.longest) + "\n"
		_, err := run(t.Context(), strings.NewReader(in), io.Discard, o, func([]byte) ([]byte, error) { return []byte("{}"), nil })
		require.NoError(t, err)
		assert.Equal(t, c.want, told, c.longest)
	}
}

// TestMentions shows the mentions of an article where a line asks for them, and that they are all that it adds.
func TestMentions(t *testing.T) {
	const article = `"text": "Ivo Kern left Graz. He took “the boat”, his wife said.", "title": "Kern leaves"`
	out := lines(t, `{"id": 1, `+article+`}`+"\n"+`{"id": 1, `+article+`, "include": []}`+"\n"+`{"id": 1, `+article+`, "include": ["mentions"]}`, small)
	assert.Equal(t, out[0], out[1])
	const added = `"mentions":[{"span":[0,8],"entity":0,"type":"name"},{"span":[14,18],"entity":1,"type":"name"},{"span":[20,22],"entity":0,"type":"pronoun"},` +
		`{"span":[40,43],"entity":0,"type":"pronoun"},{"span":[40,48],"entity":2,"type":"noun"},{"span":[0,4],"in":"title","entity":0,"type":"name"}],` +
		`"entities":[{"name":"Ivo Kern","kind":"person"},{"name":"Graz","kind":"none"},{"name":"Ivo Kern’s wife","kind":"person"}],`
	assert.Contains(t, out[2], added)
	assert.Equal(t, out[0], strings.Replace(out[2], added, "", 1))
}
