// Walks the pages as people and analysts would, and fails where a walk does not arrive, the console has a word, or axe finds something serious.
import assert from 'node:assert';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const load = createRequire(join(process.env.NODE_TOOLS, 'node_modules', 'x.js'));
const puppeteer = load('puppeteer-core');
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
const [address, pictures] = process.argv.slice(2);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--user-data-dir=${mkdtempSync(join(tmpdir(), 'page-'))}`],
});

async function walk(name, steps, { path = '', width = 360, height = 740, expected = /^$/ } = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const noise = [];
  page.on('console', (message) => expected.test(message.text()) || noise.push(`${message.text()} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) noise.push(`asked elsewhere: ${url}`);
  });
  await page.setViewport({ width, height, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(address + path);
  await page.waitForSelector('h1');
  await steps(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${name}: ${wide} wide`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  assert.doesNotMatch(await page.$eval('main', withoutCode), /\[object|undefined|\bnull\b/, name);
  // The policy allows no script to be put in, so it is run by the browser's own door.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  const bad = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  assert.deepEqual(bad.map((one) => `${one.id} ${one.nodes.map((node) => node.html.slice(0, 120))}`), [], name);
  assert.deepEqual(noise, [], name);
  if (!path) {
    assert.deepEqual(await page.$$eval('footer a', (links) => links.map((link) => link.href)), ['tel:12356', 'tel:12348']);
  }
  await page.close();
  console.log(`ok ${name}`);
}

/** What a screen says, without what it shows as JSON. */
function withoutCode(main) {
  const copy = main.cloneNode(true);
  copy.querySelectorAll('pre').forEach((one) => one.remove());
  return copy.textContent;
}

const settle = (page, before) => page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, {}, before);
const heading = (page) => page.$eval('h1', (one) => one.textContent);
const picture = (page, name, fullPage = false) => pictures && page.screenshot({ path: join(pictures, `${name}.png`), fullPage });

/** As a thumb would: what lies beneath the bar at the foot is moved up first. */
async function tap(page, selector) {
  await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center' }));
  await page.click(selector);
}

/** Goes to an element by the keyboard alone. */
async function reach(page, selector) {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way to ${selector} by keyboard`);
}

async function press(page, selector) {
  const before = await heading(page);
  await tap(page, selector);
  await settle(page, before);
}

/** Answers every question: by the wanted choices where they are offered, else by not knowing. */
async function answer(page, wanted) {
  while (await page.$('#unknown')) {
    const ids = await page.$$eval('input[name=choice]', (boxes) => boxes.map((box) => box.value));
    const hits = ids.filter((id) => wanted.includes(id));
    for (const id of hits) await tap(page, `#choice-${id}`);
    await press(page, hits.length > 0 ? '#next' : '#unknown');
  }
}

const begin = (page) => press(page, 'button.main');
const text = (page) => page.$eval('main', (one) => one.innerText);

await walk('huabei, three months late', async (page) => {
  await picture(page, 'welcome');
  await begin(page);
  await tap(page, '#choice-huabei');
  await press(page, '#next');
  await picture(page, 'question');
  await answer(page, ['1-3-months', 'mild', 'prison', 'home-visit', 'sms']);
  assert.match(await text(page), /坐牢/);
  assert.match(await text(page), /上门|有人来/);
  assert.ok(await page.$('.steps a[href="tel:95188"]'), 'whom to call');
  assert.ok(await page.$('.steps blockquote'), 'a draft to copy');
  await picture(page, 'result', true);
});

await walk('crisis', async (page) => {
  await begin(page);
  await tap(page, '#choice-huabei');
  await press(page, '#next');
  await answer(page, ['1-3-months', 'crisis']);
  assert.ok(await page.$('main a[href="tel:12356"]'));
  assert.match(await heading(page), /安全/);
  await picture(page, 'crisis');
  await press(page, '.buttons button');
  await picture(page, 'crisis-result', true);
});

await walk('summons without a day', async (page) => {
  await begin(page);
  await tap(page, '#choice-credit-card');
  await press(page, '#next');
  await answer(page, ['3-6-months', 'summons']);
  assert.match(await text(page), /出庭/);
  await picture(page, 'summons');
});

await walk('only not knowing', async (page) => {
  await begin(page);
  await answer(page, []);
  assert.ok((await page.$$('.steps > li')).length > 0);
});

await walk('English, back and changed', async (page) => {
  await press(page, '#language');
  await begin(page);
  await tap(page, '#choice-huabei');
  await tap(page, '#choice-credit-card');
  await press(page, '#next');
  await picture(page, 'question-en');
  await press(page, '#unknown');
  await press(page, '#back');
  await press(page, '#advice');
  assert.doesNotMatch(await text(page), /[\u4e00-\u9fff]{6}/);
  await picture(page, 'result-en', true);
});

await walk('keyboard alone', async (page) => {
  const to = (selector) => reach(page, selector);
  let before = await heading(page);
  await to('button.main');
  await page.keyboard.press('Enter');
  await settle(page, before);
  await to('#choice-huabei');
  await page.keyboard.press('Space');
  before = await heading(page);
  await to('#next');
  await page.keyboard.press('Enter');
  await settle(page, before);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  before = await heading(page);
  await to('#advice');
  await page.keyboard.press('Enter');
  await settle(page, before);
  assert.ok((await page.$$('.steps > li')).length > 0);
});

const ANALYST = { path: 'analyst', width: 1280, height: 900 };
const rows = (page, id) => page.$$eval(`${id} tbody tr`, (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));

/** Puts a value where one stood, as by hand. */
async function fill(page, selector, value) {
  await page.$eval(selector, (one) => one.select());
  await page.keyboard.press('Backspace');
  await page.type(selector, value);
  await page.keyboard.press('Tab');
}

async function simulate(page, change) {
  const before = await page.$eval('#result', (one) => one.textContent);
  await change();
  await page.waitForFunction((old) => document.querySelector('#result').textContent !== old, {}, before);
}

await walk('analyst, one fact changed', async (page) => {
  await page.waitForSelector('#value');
  await simulate(page, () => page.click('#go'));
  assert.equal(await page.$('#moves'), null);
  await picture(page, 'analyst', true);
  await fill(page, '#value', '95');
  await simulate(page, () => page.click('#try'));
  const moved = await rows(page, '#moves');
  assert.ok(moved.some((row) => row[0] === '风险' && row[3] !== row[4]), JSON.stringify(moved));
  assert.ok(moved.some((row) => row[0] === '规则'));
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, 'analyst-moved');
  // A debt's stage is chosen, a member of a list that is not there yet begins it.
  await fill(page, '#pointer', '/contacts/0/conduct');
  await fill(page, '#value', 'threat');
  await simulate(page, () => page.click('#try'));
  assert.ok((await rows(page, '#moves')).some((row) => row[0] === '发现' && row[1] === 'threat'));
  await fill(page, '#pointer', '/debts/0/stage');
  await page.select('#value', 'sued');
  await simulate(page, () => page.click('#try'));
  assert.ok((await rows(page, '#moves')).some((row) => row[1] === '法院' && row[4] === '已经发生'));
  await simulate(page, () => page.click('#undo'));
  assert.doesNotMatch(await page.$eval('#situation', (one) => one.value), /sued/);
  assert.ok((await page.$$('#result details .because li')).length > 20, 'why not');
}, ANALYST);

await walk('analyst, mistakes and English', async (page) => {
  await page.waitForSelector('#value');
  await page.click('#language');
  await page.waitForSelector('#value');
  await page.$eval('#situation', (one) => { one.value = '{"id": "B-1",'; one.dispatchEvent(new Event('input')); });
  await page.click('#go');
  assert.match(await page.$eval('#problem', (one) => one.textContent), /no JSON/);
  await page.$eval('#situation', (one) => { one.value = '{"id": 1, "debts": [{"id": "h", "product": "huabei", "dayspastDue": 3}]}'; one.dispatchEvent(new Event('input')); });
  await page.click('#go');
  await page.waitForSelector('#problem li');
  assert.equal((await page.$$('#problem li')).length, 2);
  await picture(page, 'analyst-mistakes');
  await page.$eval('#situation', (one) => { one.value = '{"id": "B-1", "wants": ["prison"], "debts": [{"id": "h", "product": "huabei"}]}'; one.dispatchEvent(new Event('input')); });
  await simulate(page, () => page.click('#go'));
  assert.doesNotMatch(await page.$eval('#result', withoutCode), /[\u4e00-\u9fff]{6}/);
}, { ...ANALYST, expected: /status of 400/ });

await walk('analyst, the rulebook', async (page) => {
  await page.waitForSelector('#value');
  await simulate(page, () => page.click('#go'));
  const id = await page.$eval('#result a.rule', (one) => one.textContent);
  await page.click('#result a.rule');
  await page.waitForSelector('.rulebook article');
  assert.match(await page.evaluate(() => document.activeElement.textContent), new RegExp(id.replaceAll('.', '\\.')));
  await picture(page, 'analyst-rule');
  await fill(page, '#search', 'outsourcing');
  assert.ok((await page.$$eval('.rulebook article', (all) => all.filter((one) => !one.classList.contains('gone')).length)) < 40);
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, 'analyst-rulebook');
  await page.click('#tab-simulator');
  assert.ok((await page.$$('#result section')).length > 3, 'the advice is still there');
}, ANALYST);

await walk('analyst, on a phone by keyboard', async (page) => {
  await page.waitForSelector('#value');
  await reach(page, '#go');
  await simulate(page, () => page.keyboard.press('Enter'));
  await reach(page, '#value');
  await page.keyboard.type('9');
  await simulate(page, () => page.keyboard.press('Enter'));
  assert.ok(await page.$('#moves'));
  await picture(page, 'analyst-phone', true);
}, { path: 'analyst' });

await browser.close();
