// Talks to the language server of the built program as an editor would, and fails where an answer is not what an author needs.
import assert from 'node:assert';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const load = createRequire(join(process.env.NODE_TOOLS, 'node_modules', 'x.js'));
const protocol = load('vscode-languageserver-protocol/node');
const [rules, word = ''] = process.argv.slice(2);
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'editor-'));
const uri = (file) => pathToFileURL(join(folder, file)).href;
const text = (file) => readFileSync(join(folder, file), 'utf8');

/** An editor with its server, from hello to goodbye. */
async function session(locale, talk) {
  cpSync(rules, folder, { recursive: true });
  const [command, ...given] = process.env.ADVISOR.split(' ');
  const server = spawn(command, [...given, 'editor'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const heard = [];
  server.stderr.on('data', (some) => heard.push(String(some)));
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout), new protocol.StreamMessageWriter(server.stdin));
  const unread = [];
  let wake = () => {};
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (marked) => {
    unread.push(marked);
    wake();
  });
  connection.onUnhandledNotification((other) => heard.push(`unasked: ${other.method}`));
  connection.onError(([error]) => heard.push(String(error)));
  connection.listen();
  const versions = new Map();

  const editor = {
    hello: await within(connection.sendRequest(protocol.InitializeRequest.type,
      { processId: process.pid, rootUri: uri(''), locale, capabilities: {}, workspaceFolders: null })),
    async show(file, content) {
      const version = (versions.get(file) ?? 0) + 1;
      versions.set(file, version);
      if (version === 1) {
        await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type,
          { textDocument: { uri: uri(file), languageId: 'rules', version, text: content } });
      } else {
        await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type,
          { textDocument: { uri: uri(file), version }, contentChanges: [{ text: content }] });
      }
    },
    close: (file) => {
      versions.delete(file);
      return connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(file) } });
    },
    /** What is marked in a file once that is told anew. */
    async marked(file) {
      for (;;) {
        const next = unread.shift();
        if (next === undefined) {
          await within(new Promise((resolve) => (wake = resolve)), `nothing was marked in ${file}`);
        } else if (next.uri === uri(file)) {
          return next.diagnostics;
        }
      }
    },
    /** Asks about the place of the sign `|¦` in a text, without which the text is shown. */
    async ask(type, file, marked) {
      const [before, after] = marked.split('|¦');
      await editor.show(file, before + after);
      const lines = before.split('\n');
      return within(connection.sendRequest(type, { textDocument: { uri: uri(file) },
        position: { line: lines.length - 1, character: lines.at(-1).length } }));
    },
    offered: async (file, marked) => {
      const answer = await editor.ask(protocol.CompletionRequest.type, file, marked);
      return (Array.isArray(answer) ? answer : answer.items).map((item) => item.label);
    },
    meaning: async (file, marked) => (await editor.ask(protocol.HoverRequest.type, file, marked))?.contents.value ?? '',
    /** The files and lines in which the name is defined. */
    async defined(file, marked) {
      const places = await settled(() => editor.ask(protocol.DefinitionRequest.type, file, marked));
      return places.map((place) => {
        const line = readFileSync(fileURLToPath(place.uri), 'utf8').split('\n')[place.range.start.line];
        return `${basename(fileURLToPath(place.uri))}:${line.trim()}`;
      }).sort();
    },
  };
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  try {
    await talk(editor);
    await within(connection.sendRequest(protocol.ShutdownRequest.type));
    await connection.sendNotification(protocol.ExitNotification.type);
    assert.equal(await within(ended, 'the server did not end'), 0);
    assert.deepEqual(heard, []);
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names are collected a moment after the first document is shown. */
async function settled(ask) {
  const late = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer.length > 0 || Date.now() > late) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function within(promise, otherwise = 'no answer') {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(otherwise)), PATIENCE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const DRL = 'agency/agency.drl';
const TABLE = 'agency/agency.drl.csv';
const rule = (when, then) =>
  `package agency;\n\nrule "agency.x"\n    @source( "house-judgement" )\nwhen\n    ${when}\nthen\n    ${then}\nend\n`;
/** Changes a text that has what is to be changed. */
function changed(whole, from, to) {
  assert.ok(whole.includes(from), `${from} is gone from the rules`);
  return whole.replace(from, to);
}
const one = (list) => (assert.equal(list.length, 1, JSON.stringify(list)), list[0]);
const marks = (file, diagnostic) => text(file).split('\n')[diagnostic.range.start.line];

const talks = {
  'hello: what the server can do': (editor) => {
    assert.equal(editor.hello.serverInfo.name, 'collection-advisor');
    const can = editor.hello.capabilities;
    assert.ok(can.hoverProvider && can.definitionProvider && can.completionProvider);
    assert.equal(can.textDocumentSync, protocol.TextDocumentSyncKind.Full);
  },
  'diagnostics: a sound file has none, a typo one in its line, and it goes with the typo': async (editor) => {
    await editor.show(DRL, text(DRL));
    await editor.show(DRL, changed(text(DRL), 'agencyRisk == OCCURRED', 'agencyRysk == OCCURRED'));
    const typo = one(await editor.marked(DRL));
    assert.match(typo.message, /agencyRysk/);
    assert.match(typo.message, /agencyRisk/);
    assert.equal(typo.source, 'collection-advisor');
    assert.equal(typo.severity, protocol.DiagnosticSeverity.Error);
    assert.match(marks(DRL, typo), /agencyRisk == OCCURRED/);
    await editor.show(DRL, text(DRL));
    assert.deepEqual(await editor.marked(DRL), []);
  },
  'diagnostics: the cell of a table': async (editor) => {
    const typo = changed(text(TABLE), 'agency.not-overdue,practice-flow-2019,owed', 'agency.not-overdue,practice-flow-2019,owd');
    await editor.show(TABLE, typo);
    const { range, message } = one(await editor.marked(TABLE));
    assert.match(message, /owd/);
    assert.equal(typo.split('\n')[range.start.line].slice(range.start.character, range.end.character), 'owd');
  },
  'diagnostics: a warning, a text and a scenario': async (editor) => {
    const figures = 'agency/figures.yaml';
    await editor.show(figures, `${text(figures)}agency.unused: { unit: days, source: house-judgement, values: { 2025-03-01: 1 } }\n`);
    const unused = one(await editor.marked(figures));
    assert.equal(unused.code, 'figure-unused');
    assert.equal(unused.severity, protocol.DiagnosticSeverity.Warning);
    await editor.close(figures);
    assert.deepEqual(await editor.marked(figures), []);
    const texts = 'agency/texts.yaml';
    await editor.show(texts, changed(text(texts), '{{daysPastDue}}', '{{daysPastDu}}'));
    assert.match(one(await editor.marked(texts)).message, /daysPastDu/);
    await editor.close(texts);
    const scenarios = 'agency/scenarios.yaml';
    await editor.show(scenarios, changed(text(scenarios), 'stage: overdue', 'stage: overdu'));
    assert.equal(one(await editor.marked(scenarios)).code, 'situation-unknown-code');
  },
  'completion: words, codes, figures, sources, findings, steps': async (editor) => {
    assert.deepEqual(await editor.offered(DRL, rule('Debt( daysPast|¦', '')), ['daysPastDue']);
    assert.deepEqual(await editor.offered(DRL, rule('Contact( debt.owe|¦', '')), ['debt.owed']);
    assert.deepEqual(await editor.offered(DRL, rule('Debt( product == "hua|¦', '')), ['huabei']);
    assert.deepEqual(await editor.offered(DRL, rule('Debt( daysPastDue >= figures.days("agency.s|¦', '')), ['agency.silent-day']);
    assert.deepEqual(await editor.offered(DRL, rule('Debt( has("over|¦', '')), ['over-indebted']);
    assert.deepEqual(await editor.offered(DRL, rule('Debt( )', 'out.step( "make-|¦')), ['make-budget']);
    const sources = await settled(() => editor.offered(DRL, rule('Debt( )', '').replace('house-judgement', 'civil-1|¦')));
    assert.ok(sources.includes('civil-188'), String(sources));
    assert.deepEqual(await editor.offered('agency/texts.yaml', "because:\n  a.b:\n    zh: '{{daysPast|¦}}'\n"), ['daysPastDue']);
    assert.deepEqual(await editor.offered(TABLE,
      changed(text(TABLE), 'agency.not-owed,civil-577,!owed,,', 'agency.not-owed,civil-577,!owed,notLa|¦,')), ['notLate']);
  },
  'hover: what a name means, in both languages': async (editor) => {
    const word = await editor.meaning(DRL, rule('Debt( daysP|¦astDue >= 1 )', ''));
    assert.match(word, /Debt · days/);
    assert.match(word, /逾期/);
    assert.match(word, /past due/);
    assert.match(await editor.meaning(DRL, rule('Debt( ow|¦ed )', '')), /borrowersOwn/);
    assert.match(await editor.meaning(DRL, rule('Debt( daysPastDue >= figures.days("agency.silent-|¦day") )', '')), /30 days/);
    assert.match(await editor.meaning(DRL, rule('Debt( )', '').replace('house-judgement', 'civil-1|¦88')), /civil-188 · law/);
    assert.equal(await editor.meaning(DRL, rule('Debt( )', '|¦')), '');
  },
  'definition: figure, definition, source, step with its text': async (editor) => {
    assert.deepEqual(await editor.defined(DRL, rule('Debt( daysPastDue >= figures.days("agency.silent-|¦day") )', '')),
      ['figures.yaml:agency.silent-day:']);
    assert.deepEqual(await editor.defined(DRL, rule('Debt( ow|¦ed )', '')), ['words.yaml:owed:']);
    assert.deepEqual(await editor.defined(DRL, rule('Debt( )', '').replace('house-judgement', 'civil-1|¦88')),
      ['sources.yaml:civil-188:']);
    const step = await editor.defined(DRL, rule('Debt( )', 'out.step( "verify-|¦collector" );'));
    assert.deepEqual(step.map((place) => place.split(':').slice(0, 2).join(':')),
      ['codes.yaml:verify-collector', 'texts.yaml:verify-collector']);
  },
};

/** An editor in Chinese is told in Chinese. */
const chinese = {
  'diagnostics in Chinese': async (editor) => {
    await editor.show(DRL, changed(text(DRL), 'agencyRisk == OCCURRED', 'agencyRysk == OCCURRED'));
    assert.match(one(await editor.marked(DRL)).message, /没有 `agencyRysk` 这个词[^]*是不是想写 `agencyRisk`？/);
  },
};

for (const [locale, all] of [['en', talks], ['zh-cn', chinese]]) {
  for (const [name, talk] of Object.entries(all).filter(([named]) => named.includes(word))) {
    await session(locale, talk);
    console.log(`ok ${name}`);
  }
}
