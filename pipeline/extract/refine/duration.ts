/** How long something took. */
import {before, dimensionOf, table} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A duration is no figure, unless its name asks for one or it is cut down. */
export const duration: Refinement = {
  name: 'extract/duration',
  examples: [
    {text: '连续4个月向好', figures: 0},
    {text: '年积雪期150天', figures: 1},
    {text: '通行时间从最快9小时左右缩短至5小时左右', figures: 2},
    {text: '优良天数共198天', figures: 1},
    {text: '审批由原来的45个工作日压缩至12个工作日', figures: 2},
  ],
  apply: (figure, {text}) => {
    if (dimensionOf(figure) !== 'time' || figure.unitText === '岁' || figure.per >= 0) return null;
    const isStart = shortened.test(text.slice(figure.end, figure.end + 3)) && startOfPair.test(text.slice(Math.max(0, figure.start - 8), figure.start));
    return isStart || before(lastingNames, text, figure.start) ? null : ['other', 'a duration'];
  },
};

/** 积雪期|150天, 工期缩短|30天: what lasts by its name. */
const lastingNames = table(
  '月数 期 寿命 年龄 时间 时长 天数 工期 周期 年限 里程 日数 时数 期限 工时 期为 期达 时间为 时间达 时长为 寿命达到 寿命为 寿命达 寿命提高到 年龄为 天数达 天数共 天数有 天数共计 天数累计 天数达到 天数为 天数从 天数由 时长从 时长由 住院日 优良天数 日照 时数为 时数达 小时数 小时数为 利用 平均利用 无霜期约 期约 期为约 历时 耗时 压缩至 压缩到 缩短至 缩短到 缩短为 降至 时间由 时间从 时间缩短 时限 时限由 时限从 年限从 年限由 提高到 延长到 延长至 提高至 增加 减少 偏多 偏少 下降 降低 缩短 延长 提前',
);

/** 由原来的|45个工作日|压缩至12个: a duration that is counted down from. */
const shortened = /^(?:压缩|缩短|压减|减少|延长|降[到至为低]|提速)/;
const startOfPair = /[由从](?:原来|过去|以前|此前|以往|之前|原先|平均|目前|现在|当前|最快|最短|最长)?的?$/;
