// An advice as analysts read it: each decision with the rules that made it, and what was decided against.
import { el } from './dom.js';
import { moves } from './moves.js';
import { spoken, word } from './words.js';

/** A rule's id, leading into the rulebook. */
function rule(id) {
  return el('a', { class: 'rule', href: `#rule-${id.replace(/[^A-Za-z0-9-]/g, '_')}` }, id);
}

function reasons(because) {
  return el('ul', { class: 'because' }, because.map((one) => el('li', {}, rule(one.rule), one.text && ` ${one.text}`)));
}

function level(code) {
  return el('span', { class: `tag level-${code}` }, word(`level.${code}`));
}

function table(heads, rows, attributes = {}) {
  return el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': heads.join(', '), ...attributes },
    el('table', {}, el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell) => el('td', {}, cell ?? '')))))));
}

function section(key, ...children) {
  return el('section', {}, el('h2', {}, word(key)), ...children);
}

/** What moved between two advices. */
export function moved(before, now) {
  const found = moves(before, now);
  const value = (one, told) => told === undefined ? el('span', { class: 'quiet' }, word(one.kind === 'risk' ? 'level.unknown' : 'absent'))
    : one.kind === 'risk' ? level(told) : told === 'there' || told === 'speaks' ? word(told) : told;
  const what = (one) => one.kind === 'rule' ? rule(one.what) : one.kind === 'risk' ? word(`channel.${one.what}`) : one.what;
  return el('section', { id: 'moves' }, el('h2', {}, word('moves')),
    found.length === 0 ? el('p', {}, word('nothingMoved'))
      : table([word('kind'), word('what'), word('debt'), word('before'), word('after')], found.map((one) => [
        word(`kind.${one.kind}`), what(one), one.debtId, value(one, one.from), value(one, one.to)])));
}

/** The whole advice, with its explanation. */
export function shown(advice) {
  return [
    section('levels', table([word('kind.risk'), word('debt'), word('after'), word('why')], advice.risks.map((risk) => [
      word(`channel.${risk.channel}`), risk.debtId, level(risk.level), reasons(risk.because)]))),
    advice.forecast.changes.length > 0 && section('later', el('ul', {}, advice.forecast.changes.map((one) =>
      el('li', {}, `${one.on} (${word('days', { n: one.inDays })}): ${one.debtId}, ${word(`channel.${one.channel}`)} `,
        one.from && level(one.from), ' → ', level(one.to))))),
    advice.answers.length > 0 && section('answered', advice.answers.map((one) => el('div', { class: 'card' },
      el('h3', {}, one.to, ' → ', one.code), el('p', {}, one.text), reasons(one.because)))),
    advice.findings.length > 0 && section('found', table([word('kind.finding'), word('debt'), word('why')], advice.findings.map((one) => [
      one.code, one.debtId, reasons(one.because)]))),
    section('steps', table([word('priority'), word('kind.step'), word('debt'), word('until'), word('why')], advice.steps.flatMap((step) =>
      step.for.map((one, at) => [at === 0 ? step.priority : '', at === 0 ? [el('b', {}, step.code), el('br'), step.title] : '',
        one.debtId, one.by, reasons(one.because)])))),
    advice.asks.length > 0 && section('kind.ask', el('ol', {}, advice.asks.map((ask) => el('li', {},
      el('p', {}, el('b', {}, ask.pointers.join(', ')), el('br'), ask.question), worth(advice, ask))))),
    section('notAdvised', el('div', { class: 'against' }, advice.notAdvised.map(against))),
    el('details', {}, el('summary', {}, word('asJson')), el('pre', { tabindex: 0 }, JSON.stringify(advice, null, 2))),
  ];
}

/** What the answers to a question would decide. */
function worth(advice, ask) {
  const found = advice.askValue.find((one) => one.pointers.join() === ask.pointers.join());
  return found && el('ul', { class: 'because' }, found.answers.map((one) =>
    el('li', {}, el('code', {}, typeof one.answer === 'string' ? one.answer : JSON.stringify(one.answer)), ` ${one.says}`)));
}

/** What was decided against: the rule that came nearest, and which of its conditions fail or are not known. */
function against(one) {
  const what = one.step ?? [word(`channel.${one.channel}`), ' ', word(`level.${one.level}`)];
  const mark = { true: '✓', false: '✗', unknown: '?' };
  return el('details', {}, el('summary', {}, what, one.debtId && el('span', { class: 'quiet' }, ` ${one.debtId}`)),
    el('p', {}, rule(one.rule)),
    one.lacks && el('p', {}, word('lacks', { x: one.lacks })),
    one.withheldBy && el('p', {}, word('withheld'), ' ', one.withheldBy.map((id) => [rule(id), ' '])),
    one.conditions && el('ul', { class: 'because' }, one.conditions.map((condition) => el('li', {},
      el('b', {}, mark[condition.truth] ?? condition.truth, ' '), condition.says,
      condition.shown && el('span', { class: 'quiet' }, spoken() === 'zh' ? `（${condition.shown}）` : ` (${condition.shown})`)))));
}
