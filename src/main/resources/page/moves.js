// What differs between two advices: levels, steps, findings, answers, questions, and the rules that speak.

/** Everything that can move in an advice, each under a name of its own: what it is about, and its value. */
function all(advice) {
  const found = new Map();
  const put = (kind, what, debtId, value) => found.set([kind, what, debtId].join('\u0000'), { kind, what, debtId, value });
  advice.risks.forEach((risk) => put('risk', risk.channel, risk.debtId, risk.level));
  advice.answers.forEach((answer) => put('answer', answer.to, undefined, answer.code));
  advice.findings.forEach((finding) => put('finding', finding.code, finding.debtId, 'there'));
  advice.steps.forEach((step) => step.for.forEach((one) =>
    put('step', step.code, one.debtId, [`P${step.priority}`, one.by].filter(Boolean).join(' · '))));
  advice.asks.forEach((ask) => ask.pointers.forEach((pointer) => put('ask', pointer, undefined, 'there')));
  rules(advice).forEach((rule) => put('rule', rule, undefined, 'speaks'));
  return found;
}

/** The ids of all rules that speak in an advice. */
function rules(advice) {
  const of = (list) => list.flatMap((one) => one.because.map((reason) => reason.rule));
  return new Set([...of(advice.risks), ...of(advice.answers), ...of(advice.findings), ...of(advice.steps.flatMap((step) => step.for))]);
}

/** What moved, in the order in which it stands in the advices; `from` or `to` is undefined where it was not or is no more. */
export function moves(before, now) {
  const old = all(before);
  const fresh = all(now);
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const order = ['risk', 'answer', 'finding', 'step', 'ask', 'rule'];
  return keys.filter((key) => old.get(key)?.value !== fresh.get(key)?.value)
    .map((key) => ({ ...(fresh.get(key) ?? old.get(key)), from: old.get(key)?.value, to: fresh.get(key)?.value }))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
