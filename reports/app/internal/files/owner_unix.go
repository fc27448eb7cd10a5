//go:build unix

package files

import (
	"io/fs"
	"os"
	"syscall"
)

// own gives a file the owner and the group of another, as far as the system lets it: the group alone where the owner may not change.
func own(f *os.File, as fs.FileInfo) {
	if s, ok := as.Sys().(*syscall.Stat_t); ok && f.Chown(int(s.Uid), int(s.Gid)) != nil {
		f.Chown(-1, int(s.Gid))
	}
}
