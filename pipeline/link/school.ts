/** Pupils and teachers belong to the kind of school that was counted before them. */
import {lastOf, type Reading} from './reading.ts';

const kind = /(?:小学|初中|高中|中学|幼儿园|职业学校|中职学校|技工学校|特殊教育学校|高等学校|高校|职业院校)$/;
const ofSchool = /^(?:在校|在园|在读|入园|招生|毕业生?|教职工|教职员工|专任教师|专职教师)/;

/** 小学1243所，另有教学点687个，在校生63.9万人: the kind of school of the sentence; null where there is none or the name tells it. */
export function schoolBefore(readings: readonly Reading[], {name, clause}: Reading): string | null {
  if (!ofSchool.test(name)) return null;
  const counted = lastOf(readings, (other) => other.clause.sentence === clause.sentence && other.unitZh === '所' && kind.test(other.name));
  return counted?.name ?? null;
}
