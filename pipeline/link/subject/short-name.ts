/** Companies by their short names: 安徽|恒晖新能源|有限公司 is 恒晖新能源 once it is known. */
import {nestedPlace} from '../area.ts';

const isCompany = /(?:公司|集团|股份|药业|酒业|实业|制药|厂|合作社)$/;

/** Whether the one named before may be called by a word: 公司 and 企业 are said of every company, 园区 of every park. */
export function answersTo(name: string, word: string): boolean {
  if (name.endsWith(word)) return true;
  if (word === '公司' || word === '企业') return isCompany.test(name);
  return (word === '园区' || word === '开发区') && /(?:开发区|经开区|高新区|工业园|产业园|科技园)$/.test(name);
}

/** The companies that a text has named, by the first character of what is left of their names without the place. */
export class ShortNames {
  private readonly byFirst = new Map<string, {core: string; name: string}[]>();

  /** Takes a full name; a later one of the same company is no news. */
  add(name: string): void {
    if (!isCompany.test(name)) return;
    const core = name.slice(nestedPlace(name)?.length ?? 0).replace(/^[省市县区]|^(?:[\u4e00-\u9fa5]{1,4}?(?:街道|[镇乡村]))+/, '');
    if (core.length < 6) return;
    const same = this.byFirst.get(core[0]);
    if (same === undefined) this.byFirst.set(core[0], [{core, name}]);
    else if (same.length < 20 && same.every((each) => each.name !== name)) same.push({core, name});
  }

  /** The company that a clause begins with by a short name; null where there is none. */
  find(front: string): string | null {
    for (const {core, name} of this.byFirst.get(front[0] ?? '') ?? []) {
      let length = 1;
      while (length < core.length && core[length] === front[length]) length += 1;
      if (length >= 4 || (length >= 2 && /^(?:公司|集团|股份|科技)/.test(front.slice(length)))) return name;
    }
    return null;
  }
}
