package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/untrusted"

	"github.com/bmatcuk/doublestar/v4"
)

// mostListed is the longest list of names, in bytes.
const mostListed = 64 << 20

// List reads names: separated by NUL where there is one, as git -z and find -print0 write them, else by line ends. They are names of files,
// whatever they look like: none is a flag, nor standard input.
func List(in io.Reader) (out []string, err error) {
	data, err := io.ReadAll(io.LimitReader(in, mostListed+1))
	if err != nil {
		return nil, err
	}
	if len(data) > mostListed {
		return nil, fmt.Errorf("the list is larger than %d bytes", mostListed)
	}
	separator := "\n"
	if bytes.IndexByte(data, 0) >= 0 {
		separator = "\x00"
	}
	for name := range strings.SplitSeq(string(data), separator) {
		if separator == "\n" {
			name = strings.TrimSuffix(name, "\r")
		}
		switch name {
		case "":
		case article.StandardInput:
			out = append(out, "./"+name)
		default:
			out = append(out, name)
		}
	}
	return out, nil
}

// Listed reads the names in a list that stands in a file, or in standard input where its name is "-". What is no regular file and no
// directory is not opened because a list has it: it goes to warn. An error names the list.
func Listed(list string, standard io.Reader, warn func(error)) (out []string, err error) {
	in := standard
	if list != article.StandardInput {
		f, err := os.Open(list)
		if err != nil {
			return nil, article.InFile(list, err)
		}
		defer f.Close()
		in = f
	}
	names, err := List(in)
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && article.Special(info.Mode()) != "" {
			warn(article.PassedOver(name, info.Mode()))
			continue
		}
		out = append(out, name)
	}
	return out, article.InFile(list, err)
}

// Excludes reads patterns of what is left out. One without a slash is about a file or a directory of that name anywhere, one with a slash
// about a path from the working directory; what is in a directory is left out with it.
func Excludes(patterns []string) (func(name string) bool, error) {
	for i, p := range patterns {
		if err := untrusted.Pattern(p); err != nil {
			return nil, fmt.Errorf("--exclude %.60q: %w", p, err)
		}
		if strings.Contains(strings.TrimRight(p, "/"), "/") {
			patterns[i] = path.Clean(p)
		} else {
			patterns[i] = strings.TrimRight(p, "/")
		}
	}
	here, err := filepath.Abs(".")
	return func(name string) bool {
		for _, p := range patterns {
			if excludes(p, filepath.ToSlash(here), path.Clean(name)) {
				return true
			}
		}
		return false
	}, err
}

func excludes(pattern, here, name string) bool {
	if path.IsAbs(pattern) && !path.IsAbs(name) {
		name = path.Join(here, name)
	} else if inside, ok := strings.CutPrefix(name, strings.TrimSuffix(here, "/")+"/"); ok && !path.IsAbs(pattern) {
		name = inside
	}
	if strings.Contains(pattern, "/") {
		return doublestar.MatchUnvalidated(pattern, name) || doublestar.MatchUnvalidated(pattern+"/**", name)
	}
	for part := range strings.SplitSeq(name, "/") {
		if doublestar.MatchUnvalidated(pattern, part) {
			return true
		}
	}
	return false
}

// readHead reads the beginning of a regular file.
func readHead(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is no regular file")
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, headBytes))
}
