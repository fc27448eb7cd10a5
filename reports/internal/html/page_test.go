package html

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pages are the kinds of page, each with real text.
func pages(t *testing.T) map[string]*blocks.Report {
	return map[string]*blocks.Report{
		"article":  analysed(t, "banjska/2.txt"),
		"articles": analysed(t, "banjska/1.txt", "budget/2.md"),
		"diff":     compared(t, "banjska/2.txt", "banjska/3.txt"),
		"series":   compared(t, "budget/1.md", "budget/2.md", "budget/3.md", "budget/4.md"),
	}
}

// TestHTMLPages shows every kind of page wide and at the width of a phone, in both themes: no errors, no requests, nothing to scroll
// sideways, and all that a screen reader needs.
func TestHTMLPages(t *testing.T) {
	for name, r := range pages(t) {
		t.Run(name, func(t *testing.T) {
			p := open(t, r, 1440, false)
			assert.Empty(t, eval[[]string](p, structureFaults))
			for _, w := range []struct {
				width int
				dark  bool
			}{{1440, false}, {1440, true}, {1000, false}, {400, true}, {400, false}} {
				p.window(w.width, w.dark)
				assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), w.width, "the page must not scroll sideways")
				dark := eval[string](p, `getComputedStyle(document.body).backgroundColor`) == "rgb(21, 23, 26)"
				assert.Equal(t, w.dark, dark, "the theme follows the system")
				assert.Empty(t, eval[[]string](p, contrastFaults), "text that is hard to read")
				shot := fmt.Sprintf("%s-%d-%v", name, w.width, map[bool]string{true: "dark", false: "light"}[w.dark])
				p.shoot(shot, false)
				p.shoot(shot+"-whole", true)
			}
			p.print(name)
		})
	}
}

// structureFaults lists what a screen reader would stumble over: controls without a name, references to nothing, ids that occur twice,
// levels of headings that are left out, landmarks that are missing.
const structureFaults = `(() => {
	const out = [], ids = new Set();
	for (const e of document.querySelectorAll('[id]')) { if (ids.has(e.id)) out.push('twice: ' + e.id); ids.add(e.id); }
	for (const a of ['aria-labelledby', 'aria-describedby', 'aria-controls'])
		for (const e of document.querySelectorAll('[' + a + ']'))
			for (const id of e.getAttribute(a).split(' ')) if (!ids.has(id)) out.push(a + ' to nothing: ' + id);
	for (const e of document.querySelectorAll('a[href^="#"]')) if (!ids.has(decodeURIComponent(e.hash.slice(1)))) out.push('link to nothing: ' + e.hash);
	for (const e of document.querySelectorAll('button, a, [role=button], summary')) if (!(e.getAttribute('aria-label') || e.textContent).trim()) out.push('no name: ' + e.outerHTML.slice(0, 80));
	for (const e of document.querySelectorAll('nav, aside, [role=group], [role=region]')) if (!e.hasAttribute('aria-label') && !e.hasAttribute('aria-labelledby')) out.push('no label: ' + e.outerHTML.slice(0, 80));
	let level = 0;
	for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) { const n = +h.tagName[1]; if (n > level + 1) out.push('skips a level: ' + h.textContent); level = n; }
	if (document.querySelectorAll('h1').length !== 1) out.push('not one h1');
	for (const s of ['body > header', 'main', 'body > footer']) if (document.querySelectorAll(s).length !== 1) out.push('not one ' + s);
	for (const e of document.querySelectorAll('svg')) if (!e.hasAttribute('aria-hidden') && !e.hasAttribute('aria-label')) out.push('picture without a name');
	for (const e of document.querySelectorAll('[aria-hidden=true] button, [aria-hidden=true] a, [aria-hidden=true] [tabindex]')) out.push('hidden and yet in the way: ' + e.outerHTML.slice(0, 80));
	if (!document.documentElement.lang || !document.title) out.push('no language or title');
	return out;
})()`

// contrastFaults lists texts whose contrast with what they stand on is below the AA level of WCAG 2.2: 4.5, or 3 for large type.
const contrastFaults = `(() => {
	const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
	const lum = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
	const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c.slice(0, 3); if (c[3] > 0) return null; } return [255, 255, 255]; };
	const out = new Map();
	const check = (e, pseudo) => {
		const s = getComputedStyle(e, pseudo), size = parseFloat(s.fontSize), large = size >= 24 || size >= 18.66 && +s.fontWeight >= 700;
		let back = ground(e); const own = pseudo ? rgb(s.backgroundColor) : []; if (own.length === 3) back = own;
		const a = lum(rgb(s.color).slice(0, 3)), b = back === null ? null : lum(back);
		const ratio = b === null ? 0 : (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		if (ratio < (large ? 3 : 4.5)) out.set(e.tagName + '.' + e.className + (pseudo || ''), ratio.toFixed(2) + ' ' + e.tagName + '.' + e.className + (pseudo || '') + ' ' + s.color + ' on ' + back);
	};
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (walk.currentNode.data.trim() && e.getClientRects().length && !e.closest('script, style, .unseen, .skip')) check(e, null);
	}
	for (const e of document.querySelectorAll('.mark[data-tag]')) if (e.getClientRects().length && e.dataset.tag) check(e, '::after');
	return [...out.values()];
})()`

// print makes the PDF that the browser would print and, where SHOTS asks for it, leaves it there.
func (p *tab) print(name string) {
	p.t.Helper()
	data, err := chromedp.Run(p.ctx, chromedp.PrintToPDF())
	require.NoError(p.t, err)
	require.True(p.t, strings.HasPrefix(string(data), "%PDF-"))
	if dir := os.Getenv("SHOTS"); dir != "" {
		require.NoError(p.t, os.WriteFile(filepath.Join(dir, name+".pdf"), data, 0o644))
	}
}

// shown is the number of elements of a selector that are on the page to see.
func (p *tab) shown(selector string) int {
	p.t.Helper()
	return eval[int](p, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.getClientRects().length).length`, selector))
}

// wait waits until an expression holds.
func (p *tab) wait(expression string) {
	p.t.Helper()
	_, err := chromedp.Run(p.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(5*time.Second)))
	require.NoError(p.t, err, expression)
}

const focusedMark = `(document.activeElement.closest('.mark') || {id: ''}).id`

func TestHTMLFilterBySourceAndCertainty(t *testing.T) {
	p := open(t, analysed(t, "banjska/2.txt"), 1440, false)
	all := p.shown(".all .entry")
	require.Positive(t, all)
	want := eval[int](p, `+document.querySelector('.filter[data-key=source][data-value="1"] .count').textContent`)
	p.click(`.filter[data-key=source][data-value="1"]`)
	assert.Equal(t, want, p.shown(".all .entry"), "only the claims of the first source are listed")
	assert.Equal(t, fmt.Sprintf("%d claims", want), eval[string](p, `document.querySelector('.place').textContent`))
	assert.Equal(t, all-want, eval[int](p, `new Set([...document.querySelectorAll('.mark.off')].map(m => m.dataset.entry)).size`), "the others are not marked")
	assert.Equal(t, "true", eval[string](p, `document.querySelector('.filter[data-value="1"]').ariaPressed`))
	p.shoot("article-filtered", false)

	label := eval[string](p, `document.querySelector('.all .entry:not([hidden])').dataset.label`)
	p.click(fmt.Sprintf(`.filter[data-key=label][data-value=%q]`, label))
	assert.Equal(t, eval[int](p, fmt.Sprintf(`document.querySelectorAll('.all .entry[data-source="1"][data-label=%q]').length`, label)), p.shown(".all .entry"), "sources and labels narrow each other")
	p.click(`.clear`)
	assert.Equal(t, all, p.shown(".all .entry"))
	assert.Zero(t, p.shown(".clear"))
	assert.Zero(t, p.shown(".mark.off"))
}

func TestHTMLEvidenceOnHoverAndFocus(t *testing.T) {
	p := open(t, analysed(t, "banjska/2.txt"), 1440, false)
	assert.Zero(t, p.shown("#card"))
	at := eval[[]float64](p, `(m => { m.scrollIntoView({block: 'center'}); const r = m.getClientRects()[0]; return [r.left + 20, r.top + r.height / 2] })(document.querySelector('.text .mark.open'))`)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
	p.wait(`!document.getElementById('card').hidden`)
	assert.Contains(t, eval[string](p, `document.getElementById('card').textContent`), "Because of")
	assert.Positive(t, p.shown(".lit"), "the words of the evidence light up")
	p.shoot("article-card", false)
	p.keys(kb.Escape)
	assert.Zero(t, p.shown("#card"), "Escape puts the card away")
	assert.Zero(t, p.shown(".lit"))

	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	eval[any](p, `document.querySelector('.mark[tabindex="0"]').focus()`)
	assert.Equal(t, 1, p.shown("#card"), "focus shows the card")
	first := eval[string](p, focusedMark)
	p.keys(kb.ArrowRight)
	assert.NotEqual(t, first, eval[string](p, focusedMark))
	p.keys(kb.ArrowLeft)
	assert.Equal(t, first, eval[string](p, focusedMark))
	p.keys(kb.Enter)
	eval[any](p, `document.activeElement.blur()`)
	p.do(chromedp.Sleep(400 * time.Millisecond))
	assert.Equal(t, 1, p.shown("#card"), "Enter keeps the card open")
	assert.Empty(t, eval[[]string](p, contrastFaults), "the card")
	p.keys(kb.Escape)
	assert.Zero(t, p.shown("#card"))
}

func TestHTMLTabReachesEverything(t *testing.T) {
	p := open(t, analysed(t, "banjska/2.txt"), 1440, false)
	p.keys(kb.Tab)
	assert.Equal(t, "skip", eval[string](p, `document.activeElement.className`), "the first stop skips to the report")
	seen := map[string]bool{}
	for range 120 {
		p.keys(kb.Tab)
		kind := eval[string](p, `(e => e.id === 'theme' ? 'theme' : e.dataset.jump ? 'jump' : e.dataset.key || (e.matches('.mark') ? 'mark' : e.tagName))(document.activeElement)`)
		if kind == "BODY" {
			break
		}
		seen[kind] = true
		require.True(t, eval[bool](p, `document.activeElement.getClientRects().length > 0`), "focus is never on what cannot be seen")
	}
	for _, kind := range []string{"theme", "jump", "source", "label", "mark", "A"} {
		assert.True(t, seen[kind], kind)
	}
}

func TestHTMLJumps(t *testing.T) {
	p := open(t, compared(t, "banjska/2.txt", "banjska/3.txt"), 1440, false)
	n := p.shown(".entry")
	place := func() string { return eval[string](p, `document.querySelector('.place').textContent`) }
	assert.Equal(t, fmt.Sprintf("%d changes", n), place())
	p.keys("j")
	assert.Equal(t, fmt.Sprintf("1 of %d", n), place())
	assert.Equal(t, "d1s1k1", eval[string](p, `document.querySelector('[aria-current]').id`))
	assert.Equal(t, "d1s1c1n", eval[string](p, focusedMark))
	p.shoot("diff-jump", false)
	p.keys("j")
	p.keys("k")
	p.keys("k")
	assert.Equal(t, fmt.Sprintf("%d of %d", n, n), place(), "it goes round")
	p.click(`[data-jump="1"]`)
	assert.Equal(t, fmt.Sprintf("1 of %d", n), place())
	p.click(`.change:nth-child(3) .voice a`)
	assert.Equal(t, fmt.Sprintf("3 of %d", n), place(), "an entry of the list leads to its place")
	assert.True(t, eval[bool](p, `(r => r.top > 0 && r.bottom < innerHeight)(document.activeElement.getBoundingClientRect())`), "and brings it into sight")
	p.click(`[data-keys]`)
	p.keys("j")
	assert.Equal(t, fmt.Sprintf("3 of %d", n), place(), "the keys can be switched off")
}

func TestHTMLFilterChanges(t *testing.T) {
	p := open(t, compared(t, "banjska/2.txt", "banjska/3.txt"), 1440, false)
	loud := p.shown(".entry")
	assert.Zero(t, p.shown(".entry.s-quiet"), "quiet changes are off at first")
	p.click(`[data-switch=quiet]`)
	assert.Positive(t, p.shown(".entry.s-quiet"))
	p.click(`[data-switch=quiet]`)
	p.click(`.filter[data-value=high]`)
	assert.Equal(t, p.shown(".entry.s-high"), p.shown(".entry"))
	assert.Less(t, p.shown(".entry"), loud)
	p.click(`.filter[data-value=number]`)
	assert.Equal(t, eval[int](p, `document.querySelectorAll('.entry.s-high[data-aspect~=number]').length`), p.shown(".entry"))
	p.click(`.clear`)
	assert.Equal(t, loud, p.shown(".entry"))

	rows := p.shown(".row")
	p.click(`[data-view=brief]`)
	assert.Less(t, p.shown(".row"), rows, "only paragraphs with changes")
	p.click(`[data-view=sorted]`)
	assert.True(t, eval[bool](p, `(l => l.every((e, i) => i === 0 || +l[i - 1].dataset.place <= +e.dataset.place))([...document.querySelectorAll('.entry')])`))
	assert.Positive(t, p.shown(".cell.old .mark"))
	p.click(`[data-view=inline]`)
	assert.Zero(t, p.shown(".row:not(.only-old) .cell.old .mark"), "one column shows the new version")
	assert.Positive(t, p.shown(".gone"), "with the old words in it")
}

func TestHTMLTimeline(t *testing.T) {
	p := open(t, compared(t, "budget/1.md", "budget/2.md", "budget/3.md", "budget/4.md"), 1440, true)
	lines := p.shown(".timeline tbody tr")
	stayed := eval[int](p, `+document.querySelector('[data-switch=stayed] .count').textContent`)
	p.click(`[data-switch=stayed]`)
	assert.Equal(t, lines+stayed, p.shown(".timeline tbody tr"))
	p.click(`[data-switch=stayed]`)
	p.click(`.filter[data-value=hardened]`)
	assert.Equal(t, eval[int](p, `document.querySelectorAll('.timeline tr[data-event~=hardened]').length`), p.shown(".timeline tbody tr"))
	assert.Positive(t, p.shown(".entry"), "the filter of the timeline leaves the changes alone")
	p.click(`a.e-hardened`)
	assert.Equal(t, eval[string](p, `document.querySelector('a.e-hardened').hash.slice(1)`), eval[string](p, `document.querySelector('[aria-current]').id`))
}

func TestHTMLOnAPhone(t *testing.T) {
	p := open(t, compared(t, "banjska/2.txt", "banjska/3.txt"), 400, false)
	assert.Zero(t, p.shown(".row:not(.only-old) .cell.old"), "one column")
	p.click(`[data-jump="1"]`)
	assert.Equal(t, 1, p.shown("#card"))
	assert.True(t, eval[bool](p, `(r => r.left === 0 && r.right === innerWidth && r.bottom <= innerHeight)(document.getElementById('card').getBoundingClientRect())`), "the card is a sheet at the foot")
	assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), 400)
	p.shoot("diff-phone-jump", false)
	p.click(`#card-close`)
	assert.Zero(t, p.shown("#card"))
	assert.Empty(t, eval[[]string](p, `[...document.querySelectorAll('button, summary')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 24).map(e => e.outerHTML.slice(0, 80))`), "large enough for a finger")
}

func TestHTMLThemeToggle(t *testing.T) {
	p := open(t, analysed(t, "budget/1.md"), 1000, false)
	back := func() string { return eval[string](p, `getComputedStyle(document.body).backgroundColor`) }
	light := back()
	p.click("#theme")
	assert.Equal(t, "Theme: light", eval[string](p, `document.getElementById('theme').textContent`))
	p.click("#theme")
	dark := back()
	assert.NotEqual(t, light, dark)
	p.do(chromedp.Reload())
	assert.Equal(t, dark, back(), "the choice is kept")
	p.click("#theme")
	assert.Equal(t, light, back(), "and then follows the system again")
}

// TestHTMLAddress opens a page at the address of a claim.
func TestHTMLAddress(t *testing.T) {
	p := open(t, analysed(t, "budget/1.md"), 1440, false)
	eval[any](p, `location.hash = '#a1c7'`)
	p.do(chromedp.Reload())
	assert.Equal(t, "a1c7", eval[string](p, focusedMark))
	assert.Equal(t, 1, p.shown("#card"))
}

// TestHTMLEveryMarkAnswers presses every mark in every view, also those without a box on the page, as a screen reader or a script may: each
// shows its card inside of the page, and none throws.
func TestHTMLEveryMarkAnswers(t *testing.T) {
	for name, r := range pages(t) {
		t.Run(name, func(t *testing.T) {
			p := open(t, r, 1440, false)
			boxless := 0
			for _, view := range []string{"", `[data-view=inline]`, `[data-view=brief]`, `[data-switch=quiet]`} {
				if view != "" && p.shown(view) == 0 {
					continue
				} else if view != "" {
					p.click(view)
				}
				boxless += eval[int](p, `all('.mark').filter(m => !seen(m)).length`)
				assert.Empty(t, eval[[]string](p, `all('.mark:not(.off)').filter(m => {
					hideCard();
					m.click();
					const at = card.getBoundingClientRect();
					return card.hidden || at.width === 0 || at.right + scrollX < 0 || at.left > innerWidth || at.bottom + scrollY < 0;
				}).map(m => m.outerHTML)`), view)
			}
			assert.Equal(t, name == "diff" || name == "series", boxless > 0, "comparisons have marks without a box")
		})
	}
}

// TestHTMLHostileText shows text that would like to be a page of its own.
func TestHTMLHostileText(t *testing.T) {
	text := "Mayor </script><script>alert(1)</script> resigns\n\nPolice said \"<img src=x onerror=alert(1)> \u202egnihton\u202c {{.}} ' " +
		"--> ]]>\" was stolen. " + strings.Repeat("w", 1_000_000) + " said so.\x00\x1b[31m\n"
	p := open(t, &blocks.Report{Analyses: docsOf(t, text)}, 400, false)
	assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), 400, "a word of a million characters wraps")
	assert.Equal(t, 1, eval[int](p, `document.scripts.length`))
	assert.Zero(t, eval[int](p, `document.images.length`))
	assert.Contains(t, eval[string](p, `document.querySelector('.text').textContent`), "⟨U+202E⟩gnihton⟨U+202C⟩")
	r := &blocks.Report{Comparisons: []*compare.Comparison{compare.Versions(docsOf(t, text, strings.Replace(text, "stolen", "sold", 1)))}}
	p = open(t, r, 400, true)
	assert.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), 400)
}
