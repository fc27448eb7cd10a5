// Filters: buttons of one key widen each other, keys narrow each other; nothing pressed means everything that is not quiet.
const scopes = [...parts.keys()];
const within = (scope, selector) => all(selector, scope).filter(el => el.closest('[data-scope]') === scope);

function wanted(scope) {
  const keys = new Map();
  for (const b of within(scope, '.filter[aria-pressed="true"]')) {
    if (!keys.has(b.dataset.key)) keys.set(b.dataset.key, new Set());
    keys.get(b.dataset.key).add(b.dataset.value);
  }
  const switches = new Set(within(scope, '[data-switch][aria-pressed="true"]').map(b => b.dataset.switch));
  return { keys, test(el) {
    if (el.dataset.needs && !switches.has(el.dataset.needs)) return false;
    for (const [key, values] of keys) {
      if (key === 'severity' && el.dataset.needs) continue;
      const has = key === 'aspect' || key === 'event' ? el.dataset[key].split(' ') : [el.dataset[key]];
      if (!has.some(v => values.has(v))) return false;
    }
    return true;
  } };
}

function filter(scope) {
  const want = wanted(scope);
  for (const item of parts.get(scope)) {
    item.on = want.test(item.el);
    item.el.hidden = !item.on;
    for (const m of item.marks) m.classList.toggle('off', !item.on);
  }
  scope.classList.toggle('filtered', want.keys.size > 0);
  for (const clear of within(scope, '.clear')) clear.hidden = want.keys.size === 0;
  for (const row of within(scope, '.row:not(.names)')) row.classList.toggle('dull', !row.querySelector('.mark:not(.off)'));
  for (const list of within(scope, '.changes')) {
    const none = list.querySelector('.none');
    if (none) none.hidden = list.querySelector('.entry:not([hidden])') !== null;
  }
  resetStops(scope);
  place(scope);
}

const toggle = b => b.setAttribute('aria-pressed', b.getAttribute('aria-pressed') !== 'true');
for (const scope of scopes) {
  for (const b of within(scope, '.filter, [data-switch]')) b.addEventListener('click', () => { toggle(b); hideCard(); filter(scope); });
  for (const b of within(scope, '.clear')) b.addEventListener('click', () => {
    for (const f of within(scope, '.filter[aria-pressed="true"]')) toggle(f);
    filter(scope);
    within(scope, '.filter')[0]?.focus();
  });
}

// Views of a comparison: one column on a narrow window unless somebody chose, changed paragraphs only, the list in the order of the text.
const slim = matchMedia('(max-width: 68rem)');
const views = {
  inline: (scope, on) => { scope.classList.toggle('inline', on); resetStops(scope); },
  brief: (scope, on) => scope.classList.toggle('brief-rows', on),
  sorted: (scope, on) => {
    for (const list of all('.changes .entries', scope)) {
      list.append(...[...list.children].sort((a, b) => on ? a.dataset.place - b.dataset.place : a.dataset.number - b.dataset.number));
    }
    place(scope);
  },
};
for (const scope of scopes) {
  for (const b of within(scope, '[data-view]')) {
    const set = on => { b.setAttribute('aria-pressed', on); views[b.dataset.view](scope, on); };
    b.addEventListener('click', () => { b.dataset.chosen = ''; hideCard(); set(b.getAttribute('aria-pressed') !== 'true'); });
    if (b.getAttribute('aria-pressed') === 'true') set(true);
    if (b.dataset.view === 'inline') {
      const follow = () => { if (!('chosen' in b.dataset)) set(slim.matches); };
      slim.addEventListener('change', follow);
      follow();
    }
  }
}
