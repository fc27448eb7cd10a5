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

// House is what holds for one run: the settings, ready for use, and the baseline.
type House struct {
	*Settings
	Attribution attribution.Options
	Compare     compare.Options

	baseline     *accept.Baseline
	baselineName string
	files        Files
}

// Files reads the files of settings.
type Files struct {
	Read  func(name string) ([]byte, error)
	Abs   func(name string) (string, error) // the absolute path, with slashes
	IsDir func(name string) bool
}

func (f Files) exists(name string) bool {
	_, err := f.Read(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// Load reads what holds for a run. The settings are those of the file config, none at all where it is "none", and those found upwards from
// the first input where it is empty, which may be such a file itself. The baseline is the file of that name, or that of the settings where it is empty; if it is to be
// written, it need not be there.
func Load(f Files, config, baseline, first string, written bool) (*House, error) {
	h := &House{Settings: &Settings{}, files: f, baselineName: baseline}
	var err error
	switch {
	case config == "none":
	case config == "" && slices.Contains(Names, path.Base(first)):
		h.Settings, err = h.read(first)
	case config == "":
		h.Settings, err = h.find(first)
	default:
		h.Settings, err = h.read(config)
	}
	if err != nil {
		return nil, err
	}
	h.Attribution, err = h.Settings.Attribution()
	if err == nil {
		h.Compare, err = h.Settings.Compare()
	}
	if h.baselineName == "" && h.Baseline != "" {
		h.baselineName = path.Join(path.Dir(h.Path), h.Baseline)
	}
	if err != nil || h.baselineName == "" {
		return h, err
	}
	data, err := f.Read(h.baselineName)
	if errors.Is(err, fs.ErrNotExist) && written {
		h.baseline = &accept.Baseline{}
		return h, nil
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = errors.New("there is no such baseline; --write-baseline --reason TEXT makes it")
	case err == nil:
		h.baseline, err = accept.ReadBaseline(data)
	}
	return h, article.Named(f.shown(h.baselineName), err)
}

// BaselineName is the file of the baseline, "" for none.
func (h *House) BaselineName() string { return h.baselineName }

// shown is a path as people know it: from the working directory.
func (f Files) shown(name string) string {
	if here, err := f.Abs("."); err == nil && path.IsAbs(name) {
		return relative(here, name)
	}
	return name
}

// find looks upwards from the directory of an input: of a directory itself, of a pattern the part without a mark, of standard input the
// working directory.
func (h *House) find(first string) (*Settings, error) {
	if i := strings.IndexAny(first, "*?[{"); i >= 0 && !h.files.exists(first) {
		first = first[:strings.LastIndexByte(first[:i], '/')+1] + "x"
	}
	if first == "" || first == "-" {
		first = "x"
	}
	dir, err := h.files.Abs(first)
	if err != nil {
		return nil, err
	}
	if !h.files.IsDir(dir) {
		dir = path.Dir(dir)
	}
	return h.files.find(dir)
}

func (h *House) read(name string) (*Settings, error) {
	data, err := h.files.Read(name)
	if err != nil {
		return nil, article.Named(name, article.FileError(err))
	}
	s, err := Read(name, data)
	if err != nil {
		return nil, err
	}
	s.Path, err = h.files.Abs(name)
	return s, err
}

// Skips reports whether an input that was found, not named, is to be left out.
func (h *House) Skips(name string) bool {
	if len(h.Ignore) == 0 {
		return false
	}
	abs, err := h.files.Abs(name)
	return err == nil && h.Ignores(abs)
}

// Accept makes quiet in a report what comments and the baseline let stand.
func (h *House) Accept(r *reports.Report) {
	for _, d := range r.Analyses {
		accept.Document(d, h.baseline, h.key(d.Article.Name))
	}
	for _, c := range r.Comparisons {
		accept.Comparison(c, h.baseline, h.key(fileOf(r, c)))
	}
}

// Written is the baseline, with what a report has to say accepted for a reason, as a file, and its name. What is worth it is what the run
// would fail on, or, where it fails on nothing, what is low or graver.
func (h *House) Written(r *reports.Report, failOn compare.FailOn, reason string) (name, text string, err error) {
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
		h.baseline.AddComparison(c, h.key(fileOf(r, c)), reason, failOn)
	}
	text, err = h.baseline.Text()
	return h.baselineName, text, err
}

// fileOf is the file of the newest version, or, where the article is deleted, the one that git had. Names that git gives are relative to the
// top of its working tree.
func fileOf(r *reports.Report, c *compare.Comparison) string {
	name := c.Versions[len(c.Versions)-1].Article.Name
	if name == "" {
		_, name, _ = strings.Cut(c.Versions[0].Article.Name, ":")
	}
	if r.Fork != nil {
		name = path.Join(r.Fork.Root, name)
	}
	return name
}

// key is a file's name in the baseline: its path from there.
func (h *House) key(file string) string {
	name, nameErr := h.files.Abs(file)
	base, baseErr := h.files.Abs(h.baselineName)
	if nameErr != nil || baseErr != nil {
		return file
	}
	return relative(path.Dir(base), name)
}

// relative is the path of a file from a directory; both are absolute.
func relative(dir, file string) string {
	from, to := strings.Split(strings.Trim(dir, "/"), "/"), strings.Split(strings.Trim(file, "/"), "/")
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if dir == "/" {
		from = nil
	}
	return strings.Join(slices.Concat(slices.Repeat([]string{".."}, len(from)), to), "/")
}

// String tells the settings in force, for people.
func (h *House) String() string {
	if h.Path == "" {
		return "no .factcheck.yaml holds here; everything is as it comes\n"
	}
	var parts []string
	for _, x := range []struct {
		n         int
		one, many string
	}{{len(h.Severity), "severity", "severities"}, {len(h.Style), "pair of house style", "pairs of house style"}, {len(h.Verbs), "verb", "verbs"}, {len(h.Sources), "source", "sources"},
		{len(h.Ignore), "pattern to ignore", "patterns to ignore"}} {
		switch x.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+x.one)
		default:
			parts = append(parts, fmt.Sprint(x.n, " ", x.many))
		}
	}
	for _, x := range [][2]string{{"fails on", strings.Join(h.FailOn, ", ")}, {"writes", h.Format}, {"accepts what stands in", h.Baseline}} {
		if x[1] != "" {
			parts = append(parts, x[0]+" "+x[1])
		}
	}
	if parts == nil {
		parts = []string{"it sets nothing"}
	}
	return fmt.Sprintf("%s is right: %s\n", h.files.shown(h.Path), strings.Join(parts, "; "))
}
