// The simulator: a situation is pasted or built, advised on, and changed in one place to see what moves.
import { advise, get } from './api.js';
import { button, download, el, say } from './dom.js';
import { changed, choices, members, read, valueAt, written } from './facts.js';
import { moved, shown } from './shown.js';
import { spoken, word } from './words.js';

const BLANK = { id: 'B-1', debts: [{ id: 'h', product: 'huabei', daysPastDue: 88 }] };

let schema = null;
let text = JSON.stringify(BLANK, null, 2);
let pointer = '/debts/0/daysPastDue';
/** The situations advised on, the last two of them, with their advice. */
let before = null;
let now = null;

export function simulator(main, { attempt }) {
  const box = el('textarea', { id: 'situation', rows: 14, spellcheck: 'false', autocomplete: 'off' });
  box.value = text;
  box.addEventListener('input', () => (text = box.value));
  const result = el('div', { id: 'result' });
  const problem = el('div', { id: 'problem', role: 'alert' });
  const change = el('div', { id: 'change' });
  const file = el('input', { type: 'file', accept: '.json,application/json', hidden: true });

  const parsed = () => {
    try {
      return JSON.parse(box.value);
    } catch (mistake) {
      problem.replaceChildren(el('p', {}, word('notJson', { x: mistake.message })));
      box.focus();
      return null;
    }
  };
  const refused = (failure) => problem.replaceChildren(el('p', {}, word(failure.status === 0 ? 'offline' : failure.status === 400 ? 'mistakes' : 'failed')),
    el('ul', {}, failure.errors.map((one) => el('li', {}, el('b', {}, one.code), ' ', el('code', {}, one.pointer || '/'), ` ${one.detail}`))));
  const draw = () => {
    result.replaceChildren(...[before && now && moved(before.advice, now.advice), now && shown(now.advice)].flat().filter(Boolean));
    fact();
  };
  const run = async (situation) => {
    problem.replaceChildren();
    await attempt(async () => {
      const advice = await advise(situation, spoken());
      before = now;
      now = { situation, advice };
      draw();
      document.getElementById(before ? 'moves' : 'result').scrollIntoView({ block: 'nearest' });
    }, refused);
  };
  const put = (situation) => (text = box.value = JSON.stringify(situation, null, 2));
  const go = () => {
    const situation = parsed();
    if (situation) {
      run(situation);
    }
  };
  /** Takes what was told before the last change, and what it meant. */
  const undo = () => {
    if (before) {
      put(before.situation);
      [before, now] = [now, before];
      draw();
    }
  };
  const fact = () => change.replaceChildren(...(schema ? changing(parsed() ?? {}, run, put, undo) : []));

  file.addEventListener('change', async () => {
    try {
      const told = JSON.parse(await file.files[0].text());
      put(told.situation ?? told);
      fact();
    } catch {
      say(word('loadFailed'));
    }
  });
  box.addEventListener('change', fact);
  main.replaceChildren(el('h1', {}, word('simulator')), el('p', { class: 'quiet' }, word('simulatorHelp')), el('div', { class: 'halves' },
    el('div', {}, el('label', { for: 'situation' }, word('situation')), box, problem,
      el('p', { class: 'buttons' }, button(word('advise'), go, { class: 'main', id: 'go' }),
        button(word('open'), () => file.click()), button(word('save'), () => download('situation.json', 'application/json', box.value))), file,
      change), result));
  attempt(async () => {
    schema ??= await get('/v2/schema/situation');
    for (const one of [before, now].filter((each) => each && each.advice.language !== spoken())) {
      one.advice = await advise(one.situation, spoken());
    }
    draw();
  }, (failure) => problem.replaceChildren(el('p', {}, failure.message || word('failed'))));
}

/** The fields by which one member is changed. */
function changing(situation, run, put, undo) {
  const all = members(schema, situation);
  pointer = all.has(pointer) ? pointer : [...all.keys()][0];
  const which = el('input', { id: 'pointer', list: 'pointers', value: pointer, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'meaning' });
  const list = el('datalist', { id: 'pointers' }, [...all].map(([name, one]) => el('option', { value: name }, said(one.description))));
  const meaning = el('p', { id: 'meaning', class: 'quiet' });
  const place = el('div', {});
  let field;
  const fill = () => {
    const one = all.get(pointer);
    const value = valueAt(situation, pointer);
    const offered = choices(one);
    meaning.textContent = said(one.description);
    field = offered
      ? el('select', { id: 'value' }, el('option', { value: '' }, word('notKnown')), offered.map((each) => el('option', { value: String(each), selected: each === value }, String(each))))
      : el('input', { id: 'value', value: written(value), autocomplete: 'off', spellcheck: 'false' });
    field.addEventListener('keydown', (event) => event.key === 'Enter' && apply());
    place.replaceChildren(field);
  };
  const apply = async () => {
    let value;
    try {
      value = read(field.value, all.get(pointer));
    } catch {
      say(word('wrong'));
      field.focus();
      return;
    }
    const next = changed(situation, pointer, value);
    put(next);
    await run(next);
    document.getElementById('value')?.focus();
  };
  which.addEventListener('change', () => {
    if (all.has(which.value)) {
      pointer = which.value;
      fill();
    } else {
      say(word('noMember'));
      which.value = pointer;
    }
  });
  fill();
  return [el('fieldset', {}, el('legend', {}, el('h2', {}, word('change'))),
    el('label', { for: 'pointer' }, word('member')), which, list, meaning, el('label', { for: 'value' }, word('value')), place,
    el('p', { class: 'buttons' }, button(word('try'), apply, { class: 'main', id: 'try' }),
      button(word('undo'), undo, { id: 'undo', disabled: !before })))];
}

/** A meaning is told as "English · 中文". */
function said(description = '') {
  const [en, zh] = description.split(' · ');
  return spoken() === 'zh' ? zh ?? en : en;
}
