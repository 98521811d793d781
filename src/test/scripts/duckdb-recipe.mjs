// Runs the blocks of a recipe in their order: SQL in DuckDB, commands in a shell.
import assert from 'node:assert';
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { DuckDBInstance } = createRequire(join(process.env.NODE_TOOLS, 'node_modules', 'x.js'))('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const recipe = readFileSync(process.argv[2], 'utf8').split('with DuckDB')[1];
const answers = [];
for (const [, language, text] of recipe.matchAll(/```(sql|sh)\n(.*?)```/gs)) {
  if (language === 'sh') {
    execSync(text.replace('java -jar target/collection-advisor.jar', process.env.ADVISOR), { stdio: ['ignore', 'inherit', 'ignore'] });
  } else {
    for (const one of text.split(/;\s*$/m).filter((part) => part.trim())) {
      answers.push((await connection.runAndReadAll(one)).getRowObjectsJson());
    }
  }
}
const [debts, conduct] = answers.filter((rows) => rows.length > 0 && !('Count' in rows[0]));
console.table(debts);
console.table(conduct);
assert.deepEqual(debts.map((row) => `${row.borrower} ${row.debt}`), ['007 1', 'B-1 1', 'B-1 2', 'B-2 1']);
assert.ok(debts.every((row) => row.first_step));
assert.ok(debts.find((row) => row.borrower === 'B-1' && row.debt === '1').legal);
assert.ok(conduct.some((row) => row.creditor === '甲消费金融' && row.agency === '某催收公司' && row.finding === 'night-contact'));
assert.equal(readFileSync('refused.jsonl', 'utf8'), '');
console.log('ok the recipe of report.md');
