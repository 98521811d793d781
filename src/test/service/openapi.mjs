// Reads /openapi.json as a stranger would: a validator first, then a client made of it, whose every answer must be as described.
import assert from 'node:assert';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = createRequire(join(process.env.NODE_TOOLS, 'node_modules', 'x.js'));
const fetched = async (name) => import(pathToFileURL(load.resolve(name)));
const { Validator } = await fetched('@seriousme/openapi-schema-validator');
const { OpenAPIClientAxios } = load('openapi-client-axios');
const Ajv = load('ajv/dist/2020').default;
const addFormats = load('ajv-formats').default;

const address = process.argv[2].replace(/\/$/, '');
const description = await (await fetch(`${address}/openapi.json`)).json();

const validated = await new Validator().validate(structuredClone(description));
assert.ok(validated.valid, JSON.stringify(validated.errors, null, 2));
console.log(`ok OpenAPI ${description.openapi}: valid`);

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema({ $id: 'service', ...description });

const api = new OpenAPIClientAxios({
  definition: structuredClone(description), withServer: { url: address }, axiosConfigDefaults: { validateStatus: () => true },
});
const client = await api.init();
const called = new Set();
const answered = new Set();

const part = (pointer, name) => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const resolved = (pointer) => {
  const found = pointer.split('/').slice(1).reduce((at, name) => at?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], description);
  return found?.$ref ? resolved(found.$ref.slice(1)) : [pointer, found];
};

/** Calls an operation, and holds the answer against what is written of it: its status, its media type, its schema. */
async function call(id, status, { parameters = {}, body = null, config = {} } = {}) {
  const { path, method } = api.getOperation(id);
  const answer = await client[id](parameters, body, config);
  const told = `${id} ${answer.status}`;
  assert.equal(answer.status, status, `${told}: ${JSON.stringify(answer.data)}`);
  const [pointer, described] = resolved(part(part(part(part('', 'paths'), path), method), 'responses') + `/${status}`);
  assert.ok(described, `${told} is not described`);
  for (const name of Object.keys(described.headers ?? {})) assert.ok(answer.headers[name.toLowerCase()], `${told} has no ${name}`);
  const type = (answer.headers['content-type'] ?? '').replace(/;.*/, '');
  if (typeof answer.data === 'string' && /[/+]json$/.test(type)) answer.data = JSON.parse(answer.data);
  if (described.content) {
    assert.ok(described.content[type], `${told}: ${type} is not described`);
    assert.ok(described.content[type].schema, `${told}: ${type} has no schema`);
    const check = ajv.compile({ $ref: `service#${encodeURI(part(part(pointer, 'content'), type))}/schema` });
    assert.ok(check(answer.data), `${told}: ${JSON.stringify(check.errors?.slice(0, 5), null, 2)}`);
  } else {
    assert.equal(answer.data, '', told);
  }
  called.add(id);
  answered.add(told);
  return answer;
}

const situation = {
  id: 'B-1001', asOf: '2026-11-22', wants: ['prison'],
  borrower: { employment: 'unemployed', hardships: ['job-loss'], willingToPay: true },
  budget: { income: 4200, essentialExpenses: { atLeast: 3000, atMost: 3600 } },
  debts: [{ id: 'h', product: 'huabei', outstanding: 12860.5, monthlyDue: 640, daysPastDue: 104, openedOn: '2024' }],
  contacts: [{ debtId: 'h', at: '2026-11-20T22:40:00+08:00', channel: 'call', by: 'agency', to: 'family', conduct: ['debt-disclosed'] }],
};
const wrong = { id: 'B-2', language: 'fr', debts: [{ id: 'h', product: 'car', daysPastdue: 3 }, { product: 'huabei', principal: -1 }] };
const lines = (...all) => all.map((one) => JSON.stringify(one)).join('\n');
const ndjson = { headers: { 'Content-Type': 'application/x-ndjson' }, responseType: 'text', transformResponse: (text) => text };
const known = (tag) => ({ headers: { 'If-None-Match': tag } });
const plain = { headers: { 'Content-Type': 'text/plain' } };
const picky = { headers: { Accept: 'image/png' } };

// What is sent is as described, too.
const sent = ajv.compile({ $ref: 'service#/components/schemas/situation' });
assert.ok(sent(situation), JSON.stringify(sent.errors));
assert.ok(!sent(wrong));

const words = await call('advise', 200, { body: situation });
assert.equal(words.data.id, situation.id);
await call('advise', 200, { parameters: { form: 'codes' }, body: situation });
const explained = await call('advise', 200, { parameters: { explain: true }, body: situation });
assert.ok(explained.data.notAdvised.length > 0);
const refused = await call('advise', 400, { body: wrong });
assert.deepEqual(refused.data.errors.map((one) => `${one.code} ${one.pointer}`), [
  'UNKNOWN_CODE /language', 'UNKNOWN_CODE /debts/0/product', 'UNKNOWN_MEMBER /debts/0/daysPastdue',
  'OUT_OF_RANGE /debts/1/principal', 'MISSING_MEMBER /debts/1/id']);
await call('advise', 400, { parameters: { form: 'poem' }, body: situation });
await call('advise', 406, { body: situation, config: picky });
await call('advise', 413, { body: { ...situation, id: 'x'.repeat(1 << 20) } });
await call('advise', 415, { body: 'x', config: plain });

const batch = await call('adviseLines', 200, { body: lines(situation, wrong, situation), config: ndjson });
const [first, second, third] = batch.data.trim().split('\n').map((line) => JSON.parse(line));
assert.deepEqual(first, words.data);
assert.deepEqual(third, words.data);
assert.equal(second.error.code, 'UNKNOWN_CODE');
await call('adviseLines', 400, { parameters: { explain: 'perhaps' }, body: lines(situation), config: ndjson });
await call('adviseLines', 415, { body: 'x', config: plain });

const questions = await call('interview', 200);
await call('interview', 304, { config: known(questions.headers.etag) });
let turn = (await call('turn', 200, { body: { situation: { id: 'B-1' } } })).data;
for (let i = 0; turn.next && i < 40; i++) {
  const answer = { question: turn.next.id, choices: turn.next.choices?.slice(0, 1).map((one) => one.id) ?? [] };
  turn = (await call('turn', 200, { body: { situation: turn.situation, asked: turn.asked, answer } })).data;
}
await call('advise', 200, { body: turn.situation });
await call('turn', 400, { body: { situation: { id: 'B-1' }, answer: { question: 'none' } } });
await call('turn', 415, { body: 'x', config: plain });

const rules = await call('rules', 200);
await call('rules', 304, { config: known(rules.headers.etag) });
for (const { id } of rules.data.rules) await call('rule', 200, { parameters: { id } });
const page = await call('rulebook', 200);
await call('rulebook', 304, { config: known(page.headers.etag) });
const rule = await call('rule', 200, { parameters: { id: rules.data.rules[0].id } });
await call('rule', 304, { parameters: { id: rules.data.rules[0].id }, config: known(rule.headers.etag) });
await call('rule', 404, { parameters: { id: 'no.such' } });
for (const id of ['situationSchema', 'adviceSchema']) {
  const schema = await call(id, 200);
  new Ajv({ strict: false, formats: { date: true } }).compile(schema.data);
  await call(id, 304, { config: known(schema.headers.etag) });
}
const whole = await call('openapi', 200);
await call('openapi', 304, { config: known(whole.headers.etag) });
for (const id of ['live', 'ready', 'version', 'metrics']) await call(id, 200);
await call('version', 406, { config: picky });

assert.deepEqual(api.getOperations().map((one) => one.operationId).filter((id) => !called.has(id)), [], 'operations not called');
console.log(`ok ${called.size} operations: ${[...answered].sort().join(', ')}`);
