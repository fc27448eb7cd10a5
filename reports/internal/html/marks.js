// An item is a claim, a change or a line of the timeline; its marks are its words in the text, its grounds the words that speak for it.
const items = new Map(all('[data-item]').map(el => [el.id, { el, scope: el.closest('[data-scope]'), marks: [], grounds: [], on: true }]));
for (const mark of all('.mark')) items.get(mark.dataset.entry)?.marks.push(mark);
for (const words of all('[data-for]')) for (const id of words.dataset.for.split(' ')) items.get(id)?.grounds.push(words);

const parts = new Map(all('[data-scope]').map(scope => [scope, []])); // the items of each report, in the order of the page
for (const item of items.values()) parts.get(item.scope).push(item);

// Marks are buttons for the keyboard: one of each report stands in the order of the tab key, arrows go on from there.
for (const mark of all('.mark[id]')) {
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-describedby', mark.dataset.entry + 't');
  mark.tabIndex = -1;
}
const seen = el => el.getClientRects().length > 0;
const stops = scope => all('.mark[id]', scope).filter(m => !m.classList.contains('off') && seen(m));
function setStop(scope, mark) {
  for (const m of all('.mark[tabindex="0"]', scope)) m.tabIndex = -1;
  if (mark) mark.tabIndex = 0;
}
const resetStops = scope => { if (!scope.querySelector('.mark[tabindex="0"]:not(.off)')) setStop(scope, stops(scope)[0]); };
