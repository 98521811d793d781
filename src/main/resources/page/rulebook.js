// The rulebook in use, as `doc` writes it: every rule in words, what is concluded, figures and sources.
import { get } from './api.js';
import { el } from './dom.js';
import { spoken, word } from './words.js';

/** Fetched once; its rules may have changed only after the page was loaded anew. */
let book = null;
let sought = '';

export function rulebook(main, { attempt, target }) {
  const found = el('span', { id: 'found', class: 'quiet', role: 'status' });
  const search = el('input', { id: 'search', type: 'search', autocomplete: 'off', value: sought });
  const body = el('div', { class: `rulebook ${spoken()}` });
  const seek = () => {
    sought = search.value;
    found.textContent = sought.trim() ? word('hits', { n: sift(body, sought) }) : (sift(body, ''), '');
  };
  search.addEventListener('input', seek);
  main.replaceChildren(el('h1', {}, word('rulebook')), el('p', { class: 'search' }, el('label', { for: 'search' }, word('search')), search, found), body);
  attempt(async () => {
    book ??= parsed(await get('/v2/rulebook'));
    body.append(document.importNode(book, true));
    const named = target && document.getElementById(target);
    if (named) {
      sought = search.value = '';
    }
    seek();
    if (named) {
      named.tabIndex = -1;
      named.focus();
      named.scrollIntoView();
    }
  }, (failure) => body.append(el('p', { role: 'alert' }, failure.message || word('failed'))));
}

/** The part of the page that is no script and no style, which would not be allowed even to be parsed here. */
function parsed(html) {
  const part = document.createDocumentFragment();
  const main = html.slice(html.indexOf('<main>') + '<main>'.length, html.lastIndexOf('</main>'));
  part.append(...new DOMParser().parseFromString(main, 'text/html').body.children);
  return part;
}

/** Shows the entries that have all words, and tells how many they are. */
function sift(body, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let hits = 0;
  for (const entry of body.querySelectorAll('article, tr')) {
    const fits = words.every((one) => entry.textContent.toLowerCase().includes(one));
    entry.classList.toggle('gone', !fits);
    hits += fits;
  }
  body.querySelector('section').classList.toggle('gone', words.length > 0);
  for (const topic of body.querySelectorAll('h3')) {
    let any = false;
    for (let next = topic.nextElementSibling; next?.tagName === 'ARTICLE'; next = next.nextElementSibling) {
      any ||= !next.classList.contains('gone');
    }
    topic.classList.toggle('gone', !any);
  }
  return hits;
}
