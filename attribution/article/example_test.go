package article_test

import (
	"fmt"

	"factcheck/attribution/article"
)

func ExampleRead() {
	page := []byte("---\ntitle: Mill closed\n---\nPolice said the *mill* is closed.\n")
	a, err := article.Read("mill.md", page, article.ByName)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title)
	for _, b := range a.Blocks {
		fmt.Printf("%s: %s\n", b.Kind, b.Span.Of(a.Prose))
	}
	// Output:
	// Mill closed
	// headline: Mill closed
	// paragraph: Police said the mill is closed.
}

func ExampleArticle_Origin() {
	a, err := article.Read("mill.md", []byte("The *mill* is closed.\n"), article.ByName)
	if err != nil {
		fmt.Println(err)
		return
	}
	pieces, _ := a.Origin(article.Span{Start: 4, End: 8}) // "mill" in the prose, which has no stars
	fmt.Println(pieces, pieces[0].Of(a.Text))
	// Output:
	// [{5 9}] mill
}
