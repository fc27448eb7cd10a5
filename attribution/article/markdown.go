package article

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown parses CommonMark with the extensions that articles use. Raw HTML and code are markup here: they are not read.
var markdown = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify,
	extension.Footnote)).Parser()

// readMarkdown sets front matter aside, keeps its title and time, and reads the prose of the rest.
func readMarkdown(name, decoded string) (*Article, error) {
	meta, body := cutFrontMatter(decoded)
	a := &Article{Name: name, Title: strings.Trim(meta.title, spaces), Time: meta.time, Text: body, Documents: meta.documents,
		Warnings: meta.warnings}
	a.LinesAbove = strings.Count(strings.TrimSuffix(decoded, body), "\n")
	if reason := involved(body); reason != "" {
		a.plain("The Markdown is too involved, so it was read as plain text: " + reason + ".")
	} else {
		a.markdown()
	}
	if len(a.Blocks) == 0 && a.Title == "" {
		return nil, ErrEmpty
	}
	a.settleTitle()
	return a, nil
}

// markdown reads Text as Markdown.
func (a *Article) markdown() {
	b := proseBuilder{src: maskCalls(a.Text)}
	b.blocks(markdown.Parse(text.NewReader([]byte(b.src))), Paragraph)
	a.Prose, a.runs = b.out.String(), b.runs
	if a.runs == nil {
		a.runs = []run{}
	}
	a.Blocks, a.Ignores = refine(a.Prose, b.found), b.ignores.all
}

// callForm is what site generators put something else in place of: shortcodes, tags and variables of templates.
var callForm = regexp.MustCompile(`\{\{[^{}]*\}\}|\{%[^{}]*%\}`)

// maskCalls writes silent characters of the same length over what is not the writer's text, so that no offset moves.
func maskCalls(s string) string {
	return callForm.ReplaceAllStringFunc(s, func(call string) string {
		three := (len(call) - 2) / 3
		two := (len(call) - 3*three) / 2
		if len(call) == 3*three+3 {
			three, two = three+1, 0
		}
		return strings.Repeat("\u200b", three) + strings.Repeat("\u00ad", two)
	})
}

// blocks reads the block nodes below n; kind is what a paragraph there is.
func (b *proseBuilder) blocks(n ast.Node, kind Kind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			k := Subhead
			if len(b.found) == 0 && c.Level <= 2 {
				k = Headline
			}
			b.block(c, k)
		case *ast.Paragraph, *ast.TextBlock:
			b.block(c, kind)
		case *ast.ListItem:
			b.blocks(c, Item)
		case *ast.List, *extast.FootnoteList, *extast.Footnote:
			b.blocks(c, kind)
		case *ast.Blockquote:
			from := len(b.found)
			b.blocks(c, kind)
			for i := range b.found[from:] {
				b.found[from+i].Quoted = true
			}
		case *ast.HTMLBlock:
			b.ignores.note(b.htmlBlock(c))
		case *extast.Table:
			b.blocks(c, Row)
		case *extast.TableRow, *extast.TableHeader:
			b.block(c, Row)
		}
	}
}

// block reads the inline nodes of one block.
func (b *proseBuilder) block(n ast.Node, kind Kind) {
	if b.out.Len() > 0 {
		b.out.WriteString("\n\n")
	}
	start := b.out.Len()
	b.inlines(n)
	s := Span{start, b.out.Len()}.Trim(b.out.String())
	if !s.Empty() {
		b.found = append(b.found, Block{Kind: kind, Span: s, Part: len(b.found)})
		b.ignores.block(s)
	}
}

// htmlBlock is the markup of a block of HTML.
func (b *proseBuilder) htmlBlock(n *ast.HTMLBlock) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		out.WriteString(b.src[seg.Start:seg.Stop])
	}
	if n.HasClosure() {
		out.WriteString(b.src[n.ClosureLine.Start:n.ClosureLine.Stop])
	}
	return out.String()
}

func (b *proseBuilder) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			seg := c.Segment
			if c.IsRaw() {
				b.keep(seg.Start, seg.Stop)
			} else {
				b.unescape(seg.Start, seg.Stop)
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				if seg.Stop < len(b.src) {
					b.put(" ", seg.Stop, seg.Stop+1)
				}
			}
		case *ast.AutoLink:
			label := string(c.Label([]byte(b.src)))
			if at := b.find(label); at >= 0 {
				b.keep(at, at+len(label))
			}
		case *ast.RawHTML:
			for i := range c.Segments.Len() {
				seg := c.Segments.At(i)
				b.raw.WriteString(b.src[seg.Start:seg.Stop])
			}
			b.ignores.note(b.raw.String())
			b.raw.Reset()
		case *ast.Image, *extast.Strikethrough, *extast.FootnoteLink, *extast.FootnoteBacklink:
			// a picture, words that the writer struck out, the number of a footnote
		case *extast.TableCell:
			if c.PreviousSibling() != nil {
				b.out.WriteString("\t")
			}
			b.inlines(c)
		default:
			b.inlines(c)
		}
	}
}

// find looks for a label behind what was read last.
func (b *proseBuilder) find(label string) int {
	from := 0
	if k := len(b.runs) - 1; k >= 0 {
		from = b.runs[k].from + b.runs[k].m
	}
	if i := strings.Index(b.src[from:], label); i >= 0 {
		return from + i
	}
	return -1
}

// unescape copies text, taking the backslash off escaped punctuation and writing entities as the characters that they stand for.
func (b *proseBuilder) unescape(from, to int) {
	for at := from; at < to; {
		i := strings.IndexAny(b.src[at:to], `\&`)
		if i < 0 {
			b.keep(at, to)
			return
		}
		b.keep(at, at+i)
		at += i
		if b.src[at] == '\\' {
			if at+1 < to && util.IsPunct(b.src[at+1]) {
				at++
			}
			b.keep(at, at+1)
			at++
			continue
		}
		end := strings.IndexByte(b.src[at:min(to, at+34)], ';')
		if end > 0 {
			if ent := b.src[at : at+end+1]; html.UnescapeString(ent) != ent {
				b.put(html.UnescapeString(ent), at, at+end+1)
				at += end + 1
				continue
			}
		}
		b.keep(at, at+1)
		at++
	}
}
