// Package settings reads .factcheck.yaml, in which a newsroom sets for itself how grave it finds what, which words are one and the same
// in its house style, which verbs report and which names are one source.
//
// The package says what is set and where a mistake is, with its line; of a file that is not ours, a link out of the repository, only the
// place. Where a change is judged, what stood before it judges. What the settings do is for attribution, compare and reports. The package
// opens no files: functions that read them come in.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/untrusted"
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

// The largest files that are read.
const (
	mostBytes         = 1 << 20
	mostBaselineBytes = 4 << 20
)

// Read reads the file of that path. A mistake is reported as path:line:column, with the line under it.
func Read(name string, data []byte) (s *Settings, err error) {
	defer func() {
		if r := recover(); r != nil { // the YAML library stumbles over some tags
			s, err = nil, article.InFile(name, errors.New("it cannot be read as YAML"))
		}
	}()
	if len(data) > mostBytes {
		return nil, fmt.Errorf("%s: it is larger than %d bytes", name, mostBytes)
	}
	s = &Settings{}
	if err = untrusted.YAML(data, s, yaml.Strict()); err == nil {
		err = s.verify(data)
	}
	s.Path = name
	return s, inFile(name, placed(name, data, err, keys))
}

// find looks for a file upwards from a directory, and reads it; where there is none the settings are empty. A directory with .git in it is
// the last one.
func (f Files) find(dir string) (*Settings, error) {
	root := f.root(dir)
	for _, name := range f.candidates(dir) {
		s, err := f.settings(name, root, false)
		if !errors.Is(err, fs.ErrNotExist) {
			return s, err
		}
	}
	return &Settings{}, nil
}

// candidates are the files that may hold the settings of a directory, the one that counts first.
func (f Files) candidates(dir string) (out []string) {
	for {
		for _, n := range Names {
			out = append(out, path.Join(dir, n))
		}
		parent := path.Dir(dir)
		if parent == dir || f.exists(path.Join(dir, ".git")) {
			return out
		}
		dir = parent
	}
}

// settings reads a file of settings that belongs below a root. The error is fs.ErrNotExist where there is none.
func (f Files) settings(name, root string, given bool) (*Settings, error) {
	src, err := f.read(name, root, mostBytes, given)
	if err != nil {
		return nil, err
	}
	s, err := Read(src.shown, src.data)
	if err != nil && !src.ours {
		return nil, unquoted(src.shown, err)
	}
	if err != nil {
		return nil, err
	}
	s.Path, err = f.Abs(name)
	return s, err
}

// Attribution are the options of package attribution.
func (s *Settings) Attribution() (attribution.Options, error) {
	verbs, err := attribution.NewVerbs(s.Verbs)
	o := attribution.Options{Verbs: verbs, Severities: s.severities(), Names: map[string]string{}}
	for name, aliases := range s.Sources {
		for _, a := range append(aliases, name) {
			o.Names[attribution.Alias(a)] = name
		}
	}
	return o, err
}

// severities are those of the settings, which are verified.
func (s *Settings) severities() map[string]compare.Severity {
	out := map[string]compare.Severity{}
	for kind, name := range s.Severity {
		out[kind] = compare.Severity(slices.Index(compare.Severities[:], name))
	}
	return out
}

// Compare are the options of package compare.
func (s *Settings) Compare() (compare.Options, error) {
	o := compare.Options{Severities: s.severities()}
	if len(s.Style) == 0 {
		return o, nil
	}
	var lines []string
	for _, group := range s.Style {
		line := make([]string, len(group))
		for i, entry := range group {
			line[i] = styled(entry)
		}
		lines = append(lines, strings.Join(line, "\t"))
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
