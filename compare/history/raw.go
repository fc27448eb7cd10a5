package history

import (
	"bytes"
	"fmt"
	"strings"
)

// record is one file in git's raw format: ":oldmode newmode oldid newid status\0path\0", with a second path for renames and copies. A
// submodule and a symbolic link are no files: an article that becomes a link is gone, one that a link becomes is new.
type record struct {
	status           byte
	old, new         string // names; empty where the file does not exist there
	oldBlob, newBlob string // ids; empty for none, and for contents that only the working tree has
}

// none reports whether there is no file on either side.
func (r record) none() bool { return r.old == "" && r.new == "" }

const (
	submodule = "160000"
	symlink   = "120000"
)

// readRecord reads one record off the front of out.
func readRecord(out []byte) (r record, rest []byte, err error) {
	head, rest, ok := bytes.Cut(out, []byte{0})
	f := strings.Fields(strings.TrimPrefix(string(head), ":"))
	if !ok || len(f) != 5 || head[0] != ':' {
		return r, nil, fmt.Errorf("git printed a record that factcheck cannot read: %q", head)
	}
	r = record{status: f[4][0], oldBlob: blob(f[2]), newBlob: blob(f[3])}
	name, rest, ok := bytes.Cut(rest, []byte{0})
	second := name
	if ok && (r.status == 'R' || r.status == 'C') {
		second, rest, ok = bytes.Cut(rest, []byte{0})
	}
	if !ok || len(name) == 0 || len(second) == 0 {
		return r, nil, fmt.Errorf("git printed a record without a name: %q", head)
	}
	r.old, r.new = string(name), string(second)
	if r.status == 'A' || special(f[0]) {
		r.old, r.oldBlob = "", ""
	}
	if r.status == 'D' || special(f[1]) {
		r.new, r.newBlob = "", ""
	}
	return r, rest, nil
}

func special(mode string) bool { return mode == submodule || mode == symlink }

func blob(id string) string {
	if strings.Trim(id, "0") == "" {
		return ""
	}
	return id
}
