//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// cost is what one run took.
type cost struct {
	time    time.Duration // of all processors
	peak    int           // resident bytes
	message string        // the first line of its errors
	fault   string        // why the run is none; empty for a run that ended by itself
}

// patience is how much processor time a run may take before it is stopped, in seconds.
const patience = 30

// mostMemory is how much address space a run may take, in KiB, so that one that goes astray takes no machine with it.
const mostMemory = 6 << 20

// measure runs the program on the text of a class of about n bytes. Standard output goes nowhere: what a report costs to write is counted,
// what a disk costs is not.
func measure(binary, dir string, c class, n int) (cost, error) {
	work, err := os.MkdirTemp(dir, "run")
	if err != nil {
		return cost{}, err
	}
	defer os.RemoveAll(work)
	for _, f := range c.files(n) {
		if err := os.WriteFile(filepath.Join(work, f.name), []byte(f.text), 0o644); err != nil {
			return cost{}, err
		}
	}
	limits := fmt.Sprintf(`ulimit -v %d; ulimit -t %d; exec "$@"`, mostMemory, patience)
	cmd := exec.Command("sh", append([]string{"-c", limits, "sh", binary}, c.args...)...)
	cmd.Dir = work
	var errs bytes.Buffer
	cmd.Stderr = &errs
	_ = cmd.Run() // its status is read below
	if cmd.ProcessState == nil {
		return cost{}, fmt.Errorf("%s did not start", binary)
	}
	state := cmd.ProcessState
	out := cost{time: state.UserTime() + state.SystemTime(), peak: peak(state.SysUsage().(*syscall.Rusage))}
	out.message, _, _ = strings.Cut(errs.String(), "\n")
	out.message = out.message[:min(len(out.message), 100)]
	switch {
	case out.time >= patience*time.Second:
		out.fault = "stopped"
	case state.ExitCode() < 0 || state.ExitCode() > 2 || strings.Contains(errs.String(), "goroutine "):
		out.fault = "crashed: " + out.message
	}
	return out, nil
}

// peak is the largest resident set, in bytes; the systems count it in different units.
func peak(usage *syscall.Rusage) int {
	if runtime.GOOS == "darwin" {
		return int(usage.Maxrss)
	}
	return int(usage.Maxrss) << 10
}
