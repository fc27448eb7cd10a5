package html

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// The tests in this file and in html_browser_test.go open the HTML report in a headless Chromium. Where none is installed they are
// skipped, but in CI they must run. With SHOTS=dir they leave pictures of every page in a folder, for a person to look at.

// browser starts one Chromium for all tests of the package.
var browser = sync.OnceValues(func() (context.Context, error) {
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			program = p
			break
		}
	}
	if program == "" {
		return nil, fmt.Errorf("no Chromium on the path")
	}
	dir, err := os.MkdirTemp("", "factcheck-chromium-")
	if err != nil {
		return nil, err
	}
	atExit = append(atExit, func() { os.RemoveAll(dir) })
	opts := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(program), chromedp.UserDataDir(dir),
		chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, quit := chromedp.NewContext(ctx)
	atExit = append(atExit, func() { quit(); stop() })
	return ctx, chromedp.Do(ctx)
})

// atExit is run when all tests are done.
var atExit []func()

func TestMain(m *testing.M) {
	code := m.Run()
	for i := len(atExit) - 1; i >= 0; i-- {
		atExit[i]()
	}
	os.Exit(code)
}

// tab is one page in the browser and what went wrong in it.
type tab struct {
	t        *testing.T
	ctx      context.Context
	mu       sync.Mutex
	problems []string // console errors, exceptions, requests that leave the page
}

// open shows a report in a window of the given width. The test fails in the end if the page reported an error or asked for anything.
func open(t *testing.T, r *blocks.Report, width int, dark bool) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes longer than all other tests")
	}
	ctx, err := browser()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the HTML report must be tested in a browser here: %v", err)
		}
		t.Skipf("not tested in a browser: %v (apt-get install chromium)", err)
	}
	ctx, cancel := chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(stop)
	file := filepath.Join(t.TempDir(), "report.html")
	var b bytes.Buffer
	require.NoError(t, Write(&b, r, false))
	require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	p := &tab{t: t, ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, func(ev any) { p.hear(ev, address) }))
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	call(p, runtime.Enable, cdp.Empty{})
	p.window(width, dark)
	p.do(chromedp.Navigate(address))
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		require.Empty(t, p.problems)
	})
	return p
}

// window sets the width of the window and the theme of the system.
func (p *tab) window(width int, dark bool) {
	p.t.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: int64(width), Height: 900,
		DeviceScaleFactor: 1, Mobile: width < 700})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme",
		Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
}

// hear notes what must not happen.
func (p *tab) hear(ev any, address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventExceptionThrown:
		p.problems = append(p.problems, "exception: "+fmt.Sprintf("%+v", e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		p.problems = append(p.problems, fmt.Sprintf("console: %s %v", e.Type, e.Args))
	case *log.EventEntryAdded:
		p.problems = append(p.problems, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; strings.SplitN(u, "#", 2)[0] != address && !strings.HasPrefix(u, "data:") {
			p.problems = append(p.problems, "request: "+u)
		}
	}
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, actions...))
}

// call runs a command of the browser's protocol.
func call[P, R any](p *tab, cmd cdp.Command[P, R], params P) R {
	p.t.Helper()
	out, err := chromedp.Call(p.ctx, cmd, params)
	require.NoError(p.t, err)
	return out
}

// eval is the value of an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	require.NoError(p.t, err, expression)
	return out
}

// keys types, "j" or the names of package kb, where the focus is.
func (p *tab) keys(k string) { p.t.Helper(); p.do(chromedp.KeyEvent(k)) }

// click presses the first element of a selector that is shown.
func (p *tab) click(selector string) {
	p.t.Helper()
	require.True(p.t, eval[bool](p, fmt.Sprintf(`(e => { e?.click(); return e !== undefined })([...document.querySelectorAll(%q)].find(e => e.getClientRects().length))`, selector)), selector)
}

// shoot leaves a picture of the window, or of the whole page, where SHOTS asks for it.
func (p *tab) shoot(name string, whole bool) {
	p.t.Helper()
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	take := chromedp.CaptureScreenshot()
	if whole {
		take = chromedp.FullScreenshot(100)
	}
	data, err := chromedp.Run(p.ctx, take)
	require.NoError(p.t, err)
	require.NoError(p.t, os.WriteFile(filepath.Join(dir, name+".png"), data, 0o644))
}

// seedDocs analyses articles of the seeds.
func seedDocs(t *testing.T, names ...string) (out []*attribution.Document) {
	t.Helper()
	for _, n := range names {
		data, err := os.ReadFile(filepath.Join("../../../seeds", n))
		require.NoError(t, err)
		a, err := article.Read(n, data, article.ByName)
		require.NoError(t, err)
		out = append(out, attribution.Analyze(a))
	}
	return out
}

func analysed(t *testing.T, names ...string) *blocks.Report {
	return &blocks.Report{Analyses: seedDocs(t, names...)}
}

func compared(t *testing.T, names ...string) *blocks.Report {
	return &blocks.Report{Comparisons: []*compare.Comparison{compare.Versions(seedDocs(t, names...))}}
}

// docsOf analyses texts.
func docsOf(t *testing.T, texts ...string) (out []*attribution.Document) {
	t.Helper()
	for i, text := range texts {
		out = append(out, attribution.Analyze(article.FromText(fmt.Sprint(i+1), "", text)))
	}
	return out
}
