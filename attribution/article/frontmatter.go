package article

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"factcheck/attribution/untrusted"
)

// metadata is what front matter says of an article.
type metadata struct {
	title, time string
	documents   []string
	warnings    []string
}

// cutFrontMatter takes a block of YAML (between lines of three dashes) or TOML (three plus signs) off the top of a Markdown file.
// What cannot be parsed is set aside all the same, with a warning.
func cutFrontMatter(s string) (metadata, string) {
	for _, f := range []struct {
		fence string
		parse func([]byte, any) error
	}{{"---", func(b []byte, v any) error { return untrusted.YAML(b, v) }}, {"+++", untrusted.TOML}} {
		head, body, ok := cutFence(s, f.fence)
		if !ok {
			continue
		}
		var m metadata
		fields := map[string]any{}
		err := errLongHead
		if len(head) <= mostHead {
			err = f.parse([]byte(head), &fields)
		}
		if err != nil {
			reason, _, _ := strings.Cut(strings.TrimSpace(err.Error()), "\n")
			m.warnings = append(m.warnings, "The front matter could not be read, so its title is not known: "+shortened(inFile(reason)))
		}
		m.title = firstString(fields, "title", "headline")
		m.time = firstString(fields, "lastmod", "updated", "modified", "date", "published", "published_at")
		m.documents = texts(fields["sources"])
		return m, body
	}
	return metadata{}, s
}

// texts are the texts of a list, or one text alone.
func texts(v any) (out []string) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, x := range list {
		if s, ok := x.(string); ok && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// mostHead is how many bytes of front matter are read.
const mostHead = 64 << 10

var errLongHead = fmt.Errorf("it is larger than %d bytes", mostHead)

// shortened cuts what a parser says, which may repeat much of what it read.
func shortened(reason string) string {
	const most = 200
	if len(reason) <= most {
		return reason
	}
	return strings.ToValidUTF8(reason[:most], "") + "…"
}

// placeForm is where a parser says that it met a mistake: "[1:8] ", "toml: line 2: ".
var placeForm = regexp.MustCompile(`^(?:\[(\d+):\d+\] |toml: line (\d+)(?: \([^)]*\))?: )`)

// inFile counts the line of a mistake from the first line of the file, which is the fence.
func inFile(reason string) string {
	m := placeForm.FindStringSubmatch(reason)
	if m == nil {
		return reason
	}
	line, _ := strconv.Atoi(m[1] + m[2])
	return fmt.Sprintf("line %d: %s", line+1, reason[len(m[0]):])
}

// cutFence splits s at a first line that is the fence and the next line that is it again.
func cutFence(s, fence string) (head, body string, ok bool) {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.TrimRight(first, " \t\r") != fence {
		return "", s, false
	}
	for at := 0; at < len(rest); {
		line, _, more := strings.Cut(rest[at:], "\n")
		next := at + len(line)
		if more {
			next++
		}
		if strings.TrimRight(line, " \t\r") == fence {
			return rest[:at], rest[next:], true
		}
		at = next
	}
	return "", s, false
}

// firstString is the value of the first key that has one. Lists and mappings are none.
func firstString(fields map[string]any, keys ...string) string {
	for _, k := range keys {
		switch v := fields[k].(type) {
		case string:
			return v
		case interface{ Format(string) string }:
			return v.Format("2006-01-02T15:04:05Z07:00")
		case bool, int, int64, uint64, float64:
			return fmt.Sprint(v)
		}
	}
	return ""
}
