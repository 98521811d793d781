// The page for analysts: a simulator and the rulebook. What is typed stands in this page alone, and is gone with it.
import { askToken, attempt as attempted } from './attempt.js';
import { button } from './dom.js';
import { rulebook } from './rulebook.js';
import { simulator } from './simulator.js';
import { terms } from './terms.js';
import { add, speak, spoken, word } from './words.js';

add(terms);
const SCREENS = { simulator, rulebook };
let at = 'simulator';

/** Does some work; a failure is said where `failed` puts it. */
function attempt(work, failed) {
  return attempted(work, failed, () => {
    const main = document.getElementById('main');
    main.replaceChildren(...askToken(() => {
      open(at);
      attempt(work, failed);
    }));
    main.querySelector('input').focus();
  });
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
