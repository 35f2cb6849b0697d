/** Aims that are printed beside what reached them: 新增就业851万人，完成全年900万人目标的94%. */

/** What stands between an aim and the share of it that was reached; its noun is kept. */
const between = '的?(?:年度|全年|预期)?(目标|任务|计划)(?:任务|数|值|量)?的';
const behind = new RegExp(`^${between}(?:[约近]?\\d|百分之|[一二三四五六七八九]成)`);
const whole = new RegExp(`^${between}$`);

/** The noun of the aim that ends at `end`: 900万人|目标|的94%; null where a figure is no such aim. */
export const aimBehind = (text: string, end: number): string | null => behind.exec(text.slice(end, end + 14))?.[1] ?? null;

/** 控制在年度4%以内|的目标范围内: the bound that an aim sets. */
const limit = /^的?(?:控制|预期|预定|既定|年度|全年|调控|增长)*(?:目标|计划|任务)(?:范围|区间|值|数)?(?:之?内)?$/;

/** Whether a figure is nothing but the bound of an aim: 控制在4%以内的目标范围内. */
export const isLimitOfAim = (behind: string): boolean => limit.test(behind);

/** The same noun, in the wording before the share: |目标的|94%. */
export const aimBefore = (wording: string): string | null => whole.exec(wording)?.[1] ?? null;
