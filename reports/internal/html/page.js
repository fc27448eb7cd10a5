'use strict';
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const narrow = matchMedia('(max-width: 52rem)');
const print = matchMedia('print');
root.classList.add('js');
document.body.classList.toggle('has-tools', document.querySelector('.tools') !== null);

// The theme follows the system until somebody chooses; the choice is kept where the browser allows it.
const themes = { '': 'automatic', light: 'light', dark: 'dark' };
const stored = { get: () => { try { return localStorage.getItem('factcheck-theme') || ''; } catch { return ''; } },
  set: v => { try { localStorage.setItem('factcheck-theme', v); } catch { /* a page from disk may not keep it */ } } };
function setTheme(name) {
  if (name) root.dataset.theme = name; else delete root.dataset.theme;
  document.querySelector('#theme span').textContent = themes[name];
}
setTheme(stored.get() in themes ? stored.get() : '');
document.querySelector('#theme').addEventListener('click', () => {
  const names = Object.keys(themes);
  const next = names[(names.indexOf(root.dataset.theme || '') + 1) % names.length];
  setTheme(next);
  stored.set(next);
});

// On a phone the panels begin closed: the text comes first. On paper they are open.
const panels = all('details.panel, details.options');
const fold = () => panels.forEach(p => { p.open = !narrow.matches; });
fold();
narrow.addEventListener('change', fold);
addEventListener('beforeprint', () => panels.forEach(p => { p.open = true; }));
