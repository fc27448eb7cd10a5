// The card shows what an entry says beside the words that it is about: on hover, on focus, and pinned by a click. Escape puts it away.
const card = document.getElementById('card');
const cardBody = document.getElementById('card-body');
let shown = null, pinned = false, timer = 0;

function showCard(item, mark, pin) {
  clearTimeout(timer);
  if (shown && shown !== item) light(shown, false);
  shown = item;
  pinned = pin || (pinned && shown === item);
  const copy = item.el.cloneNode(true);
  for (const el of all('[id]', copy)) el.removeAttribute('id');
  cardBody.replaceChildren(...copy.childNodes);
  card.className = 'card ' + [...item.el.classList].filter(c => c.startsWith('s-')).join(' ');
  card.hidden = false;
  light(item, true);
  put(item, mark);
}

function light(item, on) {
  for (const m of item.marks) m.classList.toggle('on', on);
  for (const g of item.grounds) g.classList.toggle('lit', on);
}

// put places the card in the margin beside the text where there is room, else below or above the words. Words that are not on the page, such as
// those of a paragraph that a filter hides, are spoken for by others of their item, by its entry, or by the report.
function put(item, words) {
  card.style.left = card.style.top = '';
  if (narrow.matches) return;
  const mark = [words, ...item.marks, item.el].find(seen) || item.scope;
  const at = mark.getClientRects()[0], column = (mark.closest('.text, .cell, .headline') || mark).getBoundingClientRect();
  const width = card.offsetWidth, height = card.offsetHeight, gap = 10;
  let left = column.right + 32, top = at.top - 8;
  if (left + width > innerWidth - 16 || mark.closest('.comparison')) {
    left = Math.max(16, Math.min(at.left, innerWidth - width - 16));
    const rects = mark.getClientRects(), last = rects[rects.length - 1];
    top = last.bottom + gap;
    if (top + height > innerHeight - 8 && at.top - gap - height > 8) top = at.top - gap - height;
  } else {
    top = Math.max(8, Math.min(top, innerHeight - height - 8));
  }
  card.style.left = left + scrollX + 'px';
  card.style.top = top + scrollY + 'px';
}

function hideCard() {
  clearTimeout(timer);
  if (shown) light(shown, false);
  shown = null;
  pinned = false;
  card.hidden = true;
}
const later = (f, ms) => { clearTimeout(timer); timer = setTimeout(f, ms); };
const markOf = event => { const m = event.target.closest?.('.mark'); return m && !m.classList.contains('off') ? m : null; };
const itemOf = mark => items.get(mark.dataset.entry);

document.addEventListener('pointerover', e => {
  if (e.pointerType === 'touch') return;
  const mark = markOf(e);
  if (mark && !pinned && itemOf(mark) !== shown) later(() => showCard(itemOf(mark), mark, false), 120);
  else if (mark || card.contains(e.target)) clearTimeout(timer);
  else if (shown && !pinned && !document.activeElement.matches('.mark')) later(hideCard, 220);
});
document.addEventListener('focusin', e => {
  const mark = markOf(e);
  if (mark) { setStop(mark.closest('[data-scope]'), mark); showCard(itemOf(mark), mark, false); arrive(itemOf(mark)); }
  else if (shown && !pinned && !card.contains(e.target)) hideCard();
});
document.addEventListener('focusout', e => { if (e.target.matches('.mark') && !pinned && !e.relatedTarget) later(hideCard, 220); });
document.addEventListener('click', e => {
  const mark = markOf(e);
  if (mark) {
    const first = itemOf(mark).marks.find(m => m.id && seen(m)) || mark;
    first.focus({ preventScroll: true });
    showCard(itemOf(mark), mark, true);
  } else if (!card.contains(e.target) && !e.target.closest('a, button')) hideCard();
});
document.getElementById('card-close').addEventListener('click', hideCard);
document.addEventListener('keydown', e => { if (e.key === 'Escape') hideCard(); });
addEventListener('resize', () => { if (!card.hidden && shown) hideCard(); });
