package history

import (
	"bytes"
	"fmt"
	"path"
	"strconv"
	"time"
)

// Revision is one version of a file in history.
type Revision struct {
	Commit  string // id
	Time    string // of the commit, RFC 3339
	Subject string // first line of its message
	Name    string // of the file there; empty where the commit deleted it
	Blob    string // id of its contents, empty for none
	seconds int64  // Time since 1970
}

// Limit says how much of a history is wanted. The zero value: all of it.
type Limit struct {
	Most  int    // the latest versions, that many; 0 for all
	Since string // a date as git reads it: the versions from there on, and the one that stood then
}

// Of follows one file through the history of HEAD, the oldest version first, and tells how many older versions the limit left out. A
// rename is followed to the old name; a copy is not, for the article that was copied has a life of its own. What came by a merge counts as
// one version, as it stood when it was merged. Versions with the same contents as the one before are left out, submodules and symbolic
// links too.
func Of(git Git, file string, l Limit) (rs []Revision, omitted int, err error) {
	if _, err := ask(git, "rev-parse", "--git-dir"); err != nil {
		return nil, 0, err
	}
	out, err := git("--literal-pathspecs", "-c", "log.showRoot=true", "log", "--first-parent", "--diff-merges=first-parent", "--follow",
		"--raw", "-z",
		"--no-abbrev", renames, "--no-ext-diff", "--no-textconv", "--no-color", "--no-show-signature", "--no-notes", "--encoding=UTF-8",
		"--format=%x01%H%x01%ct%x01%cI%x01%s%x00", "--", file)
	if err != nil {
		return nil, 0, explain(err)
	}
	if rs, err = parseLog(out); err != nil {
		return nil, 0, err
	}
	rs = oldestFirst(rs)
	if len(rs) == 0 {
		return nil, 0, nowhere(git, file)
	}
	first, err := l.first(git, rs)
	return rs[first:], first, err
}

// nowhere says why a file has no history.
func nowhere(git Git, file string) error {
	if shallow(git) {
		return fmt.Errorf("%s: %w", file, ErrShallow)
	}
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if out, _ := git("--literal-pathspecs", "ls-files", "--stage", "-z", "--", dir); bytes.HasPrefix(out, []byte(submodule)) {
			return fmt.Errorf("%s lies in a submodule; run factcheck inside it", file)
		}
	}
	return fmt.Errorf("%s has no history here; it is not committed, or the name is another", file)
}

// parseLog reads what Of asks for, the latest version first: for each commit a header, whose fields begin with byte 0x01 and which byte 0
// ends, then raw records.
func parseLog(out []byte) (rs []Revision, err error) {
	for {
		start := bytes.IndexByte(out, 1)
		if start < 0 {
			return rs, nil
		}
		head, rest, _ := bytes.Cut(out[start+1:], []byte{0})
		f := bytes.SplitN(head, []byte{1}, 4)
		if len(f) < 4 {
			return nil, fmt.Errorf("git printed a log entry that factcheck cannot read: %q", head)
		}
		r := Revision{Commit: string(f[0]), Time: string(f[2]), Subject: string(f[3])}
		if r.seconds, err = strconv.ParseInt(string(f[1]), 10, 64); err != nil {
			return nil, fmt.Errorf("git printed a time that factcheck cannot read: %q", f[1])
		}
		var last record
		out = bytes.TrimLeft(rest, "\n\x00")
		for len(out) > 0 && out[0] == ':' {
			if last, out, err = readRecord(out); err != nil {
				return nil, err
			}
		}
		r.Name, r.Blob = last.new, last.newBlob
		if !last.none() {
			rs = append(rs, r)
		}
		if last.status == 'C' {
			return rs, nil
		}
	}
}

// oldestFirst turns the order round and leaves out versions that changed nothing.
func oldestFirst(rs []Revision) (out []Revision) {
	for i := len(rs) - 1; i >= 0; i-- {
		if n := len(out); n == 0 && rs[i].Blob != "" || n > 0 && out[n-1].Blob != rs[i].Blob {
			out = append(out, rs[i])
		}
	}
	return out
}

// first is the place of the first version that is wanted.
func (l Limit) first(git Git, rs []Revision) (int, error) {
	first := 0
	if l.Most > 0 {
		first = max(0, len(rs)-l.Most)
	}
	if l.Since == "" {
		return first, nil
	}
	from := l.Since
	if _, err := time.Parse(time.DateOnly, from); err == nil {
		from += " 00:00:00" // git would take the time of day from the clock
	}
	age, err := ask(git, "rev-parse", "--since="+from)
	if err != nil {
		return 0, err
	}
	since, err := strconv.ParseInt(string(bytes.TrimPrefix([]byte(age), []byte("--max-age="))), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("git cannot read the date %q", l.Since)
	}
	at := len(rs) - 1 // the version that stood then
	for at > 0 && rs[at].seconds >= since {
		at--
	}
	return max(first, at), nil
}
