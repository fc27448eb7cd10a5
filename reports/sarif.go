package reports

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// The limits of a code-hosting site for one SARIF file. The site counts bytes behind compression; here they are counted in front of it,
// which keeps the same results whatever the compressor, and is well above what the site shows.
const (
	sarifResults = 25_000
	sarifBytes   = 10_000_000
)

// writeSARIF writes SARIF 2.1.0 (OASIS): a result for each finding and each change that is worth telling, with the rules that they
// belong to. Where a limit is met, the gravest results stay, and a notification counts the rest.
func writeSARIF(w io.Writer, r *Report, o Options) error {
	return writeIndented(w, newSARIF(r, o, sarifResults, sarifBytes))
}

func newSARIF(r *Report, o Options, most, size int) sarifLog {
	s := sarif{log: sarifLog{Version: "2.1.0",
		Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Runs: make([]sarifRun, 1)},
		files: map[string]int{}, rules: map[string]int{}}
	s.run = &s.log.Runs[0]
	s.begin(r, o)
	for _, w := range blocks.Remarks(r) {
		s.notify("warning", escape.Clean(w.Text), w.File)
	}
	all := blocks.Results(r, places.CodePoints, o.FailOn)
	kept := gravest(all, most)
	for room := size - s.size(); ; kept = gravest(all, len(kept)*9/10) {
		s.fill(all, kept)
		if len(kept) == 0 || s.resultBytes() <= room {
			break
		}
	}
	if n := len(all) - len(kept); n > 0 {
		s.notify("warning",
			fmt.Sprintf("%d more %s left out, the least grave: this file holds %d, within the limits of %d results and %d bytes.",
				n, blocks.Plural(n, "result is", "results are"), len(kept), most, size), "")
	}
	return s.log
}

// gravest are the places of the n gravest results, in their own order.
func gravest(all []blocks.Result, n int) []int {
	out := make([]int, len(all))
	for i := range out {
		out[i] = i
	}
	if n < len(all) {
		sort.SliceStable(out, func(a, b int) bool { return all[out[a]].Severity > all[out[b]].Severity })
		out = out[:n]
		slices.Sort(out)
	}
	return out
}

// sarif builds a log.
type sarif struct {
	log   sarifLog
	run   *sarifRun
	files map[string]int // indexes of artifacts, by address
	rules map[string]int // indexes of rules
}

func (s *sarif) begin(r *Report, o Options) {
	category := "factcheck/analyze/"
	if len(r.Comparisons) > 0 {
		category = "factcheck/diff/"
	}
	if len(r.Verifications) > 0 {
		category = "factcheck/verify/"
	}
	*s.run = sarifRun{
		Tool:        sarifTool{Driver: sarifDriver{Name: "factcheck", Version: o.Version, Rules: []sarifRule{}}},
		Automation:  sarifAutomation{ID: category},
		ColumnKind:  "unicodeCodePoints",
		NewLines:    []string{"\r\n", "\n"},
		Bases:       map[string]sarifBase{sourceRoot: {sarifText{"The folder in which factcheck ran."}}},
		Artifacts:   []sarifArtifact{},
		Invocations: []sarifInvocation{{Successful: true, Notifications: []sarifNotification{}}},
		Results:     []sarifResult{},
	}
	for _, d := range r.Analyses {
		s.artifact(d.Article.Name)
	}
	for _, c := range r.Comparisons {
		for _, d := range c.Versions {
			s.artifact(d.Article.Name)
		}
	}
	for _, v := range r.Verifications {
		s.artifact(v.Article.Article.Name)
	}
	for _, d := range blocks.Verified(r) {
		s.artifact(d.Name)
	}
}

// sourceRoot is the symbol of the folder that addresses are relative to.
const sourceRoot = "%SRCROOT%"

// artifact is the index of a file, under whatever name it comes.
func (s *sarif) artifact(name string) int {
	at := s.address(name, -1)
	i, ok := s.files[at.URI]
	if !ok {
		i = len(s.run.Artifacts)
		s.files[at.URI] = i
		s.run.Artifacts = append(s.run.Artifacts, sarifArtifact{Location: at, Roles: []string{"analysisTarget"}})
	}
	return i
}

// address is where a file is. An absolute one stands for itself; others are relative to the folder in which the program ran.
func (s *sarif) address(name string, index int) sarifAddress {
	a := sarifAddress{URI: uriOf(name)}
	if !strings.HasPrefix(a.URI, "file:") {
		a.Base = sourceRoot
	}
	if index >= 0 {
		a.Index = &index
	}
	return a
}

// notify adds a remark of the run, about a file or about none.
func (s *sarif) notify(level, text, file string) {
	n := sarifNotification{Level: level, Message: sarifText{sarifPlain(text)}}
	if file != "" {
		n.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: s.address(file, s.artifact(file))}}}
	}
	list := &s.run.Invocations[0].Notifications
	*list = append(*list, n)
}

// fill writes the kept results and their rules.
func (s *sarif) fill(all []blocks.Result, kept []int) {
	s.rules, s.run.Tool.Driver.Rules, s.run.Results = map[string]int{}, []sarifRule{}, make([]sarifResult, 0, len(kept))
	for _, i := range kept {
		s.rule(all[i].Rule)
	}
	slices.SortFunc(s.run.Tool.Driver.Rules, func(a, b sarifRule) int { return strings.Compare(a.ID, b.ID) })
	for i, r := range s.run.Tool.Driver.Rules {
		s.rules[r.ID] = i
	}
	for _, i := range kept {
		s.run.Results = append(s.run.Results, s.result(all[i]))
	}
}

func (s *sarif) rule(id string) {
	if _, ok := s.rules[id]; !ok {
		s.rules[id] = len(s.rules)
		s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, newSARIFRule(id))
	}
}

func (s *sarif) result(r blocks.Result) sarifResult {
	out := sarifResult{RuleID: r.Rule, RuleIndex: s.rules[r.Rule], Level: sarifLevel(r.Severity), Message: sarifText{sarifMessage(r)},
		Locations:    []sarifLocation{s.location(r.At)},
		Fingerprints: map[string]string{"factcheckClaim/v1": r.Key, "primaryLocationLineHash": shaOf(r.Key)[:16] + ":1"},
		Properties:   sarifProperties{Severity: r.Severity.String(), Headline: escape.Clean(r.Headline), Findings: r.Also}}
	if r.Old != nil {
		l := s.location(r.Old.At)
		l.ID = 1
		l.Message = &sarifText{sarifPlain("The old version said" + r.Old.String())}
		out.Related = []sarifLocation{l}
	}
	return out
}

func (s *sarif) location(p places.Place) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: s.address(p.File, s.artifact(p.File))}}
	if p.Line > 0 {
		l.Physical.Region = &sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn}
	}
	return l
}

// size is the number of bytes of the log as it stands, and resultBytes that of its results and rules.
func (s *sarif) size() int { return jsonSize(s.log) }

func (s *sarif) resultBytes() int { return jsonSize(s.run.Results) + jsonSize(s.run.Tool.Driver.Rules) }

// jsonSize is a bound of the indented size of a value inside a log.
func jsonSize(v any) int {
	b, _ := encode(v, "", "  ")
	return len(b) + len("        ")*(bytes.Count(b, []byte{'\n'})+1)
}

// sarifLevel grades a result as SARIF does.
func sarifLevel(s compare.Severity) string {
	return [...]string{"none", "note", "note", "warning", "error"}[s]
}
