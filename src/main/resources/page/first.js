// What is asked before the rules can be: an interview needs a debt. The others are asked where a service has no interview.
const choice = (id, zh, en, tells) => ({ id, say: { zh, en }, tells });

export const PRODUCT = {
  id: 'product',
  ask: { zh: '欠的是哪一种？', en: 'What kind of debt is it?' },
  many: true,
  choices: [
    choice('huabei', '花呗', 'Huabei'),
    choice('jiebei', '借呗', 'Jiebei'),
    choice('credit-card', '信用卡', 'Credit card'),
    choice('online-loan', '网贷', 'Online loan'),
    choice('consumer-loan', '消费贷', 'Consumer loan'),
    choice('bank-loan', '银行贷款', 'Bank loan'),
    choice('micro-loan', '小额贷款', 'Small loan'),
    choice('pay-later', '其他先用后付', 'Other pay-later'),
    choice('mortgage', '房贷', 'Mortgage'),
    choice('car-loan', '车贷', 'Car loan'),
    choice('private-loan', '向个人借的', 'From a person'),
    choice('other', '其他', 'Something else'),
  ],
};

const late = (atLeast, atMost) => ({ daysPastDue: { atLeast, ...(atMost && { atMost }) } });

export const QUESTIONS = [
  {
    id: 'days-past-due',
    of: 'debt',
    ask: { zh: '逾期多久了？', en: 'How late is it?' },
    choices: [
      choice('not-late', '还没有逾期', 'Not late yet', { stage: 'current' }),
      choice('month', '不到 1 个月', 'Under a month', late(1, 29)),
      choice('1-3-months', '1–3 个月', '1 to 3 months', late(30, 90)),
      choice('3-6-months', '3–6 个月', '3 to 6 months', late(91, 180)),
      choice('6-12-months', '6–12 个月', '6 to 12 months', late(181, 365)),
      choice('years', '1 年以上', 'Over a year', late(366)),
    ],
  },
  {
    id: 'distress',
    of: 'borrower',
    ask: { zh: '您现在心里怎么样？', en: 'How are you right now?' },
    choices: [
      choice('none', '还好', 'All right', { distress: 'none' }),
      choice('mild', '有些烦、有些怕', 'Worried or afraid', { distress: 'mild' }),
      choice('severe', '睡不好，快撑不住了', 'Not sleeping, close to breaking', { distress: 'severe' }),
      choice('crisis', '想过伤害自己或不想活', 'Thoughts of harming myself', { distress: 'crisis' }),
    ],
  },
  {
    id: 'wants',
    of: 'situation',
    list: 'wants',
    many: true,
    ask: { zh: '您最想问什么？', en: 'What do you want to know most?' },
    choices: [
      choice('prison', '会不会坐牢', 'Can I go to prison?', 'prison'),
      choice('sued', '会不会被起诉', 'Will I be sued?', 'sued'),
      choice('home-visit', '会不会上门', 'Will they come to my home?', 'home-visit'),
      choice('family-told', '会不会告诉家人', 'Will my family be told?', 'family-told'),
      choice('credit-record', '征信会怎样', 'What about my credit record?', 'credit-record'),
      choice('cannot-pay', '还不上怎么办', 'What if I cannot pay?', 'cannot-pay'),
      choice('stop-harassment', '怎么让骚扰停下来', 'How do I stop harassment?', 'stop-harassment'),
      choice('how-much', '到底该还多少', 'How much do I really owe?', 'how-much'),
    ],
  },
  {
    id: 'refusals',
    of: 'situation',
    list: 'refusals',
    many: true,
    ask: { zh: '您拒绝过联系吗？', en: 'Did you refuse contact?' },
    choices: [
      choice('none', '没有', 'No', null),
      choice('sms', '发过短信拒绝', 'By text message', { form: 'sms' }),
      choice('verbal', '电话里说过', 'On the phone', { form: 'verbal' }),
      choice('ignoring', '不接电话', 'I do not answer', { form: 'ignoring' }),
      choice('blocking', '拉黑了', 'I blocked them', { form: 'blocking' }),
    ],
  },
  {
    id: 'papers',
    of: 'situation',
    list: 'legalPapers',
    many: true,
    ask: { zh: '收到过这些文书吗？', en: 'Did you receive any of these?' },
    choices: [
      choice('none', '都没有', 'None', null),
      choice('lawyer-letter', '律师函', 'Lawyer’s letter', { kind: 'lawyer-letter' }),
      choice('summons', '法院传票', 'Court summons', { kind: 'summons' }),
      choice('complaint-copy', '起诉状', 'Statement of claim', { kind: 'complaint-copy' }),
      choice('payment-order', '支付令', 'Payment order', { kind: 'payment-order' }),
      choice('judgment', '判决书', 'Judgment', { kind: 'judgment' }),
      choice('enforcement-notice', '执行通知', 'Enforcement notice', { kind: 'enforcement-notice' }),
      choice('unclear', '看不懂的文书', 'A paper I cannot make out', { kind: 'unclear' }),
    ],
  },
];

/** The situation with an answer told, and what comes next: what a service with an interview does by its rules. */
export function tell({ situation, asked, answer }) {
  const told = structuredClone(situation);
  const question = answer && QUESTIONS.find((one) => one.id === answer.question);
  const done = question ? [...new Set([...asked, question.id])] : asked;
  const chosen = question ? question.choices.filter((one) => answer.choices.includes(one.id)) : [];
  if (chosen.length > 0) {
    apply(told, question, chosen, answer.debts ?? told.debts.map((debt, index) => index));
  }
  const open = QUESTIONS.filter((one) => !done.includes(one.id));
  return { situation: told, asked: done, next: open[0] ?? null, left: open.length };
}

function apply(told, question, chosen, debts) {
  if (question.list === 'wants') {
    told.wants = chosen.map((one) => one.tells);
  } else if (question.list) {
    const entries = chosen.filter((one) => one.tells);
    told[question.list] = entries.flatMap((one) => debts.map((at) => ({ debtId: told.debts[at].id, ...one.tells })));
  } else if (question.of === 'debt') {
    debts.forEach((at) => Object.assign(told.debts[at], chosen[0].tells));
  } else {
    told.borrower = { ...told.borrower, ...chosen[0].tells };
  }
}
