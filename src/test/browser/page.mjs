// Walks the page as people would, and fails where a walk does not arrive, the console has a word, or axe finds something serious.
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

async function walk(name, steps) {
  const page = await browser.newPage();
  const noise = [];
  page.on('console', (message) => noise.push(`${message.text()} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) noise.push(`asked elsewhere: ${url}`);
  });
  await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
  await page.goto(address);
  await page.waitForSelector('h1');
  await steps(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${name}: ${wide} wide`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  assert.doesNotMatch(await text(page), /\[object|undefined|\bnull\b/, name);
  // The policy allows no script to be put in, so it is run by the browser's own door.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  const bad = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  assert.deepEqual(bad.map((one) => `${one.id} ${one.nodes.map((node) => node.html.slice(0, 120))}`), [], name);
  assert.deepEqual(noise, [], name);
  assert.deepEqual(await page.$$eval('footer a', (links) => links.map((link) => link.href)), ['tel:12356', 'tel:12348']);
  await page.close();
  console.log(`ok ${name}`);
}

const settle = (page, before) => page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, { timeout: 30000 }, before);
const heading = (page) => page.$eval('h1', (one) => one.textContent);
const picture = (page, name, fullPage = false) => pictures && page.screenshot({ path: join(pictures, `${name}.png`), fullPage });

/** As a thumb would: what lies beneath the bar at the foot is moved up first. */
async function tap(page, selector) {
  await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center' }));
  await page.click(selector);
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
  const to = async (selector) => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`no way to ${selector} by keyboard`);
  };
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

await browser.close();
