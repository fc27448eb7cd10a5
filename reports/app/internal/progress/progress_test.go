package progress

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// clock moves only when it is told to.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

// screen keeps what a terminal gets.
type screen struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(b)
}

func (s *screen) has(t *testing.T, want string) {
	assert.Eventually(t, func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return strings.Contains(s.text.String(), want)
	}, time.Second, 10*time.Millisecond, want)
}

func (s *screen) ends(t *testing.T, want string) {
	assert.True(t, strings.HasSuffix(s.text.String(), want), "%q", s.text.String())
}

func TestBar(t *testing.T) {
	c, s := &clock{time.Now().Add(-time.Minute)}, &screen{}
	d := New(s, true, c.now)
	d.Start(Task{"lines", 1000})
	d.Done(100)
	fmt.Fprintln(d, "early")
	assert.Equal(t, "early\n", s.text.String(), "nothing is shown of a short run")
	c.Time = c.Add(time.Second)
	d.Done(150)
	s.has(t, "lines: 2 [=")
	s.has(t, "] 25 % 03:0")
	s.has(t, " left")
	fmt.Fprintln(d, "late")
	s.has(t, "late\nlines: 2")
	d.Done(750)
	d.End()
	s.ends(t, "\x1b[1A\x1b[J")
	d.Start(Task{Things: "articles"})
	c.Time = c.Add(time.Second)
	d.Done(7)
	s.has(t, "articles: 1  0")
	d.End()
	fmt.Fprintln(d, "end")
	s.ends(t, "\x1b[1A\x1b[Jend\n")
}

func TestQuiet(t *testing.T) {
	c, s := &clock{}, &screen{}
	d := New(s, false, c.now)
	d.Start(Task{"articles", 3})
	c.Time = c.Add(time.Hour)
	d.Done(1)
	fmt.Fprintln(d, "a message")
	d.Done(1)
	d.End()
	assert.Equal(t, "a message\n", s.text.String())
}
