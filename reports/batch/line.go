package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/reports"
)

// input is one line: an article, or the versions of one.
type input struct {
	ID       json.RawMessage `json:"id"`
	Text     *string         `json:"text"`
	Title    string          `json:"title"`
	Time     string          `json:"time"`
	Name     string          `json:"name"`
	Versions []version       `json:"versions"`
}

type version struct {
	Text  *string `json:"text"`
	Title string  `json:"title"`
	Time  string  `json:"time"`
	Name  string  `json:"name"`
}

// answer is the output line of a job, and whether it tells of an error.
func answer(j *job, o Options) (line []byte, bad bool) {
	var in input
	err := j.err
	if err == nil {
		err = parse(j.line, &in)
	} else {
		in.ID = idOf(j.line)
	}
	if err == nil {
		line, err = in.result(o)
	}
	if err != nil {
		line, _ = json.Marshal(failure{in.ID, err.Error()})
	}
	return line, err != nil
}

type failure struct {
	ID    json.RawMessage `json:"id"`
	Error string          `json:"error"`
}

// parse reads a line and checks that it has what it needs.
func parse(line []byte, in *input) error {
	if err := json.Unmarshal(line, in); err != nil {
		in.ID = idOf(line)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return fmt.Errorf("not JSON: %v at byte %d", err, syntax.Offset)
		}
		return fmt.Errorf("not as documented: %v", err)
	}
	switch {
	case len(in.ID) == 0:
		return errors.New(`"id" is missing`)
	case in.Text == nil && in.Versions == nil:
		return errors.New(`"text" or "versions" is missing`)
	case in.Text != nil && in.Versions != nil:
		return errors.New(`"text" and "versions" exclude each other`)
	case in.Versions != nil && len(in.Versions) < 2:
		return errors.New(`"versions" needs two or more`)
	}
	for i, v := range in.Versions {
		if v.Text == nil {
			return fmt.Errorf(`versions[%d]: "text" is missing`, i)
		}
	}
	return nil
}

// idOf finds the id of a line that cannot be read whole, so that its error can be told apart. It gives nil where there is none.
func idOf(line []byte) json.RawMessage {
	d := json.NewDecoder(bytes.NewReader(line))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	for {
		key, err := d.Token()
		if err != nil {
			return nil
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return nil
		}
		if key == "id" {
			return v
		}
	}
}

func (in *input) result(o Options) ([]byte, error) {
	if in.Versions == nil {
		return reports.AnalysisLine(version{in.Text, in.Title, in.Time, in.Name}.analyze(o, nil), in.ID, o.IncludeText)
	}
	docs := make([]*attribution.Document, len(in.Versions))
	var m syntax.Memory
	for i, v := range in.Versions {
		docs[i] = v.analyze(o, &m)
	}
	return reports.ComparisonLine(o.Compare.Versions(docs), in.ID, o.IncludeText)
}

func (v version) analyze(o Options, m *syntax.Memory) *attribution.Document {
	a := article.FromText(v.Name, v.Title, *v.Text)
	a.Time = v.Time
	return o.Attribution.Analyze(a, m)
}
