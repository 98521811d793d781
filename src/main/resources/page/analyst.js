// The page for analysts: a simulator and the rulebook. What is typed stands in this page alone, and is gone with it.
import { bring, Failed } from './api.js';
import { button, el, say } from './dom.js';
import { rulebook } from './rulebook.js';
import { simulator } from './simulator.js';
import { terms } from './terms.js';
import { add, speak, spoken, word } from './words.js';

add(terms);
const SCREENS = { simulator, rulebook };
let at = 'simulator';

/** Does something that may take a while or fail; a failure is said where `failed` puts it, or a token is asked for. */
async function attempt(work, failed) {
  say(word('waiting'));
  try {
    await work();
    say('');
  } catch (failure) {
    if (!(failure instanceof Failed)) {
      throw failure;
    }
    say('');
    if (failure.status === 401) {
      askToken(() => attempt(work, failed));
    } else {
      failed(failure);
    }
  }
}

function askToken(again) {
  const field = el('input', { id: 'token', type: 'password', autocomplete: 'off' });
  const enter = () => {
    bring(field.value.trim());
    open(at);
    again();
  };
  field.addEventListener('keydown', (event) => event.key === 'Enter' && enter());
  document.getElementById('main').replaceChildren(el('h1', {}, word('tokenTitle')), el('label', { for: 'token' }, word('token')), field,
    el('p', { class: 'buttons' }, button(word('go'), enter, { class: 'main' })));
  field.focus();
}

function frame() {
  document.documentElement.lang = spoken() === 'zh' ? 'zh-CN' : 'en';
  document.title = word('analystTitle');
  document.getElementById('language').textContent = word('other');
  document.getElementById('tabs').replaceChildren(...Object.keys(SCREENS).map((name) =>
    button(word(name), () => open(name), { id: `tab-${name}`, 'aria-current': name === at ? 'page' : false })));
}

/** Puts up a screen; `target` is where it is to be read first. */
function open(name, target) {
  const focused = document.activeElement?.id;
  at = name;
  frame();
  SCREENS[name](document.getElementById('main'), { attempt, target });
  document.getElementById(focused)?.focus();
}

document.getElementById('language').addEventListener('click', () => {
  speak(spoken() === 'zh' ? 'en' : 'zh');
  open(at);
});
// A rule that is named leads into the rulebook.
window.addEventListener('hashchange', () => location.hash && open('rulebook', location.hash.slice(1)));
open(at);
