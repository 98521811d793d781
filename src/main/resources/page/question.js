// One question on a screen.
import { button, el, say } from './dom.js';
import { bothOf, said, word } from './words.js';

const KINDS = { integer: ['text', 'numeric', '[0-9]{1,9}'], amount: ['text', 'decimal', '[0-9]{1,11}([.][0-9]{1,2})?'], date: ['date'] };

/** After so many answers nearly all of the advice is there. */
const ENOUGH = 8;

/** What can be chosen: what the question offers, or yes and no. */
export function choicesOf(asked) {
  return asked.input === 'truth' ? [{ id: 'true', say: bothOf('yes') }, { id: 'false', say: bothOf('no') }] : asked.choices ?? [];
}

/** The screen of a question; `told` gets its answer, `back` and `advice` are the other ways on. */
export function question(asked, { number, left, names, chosen, back, told, advice }) {
  const choices = choicesOf(asked);
  const kind = asked.many ? 'checkbox' : 'radio';
  const boxes = choices.map((one) => el('input', {
    type: kind, name: 'choice', id: `choice-${one.id}`, value: one.id, checked: chosen?.choices.includes(one.id) ?? false,
  }));
  const input = KINDS[asked.input] && field(asked.input, chosen?.input);
  const which = names.length > 1 ? names.map(([index]) => el('input', {
    type: 'checkbox', name: 'debt', id: `debt-${index}`, value: index, checked: chosen?.debts?.includes(index) ?? true,
  })) : [];
  boxes.forEach((box) => box.addEventListener('change', () => exclude(box, boxes)));
  const send = () => {
    const choices = boxes.filter((box) => box.checked).map((box) => box.value);
    const text = input?.value.trim();
    if (choices.length === 0 && !text) {
      say(word('pick'));
      return;
    }
    if (input && !input.checkValidity()) {
      say(word('wrong'));
      input.focus();
      return;
    }
    const about = which.filter((box) => box.checked).map((box) => Number(box.value));
    told({ choices, ...(text && { input: text }), ...(which.length > 0 && { debts: about }) });
  };
  const place = word('question', { n: number });
  const rest = left === null ? '' : left <= 1 ? word('last') : word('left', { n: left - 1 });
  return [
    el('p', { class: 'quiet' }, rest ? `${place} · ${rest}` : place),
    left !== null && el('progress', { max: number + Math.max(left - 1, 0), value: number, 'aria-label': place }),
    el('fieldset', {},
      el('legend', {}, el('h1', {}, said(asked.ask))),
      asked.help && el('p', { class: 'quiet' }, said(asked.help)),
      asked.many && el('p', { class: 'quiet' }, word('many')),
      boxes.map((box, at) => el('label', { class: 'choice', for: box.id }, box, el('span', {}, said(choices[at].say)))),
      input && [el('label', { for: 'input' }, word(asked.input)), input]),
    which.length > 0 && el('fieldset', {}, el('legend', {}, word('which')),
      which.map((box, at) => el('label', { class: 'choice', for: box.id }, box, el('span', {}, names[at][1])))),
    advice && number > ENOUGH && el('p', { class: 'quiet' }, word('enough')),
    el('p', { class: 'buttons' }, button(word('next'), send, { class: 'main', id: 'next' }),
      button(word('unknown'), () => told({ choices: [] }), { id: 'unknown' }),
      button(word('back'), back, { id: 'back' }), advice && button(word('advice'), advice, { id: 'advice', class: number > ENOUGH && 'main' })),
  ];
}

function field(type, value) {
  const [kind, mode, pattern] = KINDS[type];
  const made = el('input', { id: 'input', type: kind, inputmode: mode, pattern, autocomplete: 'off' });
  made.value = value ?? '';
  return made;
}

/** "None" and the others do not go together. */
function exclude(box, boxes) {
  if (box.type === 'checkbox' && box.checked) {
    boxes.filter((other) => other !== box && (other.value === 'none' || box.value === 'none'))
      .forEach((other) => (other.checked = false));
  }
}
