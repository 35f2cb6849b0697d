/** The README tells of every column, check, verb and dependency. */
import fs from 'node:fs';
import {expect, test} from 'vitest';
import {checks} from '../../pipeline/validate/index.ts';
import decision from '../../schemas/decision.schema.json' with {type: 'json'};
import observation from '../../schemas/observation.schema.json' with {type: 'json'};
import review from '../../schemas/review.schema.json' with {type: 'json'};

const read = (path: string): string => fs.readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');

/** A table of columns, as the README has it between its marks. */
function columnTable({properties}: {properties: Record<string, {'x-title-zh': string; description: string}>}): string {
  const rows = Object.entries(properties).map(([name, column]) =>
    `| \`${name}\` | ${column['x-title-zh']} | ${column.description.replaceAll('|', '\\|')} |`);
  return ['| column | 中文 | meaning |', '|---|---|---|', ...rows].join('\n');
}

test('opens with the two commands', () => {
  expect(readme.match(/```sh\n([\s\S]*?)```/)![1].match(/^npm \w+/gm)).toEqual(['npm start', 'npm test']);
});

test.each([['observation', observation], ['decision', decision]])('the table of columns is that of the schema %s', (name, schema) => {
  expect(readme.split(`${name}.schema.json -->\n`)[1].split('\n<!-- /columns -->')[0]).toBe(columnTable(schema));
});

test.each(Object.keys(review.properties))('tells of the column %s of review.csv', (column) => {
  const table = readme.split('| column of `review.csv` |')[1].split('\n\n')[0];
  expect(table.split('\n').map((row) => row.split(' | ')[0]).join()).toContain(`\`${column}\``);
});

test.each([...checks.map(({name}) => name), 'across-documents', 'numeral-too-long'])('tells of the check %s', (name) => {
  expect(readme).toContain(`| \`${name}\` |`);
});

test('tells of every dependency, and of no other', () => {
  const {dependencies, devDependencies} = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const section = readme.split('## Dependencies')[1].split('\n## ')[0];
  const named = [...section.matchAll(/^\| ([^|]+) \|/gm)].slice(1).flatMap(([, cell]) => cell.replace(/\(.*\)/, '').split(',')).map((name) => name.trim());
  expect(named.filter((name) => !/^-+$/.test(name)).sort()).toEqual(Object.keys({...dependencies, ...devDependencies}).sort());
  for (const version of Object.values({...dependencies, ...devDependencies})) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});
