/** What a text compares with throughout: once it has said 同比, its bare rates are year on year as well. */
import type {Comparison} from '../../model.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';

/** The rule of a comparison that only the habit of the text tells; a printed base overrules it. */
export const usualRule = 'link/comparison-usual';

/** Follows what the paragraphs of a document compare with. */
export class UsualComparison {
  private readonly text: string;
  /** The text compares year on year somewhere. */
  private readonly isYearly: boolean;
  /** The comparison that the paragraph stated last. */
  private said: Comparison | null = null;
  private paragraph = -1;

  constructor(text: string, clauses: readonly Clause[]) {
    this.text = text;
    this.isYearly = clauses.some(({cues}) => cues.some(({cue}) => cue === 'year-on-year'));
  }

  /** Gives a rate that states no comparison the usual one, and notes what other figures state. */
  settle(reading: Reading, previous: Reading | null): void {
    if (!this.isYearly || reading.comparison === null) return;
    this.enter(reading.clause);
    if (reading.comparison === 'unstated') this.apply(reading, previous);
    if (held.has(reading.comparison) && !(reading.comparison === 'previous_period' && this.said === 'year_on_year')) this.said = reading.comparison;
  }

  private enter({paragraph}: Clause): void {
    if (paragraph !== this.paragraph) this.said = null;
    this.paragraph = paragraph;
  }

  private apply(reading: Reading, previous: Reading | null): void {
    const isOther = this.said !== null && this.said !== 'year_on_year';
    if (reading.period === null || isOther || !this.isStatistic(reading)) return;
    if (reading.measure === 'change' && (flows.test(reading.name) || (this.said === null && !isBesideLevel(reading, previous)))) return;
    reading.comparison = 'year_on_year';
    reading.rules.comparison = usualRule;
  }

  /** Whether a statistic rose or fell; not what a measure saved (审批时间缩短一半), nor what a plan adds up to (到2025年产值增长50%). */
  private isStatistic({name, direction, clause, start, status}: Reading): boolean {
    if (effects.test(name) || (direction !== null && savings.test(this.text.slice(direction.start, direction.end)))) return false;
    const before = this.text.slice(clause.start, start);
    return !compares.test(before) && !((status === 'target' || status === 'forecast') && before.includes('到20'));
  }
}

/** Comparisons that hold on in their paragraph. */
const held = new Set<Comparison>(['year_on_year', 'previous_period', 'since_base', 'since_period_start']);

/** What a measure acts upon, and the rates that authorities set. */
const effects = /效率|成本|周期|时间|时长|时限|耗时|寿命|误差|精度|利率|税率|费率|价格?上限|门槛|准备金率|环节|材料/;

/** What a change of it adds up over the period, whatever it was before: 人民币贷款增加2274亿元. */
const flows = /贷款|存款|融资规模/;

/** Verbs of what was saved or set. */
const savings = /缩短|压缩|精简|压减|缩减|削减|下浮|上调|下调|调减|调增|降价/;

/** 较此前, 比传统工艺, 应用后, 不到三年: another side or stretch is printed. */
const compares = /[比较](?:此前|之前|传统|常规|普通|原|以往|往|前|上一?[届次轮批]|国外|同类|进口|初步)|[后使]$|最[高大多低]|平均降|(?:不到|短短|仅用?|历时)[一二两三四五六七八九十\d]{1,2}个?[年月]|(?:应用|使用|采用|改造|实施|投产|达产|投用)后/;

/** 地方级收入5612万元，增收794万元: the level that changed stands before the change. */
const isBesideLevel = ({clause, unit}: Reading, previous: Reading | null): boolean =>
  previous !== null && previous.clause.sentence === clause.sentence && previous.measure === 'level' && previous.unit === unit;
