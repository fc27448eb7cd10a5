package main

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"factcheck/reports/batch"
)

func main() {
	s, err := batch.Run(context.Background(), os.Stdin, os.Stdout, batch.Options{Workers: runtime.NumCPU(), MaxLine: 64 << 20})
	fmt.Fprintln(os.Stderr, s, err)
}
