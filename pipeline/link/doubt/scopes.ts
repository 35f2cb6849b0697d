/** Signs in the time, the status and the subject: something nearby may govern the figure instead. */
import {provinceNames} from '../../vocabulary/areas.ts';
import {planWords, presentWords, vagueSubject} from '../../vocabulary/doubts.ts';
import {periodKey} from './census.ts';
import {before, type Look, Mark, type Rule} from './look.ts';
import {Word} from './wording.ts';

const provinces = new RegExp(provinceNames.join('|'));
const plan = new RegExp(planWords.join('|'));
const present = new RegExp(presentWords.join('|'));

/** 据广州海关统计, 山东…: a province that the sentence names, and that neither the figure's name nor its area holds. */
function hasStrayProvince(look: Look): boolean {
  const {marks, reading: {subject, area, name}} = look;
  if ((marks & Mark.province) === 0 || subject !== null || area !== null) return false;
  const found = provinces.exec(before(look));
  return found !== null && !name.includes(found[0]);
}

/** A year, months or days: not a month or a day. */
const isStretch = ({isYear, reading: {period}}: Look): boolean =>
  isYear || (period !== null && (period.from.year !== period.to.year || period.from.month !== period.to.month));

/** 各项贷款余额 under 1—11月 is that of the last day. */
const isFlowingBalance = (look: Look): boolean =>
  (look.words & Word.balance) > 0 && (look.reading.basis === 'document' || isStretch(look));

/** In words of the sentence that may govern the figure, or not. */
export const sentenceSigns: Rule = (look, shown) => {
  const {marks, isYear, reading: {status, subject, name}} = look;
  if (marks === 0) return;
  if ((marks & Mark.pointing) > 0) shown.push('pointing-word');
  if ((marks & Mark.each) > 0) shown.push('each');
  if ((marks & Mark.quote) > 0 && subject === null && !name.includes('“')) shown.push('quoted-name');
  if ((marks & Mark.since) > 0 && isYear && before(look).includes('以来')) shown.push('since');
  if ((marks & Mark.present) > 0 && !isYear && isStretch(look) && present.test(before(look))) shown.push('present-in-a-stretch');
  if ((marks & Mark.plan) > 0 && status === 'actual' && plan.test(before(look))) shown.push('plan-word');
  if (hasStrayProvince(look)) shown.push('stray-province');
};

/** In time and subject. */
export const scopeSigns: Rule = (look, shown) => {
  const {isAmongDays, isYear, census, reading: {period, subject}} = look;
  if (isAmongDays && isYear) shown.push('day-in-paragraph');
  if (isFlowingBalance(look)) shown.push('balance-over-a-stretch');
  if (census.periods.get(periodKey(period))! < census.count / 20) shown.push('rare-period');
  if (subject === null) return;
  if (vagueSubject.test(subject)) shown.push('vague-subject');
  if (census.subjects.get(subject)! <= 2) shown.push('rare-subject');
};
