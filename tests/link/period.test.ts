/** Which time governs a figure, and how we know. Published on 10 October 2023 unless a test says otherwise. */
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import {articleOf, figures, pick} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
const periods = (text: string, published: string | null = told.published): (string | null)[] =>
  figures(text, {...told, published}).map((row) => row.time_period);

test.each([
  ['2022年，全市投资8亿元。', '2022', '2022-01-01', '2022-12-31'],
  ['今年1—9月份，全市投资8亿元。', '2023-01/2023-09', '2023-01-01', '2023-09-30'],
  ['去年四季度，全市投资8亿元。', '2022-10/2022-12', '2022-10-01', '2022-12-31'],
  ['2020年2月全市投资8亿元。', '2020-02', '2020-02-01', '2020-02-29'],
  ['截至2022年9月30日，全市建成公园12个。', '2022-09-30', '2022-09-30', '2022-09-30'],
  ['“十三五”期间，全市投资8亿元。', '2016/2020', '2016-01-01', '2020-12-31'],
  ['2022—2023学年投资8亿元。', '2022/2023', '2022-01-01', '2023-12-31'],
  ['2022-2023采暖季，投资8亿元。', '2022/2023', '2022-01-01', '2023-12-31'],
  ['2022财年投资8亿元。', '2022', '2022-01-01', '2022-12-31'],
  ['近三年，全市投资8亿元。', '2021/2023', '2021-01-01', '2023-12-31'],
  ['今年以来，全市投资8亿元。', '2023-01/2023-10', '2023-01-01', '2023-10-31'],
])('%s', (text, period, start, end) => {
  expect(figures(text, told).map((row) => pick(row, 'time_period', 'period_start', 'period_end'))).toEqual([[period, start, end]]);
});

describe('scope', () => {
  test('a month that opens a sentence dates it', () => {
    expect(periods('2020年2月，全市投资8亿元。')).toEqual(['2020-02']);
  });

  test('years that a growth starts from end with their clause', () => {
    expect(periods('2021年，产值突破一亿元，在2016到2020年平均每年递增7%的基础上，比上年增长14%。财政收入增长12%。')).toEqual(['2021', '2016/2020', '2021', '2021']);
  });

  test('a time goes on to the next one', () => {
    expect(periods('2021年度，全市投资8亿元，新建学校5所。投产企业3家。去年，新建泵站2座。')).toEqual(['2021', '2021', '2021', '2022']);
  });

  test.each([
    ['本月，全市投资8亿元。', '2023-10'],
    ['上月末，存款余额8亿元。', '2023-09-30'],
    ['下个月将完工8个项目。', '2023-11'],
    ['3月份，投资8亿元，上月7亿元。', '2023-03 2023-02'],
    ['1—9月，进口3万亿元；当月进口3000亿元。', '2023-01/2023-09 2023-09'],
    ['2022年1月，投资8亿元，上月7亿元。', '2022-01 2021-12'],
  ])('%s counts from the month spoken of, else from the document’s', (text, expected) => {
    expect(figures(text, told).map((row) => row.time_period!.slice(0, expected.split(' ')[0].length)).join(' ')).toEqual(expected);
  });

  test('where nothing tells the month, 上月 dates no figure', () => {
    expect(periods('上月，投资8亿元。', '2023')).toEqual(['2023']);
  });

  test('a paragraph without a time of its own falls back on the document', () => {
    expect(figures('2021年，全市投资8亿元。\n新建学校5所。', told).map((row) => row.time_basis)).toEqual([expect.anything(), 'document']);
  });

  test('each end of a pair has its own', () => {
    expect(periods('专项资金从2021年的3800万元增长至2022年的5655万元，增长48.8%。')).toEqual(['2021', '2022', '2022']);
  });

  test('what the base is dated by does not date the figure', () => {
    expect(periods('2022年，粮食总产量比2012年增长15%。')).toEqual(['2022']);
    expect(periods('今年1—9月份，投资8亿元，较去年同期增长5%。')).toEqual(['2023-01/2023-09', '2023-01/2023-09']);
  });

  test('a bracket takes the time of what it hangs on', () => {
    expect(periods('2021年造林50万亩（其中：经济林30万亩、防护林20万亩）。')).toEqual(['2021', '2021', '2021']);
  });

  test('years and figures side by side belong together', () => {
    expect(periods('2019和2020年增速分别为3.3%、0.5%。')).toEqual(['2019', '2020']);
  });

  test('the whole year after its first months', () => {
    expect(periods('今年1—9月份，备案金额8亿元，同比增长5%。全年预计突破10亿元。')).toEqual(['2023-01/2023-09', '2023-01/2023-09', '2023']);
  });

  test('a target carries its year', () => {
    expect(periods('到2025年，高新技术企业达到800家，研发投入占比达到3%。')).toEqual(['2025', '2025']);
  });

  test('and so does a forecast', () => {
    expect(periods('预计到2025年，高新技术企业达到800家。')).toEqual(['2025']);
  });
});

describe('a point in time', () => {
  test('dates a stock, and ends the period of a flow', () => {
    expect(periods('2022年底，贷款余额5亿元。')).toEqual(['2022-12-31']);
    expect(periods('2022年底，工业总产值5亿元。')).toEqual(['2022']);
  });

  test.each(['目前全市有高新技术企业500家。', '全市现有高新技术企业500家。', '截至目前，全市建成公园12个。', '目前，全市有高新技术企业500家。'])('%s is the publication date', (text) => {
    expect(periods(text)).toEqual(['2023-10-10']);
    expect(periods(text, '2023-10')).toEqual(['2023-10']);
  });
});

describe('basis', () => {
  const bases = (text: string, published: string | null): (string | null)[] => figures(text, {...told, published}).map((row) => row.time_basis);

  test.each([
    ['全市2022年投资8亿元。', '2023', 'stated'],
    ['2022年，市里抓了几件大事。投资8亿元。', '2023', 'context'],
    ['全市投资8亿元。', '2023', 'document'],
  ])('%s', (text, published, basis) => {
    expect(bases(text, published)).toEqual([basis]);
  });

  test('without a publication date the text establishes the year, and says so', () => {
    const {document, observations} = articleOf('2022年，全市投资8亿元。\n今年新建学校5所。\n新建泵站2座。', {area: '371600'});
    expect([document.year, document.time_basis]).toEqual(['2022', 'inferred']);
    expect(observations.map((row) => row.time_period)).toEqual(['2022', '2022', '2022']);
    expect(observations[2].time_basis).toBe('inferred');
  });

  test('where nothing tells the year the period is empty, and in doubt', () => {
    const [row] = figures('全市投资8亿元。');
    expect(pick(row, 'time_period', 'period_start', 'period_end', 'time_basis')).toEqual([null, null, null, null]);
    expect(row.doubt).toContain('period_unknown');
  });
});

describe('what a time goes on to date', () => {
  const old = {published: '2021', area: '371600'};
  const may = {published: '2023-05-02', area: '371600'};
  table<[string, typeof old, (string | null)[]]>([
    ['“五一”假期第三天（5月1日），客流持续升温。全市接待游客12万人次，同比增长8%。\n\n宾馆入住2万人次，约为去年同日的1.5倍。', may, ['2023-05-01', '2023-05-01', '2023-05-01', '2023-05-01']],
    ['造林20万亩，是“十二五”的1.8倍。用水量由“十二五”末的15亿立方米减少到14亿立方米。\n\n改造危房5万户。', old, ['2020', '2020', '2015-12-31', '2020', '2020']],
    ['上半年，产值25亿元，同比增长8%，两年平均增长5%。\n\n旱粮19万亩。', old, ['2021-01/2021-06', '2021-01/2021-06', '2020/2021', '2021-01/2021-06']],
    ['截至8月底，全市高新产业产值94亿元，增速快于工业5.1个百分点。', told, ['2023-01/2023-08', '2023-01/2023-08']],
    ['今年前三季度，全省新增就业53万人，为年度计划的106%。当年新放贷款7亿元。\n\n就业有保障，帮扶家庭804户。', told, ['2023-01/2023-09', '2023-01/2023-09', '2023', '2023-01/2023-09']],
    ['1至9月，新增就业851人，完成全年900人目标的94%；困难人员就业12人。', told, ['2023-01/2023-09', '2023', '2023', '2023-01/2023-09']],
    ['2022年，产值95亿元，下降4%；以2020年为基期，两年平均增长2.5%。产量7吨。', told, ['2022', '2022', '2021/2022', '2022']],
    ['1—9月，本院新收案件947件。\n1、新收\n刑事26件。\n（二）审结\n行政31件。', told, ['2023-01/2023-09', '2023-01/2023-09', '2023-01/2023-09']],
    ['1—9月，本院新收案件947件。\n二、四季度工作\n培训法官26人。', told, ['2023-01/2023-09', '2023']],
    ['今年以来，各地企业加大投入，成为重要力量。\n中小企业超6000户。', told, ['2023']],
    ['1—8月，进出口13亿元。\n\n今年以来，出口快速增长，规模占18%。', told, ['2023-01/2023-08', '2023-01/2023-08']],
    ['上半年，居民收入1万元。\n\n今年工作紧扣安全。从半年账看，蔬菜产量10万吨。', told, ['2023-01/2023-06', '2023-01/2023-06']],
    ['1—8月，进出口13亿元。\n\n全市已经建成市场237家，覆盖118个街道。', told, ['2023-01/2023-08', '2023', '2023']],
    ['甲区2012年国民经济和社会发展统计公报（2）\n\n2013-06-17 甲区统计局\n\n科学方面，全年立项60项。\n\n年末卫生机构40个。', {...told, published: '2013-06-17'}, ['2012', '2012-12-31']],
    ['到今年6月底，有企业52家，其中50家上半年销售收入51亿元，利润2亿元。合作社1713家。', told, ['2023-06-30', '2023-06-30', '2023-01/2023-06', '2023-01/2023-06', '2023-06-30']],
    ['中央财政连续三年累计投入90亿元。中等职业学校招生741万人。', told, ['2021/2023', '2023']],
    ['年末存栏猪1996头；养羊户37户，年出栏695只。', {...told, published: '2023'}, ['2023-12-31', '2023-12-31', '2023']],
    ['过去五年，产值由2018年的2100亿元增加到2023年的3200亿元；累计新增就业28.6万人。', {...told, published: '2024-01'}, ['2018', '2023', '2019/2023']],
    ['将2022年需求从193万桶下调至182万桶，将2023年需求从164万桶下调至154万桶。', told, ['2022', '2022', '2023', '2023']],
    ['年末机动车保有量186万辆。', {...told, published: '2024-03'}, ['2023-12-31']],
    ['上半年，投资同比增长16%。当前，300个城市启动建设。', told, ['2023-01/2023-06', '2023-10-10']],
    ['隧道贯通，为明年全线通车奠定基础。正线全长201公里。', told, ['2023']],
    ['基金积累7810亿元，比五年前增加5800亿元。', told, ['2023', '2023']],
    ['上半年，完成投资365亿元。下半年，计划完成投资420亿元。', told, ['2023-01/2023-06', '2023-07/2023-12']],
    ['2005年建厂时，仅有员工30人。', told, ['2005']],
    ['本院前三季度审判执行情况\n今年1至9月，收案947件。\n1、收案\n刑事26件。\n2、结案\n行政31件。', told, ['2023-01/2023-09', '2023-01/2023-09', '2023-01/2023-09']],
    ['2016年由某公司投资建设，占地面积9800亩。', told, ['2023']],
    ['一季度，计划总投资50亿元及以上项目投资同比增长10.8%。', told, ['2023-01/2023-03']],
    ['2016年，棉花播种面积减少14万亩，下降3%；产量减少2万吨。油料播种面积减少4万亩。', told, ['2016', '2016', '2016', '2016']],
  ], (text, source, periods) => {
    expect(figures(text, source).map((row) => row.time_period)).toEqual(periods);
  });
});
