/** Whom a title, a heading or a numbered matter is about. */
import type {Clause} from '../structure.ts';

/** A heading without its numbering, and without what it says of its matter. */
export const nameOfHeading = (heading: string): string =>
  heading.replace(/^[\s#*—]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?/, '').trim().replace(aboutMatter, '$1');

/** 六、关于康定机场建设问题。: what the clause announces; null where it is no such matter. */
export function matterOf(text: string, {start, end, ending}: Clause): string | null {
  const matter = ending === 'sentence' && end - start <= 44 ? numberedMatter.exec(text.slice(start, end)) : null;
  return matter === null ? null : matter[1].replace(aboutMatter, '$1');
}

/** What a heading speaks of without its name: （二）机场未来发展方向. */
export const wordOfHeading = (name: string): string =>
  /^(?:公司|学校|企业|机场|车站|医院|园区|景区|银行|集团|开发区|水库)/.exec(name)?.[0] ?? '';

/** Whether a title is nothing but a town, village or park. */
export const isPlaceTitle = (name: string): boolean => /^[^，。、：>\s]{2,8}(?:乡|镇|街道|村|开发区|园区)$/.test(name);

/** 郴州理工学院简介, 水资源配置工程建设纪实: whom a title says that the text is about. */
export const profileOf = (title: string): string => title.replace(/(?:建设|发展)?(?:纪实|简介|概况|介绍|基本情况|情况介绍|掠影)$/, '');

/** 关于康定机场建设问题: what a matter or its heading is about. */
const aboutMatter = /^关于(.{2,30}?)(?:建设|发展|工作|管理)?(?:的?有关|的?相关)?的?(?:问题|情况|事项)$/;
const numberedMatter = /^\s*[一二三四五六七八九十]{1,3}、(关于[^，。；：]{2,36}(?:问题|情况|事项))$/;
