// Package settings reads .factcheck.yaml, in which a newsroom sets for itself how grave it finds what, which words are one and the same
// in its house style, which verbs report and which names are one source.
//
// The package says what is set and where a mistake is, with its line. What the settings do is for attribution, compare and reports. It
// opens no files: a function that reads them comes in.
package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare"
	"factcheck/compare/house"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Names are what the file is called, the first one found counts.
var Names = []string{".factcheck.yaml", ".factcheck.yml"}

// Settings are what a file sets. The zero value sets nothing.
type Settings struct {
	Path     string              `yaml:"-"`        // of the file; empty for none
	Severity map[string]string   `yaml:"severity"` // by kind of change, aspect or rule of a finding
	Style    [][]string          `yaml:"style"`    // words that are one and the same, the preferred ones first
	Verbs    map[string]string   `yaml:"verbs"`    // reporting verbs to their classes
	Sources  map[string][]string `yaml:"sources"`  // names to their aliases
	Ignore   []string            `yaml:"ignore"`   // globs of files that are no articles, relative to the file
	FailOn   Words               `yaml:"fail-on"`
	Format   string              `yaml:"format"`
	Baseline string              `yaml:"baseline"` // a file, relative to this one
}

var keys = []string{"severity", "style", "verbs", "sources", "ignore", "fail-on", "format", "baseline"}

// Words are a list that may be written as one text with commas.
type Words []string

// UnmarshalYAML reads a list or a text.
func (w *Words) UnmarshalYAML(n ast.Node) error {
	if s, ok := n.(*ast.StringNode); ok {
		*w = strings.Split(s.Value, ",")
		return nil
	}
	return yaml.NodeToValue(n, (*[]string)(w))
}

// mostBytes is the largest file that is read.
const mostBytes = 1 << 20

// Read reads the file of that path. A mistake is reported as path:line:column, with the line under it.
func Read(name string, data []byte) (s *Settings, err error) {
	defer func() {
		if r := recover(); r != nil { // the YAML library stumbles over some tags
			s, err = nil, fmt.Errorf("%s: it cannot be read as YAML", name)
		}
	}()
	if len(data) > mostBytes {
		return nil, fmt.Errorf("%s: it is larger than %d bytes", name, mostBytes)
	}
	s = &Settings{}
	err = yaml.NewDecoder(strings.NewReader(string(data)), yaml.Strict()).Decode(s)
	if err == nil || errors.Is(err, io.EOF) {
		err = s.verify(data)
	}
	s.Path = name
	return s, placed(name, data, err)
}

// placed puts the place of an error in front of it and the line below it.
func placed(name string, data []byte, err error) error {
	var at yaml.Error
	if !errors.As(err, &at) || at.GetToken() == nil || at.GetToken().Position == nil {
		return err
	}
	message, p := at.GetMessage(), at.GetToken().Position
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		message = fmt.Sprintf("there is no setting %q%s; there are %s", at.GetToken().Value, hint.Ask(at.GetToken().Value, keys), strings.Join(keys, ", "))
	}
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return fmt.Errorf("%s: %s", name, message)
	}
	line := lines[p.Line-1]
	before := []rune(line)
	before = before[:min(max(0, p.Column-1), len(before))]
	for i, r := range before {
		if r != '\t' {
			before[i] = ' '
		}
	}
	return fmt.Errorf("%s:%d:%d: %s\n  %s\n  %s^", name, p.Line, p.Column, message, line, string(before))
}

// find looks for a file upwards from a directory, and reads it; where there is none the settings are empty. A directory with .git in it is
// the last one. Errors name the file by its path from the working directory.
func (f Files) find(dir string) (*Settings, error) {
	for {
		for _, n := range Names {
			data, err := f.Read(path.Join(dir, n))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			shown := f.shown(path.Join(dir, n))
			if err != nil {
				return nil, article.Named(shown, article.FileError(err))
			}
			s, err := Read(shown, data)
			if err == nil {
				s.Path = path.Join(dir, n)
			}
			return s, err
		}
		parent := path.Dir(dir)
		if parent == dir || f.exists(path.Join(dir, ".git")) {
			return &Settings{}, nil
		}
		dir = parent
	}
}

// Attribution are the options of package attribution.
func (s *Settings) Attribution() (attribution.Options, error) {
	verbs, err := attribution.NewVerbs(s.Verbs)
	o := attribution.Options{Verbs: verbs, Severities: s.Severity, Names: map[string]string{}}
	for name, aliases := range s.Sources {
		for _, a := range append(aliases, name) {
			o.Names[attribution.Alias(a)] = name
		}
	}
	return o, err
}

// Compare are the options of package compare.
func (s *Settings) Compare() (compare.Options, error) {
	o := compare.Options{Severities: map[string]compare.Severity{}}
	for kind, name := range s.Severity {
		o.Severities[kind] = compare.Severity(slices.Index(compare.Severities[:], name))
	}
	if len(s.Style) == 0 {
		return o, nil
	}
	var lines []string
	for _, group := range s.Style {
		lines = append(lines, strings.ToLower(strings.Join(group, "\t")))
	}
	slices.Sort(lines)
	var err error
	o.Style, err = house.Standard().With(s.Path, strings.Join(lines, "\n"))
	return o, err
}

// Ignores reports whether a file, by its absolute path with slashes, is no article. A pattern stands for what it matches and for all that
// is in a directory which it matches.
func (s *Settings) Ignores(file string) bool {
	root := path.Dir(s.Path)
	rel, inside := strings.CutPrefix(file, strings.TrimSuffix(root, "/")+"/")
	if s.Path == "" || !inside {
		return false
	}
	for _, pattern := range s.Ignore {
		pattern = strings.TrimSuffix(pattern, "/")
		if doublestar.MatchUnvalidated(pattern, rel) || doublestar.MatchUnvalidated(pattern+"/**", rel) {
			return true
		}
	}
	return false
}
