package batch

import (
	"encoding/json"
	"errors"
	"fmt"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/compare/verify"
	"factcheck/reports"
)

// answer makes the output line of an input line.
func (o Options) answer(line []byte) ([]byte, error) {
	if err := valid(line); err != nil {
		return nil, err
	}
	f, err := object(line)
	switch {
	case err != nil:
		return nil, err
	case f["id"] == nil:
		return nil, errors.New(`"id" is missing`)
	case f.has("text") && f.has("versions"):
		return nil, errors.New(`"text" and "versions" exclude each other`)
	case f.has("against") && f.has("versions"):
		return nil, errors.New(`"against" belongs to "text", not to "versions"`)
	case f.has("include") && f.has("versions"):
		return nil, errors.New(`"include" belongs to "text", not to "versions"`)
	case f.has("versions"):
		return o.compare(f)
	case !f.has("text"):
		return nil, errors.New(`"text" or "versions" is missing`)
	}
	a, err := f.article()
	if err != nil {
		return nil, err
	}
	how := o.Attribution
	if how.Mentions, err = f.mentions(); err != nil {
		return nil, err
	}
	d := how.Analyze(a, nil)
	if f.has("against") {
		docs, err := f.against()
		if err != nil {
			return nil, err
		}
		return reports.VerificationLine(verify.Check(d, docs), f["id"], o.IncludeText)
	}
	d.Forget()
	return reports.AnalysisLine(d, f["id"], o.IncludeText)
}

// compare makes the output line of a series of versions.
func (o Options) compare(f fields) ([]byte, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(f["versions"], &list); err != nil {
		return nil, errors.New(`"versions" is no list`)
	}
	if len(list) < 2 {
		return nil, errors.New(`"versions" needs two or more`)
	}
	docs := make([]*attribution.Document, len(list))
	var m syntax.Memory
	for i, raw := range list {
		v, err := object(raw)
		if err == nil && !v.has("text") {
			err = errors.New(`"text" is missing`)
		}
		var a *article.Article
		if err == nil {
			a, err = v.article()
		}
		if err != nil {
			return nil, fmt.Errorf("versions[%d]: %w", i, err)
		}
		docs[i] = o.Attribution.Analyze(a, &m)
	}
	return reports.ComparisonLine(o.Compare.Versions(docs), f["id"], o.IncludeText)
}

// against are the documents that a line lays its article beside.
func (f fields) against() ([]*article.Article, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(f["against"], &list); err != nil {
		return nil, errors.New(`"against" is no list`)
	}
	docs := make([]*article.Article, len(list))
	for i, raw := range list {
		d, err := object(raw)
		if err == nil && !d.has("text") {
			err = errors.New(`"text" is missing`)
		}
		if err == nil {
			docs[i], err = d.article()
		}
		if err != nil {
			return nil, fmt.Errorf("against[%d]: %w", i, err)
		}
	}
	return docs, nil
}

// has reports whether a field is there and not null.
func (f fields) has(name string) bool { return f[name] != nil && string(f[name]) != "null" }

// article is what the fields of a line or of a version describe.
func (f fields) article() (*article.Article, error) {
	value, lone := map[string]string{}, 0
	for _, name := range []string{"text", "title", "time", "name"} {
		s, n, err := f.text(name)
		if err != nil {
			return nil, err
		}
		value[name], lone = s, lone+n
	}
	a := article.FromText(value["name"], value["title"], value["text"])
	a.Time = value["time"]
	if lone > 0 {
		a.Warnings = append(a.Warnings,
			fmt.Sprintf("It has %d halves of surrogate pairs that stand alone (\\ud800 to \\udfff); each was read as U+FFFD.", lone))
	}
	return a, nil
}
