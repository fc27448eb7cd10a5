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
	"factcheck/compare"
	"factcheck/compare/accept"
	"factcheck/reports"
)

// Newsroom is what holds for one run: the settings, ready for use, and the baseline.
type Newsroom struct {
	*Settings
	Attribution attribution.Options
	Compare     compare.Options

	baseline     *accept.Baseline
	baselineName string
	files        Files
}

// Asked is what is asked for on the command line.
type Asked struct {
	// the file of settings, none at all where it is "none"; empty to find it upwards from First, which may be such a file itself
	Config   string
	Baseline string // its file; empty for that of the settings
	First    string // the first input; empty for none
	Written  bool   // the baseline is to be written, and need not be there
}

// Load reads what holds for a run.
func Load(f Files, a Asked) (*Newsroom, error) { return load(f, f, a) }

// load reads what a person named from disk, and what is found or named in settings from where things are found.
func load(disk, found Files, a Asked) (*Newsroom, error) {
	h := &Newsroom{Settings: &Settings{}, files: found}
	var err error
	switch {
	case a.Config == "none":
	case a.Config == "" && slices.Contains(Names, path.Base(a.First)):
		h.Settings, err = found.named(a.First, found)
	case a.Config == "":
		h.Settings, err = found.upwards(a.First)
	default:
		h.Settings, err = disk.named(a.Config, found)
	}
	if err != nil {
		return nil, err
	}
	h.Attribution, err = h.Settings.Attribution()
	if err == nil {
		h.Compare, err = h.Settings.Compare()
	}
	if err != nil {
		return nil, err
	}
	return h, h.accepting(disk, found, a)
}

// named reads settings that a person names. Their path is as another place has it.
func (f Files) named(name string, as Files) (*Settings, error) {
	abs, err := f.Abs(name)
	if err != nil {
		return nil, err
	}
	s, err := f.settings(name, f.root(path.Dir(abs)), true)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, article.InFile(name, err)
	}
	if err != nil {
		return nil, err
	}
	s.Path, err = as.Abs(name)
	return s, err
}

// upwards finds settings upwards from the first input.
func (f Files) upwards(first string) (*Settings, error) {
	dir, err := f.directory(first)
	if err != nil {
		return nil, err
	}
	return f.find(dir)
}

// directory is where settings are looked for: of a directory itself, of a pattern the part without a mark, of standard input the working
// directory.
func (f Files) directory(first string) (string, error) {
	if i := strings.IndexAny(first, "*?[{"); i >= 0 && !f.exists(first) {
		first = first[:strings.LastIndexByte(first[:i], '/')+1] + "x"
	}
	if first == "" || first == article.StandardInput {
		first = "x"
	}
	dir, err := f.Abs(first)
	if err == nil && !f.isDir(dir) {
		dir = path.Dir(dir)
	}
	return dir, err
}

// BaselineName is the file of the baseline, "" for none.
func (h *Newsroom) BaselineName() string { return h.baselineName }

// accepting reads the baseline.
func (h *Newsroom) accepting(disk, found Files, a Asked) error {
	from, given, root := disk, a.Baseline != "", ""
	switch h.baselineName = a.Baseline; {
	case given:
		abs, err := disk.Abs(a.Baseline)
		if err != nil {
			return err
		}
		root = disk.root(path.Dir(abs))
	case h.Baseline == "":
		return nil
	default:
		h.baselineName = path.Join(path.Dir(h.Path), h.Baseline)
		if root = found.root(path.Dir(h.Path)); !a.Written { // else the working tree's is written on
			from = found
		}
	}
	src, err := from.read(h.baselineName, root, mostBaselineBytes, given)
	missing := errors.Is(err, fs.ErrNotExist)
	switch {
	case missing && (a.Written || !given && found.at != "" && disk.exists(h.baselineName)): // it came later
		h.baseline = &accept.Baseline{}
		return nil
	case missing:
		return article.InFile(src.shown, errors.New("there is no such baseline; --write-baseline --reason TEXT makes it"))
	case err != nil:
		return err
	}
	if h.baseline, err = accept.ReadBaseline(src.data); err != nil && !src.ours {
		return unquoted(src.shown, placed(src.shown, src.data, err, baselineKeys))
	}
	return inFile(src.shown, placed(src.shown, src.data, err, baselineKeys))
}

// baselineKeys are the keys of a baseline and of its entries.
var baselineKeys = []string{"accepted", "article", "rule", "thread", "old", "new", "reason"}

// Skips reports whether an input that was found, not named, is to be left out.
func (h *Newsroom) Skips(name string) bool {
	if len(h.Ignore) == 0 {
		return false
	}
	abs, err := h.files.Abs(name)
	return err == nil && h.Ignores(abs)
}

// Accept makes quiet in a report what comments and the baseline let stand.
func (h *Newsroom) Accept(r *reports.Report) {
	for _, d := range r.Analyses {
		accept.Document(d, h.baseline, h.key(d.Article.Name))
	}
	for _, c := range r.Comparisons {
		accept.Comparison(c, h.baseline, h.keys(r, c)...)
	}
}

// Written is the baseline, with what a report has to say accepted for a reason, as a file, and its name. What is worth it is what the run
// would fail on, or, where it fails on nothing, what is low or graver.
func (h *Newsroom) Written(r *reports.Report, failOn compare.FailOn, reason string) (name, text string, err error) {
	switch {
	case h.baselineName == "":
		return "", "", errors.New("--write-baseline needs --baseline FILE, or baseline in the settings")
	case strings.TrimSpace(reason) == "":
		return "", "", errors.New("--write-baseline needs --reason TEXT: why what is found may stand")
	}
	if failOn.None() {
		failOn, _ = compare.ParseFailOn(compare.Low.String())
	}
	for _, d := range r.Analyses {
		h.baseline.AddDocument(d, h.key(d.Article.Name), reason, failOn)
	}
	for _, c := range r.Comparisons {
		keys := h.keys(r, c)
		for _, former := range keys[1:] {
			h.baseline.Rename(former, keys[0])
		}
		h.baseline.AddComparison(c, keys[0], reason, failOn)
	}
	text, err = h.baseline.Text()
	if err == nil && len(text) > mostBaselineBytes { // it could not be read again
		err = fmt.Errorf("%s: it would be larger than %d bytes; let fewer articles share a baseline", h.baselineName, mostBaselineBytes)
	}
	return h.baselineName, text, err
}

// keys are the names of an article in the baseline: that of the newest version, or, where the article is deleted, the one that git had, and
// behind it the one from before a rename, for what it lets stand goes on. Names that git gives are relative to the top of its working tree.
func (h *Newsroom) keys(r *reports.Report, c *compare.Comparison) []string {
	name := c.Versions[len(c.Versions)-1].Article.Name
	if r.Fork == nil {
		return []string{h.key(name)}
	}
	_, old, _ := strings.Cut(c.Versions[0].Article.Name, ":")
	if name == "" {
		name, old = old, ""
	}
	keys := []string{h.key(path.Join(r.Fork.Root, name))}
	if old != "" && old != name {
		keys = append(keys, h.key(path.Join(r.Fork.Root, old)))
	}
	return keys
}

// key is a file's name in the baseline: its path from there.
func (h *Newsroom) key(file string) string {
	name, nameErr := h.files.Abs(file)
	base, baseErr := h.files.Abs(h.baselineName)
	if nameErr != nil || baseErr != nil {
		return file
	}
	return relative(path.Dir(base), name)
}

// String tells the settings in force, for people.
func (h *Newsroom) String() string {
	if h.Path == "" {
		return "no .factcheck.yaml holds here; everything is as it comes\n"
	}
	var parts []string
	for _, x := range []struct {
		n         int
		one, many string
	}{{len(h.Severity), "severity", "severities"}, {len(h.Style), "pair of house style", "pairs of house style"},
		{len(h.Verbs), "verb", "verbs"}, {len(h.Sources), "source", "sources"},
		{len(h.Ignore), "pattern to ignore", "patterns to ignore"}} {
		switch x.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+x.one)
		default:
			parts = append(parts, fmt.Sprint(x.n, " ", x.many))
		}
	}
	for _, x := range [][2]string{{"fails on", strings.Join(h.FailOn, ", ")}, {"writes", h.Format},
		{"accepts what stands in", h.Baseline}} {
		if x[1] != "" {
			parts = append(parts, x[0]+" "+x[1])
		}
	}
	if parts == nil {
		parts = []string{"it sets nothing"}
	}
	return fmt.Sprintf("%s is right: %s\n", h.files.shown(h.Path), strings.Join(parts, "; "))
}
