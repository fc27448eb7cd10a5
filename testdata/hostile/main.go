//go:build unix

/*
Hostile makes classes of hostile text, each at n bytes and at 2n, runs a factcheck on every one as a process of its own, and prints what
each costs: processor time, peak memory, and how many times the cost of n that of 2n is. A ratio near 2 is linear. The worst comes first;
a class is as bad as it comes near to the worst of three bounds: ten seconds of processor time and 400 MB for 2n, and a ratio of 2.6.

	go run ./testdata/hostile [-n BYTES] [-only REGEXP] [-j PROCESSES] [-top ROWS] [-binary FILE] [-list]

Without -binary it builds the program of this repository. The bounds are meant for 1 MiB, so -n is 512 KiB by default; -n 32768 finds what
is quadratic in a few minutes. The exit status is 1 where a class misses a bound.

The text of each class is the same in every run. It is of many kinds: plain text, Markdown, web pages, front matter, JSON lines, settings,
baselines, and pairs of versions. A run that is refused with an error is fine, one that crashes or is stopped is not.
*/
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"time"
)

// The bounds that 1 MiB of anything is to keep.
const (
	mostTime  = 10 * time.Second
	mostPeak  = 400 << 20
	mostRatio = 2.6
)

func main() {
	n := flag.Int("n", 512<<10, "size of the smaller text, in `bytes`")
	only := flag.String("only", "", "classes whose names match a `regexp`")
	j := flag.Int("j", 1, "`processes` at once")
	top := flag.Int("top", 0, "how many `rows` to print, 0 for all")
	binary := flag.String("binary", "", "the `file` of the program; built where there is none")
	list := flag.Bool("list", false, "print the names of the classes and no more")
	flag.Parse()
	chosen := slices.DeleteFunc(classes(), func(c class) bool { return !regexp.MustCompile(*only).MatchString(c.name) })
	if *list {
		for _, c := range chosen {
			fmt.Println(c.name)
		}
		return
	}
	status, err := run(chosen, *binary, *n, *j, *top)
	if err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		status = 2
	}
	os.Exit(status)
}

// run measures classes and prints their table.
func run(chosen []class, binary string, n, processes, top int) (status int, err error) {
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	if binary == "" {
		binary = filepath.Join(dir, "factcheck")
		build := exec.Command("go", "build", "-o", binary, "factcheck")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return 0, err
		}
	}
	if binary, err = filepath.Abs(binary); err != nil {
		return 0, err
	}
	idle, err := measure(binary, dir, class{name: "idle", files: func(int) []file { return []file{{"a.txt", "Rain fell."}} },
		args: analyze("a.txt")}, 0)
	if err != nil {
		return 0, err
	}
	rows := make([]row, len(chosen))
	work := make(chan int)
	var group sync.WaitGroup
	for range processes {
		group.Go(func() {
			for i := range work {
				rows[i] = measured(binary, dir, chosen[i], n, idle.time)
			}
		})
	}
	for i := range chosen {
		work <- i
	}
	close(work)
	group.Wait()
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.badness(), a.badness()) })
	return show(rows, n, top), nil
}

// row is what a class cost.
type row struct {
	class
	small, large cost
	ratio        float64 // 0 for too little to tell
	err          error
}

// leastTime is how much a text must cost beyond what any costs, so that a ratio says something.
const leastTime = 100 * time.Millisecond

func measured(binary, dir string, c class, n int, idle time.Duration) row {
	r := row{class: c}
	if r.small, r.err = measure(binary, dir, c, n); r.err == nil {
		r.large, r.err = measure(binary, dir, c, 2*n)
	}
	if over := r.small.time - idle; over > leastTime {
		r.ratio = float64(r.large.time-idle) / float64(over)
	} else if r.large.time-idle > 4*leastTime {
		r.ratio = float64(r.large.time-idle) / float64(leastTime)
	}
	return r
}

// badness is how near a class comes to the worst of its bounds; over 1 it misses one.
func (r row) badness() float64 {
	if r.err != nil || r.small.fault != "" || r.large.fault != "" {
		return 1000
	}
	return max(r.ratio/mostRatio, float64(r.large.time)/float64(mostTime), float64(r.large.peak)/float64(mostPeak))
}

func show(rows []row, n, top int) (status int) {
	fmt.Printf("%-44s %9s %9s %6s %9s %9s  %s\n", "class", fmt.Sprintf("%d KiB", n>>10), fmt.Sprintf("%d KiB", n>>9), "ratio", "peak",
		"peak", "")
	missed := 0
	for i, r := range rows {
		if r.badness() > 1 {
			missed++
			status = 1
		}
		if top > 0 && i >= top {
			continue
		}
		fmt.Printf("%-44s %7.2f s %7.2f s %6.2f %6d MB %6d MB  %s\n", r.name, r.small.time.Seconds(), r.large.time.Seconds(), r.ratio,
			r.small.peak>>20, r.large.peak>>20, r.verdict())
	}
	fmt.Printf("%d classes, %d miss a bound\n", len(rows), missed)
	return status
}

// verdict says what is wrong with a class, or what the program said of it.
func (r row) verdict() string {
	switch {
	case r.err != nil:
		return r.err.Error()
	case r.small.fault != "":
		return r.small.fault
	case r.large.fault != "":
		return r.large.fault
	case r.badness() > 1:
		return "missed"
	}
	return r.large.message
}
