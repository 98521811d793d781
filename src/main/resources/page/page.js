// The walk through the questions. What was told stands in this page alone, and is gone with it.
import { advise, interview } from './api.js';
import { askToken, attempt as attempted } from './attempt.js';
import { button, el, say, show } from './dom.js';
import { choicesOf, question } from './question.js';
import { result } from './result.js';
import { said, speak, spoken, word } from './words.js';

/** `past` holds the answers given, each with what was known before it; `now` what is known. */
let past, now, draw, cared;

function clear() {
  past = [];
  now = null;
  cared = false;
}

function isCrisis() {
  return now?.situation.borrower?.distress === 'crisis';
}

/** Does some work; a failure offers to try again. */
function attempt(work) {
  document.querySelectorAll('#main button').forEach((one) => (one.disabled = true));
  return attempted(work, (failure) => {
    const about = failure.status === 0 ? word('offline')
      : failure.status === 400 ? word('refused') + failure.message : word('failed');
    const back = draw;
    show(el('h1', {}, word('failed')), el('p', { role: 'alert' }, about),
      el('p', { class: 'buttons' }, button(word('again'), () => attempt(work), { class: 'main' }),
        button(word('back'), () => go(back))));
  }, () => go(() => show(...askToken(() => attempt(work)))));
}

function go(screen) {
  draw = screen;
  frame();
  screen();
}

function welcome() {
  clear();
  const file = el('input', { type: 'file', accept: '.json,application/json', hidden: true, onchange: () => load(file) });
  show(el('h1', {}, word('hello')), el('p', {}, word('intro')), el('p', { class: 'quiet' }, word('privacy')),
    el('p', { class: 'buttons' }, button(word('begin'), () => attempt(begin), { class: 'main' }),
      button(word('load'), () => file.click()), file));
}

async function load(file) {
  try {
    const kept = JSON.parse(await file.files[0].text());
    if (!Array.isArray(kept.situation?.debts)) {
      throw new SyntaxError();
    }
    past = [];
    now = { situation: kept.situation, asked: Array.isArray(kept.asked) ? kept.asked : [], next: null, left: 0 };
  } catch {
    say(word('loadFailed'));
    return;
  }
  attempt(async () => {
    now = await interview({ situation: now.situation, asked: now.asked });
    isCrisis() ? go(crisis) : await advice();
  });
}

async function begin() {
  now = await interview({ situation: { id: 'page' }, asked: [] });
  go(next);
}

/** Tells once more what was told after an answer that changed; debts may be others now. */
async function replay(answers) {
  for (const one of answers) {
    await tell(one.question, { ...one.answer, debts: undefined });
  }
}

async function tell(asked, answer) {
  const before = now;
  now = await interview({ situation: before.situation, asked: before.asked, answer: { ...answer, question: asked.id } });
  past.push({ question: asked, answer: { ...answer, question: asked.id }, before });
}

function next() {
  if (isCrisis() && !cared) {
    go(crisis);
  } else if (!now.next) {
    attempt(advice);
  } else {
    ask(now.next, past.length);
  }
}

/** Asks the question at a place: the next one, or one that was answered before. */
function ask(asked, at) {
  show(question(asked, {
    number: at + 1, left: at === past.length ? now.left : null, chosen: past[at]?.answer,
    names: (asked.debts ?? []).map((index) => [index, nameOf(index)]),
    back: () => (at === 0 ? go(welcome) : change(at - 1)),
    advice: now.situation.debts && (() => attempt(advice)),
    told: (answer) => attempt(async () => {
      const rest = past.slice(at + 1);
      now = past[at]?.before ?? now;
      past = past.slice(0, at);
      await tell(asked, answer);
      await replay(rest);
      go(next);
    }),
  }), answers());
}

function change(at) {
  go(() => ask(past[at].question, at));
}

/** What a debt is called: as the choice that began it, or by its id in a situation that was loaded. */
function nameOf(index) {
  const { id } = now.situation.debts[index];
  return said(past[0]?.question.choices?.find((one) => one.id === id)?.say) || id;
}

/** What was answered, each with a button to change it. */
function answers() {
  return past.length > 0 && el('details', { class: 'answers' }, el('summary', {}, word('answers')),
    el('ul', {}, past.map((one, at) => el('li', {},
      el('span', {}, said(one.question.ask), el('b', {}, ' ' + spokenAnswer(one))),
      button(word('change'), () => change(at), { 'aria-label': `${word('change')}: ${said(one.question.ask)}` })))));
}

function spokenAnswer({ question: asked, answer }) {
  const chosen = choicesOf(asked).filter((one) => answer.choices.includes(one.id)).map((one) => said(one.say));
  return [...chosen, answer.input].filter(Boolean).join(spoken() === 'zh' ? '、' : ', ') || word('unknown');
}

function crisis() {
  cared = true;
  const call = (number, key) => el('a', { class: 'call', href: `tel:${number}` }, word(key));
  show(el('h1', {}, word('crisisTitle')), el('p', {}, word('crisisText')), call('12356', 'crisisCall'),
    call('110', 'crisisPolice'), call('120', 'crisisDoctor'), el('p', {}, word('crisisNear')),
    el('p', { class: 'buttons' }, button(word('advice'), () => attempt(advice)), button(word('crisisOn'), () => go(next))));
}

async function advice() {
  const given = await advise(now.situation, spoken());
  const inLanguage = spoken();
  go(() => (inLanguage === spoken() ? result(given, {
    now, answers: answers(), more: now.next && (() => go(next)), restart: () => go(welcome),
  }) : attempt(advice)));
}

/** Leaves at once for a page that says nothing; what was told goes first, and no way back leads here. */
function leave() {
  clear();
  document.body.replaceChildren();
  location.replace('https://www.baidu.com/');
}

function frame() {
  document.documentElement.lang = spoken() === 'zh' ? 'zh-CN' : 'en';
  document.title = word('title');
  for (const [id, key] of [['exit', 'exit'], ['language', 'other'], ['help-heart', 'heart'], ['help-law', 'law']]) {
    document.getElementById(id).textContent = word(key);
  }
}

document.getElementById('exit').addEventListener('click', leave);
document.getElementById('language').addEventListener('click', () => {
  speak(spoken() === 'zh' ? 'en' : 'zh');
  go(draw);
});
// A page that the browser kept for its own back button would show the answers again.
window.addEventListener('pageshow', (event) => event.persisted && go(welcome));
go(welcome);
