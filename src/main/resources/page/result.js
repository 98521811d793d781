// The advice as a page: answers, then what to do now, then the rest.
import { button, download, el, say, show } from './dom.js';
import { spoken, word } from './words.js';

const FIRST = 3;
const CHANNELS = ['agency', 'legal', 'credit-record', 'assignment'];
const LEVELS = ['none', 'low', 'medium', 'high', 'occurred'];

export function result(advice, { now, answers, more, restart }) {
  const names = new Map(advice.debts.map((debt) => [debt.id, debt.name]));
  const sources = new Map((advice.sources ?? []).map((source) => [source.id, source]));
  const inCrisis = now.situation.borrower?.distress === 'crisis';
  const first = advice.steps.slice(0, FIRST);
  const rest = advice.steps.slice(FIRST);
  const dates = dated(advice);
  show(el('h1', {}, word('result')),
    advice.answers.length > 0 && el('section', {}, el('h2', {}, word('asked')),
      advice.answers.map((answer) => el('div', { class: 'card' }, prose(answer.text), why(answer.because, sources)))),
    first.length > 0 && el('section', {}, el('h2', {}, word(first.length === FIRST ? 'now' : 'nowFew')),
      el('ol', { class: 'steps' }, first.map((step) => el('li', { class: 'card' }, stepOf(step, names, sources))))),
    dates.length > 0 && el('section', {}, el('h2', {}, word('dates')),
      el('ul', {}, dates.map((one) => el('li', {}, el('b', {}, day(one.by)), ' ' + one.title))),
      button(word('calendar'), () => download('dates.ics', 'text/calendar;charset=utf-8', calendar(dates)))),
    !inCrisis && el('section', {}, el('h2', {}, word('risks')), picture(advice), forecast(advice), reasons(advice, names, sources)),
    rest.length > 0 && el('details', { class: 'fold' }, el('summary', {}, word('rest', { n: rest.length })),
      rest.map((step) => el('details', { class: 'card' }, el('summary', {}, titleOf(step, names)), stepOf(step, names, sources, true)))),
    advice.findings.length > 0 && el('details', { class: 'fold' }, el('summary', {}, word('found')),
      advice.findings.map((finding) => el('div', { class: 'card' }, prose(finding.summary), why(finding.because, sources)))),
    advice.asks.length > 0 && el('details', { class: 'fold' }, el('summary', {}, word('asks')),
      el('ul', {}, advice.asks.map((ask) => el('li', {}, ask.question, el('span', { class: 'quiet' }, ' ' + (ask.why ?? '')))))),
    sources.size > 0 && el('details', { class: 'fold' }, el('summary', {}, word('sources')),
      el('ul', {}, [...sources.values()].map((source) => el('li', {}, sourceOf(source))))),
    answers,
    el('p', { class: 'buttons' }, more && button(word('more'), more, { class: 'main' }),
      button(word('print'), () => window.print()), button(word('save'), () => save(now)), button(word('restart'), restart)),
    el('p', { class: 'quiet' }, advice.disclaimer));
}

/** A sentence a line: a tired person reads no block. */
function prose(text) {
  return el('p', {}, text.split(/(?<=[。！？])|(?<=[a-z)\d][.!?])\s+(?=[A-Z“"])/u).map((sentence) => el('span', { class: 'sentence' }, sentence)));
}

function stepOf(step, names, sources, titled = false) {
  const many = step.for.length > 1;
  return [
    !titled && el('h3', {}, titleOf(step, names)),
    step.by && el('p', { class: 'by' }, word('by', { d: day(step.by) })),
    prose(step.text),
    names.size > 1 && !named(step, names) && step.for.some((one) => one.debtId) && el('p', { class: 'quiet name' },
      word('concerns'), step.for.filter((one) => one.debtId).map((one) => names.get(one.debtId)).join(spoken() === 'zh' ? '、' : ', ')),
    (step.channels ?? []).map((channel) => channel.phone
      ? el('a', { class: 'call', href: `tel:${channel.phone}` }, channel.name, el('b', {}, ' ' + channel.phone))
      : el('p', { class: 'quiet' }, `${word('call')}${spoken() === 'zh' ? '：' : ': '}${channel.name}`)),
    step.how?.length > 0 && el('details', {}, el('summary', {}, word('how')), el('ul', {}, step.how.map((one) => el('li', {}, one)))),
    step.for.filter((one) => one.draft).map((one) => el('details', {}, el('summary', {}, word('draft'),
      many && one.debtId ? el('span', { class: 'name' }, word('of', { x: names.get(one.debtId) })) : ''),
    el('blockquote', {}, one.draft), button(word('copy'), () => copy(one.draft)))),
    why(step.for.flatMap((one) => one.because), sources),
  ];
}

/** What a title says in brackets of the debts, where it does. */
function named(step, names) {
  const brackets = /\s?[（(](.+)[)）]$/u.exec(step.title);
  return brackets && brackets[1].split(/[、,]\s*/u).some((part) => [...names.values()].some((name) => name.startsWith(part))) ? brackets[0] : null;
}

/** The title, with the names of debts apart: they are not printed. */
function titleOf(step, names) {
  const brackets = named(step, names);
  return brackets ? [step.title.slice(0, -brackets.length), el('span', { class: 'name' }, brackets)] : step.title;
}

function why(because, sources) {
  const said = new Map((because ?? []).filter((one) => one.text).map((one) => [one.text, one]));
  return said.size > 0 && el('details', {}, el('summary', {}, word('why')), el('ul', {}, [...said.values()].map((one) => el('li', {}, one.text,
    (one.sources ?? []).filter((id) => sources.has(id)).map((id) => el('span', { class: 'source' }, sourceOf(sources.get(id))))))));
}

function sourceOf(source) {
  const article = source.article ? ' ' + source.article : '';
  return `${source.title}${article}${word('of', { x: word(`weight.${source.weight}`) })}`;
}

/** Four channels, each with five places; the level is said in words too. */
function picture(advice) {
  return el('ul', { class: 'risks' }, CHANNELS.map((channel) => {
    const level = advice.overall[channel];
    const height = LEVELS.indexOf(level);
    return el('li', { class: `level-${level ?? 'unknown'}` }, el('span', {}, word(`channel.${channel}`)),
      el('span', { class: 'bar', 'aria-hidden': 'true' }, LEVELS.slice(1).map((one, at) => el('i', { class: at < height ? 'on' : '' }))),
      el('b', {}, word(`level.${level ?? 'unknown'}`)));
  }));
}

function forecast(advice) {
  const days = advice.forecast?.days ?? [];
  const worst = (risks, channel) => risks.filter((risk) => risk.channel === channel)
    .reduce((top, risk) => (LEVELS.indexOf(risk.level) > LEVELS.indexOf(top) ? risk.level : top), 'unknown');
  return days.length > 1 && days.some((one) => one.risks.length > 0) && el('details', {}, el('summary', {}, word('later')), el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': word('later') },
    el('table', {}, el('thead', {}, el('tr', {}, el('td', {}), days.map((one) =>
      el('th', { scope: 'col' }, one.inDays === 0 ? word('today') : word('days', { n: one.inDays }))))),
    el('tbody', {}, CHANNELS.map((channel) => el('tr', {}, el('th', { scope: 'row' }, word(`channel.${channel}`)),
      days.map((one) => el('td', {}, word(`level.${worst(one.risks, channel)}`)))))))));
}

function reasons(advice, names, sources) {
  return advice.risks.filter((risk) => risk.level !== 'none').map((risk) => el('details', {},
    el('summary', {}, word(`channel.${risk.channel}`), names.size > 1 ? el('span', { class: 'name' }, word('of', { x: names.get(risk.debtId) })) : ''),
    prose(risk.summary), why(risk.because, sources)));
}

function dated(advice) {
  const found = new Map();
  for (const step of advice.steps) {
    for (const one of step.for.some((each) => each.by) ? step.for : [step]) {
      if (one.by) {
        found.set(one.by + step.code, { by: one.by, title: step.title, code: step.code });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.by.localeCompare(other.by));
}

function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(spoken() === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'long', timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, date));
}

/** RFC 5545: whole days with a reminder the day before; lines are folded at 75 bytes. */
function calendar(dates) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//collection-advisor//page//ZH', ...dates.flatMap((one) => [
    'BEGIN:VEVENT', `UID:${one.by}-${one.code}@collection-advisor`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${one.by.replaceAll('-', '')}`, `SUMMARY:${escaped(one.title)}`,
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(one.title)}`, 'TRIGGER:-P1D', 'END:VALARM', 'END:VEVENT']), 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function folded(line) {
  const bytes = new TextEncoder();
  let out = '';
  let width = 0;
  for (const sign of line) {
    const size = bytes.encode(sign).length;
    if (width + size > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += sign;
    width += size;
  }
  return out;
}

function save(now) {
  download('situation.json', 'application/json', JSON.stringify({ situation: now.situation, asked: now.asked }, null, 2));
  say(word('saved'));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(word('copied'));
  } catch {
    say(word('failed'));
  }
}
