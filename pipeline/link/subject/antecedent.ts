/** What 该项目, 这座大桥 or 机场 alone points back to. */
import {holdsAny, unitSet} from '../../vocabulary/characters.ts';
import {isName} from '../organisation.ts';
import {trimFront} from '../name.ts';

/** 机场于2011年开工, 学校占地…: the paragraph goes on about the one before. */
const bareWord =
  /^\s*(公司|学校|企业|机场|车站|医院|园区|景区|项目|工程|银行|集团|开发区|经开区|高新区|自贸区|产业园|水库|电站|合作社)(?![\d一二三四五六七八九十多余等债数类级业和与、及]|建设|发展|管理|工作)/;
/** The first characters of its words. */
const bareStarts = unitSet('公学企机车医园景项工银集开经高自产水电合');

/** The word that a clause begins with where an organisation named before is meant; null where there is none. */
export const backReferenceOf = (front: string): string | null =>
  holdsAny(front, bareStarts, 1) ? bareWord.exec(front)?.[1] ?? null : null;

const pointing =
  /^(?:该|本|这一|这[家个座条款艘所项])(公司|学校|企业|机场|车站|医院|园区|景区|项目|工程|银行|集团|开发区|经开区|高新区|自贸区|水库|电站|合作社|隧道|大桥|铁路|公路|线路|产业园|基地|中心|平台|纪念馆|博物馆|山庄|小镇|区|馆|站|镇|乡|村|校|院|所|桥)|^全([村镇乡])/;

/** The noun that 该 or 这座 points back with; null where the clause begins otherwise. */
export function pointedAt(front: string): string | null {
  const first = front[0];
  return first === '该' || first === '本' || first === '这' || first === '全' ? pointed(pointing.exec(front)) : null;
}

const pointed = (found: RegExpExecArray | null): string | null => found?.[1] ?? found?.[2] ?? null;

/** The name that ends with a noun in the text before: 新建西宁至成都铁路若尔盖|隧道. */
export function antecedentOf(before: string, word: string): string | null {
  const at = before.lastIndexOf(word);
  if (at < 0) return null;
  const stop = Math.max(...[...'，。；：、！？\n”'].map((sign) => before.lastIndexOf(sign, at)));
  const name = trimFront(before.slice(stop + 1, at + word.length).replace(/^.*—/, '')).replace(/^(?:新建|在建|续建)/, '');
  return name.length >= word.length + 2 && name.length <= 24 && isName(name) ? name : null;
}
