package article

import (
	"fmt"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of the work on a page. Beyond the first the page is refused. Beyond the second its whole text is read: telling the article from
// what stands around it looks at every text once for each element that it stands in, so its weight is bytes times depth.
const (
	mostTags   = 2_000_000
	mostWeight = 32 << 20
)

// readHTML reads the article of a web page: its title, dates and corrections from what the page declares of itself, its text by
// readability. The text of the result is made from the page, one paragraph behind the other: spans point into that text, not into the
// markup. Byline, captions, navigation and what is hidden are left out.
func readHTML(name, decoded string) (*Article, error) {
	if n := strings.Count(decoded, "<"); n > mostTags {
		return nil, fmt.Errorf("the page has more than %d tags; save the article as plain text", mostTags)
	}
	page, err := html.Parse(strings.NewReader(decoded))
	if err != nil {
		return nil, fmt.Errorf("the page cannot be read: %w; save the article as plain text", err)
	}
	markComments(page)
	closeBoxes(page)
	about := declarations(page)
	a := &Article{Name: name, Title: about.title, Time: about.modified, Published: about.published, Extracted: true}
	if a.Time == "" {
		a.Time = about.published
	}
	w := a.extract(page, about)
	if len(w.found) == 0 {
		return nil, ErrEmpty
	}
	w.title(a.Title)
	w.corrections(about.corrections)
	a.Text, a.Blocks, a.Ignores = w.out.String(), refine(w.out.String(), w.found), w.ignores.all
	a.Prose = a.Text
	a.settleTitle()
	return a, nil
}

// extract writes down the article of a page; where none can be told from the rest, the text that the page declares, or else all of it.
func (a *Article) extract(page *html.Node, about declaration) *pageText {
	w := &pageText{}
	if weight(page, 1) <= mostWeight {
		p := readability.NewParser()
		p.DisableJSONLD = true
		if found, err := p.ParseDocument(page, nil); err == nil && found.Node != nil {
			if a.Title == "" {
				a.Title = oneLine(found.Title())
			}
			w.walk(found.Node)
			w.flush()
		}
	}
	switch {
	case len(w.found) > 0 && w.out.Len()*2 >= len(about.body):
	case about.body != "":
		w = &pageText{}
		for _, p := range strings.Split(about.body, "\n") {
			w.text(p)
			w.flush()
		}
		a.Warnings = append(a.Warnings, "The page shows less than the text that it declares for search engines; that text was read.")
	default:
		w.walk(page)
		w.flush()
		a.Warnings = append(a.Warnings, "No article could be told from the rest of the page, so all of its text was read.")
	}
	return w
}

// declared is the encoding that a page names in its first bytes, "" for none. UTF-16 cannot be named in what can be read without knowing
// it.
func declared(data []byte) string {
	m := charsetForm.FindSubmatch(data[:min(len(data), 4096)])
	if m == nil || strings.HasPrefix(strings.ToLower(string(m[1])), "utf-16") {
		return ""
	}
	return string(m[1])
}

var charsetForm = regexp.MustCompile(`(?i)<(?:meta[^<>]*|\?xml[^<>]*\b)(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)`)

// weight is the sum of the depths of the nodes below n, each as often as it has bytes, and elements as if they had some.
func weight(n *html.Node, depth int) (sum int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += depth * (len(c.Data) + tagWeight)
		if c.Type == html.ElementNode {
			sum += weight(c, depth+1)
		}
	}
	return sum
}

const tagWeight = 32

// pageText writes down what a page says, block by block. Kind is that of the block which is being written.
type pageText struct {
	proseBuilder
	line strings.Builder // the block so far
	kind Kind

	quoted int // block quotations around what is being written
}

// left are elements whose text is not the article's.
var left = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true,
	atom.Nav: true, atom.Aside: true, atom.Footer: true,
	atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Iframe: true, atom.Object: true, atom.Svg: true,
	atom.Math: true, atom.Audio: true, atom.Video: true,
	atom.Canvas: true, atom.Figure: true, atom.Figcaption: true, atom.Pre: true, atom.Del: true, atom.S: true, atom.Strike: true,
	atom.Dialog: true}

// inline are elements that stand inside a line.
var inline = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true,
	atom.Big: true, atom.Cite: true, atom.Code: true, atom.Data: true,
	atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Label: true, atom.Mark: true,
	atom.Q: true, atom.Ruby: true, atom.Samp: true, atom.Small: true,
	atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true,
	atom.Wbr: true}

// kinds are what elements make of the lines in them.
var kinds = map[atom.Atom]Kind{atom.H1: Headline, atom.H2: Subhead, atom.H3: Subhead, atom.H4: Subhead, atom.H5: Subhead, atom.H6: Subhead,
	atom.Li: Item, atom.Dt: Item, atom.Dd: Item, atom.Tr: Row}

// walk writes down a node and what is in it. The parser bounds how deep nodes nest.
func (w *pageText) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.Type == html.ElementNode && (left[n.DataAtom] || hidden(n)):
		return
	case n.Type == html.ElementNode && n.DataAtom == atom.Br:
		w.text(" ")
		return
	}
	block := n.Type != html.ElementNode || !inline[n.DataAtom]
	was := w.kind
	switch kind, ok := kinds[n.DataAtom]; {
	case (n.DataAtom == atom.Td || n.DataAtom == atom.Th) && w.kind == Row:
		w.line.WriteString("\t")
		block = false
	case ok:
		w.flush()
		w.kind = kind
	case block:
		w.flush()
	}
	if n.DataAtom == atom.Blockquote {
		w.quoted++
		defer func() { w.quoted-- }()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if block {
		w.flush()
		w.kind = was
	}
}

// text adds to the line that is being written, and notes the comments that stand in it.
func (w *pageText) text(s string) {
	for {
		before, rest, ok := strings.Cut(s, commentBegin)
		w.line.WriteString(strings.ReplaceAll(before, "\t", " "))
		if !ok {
			return
		}
		comment, after, _ := strings.Cut(rest, commentEnd)
		w.ignores.add(comment)
		s = after
	}
}

// Characters that stand for nothing set comments apart from text, so that they go through readability with it.
const commentBegin, commentEnd = "\ufdd0", "\ufdd1"

// markComments writes the comments by which an editor lets something stand as text between marks. Marks that stand there already go.
func markComments(page *html.Node) {
	unmark := strings.NewReplacer(commentBegin, "", commentEnd, "")
	for n := range page.Descendants() {
		n.Data = unmark.Replace(n.Data)
		if _, ok := readIgnore(n.Data); ok && n.Type == html.CommentNode {
			n.Type, n.Data = html.TextNode, commentBegin+n.Data+commentEnd
		}
	}
}

// flush ends the block that is being written.
func (w *pageText) flush() {
	s := cells(w.line.String())
	w.line.Reset()
	if s == "" {
		return
	}
	kind := w.kind
	if kind == Headline && len(w.found) > 0 {
		kind = Subhead
	}
	w.add(s, kind)
}

// cells makes a line of text, with a tab between the cells of a row.
func cells(s string) string {
	parts := strings.Split(s, "\t")
	for i := range parts {
		parts[i] = oneLine(parts[i])
	}
	return strings.Trim(strings.Join(parts, "\t"), "\t")
}

// add writes a block of its own.
func (w *pageText) add(s string, kind Kind) {
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	start := w.out.Len()
	w.out.WriteString(s)
	span := Span{start, w.out.Len()}
	w.found = append(w.found, Block{Kind: kind, Span: span, Part: len(w.found), Quoted: w.quoted > 0})
	w.ignores.block(span)
}

// title puts the title in front, where the text does not begin with it.
func (w *pageText) title(title string) {
	if title == "" || sameTitle(w.found[0].Span.Of(w.out.String()), title) {
		return
	}
	rest, blocks := w.out.String(), w.found
	w.out.Reset()
	w.found = nil
	w.add(title, Headline)
	w.out.WriteString("\n\n")
	shift := w.out.Len()
	w.out.WriteString(rest)
	for _, b := range blocks {
		b.Span.Start, b.Span.End, b.Part = b.Span.Start+shift, b.Span.End+shift, b.Part+1
		w.found = append(w.found, b)
	}
	for i := range w.ignores.all {
		if g := &w.ignores.all[i]; !g.Span.Empty() {
			g.Span.Start, g.Span.End = g.Span.Start+shift, g.Span.End+shift
		}
	}
}

// corrections puts declared corrections that the text does not show behind it, as notes.
func (w *pageText) corrections(texts []string) {
	for _, t := range texts {
		if strings.Contains(w.out.String(), t) {
			continue
		}
		if !isNote(t) {
			t = "Correction: " + t
		}
		w.add(t, Note)
	}
}

// oneLine makes a line of text from markup: white space as one space, soft hyphens and their like gone.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(silence.Replace(s), func(r rune) bool { return strings.ContainsRune(" \t\n\r\f\v", r) }), " ")
}
