package reports_test

import (
	"fmt"
	"os"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports"
)

func ExampleReport() {
	d := attribution.Analyze(article.FromText("fire.txt", "", "Police said the fire hurt three people. The mill is closed."))
	r := &reports.Report{Analyses: []*attribution.Document{d}}
	f, err := reports.FormatByName("markdown")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := f.Write(os.Stdout, r, reports.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # fire.txt
	//
	// **2 claims**: 1 in the article's own voice (50 %), 1 from 1 source, 0 less sure than “reported”.
	//
	// | Source | Role | Kind | Naming | Claims |
	// |---|---|---|---|--:|
	// | Police |  | organisation, official | described | 1 |
	//
	// ## Claims
	//
	// 1. **reported**, Police: the fire hurt three people <sub>(said-clause “said”)</sub>
	// 2. **asserted**, the article: The mill is closed
}

func ExampleFormatByFile() {
	var docs []*attribution.Document
	for i, text := range []string{"Police said the mill is closed.", "The mill is closed."} {
		docs = append(docs, attribution.Analyze(article.FromText(fmt.Sprintf("%d.txt", i+1), "", text)))
	}
	r := &reports.Report{Comparisons: []*compare.Comparison{compare.Versions(docs)}}
	f, _ := reports.FormatByFile("changes.txt")
	if err := f.Write(os.Stdout, r, reports.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// What changed: 2.txt
	// 1.txt → 2.txt: 1 high, none of them announced by a note.
	//
	//   1  high  source, certainty
	//      - [Police said the] mill is closed [reported, Police]
	//      + [The] mill is closed [asserted, the article]
	//        source: Police → (nothing) (attribution-dropped)
}

func ExampleOutputs() {
	outputs, err := reports.Outputs(nil, []string{"report.json", "report.html"}, reports.Formats[0])
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range outputs {
		fmt.Println(o.Path, o.Format.Doc)
	}
	// Output:
	// report.json everything, by the documented contract
	// report.html one page for a browser, to read, filter and print; needs no network
}
