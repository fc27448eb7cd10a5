package reports

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"factcheck/attribution/hint"
)

// Output is one report to write: a format and where it goes, "" for standard output.
type Output struct {
	Format Format
	Path   string
	Add    bool // to what is in the file, instead of replacing it
	Room   int  // bytes that a job summary has room for; 0 means the whole limit
}

// Outputs pairs formats with output paths, in order: the first path takes the first format, and so on. The format of a path without one is
// told by its ending; a path without an ending gets Markdown, and one whose ending means nothing here is an error. A format without a path
// goes to standard output, which one may.
func Outputs(formats, paths []string, standard Format) ([]Output, error) {
	var out []Output
	toStandard := 0
	for i := range max(len(formats), len(paths), 1) {
		o := Output{Format: standard}
		if i < len(paths) && paths[i] != "-" {
			o.Path = paths[i]
			f, known := FormatByFile(o.Path)
			switch ending := filepath.Ext(o.Path); {
			case known:
				o.Format = f
			case i >= len(formats) && len(ending) > 1 && ending != filepath.Base(o.Path):
				return nil, fmt.Errorf("%s: no report is of the kind %s; write a file that ends in %s, or name a --format", o.Path, ending,
					strings.Join(endings(), ", "))
			default:
				o.Format = Formats[0]
			}
		}
		if i < len(formats) {
			f, err := FormatByName(formats[i])
			if err != nil {
				return nil, err
			}
			o.Format = f
		}
		if o.Path == "" {
			toStandard++
		}
		out = append(out, o)
	}
	if toStandard > 1 {
		return nil, fmt.Errorf("%d formats would go to standard output at once; give each an --output", toStandard)
	}
	return out, nil
}

// endings lists what the files of the formats end in.
func endings() (out []string) {
	for _, f := range Formats {
		out = append(out, f.Extension)
	}
	return out
}

// Colour reads when text is to be coloured: auto, always or never. auto is what the terminal is good for.
func Colour(when string, auto bool) (bool, error) {
	switch when {
	case "auto":
		return auto, nil
	case "always", "never":
		return when == "always", nil
	}
	return false, fmt.Errorf("--color takes auto, always or never, not %q%s", when, hint.Ask(when, []string{"auto", "always", "never"}))
}

// Deliver writes a report to every output: to standard output, or through file, which writes a file wholly or not at all. Files get neither
// colours nor the width of the terminal. One that cannot be written keeps no other from being written; the error tells of each.
func Deliver(r *Report, outputs []Output, o Options, standard io.Writer, file func(out Output, write func(io.Writer) error) error) error {
	var errs []error
	for _, out := range outputs {
		if out.Path == "" {
			errs = append(errs, toStandard(r, out, o, standard))
			continue
		}
		plain := o
		plain.Colour, plain.Width, plain.Room = false, 0, out.Room
		errs = append(errs, file(out, func(w io.Writer) error { return out.Format.Write(w, r, plain) }))
	}
	return errors.Join(errs...)
}

func toStandard(r *Report, out Output, o Options, standard io.Writer) error {
	err := out.Format.Write(standard, r, o)
	if err == nil && o.Apart {
		_, err = fmt.Fprintln(standard)
	}
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}
