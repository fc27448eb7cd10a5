package reports

import "regexp"

// IsReport reports whether the beginning of a file is that of a report, in whatever format.
func IsReport(head []byte) bool {
	return reportForm.Match(head)
}

// reportForm matches what reports begin with: their schema or name where they have one, else the line that counts claims or changes.
var reportForm = regexp.MustCompile(`"schema": ?"factcheck\.` + // JSON
	`|"name": "factcheck"` + // SARIF, rdjson
	`|<testsuites name="factcheck"` +
	`|factcheck</title>` +
	`|(?m:^## factcheck: )` + // comments, job summaries
	`|\A(?:file,title,claim|old_file,new_file|::(?:error|warning|notice) file=)` + // CSV, annotations
	`|(?m:^(?:\*\*)?\d+ claims?(?:\*\*)?: \d+ in the article's own)` + // Markdown, text
	`|\A(?:# )?(?:What changed since |Claims over time: |What changed: (?s:.*) → )`)
