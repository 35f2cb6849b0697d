/** What is said about how sure a figure is: words of forecasts, aims, estimates and preliminary counts. */
import type {Status} from '../model.ts';
import type {CueKind} from '../vocabulary/cues.ts';
import type {Clause} from './structure.ts';

/** A status, the words that tell it, and the rule that found them. */
interface SaidStatus {
  readonly status: Status;
  readonly text: string | null;
  readonly rule: string;
}

/** A cue, and where it holds. */
interface Cued {
  readonly status: Status;
  readonly text: string;
  readonly clause: number;
  readonly part: number;
  readonly sentence: number;
  /** It holds for its sentence: 预期目标是：…. */
  readonly isSticky: boolean;
}

/** Follows the cues of status through the clauses of a document, in order. */
export class StatusCues {
  private readonly text: string;
  /** The last cue that still holds. */
  private last: Cued | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** A clause without figures may open a status for those that follow: 预期目标是：… */
  enter(clause: Clause): void {
    this.at(clause, clause.end);
  }

  /** Nothing is said: a figure of a year gone by is a fact, whatever its sentence forecasts. */
  readonly none: SaidStatus = plain;

  /** What is said about how sure a figure at `at` of the clause is. */
  at(clause: Clause, at: number): SaidStatus {
    this.takeCues(clause, at);
    const said = this.last;
    if (said !== null && isOver(said, clause)) this.last = null;
    if (said === null || !holds(said, clause)) return plain;
    const isOwn = said.part === clause.part && hasCue(clause, at);
    if (isFact(this.text.slice(clause.start, at)) && !isOwn) {
      if (said.status === 'target') this.last = null; // 计划投资5亿元，现已完成2亿元，占地9800亩
      return plain;
    }
    return {status: said.status, text: said.text, rule: 'link/status-cue'};
  }

  private takeCues(clause: Clause, at: number): void {
    for (const {cue, start, end} of clause.cues) {
      if (start > at) break;
      const status = statusOf(cue);
      if (status === null || (status === 'target' && !isAim(this.text, start, end, clause, at))) continue;
      this.last = {
        status,
        text: this.text.slice(start, end),
        clause: clause.index,
        part: clause.part,
        sentence: clause.sentence,
        isSticky: clause.ending === 'colon',
      };
    }
  }
}

const plain: SaidStatus = {status: 'actual', text: null, rule: 'link/status-plain'};

const statusOf = (cue: CueKind): Status | null =>
  cue === 'forecast' || cue === 'target' || cue === 'provisional' || cue === 'estimate' ? cue : null;

/** A clause without figures ends an aim, and by and by what else was said. */
const isOver = (said: Cued, {index, start, end, figures}: Clause): boolean =>
  !said.isSticky && figures.length === 0 && (said.status === 'target' || (index > said.clause && end - start > 10));

/** Whether a cue reaches a clause. */
function holds(said: Cued, clause: Clause): boolean {
  if (said.clause !== clause.index && wordsOfClause.has(said.text)) return false;
  return said.part === clause.part || (said.isSticky && said.sentence === clause.sentence);
}

/** Words of the future that say nothing of the next clause: 将于10月开幕，19个场馆已竣工. */
const wordsOfClause = new Set(['将于', '将在', '将有', '将从']);

const hasCue = (clause: Clause, at: number): boolean =>
  clause.cues.some(({cue, start}) => (cue === 'forecast' || cue === 'target') && start < at);

/** A new clause that states a fact of its own ends a forecast. */
const isFact = (wording: string): boolean => /^[，,；;]?(?:其中)?(?:目前|已|现有|现已|实际|累计已|(?:截[至止]|到)[^，]{2,8}已)/.test(wording);

/** Means that are got from others, not aimed at. */
const obtained = /^(?!在|到|今|明|年|全年|完成|实现|达到|突破|新增|新建|建成|引进|落实|用|使|让|把|再|有|下达|获|尽)[^\d]{0,30}(?:资金|指标|补助|债券|贷款|额度|支持)(?:\d|共|累计|达|约|近|超)/;

const ofProjects = /^(?:总|完成)?投资[^，。]{2,16}的?(?:项目|工程)/;

/** 计划 and 目标 are aims only as verbs or before 是: not 引导计划项目, not 计划2人. */
function isAim(text: string, start: number, end: number, clause: Clause, at: number): boolean {
  const word = text.slice(start, end);
  const next = text.slice(end, end + 2);
  if (word === '争取' && obtained.test(text.slice(end, Math.min(clause.end, end + 40)))) return false; // 争取上级专项补助和新增耕地交易资金13亿元
  if (word === '争取' && /^新增(?:地方)?(?:政府)?(?:专项)?债券/.test(text.slice(end, end + 10))) return false;
  if (word === '争取') return !/^(?:专项|上级|中央|省级|市级|国家|资金|政策|债券|各类|到位|到[^20明今年“])/.test(next); // 争取专项债券资金18.6亿元
  if (word === '计划' || word === '計劃') {
    if (ofProjects.test(text.slice(end, at))) return false; // 计划总投资50亿元及以上项目|投资增长10.8%
    const before = text.slice(Math.max(clause.start, start - 2), start);
    if (/^为[约近]?(?:\d|百分)/.test(text.slice(end, end + 4)) && before.endsWith('年')) return true; // 一九八一年计划为百分之三点七
    const isVerb =
      /^(?:到|在|用|于|今|明|总|新|投|建|播|安|实|完|引|培|种|植|招|改|增|每|未|利|发|开|年|再|分|将|募|筹|采|购|造|修|栽|治|整|启|推|举)/.test(next);
    return isVerb && (/[全今明]年$/.test(before) || !/[》”“科技工重年度生单原]$/.test(before));
  }
  if (word === '目标' || word === '预期目标') return /^(?:是|为|：|:|设|，)/.test(next) || text[end] === undefined;
  return true;
}
