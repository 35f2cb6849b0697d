import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {cellsOf} from '../../pipeline/commands/cells.ts';
import {read} from '../../pipeline/read/index.ts';
import {source} from './support.ts';

function clean(text: string): string {
  return read({path: 'a.txt', bytes: Buffer.from(text), source}).text;
}

describe('what stays two lines', () => {
  it.each([
    ['a headline and its news', '### 增强公共充电保障能力 提升新能源汽车出行体验\n央视网消息（新闻联播）：中秋国庆假期过半了，民众出行热情高。'],
    ['a headline after a finished item', '美元指数约60%进一步上升。\n摩根大通警告美国经济衰退风险仍存在\n摩根大通首席执行官近日表示，目前不排除衰退。'],
    ['a long heading with a comma', '坚决调整和全面整顿现有企业，努力提高企业的经营管理水平\n\n　　我国现有企业的组织结构很不合理，经营管理很落后。'],
    ['a topic sentence without its full stop', '体制改革从农村到城市全面展开，取得了重大进展，积累了丰富经验\n\n农村改革继续深入。'],
    ['a heading of two sentences', '估计不足是完全错误的。但是，绝不能说资本主义复辟是不可避免的\n\n　　毛主席告诉我们，社会主义社会是一个很长的阶段。'],
    ['a paragraph and the next heading', '改革任务十分繁重。我们一定要继续发扬积极探索、开拓前进的精神\n四、坚持独立自主的和平外交政策'],
    ['a title in two lines', '国务院关于促进综合保税区\n 高水平开放高质量发展的若干意见\n 国发〔2019〕3号'],
    ['names', '　　　　杜航伟　　公安部副部长\n　　　　刘　伟　　财政部副部长'],
    ['a signature', '特此通知。\n国务院办公厅\n2019年1月9日\n（此件公开发布）'],
    ['a credit', '全年增长5%。新华社记者李某摄\n\n全市完成投资3亿元，增长4%。'],
    ['cells of a table', '13671.8810\n103549.589\n圆曲线起点\n13\n14864.926'],
    ['numbers under each other', '指标，单位\n2021\n2022\n年均增长'],
    ['items of a list', '主要任务，\n1.增加就业\n2.稳定物价\n（三）改善民生'],
    ['a caption', '科技创新联合会成立大会\n\n抓创新就是抓发展,谋创新就是谋未来。'],
    ['Latin words', 'Public domain\nfalse\nfalse'],
    ['a section number', '2.2　地方粮食应急机构及其职责\n3　预警监测'],
  ])('%s', (_, text) => {
    expect(clean(text).split('\n').map((line) => line.trim())).toEqual(text.split('\n').map((line) => line.replaceAll('　', ' ').trim()));
  });
});

/** Breaks every paragraph at `width` cells, as a mail program does; punctuation may stick out. */
function wrap(paragraphs: readonly string[], width: number, indent: string, gap: string): string {
  return paragraphs.map((paragraph) => {
    let out = indent;
    let used = cellsOf(indent);
    for (const character of paragraph) {
      if (used + cellsOf(character) > width && !'，。；：、！？）”》,.;'.includes(character)) {
        out += '\n';
        used = 0;
      }
      out += character;
      used += cellsOf(character);
    }
    return out;
  }).join(gap);
}

describe('text wrapped at a fixed width', () => {
  const article = clean(readFileSync(new URL('../../raw/binzhou-sti-2022/article.txt', import.meta.url), 'utf8'));
  const paragraphs = article.split('\n').map((line) => line.trim()).filter((line) => line !== '');

  it.each([[60, '', '\n\n'], [70, '　　', '\n'], [76, '　　', '\n\n'], [50, '', '\n\n']])('comes back from %i cells', (width, indent, gap) => {
    const wrapped = wrap(paragraphs, width, indent, gap);
    const back = clean(wrapped).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const isRunTogether = (line: string) => paragraphs.some((paragraph, at) => line.includes(`${paragraph.slice(-9)}${paragraphs[at + 1]?.slice(0, 9)}`));
    expect(back.filter(isRunTogether)).toEqual([]);
    const cuts = wrapped.split('\n').filter((line) => line !== '').length - paragraphs.length;
    expect(back.length - paragraphs.length).toBeLessThanOrEqual(cuts * 0.1);
  });
});
