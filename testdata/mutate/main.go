// Mutate asks the tests whether they read the program: it breaks lines of the product one at a time and runs the tests that should see it.
//
//	go run ./testdata/mutate -seed 1 -n 60
//	go run ./testdata/mutate -at attribution/labels.go:150
//	go run ./testdata/mutate -only compare -n 20
//
// The lines of every package that the program is built of are cut into n stretches of equal length, and one line is drawn from each, so
// that a room has breaks by its size. On that line one break is drawn: a condition turned (== and !=, < and <=, && and ||, an if or a case
// negated), a bound one further or one less, a return that is gone, or returns nothing or the contrary, a statement deleted, two arguments
// of one type exchanged. What does not compile or what go vet refuses is drawn again from the same stretch. The draw depends on the seed
// and the tree alone. Tests, generated files, error texts, training and evaluation are never broken. With -at, every break of one line is
// tried. With -only, lines of one package alone are broken, and only its own tests are asked: in minutes it tells which lines of a room
// have no witness close by.
//
// A break is an overlay of the build: the tree is not touched. The tests of its own package run first, then those of the packages that
// import it, the smallest first, up to the first that fails. They run with -short: no release is packed and no browser opened for a break.
// Tests that never run the line are passed over, as a profile of the unbroken tree tells. A test that takes several times as long as it did
// before the break has caught it, too. The program prints a line for each break, "SURVIVED" where no test saw it, and a table of the rooms.
// A survivor gets a test, in the room of its line, or is told to be no fault: a break that changes nothing a reader could see.
//
// It needs a shell with ulimit, which bounds the memory of a test that a break has sent round in circles.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	seed := flag.Uint64("seed", 1, "what the draw begins with")
	n := flag.Int("n", 60, "how many lines are broken")
	at := flag.String("at", "", "break this line, `FILE:LINE`, in every way")
	only := flag.String("only", "", "break lines of one package alone, `FOLDER`, and ask its own tests alone")
	list := flag.Bool("list", false, "print the first draw of each stretch and run nothing")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, options{*seed, *n, *at, *only, *list}); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// options are what the flags say.
type options struct {
	seed     uint64
	n        int
	at, only string
	list     bool
}

func run(ctx context.Context, o options) error {
	tree, err := load(ctx)
	if err != nil {
		return err
	}
	if o.only != "" {
		if err := tree.narrow(o.only); err != nil {
			return err
		}
	}
	lines, err := tree.lines()
	if err != nil {
		return err
	}
	draws := draw(lines, o.seed, o.n)
	if o.at != "" {
		if draws = every(lines, o.at); len(draws) == 0 {
			return fmt.Errorf("there is nothing to break at %s; write it as FILE:LINE from here", o.at)
		}
	}
	if o.list {
		for _, d := range draws {
			fmt.Println(d[0])
		}
		return nil
	}
	bench, err := newBench(ctx, tree)
	if err != nil {
		return err
	}
	defer bench.close()
	var t tally
	for _, candidates := range draws {
		m, v, err := bench.first(ctx, candidates)
		if err != nil {
			return err
		}
		fmt.Printf("%s\t%s\n", m, v)
		if !v.unfit {
			t.add(m.room, v)
		}
	}
	fmt.Print(t)
	return nil
}
