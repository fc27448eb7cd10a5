// Jumping: j and k, the buttons, arrows on a mark, and every link to an entry or a mark.
let current = null;
const course = scope => all('[data-item]', scope).map(el => items.get(el.id)).filter(i => i.on && i.marks.length > 0);

// place says in the jump bar where one is: "3 of 10".
function place(scope) {
  const list = course(scope).filter(i => i.scope === scope), k = list.indexOf(current);
  const noun = scope.classList.contains('comparison') ? 'change' : 'claim';
  const count = list.length + ' ' + noun + (list.length === 1 ? '' : 's');
  for (const p of within(scope, '.place')) p.textContent = k < 0 ? count : (k + 1) + ' of ' + list.length;
}

// arrive makes an item the current one and brings its entry into sight in a list that scrolls by itself.
function arrive(item) {
  const before = current;
  if (before) before.el.removeAttribute('aria-current');
  current = item;
  item.el.setAttribute('aria-current', 'true');
  const list = item.el.closest('.changes');
  if (list && list.scrollHeight > list.clientHeight) {
    const a = item.el.getBoundingClientRect(), b = list.getBoundingClientRect();
    if (a.top < b.top) list.scrollTop += a.top - b.top - 8;
    else if (a.bottom > b.bottom) list.scrollTop += Math.min(a.bottom - b.bottom + 8, a.top - b.top);
  }
  place(item.scope);
  if (before && before.scope !== item.scope) place(before.scope);
}

// visit goes to the words of an item, the new version's before the old one's.
function visit(item) {
  if (!item.on) { item.on = true; item.el.hidden = false; for (const m of item.marks) m.classList.remove('off'); }
  const marks = item.marks.filter(m => m.id && seen(m));
  const mark = marks.find(m => m.closest('.cell.new')) || marks[0];
  if (!mark) { item.el.scrollIntoView({ block: 'center' }); arrive(item); return; }
  mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
  showCard(item, mark, false);
}

function step(by, scope) {
  const list = course(scope);
  if (list.length === 0) return;
  const k = list.indexOf(current);
  visit(list[k < 0 ? (by > 0 ? 0 : list.length - 1) : (k + by + list.length) % list.length]);
}

const keys = all('[data-keys]');
for (const b of keys) b.addEventListener('click', () => { toggle(b); for (const k of keys) k.setAttribute('aria-pressed', b.getAttribute('aria-pressed')); });
for (const b of all('[data-jump]')) b.addEventListener('click', () => { step(Number(b.dataset.jump), b.closest('[data-scope]')); if (!narrow.matches) b.focus({ preventScroll: true }); });

document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, select, textarea')) return;
  const mark = e.target.closest('.mark');
  if ((e.key === 'Enter' || e.key === ' ') && mark) { e.preventDefault(); showCard(itemOf(mark), mark, true); return; }
  if (mark && (e.key === 'ArrowRight' || e.key === 'ArrowDown')) { e.preventDefault(); step(1, itemOf(mark).scope); return; }
  if (mark && (e.key === 'ArrowLeft' || e.key === 'ArrowUp')) { e.preventDefault(); step(-1, itemOf(mark).scope); return; }
  if (keys.length === 0 || keys[0].getAttribute('aria-pressed') !== 'true') return;
  if (e.key === 'j') step(1); else if (e.key === 'k') step(-1);
});

function follow(id) {
  const item = items.get(id) || items.get(document.getElementById(id)?.dataset.entry);
  if (item && item.marks.length > 0) visit(item);
  return Boolean(item && item.marks.length > 0);
}
document.addEventListener('click', e => {
  const link = e.target.closest('a[href^="#"]');
  if (link && follow(decodeURIComponent(link.hash.slice(1)))) { e.preventDefault(); history.replaceState(null, '', link.hash); }
});

scopes.forEach(filter);
if (location.hash) follow(decodeURIComponent(location.hash.slice(1)));
