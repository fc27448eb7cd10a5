package article

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// closeBoxes takes out the boxes that ask a reader for something before or beside the article: dialogs, advertisements, and what is called
// after cookies or consent. Readability knows them by nothing, and they often stand right beside the text, or in it.
func closeBoxes(page *html.Node) {
	var boxes []*html.Node
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && asks(n) && !holdsArticle(n) {
			boxes = append(boxes, n)
		}
	}
	for _, n := range boxes {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// holdsArticle reports whether an element is, or holds, what the article stands in, whatever it is called.
func holdsArticle(n *html.Node) bool {
	if whole[n.DataAtom] {
		return true
	}
	for c := range n.Descendants() {
		if whole[c.DataAtom] {
			return true
		}
	}
	return false
}

var whole = map[atom.Atom]bool{atom.Html: true, atom.Head: true, atom.Body: true, atom.Main: true, atom.Article: true, atom.H1: true}

func asks(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "class" && slices.ContainsFunc(strings.Fields(strings.ToLower(a.Val)), func(c string) bool { return advertising[c] }):
			return true
		case a.Key == "role" && (a.Val == "dialog" || a.Val == "alertdialog"), a.Key == "aria-modal" && a.Val == "true",
			(a.Key == "id" || a.Key == "class") && boxName.MatchString(a.Val):
			return true
		}
	}
	return false
}

// advertising are whole classes: a part of one, as in "ad-free", says nothing.
var advertising = map[string]bool{"ad": true, "ads": true, "advert": true, "advertisement": true, "adsbygoogle": true, "ad-box": true,
	"ad-container": true, "ad-slot": true, "ad-unit": true, "ad-wrapper": true}

var boxName = regexp.MustCompile(`(?i)(?:^|[-_\s])(?:cookies?|consent|gdpr|ccpa|onetrust|cookie(?:banner|bar|notice|consent|wall))(?:$|[-_\s])`)

// hidden reports whether a browser would not show an element.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden", a.Key == "aria-hidden" && a.Val == "true", a.Key == "style" && hidingStyle.MatchString(a.Val):
			return true
		}
	}
	return false
}

var hidingStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
