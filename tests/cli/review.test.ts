/** An editor at the terminal, played through a pipe, and what is written. */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseAnswer} from '../../pipeline/commands/answers.ts';
import {appendLines} from '../../pipeline/commands/review-file.ts';
import {reviewCommand} from '../../pipeline/commands/review.ts';
import {UsageError} from '../../pipeline/commands/usage.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {table} from '../support/table.ts';
import {addArticle, figures, temporary} from './support.ts';

/** 341 at 10, 12.54 at 20, and a 20 at 32 of a unit that nobody knows. */
const text = '全市申报高新技术企业341家，比上年增长12.54%。货棚存放量20嘎嘎。\n';

function folder(review?: string | Buffer): {raw: string; file: string; read: () => string} {
  const raw = join(temporary(), 'raw');
  addArticle(raw, 'a', text);
  const file = join(raw, 'a', 'review.csv');
  if (review !== undefined) writeFileSync(file, review);
  return {raw, file, read: () => readFileSync(file, 'utf8')};
}

const answer = (raw: string, ...answers: string[]) => figures(['review', 'a', '--raw', raw, '--reviewer', '李编辑'], {input: answers.map((each) => `${each}\n`).join('')});
const header = 'action,observation_id,span,field,was,value,reviewer,date,reason';

describe('review', () => {
  it('lists the doubtful first, each in its sentence, and writes nothing', () => {
    const {raw, file} = folder();
    const {code, out, err} = figures(['review', 'a', '--raw', raw, '--list']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('a: 3 figures, 1 doubtful, 0 reviewed. 共 3 个数字,存疑 1 个,已审核 0 个。');
    expect([...out.matchAll(/^\[(\d\/3)\]( doubtful 存疑)?  (\S+)/gm)].map(([, ...each]) => each)).toEqual([
      ['1/3', ' doubtful 存疑', '20'], ['2/3', undefined, '341家'], ['3/3', undefined, '12.54%'],
    ]);
    expect(out).toContain('  货棚存放量20嘎嘎。\n');
    expect(out).toContain(' ^^\n');
    expect(out).toMatch(/doubt 存疑: unit_unknown 单位/);
    expect(out).toMatch(/^ {4}indicator +指标 +\S/m);
    expect(existsSync(file)).toBe(false);
  });

  it('takes answers, asks for reasons, and writes each decision', () => {
    const {raw, read} = folder();
    const {code, out, err} = answer(raw, 'unit=t; time_period=2022', '原文指吨', 'c', '', 'r', '', '不作数', 'c');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Lines written to');
    expect(read()).toBe([
      `\ufeff${header}`,
      'correct,a#char=32,,unit,count,t,李编辑,2026-01-01,原文指吨',
      'correct,a#char=32,,time_period,2023,2022,李编辑,2026-01-01,原文指吨',
      `confirm,a#char=10,,,indicator=申报高新技术企业; value=341; unit=count; time_period=2023; ref_area=371600,,李编辑,2026-01-01,与原文一致 agrees with the text`,
      'reject,a#char=20,,,12.54%,,李编辑,2026-01-01,不作数',
      '',
    ].join('\r\n'));
    expect(figures(['review', 'a', '--raw', raw]).out).toContain('a: 2 figures, 0 doubtful, 2 reviewed.');
    expect(figures(['review', 'a', '--raw', raw, '--list', '--all']).out).toContain('[2/2]');
  });

  it('asks for the name, explains itself, and asks again where it does not understand or may not write', () => {
    const {raw, read} = folder();
    const {code, out} = figures(['review', join(raw, 'a')], {input: ['', '王编辑', '?', 'was?', 'indicater=甲', 'value=21', 'unit=', 'c', '可以'].join('\n')});
    expect(code).toBe(0);
    expect(out.split('Your name, which is published')).toHaveLength(3);
    expect(out).toMatch(/^ {4}status +状态 +actual +actual provisional estimate forecast target$/m);
    expect(out).toContain('“was?” is none of the answers');
    expect(out).toContain('No field “indicater” can be corrected; did you mean “indicator”?');
    expect(out).toContain('value is 21; expected 20, which is 20 × 10^0.');
    expect(out).toContain('No value for the unit; expected one, which every row has.');
    expect(read().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^confirm,a#char=32,.*王编辑,2026-01-01,可以$/), '']);
  });

  it('asks again about a row that is doubtful still', () => {
    const {raw, read} = folder();
    const {out} = answer(raw, 'status=forecast', '预计', 'c', '');
    expect(out).toContain('Still doubtful 仍存疑  20  ');
    expect(read()).toContain('confirm,a#char=32,,,indicator=货棚存放量; value=20; unit=count; time_period=2023; status=forecast; ref_area=371600,');
  });

  it('confirms a row whose level is rejected before or after it', () => {
    for (const answers of [['', 'r', '重复', 'c', ''], ['', '', 'c', '']]) {
      const {raw, read} = folder();
      expect(answer(raw, ...answers).out).not.toContain('Not written');
      if (answers[1] === '') expect(figures(['review', 'a#char=10', '--raw', raw, '--reviewer', '李编辑'], {input: 'r\n重复\n'}).out).not.toContain('Not written');
      expect(read()).toMatch(/confirm,a#char=20,,,[^,]*; qualifies=a#char=10,/);
      expect(figures(['review', 'a', '--raw', raw, '--list']).out).toContain('a: 2 figures, 1 doubtful, 1 reviewed.');
    }
  });

  it('does not correct what an editor added, but says so', () => {
    const {raw} = folder(`${header}\n${['indicator,,批次', 'printed_number,,5', 'unit,,count'].map((cells) => `add,,"char=0,3",${cells},李,2026-01-31,漏读\n`).join('')}`);
    writeFileSync(join(raw, 'a', 'article.txt'), '第5批项目。\n');
    const {code, out} = figures(['review', 'a#char=1', '--raw', raw, '--reviewer', '李编辑'], {input: 'indicator=项目批次\nq\n'});
    expect(code).toBe(0);
    expect(out).toContain('No observation a#char=1; expected one that the pipeline reads in a.');
  });

  it('goes straight to one figure, reviewed or not', () => {
    const {raw, read} = folder(`${header}\nconfirm,a#char=10,,value,341,,李,2026-01-31,核对\n`);
    const one = (id: string) => figures(['review', id, '--raw', raw, '--reviewer', '李编辑'], {input: 'status=forecast\n预计\n'});
    expect(one('a#char=10').out).toContain('[1/1]  341家');
    expect(read()).toContain('correct,a#char=10,,status,actual,forecast,李编辑,2026-01-01,预计');
    expect(one('a#char=11')).toMatchObject({code: 2, err: expect.stringContaining('No figure a#char=11; “figures explain')});
  });

  it('writes nothing when it is left, at whatever question', () => {
    for (const answers of [[], ['q'], ['r', '']]) {
      const {raw, file} = folder();
      const {code, out} = answer(raw, ...answers);
      expect([code, existsSync(file), out.includes('Nothing written. 没有写入。')], answers.join()).toEqual([0, false, true]);
    }
  });

  it('refuses a review that no longer fits, with its place', () => {
    const {raw} = folder(`${header}\ncorrect,a#char=10,,value,340,341,李,2026-01-31,核对\n`);
    const {code, err} = answer(raw, 'c');
    expect(code).toBe(1);
    expect(err).toContain(`${raw}/a/review.csv:2:26 review/was\n`);
  });

  it.each([
    [[], UsageError, 'No article given'],
    [['a', 'b'], UsageError, 'Nothing to do with “b”'],
    [['binzhou-sti-202'], Refusal, 'No article binzhou-sti-202; expected binzhou-sti-2022'],
  ])('refuses %j', async (args, kind, message) => {
    const error = await reviewCommand(args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toContain(message);
  });
});

describe('what was in review.csv stays', () => {
  const old = 'correct,a#char=10,,status,actual,forecast,李,2026-01-31,"核对,\n无误"';
  const added = {action: 'reject', observation_id: 'a#char=20', reviewer: '李,编辑', date: '2026-02-01', reason: '“不”"算"'};
  const line = 'reject,a#char=20,,,,,"李,编辑",2026-02-01,"“不”""算"""\r\n';
  const appended = (review: string | Buffer): string => {
    const {file, read} = folder(review);
    const draft = appendLines(file, [added]);
    draft.save();
    expect(readdirSync(join(file, '..')).sort()).toEqual(['article.txt', 'review.csv', 'source.json']);
    expect(read().replace(/^\ufeff/, '')).toBe(draft.text);
    return read();
  };

  table([
    ['with Unix line ends', `${header}\n${old}\n`, `${header}\n${old}\n${line}`],
    ['without its last line end', `${header}\n${old}`, `${header}\n${old}\r\n${line}`],
    ['with a byte-order mark', `\ufeff${header}\r\n${old}\r\n`, `\ufeff${header}\r\n${old}\r\n${line}`],
    ['with a header alone', `${header}\n`, `${header}\n${line}`],
    ['empty', '', `\ufeff${header}\r\n${line}`],
    ['with its columns in another order', `reason,date,reviewer,value,was,field,span,observation_id,action\n`, 'reason,date,reviewer,value,was,field,span,observation_id,action\n"“不”""算""",2026-02-01,"李,编辑",,,,,a#char=20,reject\r\n'],
  ], (_, before, after) => expect(appended(before)).toBe(after));

  it('where nothing can be written, and the reader is told', () => {
    const {raw, file, read} = folder(`${header}\n`);
    mkdirSync(`${file}.new`);
    const {code, err} = answer(raw, 'r', '不作数');
    expect([code, read()]).toEqual([1, `${header}\n`]);
    expect(err).toContain(`${file} review/disk\n  It cannot be written: EISDIR`);
  });

  it('in GB18030, as UTF-8 from then on', () => {
    const gbk = Buffer.concat([Buffer.from(`${header}\nconfirm,a#char=10,,value,341,,x,2026-01-31,`), Buffer.from([0xce, 0xde, 0xce, 0xf3]), Buffer.from('\n')]);
    expect(appended(gbk)).toBe(`\ufeff${header}\nconfirm,a#char=10,,value,341,,x,2026-01-31,无误\n${line}`);
  });
});

describe('answers', () => {
  table([
    ['', {kind: 'skip'}], ['c', {kind: 'confirm'}], ['C', {kind: 'confirm'}], [' 确认 ', {kind: 'confirm'}], ['r', {kind: 'reject'}],
    ['q', {kind: 'quit'}], ['？', {kind: 'help'}],
    ['unit=CNY', {kind: 'correct', fields: [['unit', 'CNY']]}],
    ['unit = CNY ;value=5', {kind: 'correct', fields: [['unit', 'CNY'], ['value', '5']]}],
    ['subject＝甲；status＝forecast', {kind: 'correct', fields: [['subject', '甲'], ['status', 'forecast']]}],
    ['ref_area=371600;370500', {kind: 'correct', fields: [['ref_area', '371600;370500']]}],
    ['subject=', {kind: 'correct', fields: [['subject', '']]}],
    ['__proto__', expect.objectContaining({kind: 'unclear'})],
    ['constructor=1', expect.objectContaining({kind: 'unclear'})],
    ['line=3', expect.objectContaining({kind: 'unclear'})],
  ] as [string, unknown][], (given, understood) => expect(parseAnswer(given)).toEqual(understood));
});
