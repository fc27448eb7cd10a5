package reports

import (
	"path"
	"strings"

	"factcheck/reports/internal/blocks"
)

// sarifPlain makes a text a plain SARIF message: braces are doubled, since single ones stand for arguments, and a bracket pair that
// would read as a link is taken apart.
func sarifPlain(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}", "](", "] (").Replace(s)
}

// sarifMessage is the message of a result; where the old version said something, it links there.
func sarifMessage(r blocks.Result) string {
	const mark = "\x00" // stands in no cleaned text
	text := sarifPlain(strings.Join(r.Sentences(func(word string) string { return mark + word + mark }), " "))
	return strings.Replace(strings.Replace(text, mark, "[", 1), mark, "](1)", 1)
}

// newSARIFRule explains a rule, wherever it comes from.
func newSARIFRule(id string) sarifRule {
	doc, severity, lines := explain(id)
	r := sarifRule{ID: id, Short: sarifText{sarifPlain(doc)}, Full: sarifText{sarifPlain(doc)},
		Configuration: sarifConfiguration{sarifLevel(severity)}, Properties: sarifRuleProperties{[]string{"journalism"}}}
	text, md := []string{doc}, []string{markdown(doc)}
	for _, l := range lines {
		text = append(text, l[0]+": "+l[1])
		md = append(md, "**"+l[0]+":** "+markdown(l[1]))
	}
	r.Help = sarifHelp{sarifPlain(strings.Join(text, "\n")), sarifPlain(strings.Join(md, "\n\n"))}
	return r
}

// uriOf writes a file name as an address: relative as it was given, or absolute with the scheme of files.
func uriOf(name string) string {
	if name == "-" || name == "" {
		return "stdin"
	}
	name = strings.ReplaceAll(name, `\`, "/")
	drive := len(name) > 2 && name[1] == ':' && name[2] == '/'
	switch {
	case strings.HasPrefix(name, "//"):
		return "file:" + escapePath(name)
	case strings.HasPrefix(name, "/"):
		return "file://" + escapePath(name)
	case drive:
		return "file:///" + name[:2] + escapePath(name[2:])
	}
	return escapePath(path.Clean(name))
}

// escapePath writes what an address cannot hold as percent signs with two digits. A colon counts among it: in front of the first slash it
// would end a scheme.
func escapePath(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~/!$&'()*+,;=@", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
