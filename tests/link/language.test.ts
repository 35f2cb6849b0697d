/** Turns of phrase of official texts, each with the fields that it decides. Published on 10 October 2023. */
import {describe, expect} from 'vitest';
import {table} from '../support/table.ts';
import {figures, pick} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};

describe('growth told by the noun behind the rate', () => {
  table([
    ['粮食产量保持5%以上的增长。', '粮食产量', '5', 'unstated'],
    ['出口以年均8%的速度递增。', '出口', '8', 'annual_average'],
    ['销售额实现3.2%的降幅。', '销售额', '-3.2', 'unstated'],
    ['订单数量维持20%以上的高速增长。', '订单数量', '20', 'unstated'],
    ['坚决把文件压减三分之一以上。', '文件', '-33.3333', 'unstated'],
  ], (text, name, value, comparison) => {
    expect(figures(text, told).map((row) => pick(row, 'indicator', 'measure', 'value', 'comparison'))).toEqual([[name, 'growth_rate', value, comparison]]);
  });
});

describe('a rate that goes from one value to another stays a rate', () => {
  table([['增幅由一季度的15.2%回落至9.7%。', ['15.2', '9.7']], ['降幅由3.1%收窄到2.4%。', ['-3.1', '-2.4']]], (text, values) => {
    expect(figures(text, told).map(({measure, value}) => [measure, value])).toEqual(values.map((value) => ['growth_rate', value]));
  });
});

describe('what stands behind 较 with its time is the base', () => {
  table([
    ['亩均税收13.6万元，较2020年的9.8万元提高近四成。', '2020'],
    ['企业由2020年的23家增加到目前的51家，三年翻了一番多。', '2020'],
  ], (text, base) => {
    const rows = figures(text, told);
    const rate = rows.at(-1)!;
    expect(pick(rate, 'measure', 'comparison', 'base_period')).toEqual(['growth_rate', 'since_base', base]);
    expect(rows.find((row) => row.observation_id === rate.base_observation)?.time_period).toBe(base);
    expect(rows.map((row) => row.indicator)).toEqual(rows.map(() => rows[0].indicator));
  });
});

describe('changes told by one word', () => {
  table([
    ['光伏装机521万千瓦，较上年末新增88.9万千瓦。', '889000', 'since_period_start'],
    ['发电量152亿千瓦时，同比多发21.6亿千瓦时。', '2160000000', 'year_on_year'],
    ['户均增收8600元，同比增加1100元。', '1100', 'year_on_year'],
  ], (text, value, comparison) => {
    const [level, change] = figures(text, told);
    expect(pick(change, 'measure', 'value', 'comparison', 'qualifies', 'indicator'))
      .toEqual(['change', value, comparison, level.observation_id, level.indicator]);
  });
});

describe('names that a list shares out', () => {
  table([
    ['三次产业对经济增长的贡献率分别为5.2%、37.9%和56.9%。', ['第一产业对经济增长的贡献率', '第二产业对经济增长的贡献率', '第三产业对经济增长的贡献率']],
    ['城乡居民人均可支配收入分别增长5%和6%。', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['对欧盟、美国分别进出口1478亿元、1288亿元。', ['对欧盟进出口', '对美国进出口']],
    ['单位国内生产总值用水量、能耗分别下降23%、15%。', ['单位国内生产总值用水量', '单位国内生产总值能耗']],
    ['省级以上创新平台168家，其中国家级6家、省级162家。', ['省级以上创新平台', '国家级创新平台', '省级创新平台']],
    ['新获批省重点实验室2家、省技术创新中心3家。', ['新获批省重点实验室', '新获批省技术创新中心']],
    ['百亩以上基地46个、千亩以上13个。', ['百亩以上基地', '千亩以上基地']],
    ['脱贫户30116户124857人。', ['脱贫户', '脱贫户人口']],
    ['信息传输软件和信息技术服务业、租赁和商务服务业增加值分别增长10.9%、10.4%。', ['信息传输软件和信息技术服务业增加值', '租赁和商务服务业增加值']],
    ['机电产品出口保持强劲增长，江苏增长12.8%，浙江增长21.5%。', ['机电产品出口', '机电产品出口']],
    ['年平均工资26000元，月平均2160元。', ['年平均工资', '月平均工资']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });

  table([['三次产业结构由上年的10.8∶40.6∶48.6调整为10.1∶39.9∶50.0。', ['2022', '2022', '2022', '2023', '2023', '2023']]], (text, periods) => {
    expect(figures(text, told).map(({indicator, time_period}) => [indicator, time_period]))
      .toEqual(periods.map((period, at) => [`第${'一二三'[at % 3]}产业比重`, period]));
  });
});

describe('headings, spans and events', () => {
  table<[string, string, string]>([
    ['二、2024年工作计划\n新增床位1800张。', '2024', 'target'],
    ['二、2024年工作计划\n（一）建设。新增床位1800张。', '2024', 'target'],
    ['“明年，我们力争新增企业150家。”', '2024', 'target'],
    ['今后五年，森林覆盖率提高2个百分点。', '2024/2028', 'target'],
    ['五年建成新线5944公里。', '2019/2023', 'actual'],
    ['6月27日，最高负荷846万千瓦。', '2023-06-27', 'actual'],
    ['2012年升格为省级开发区，已开发11.3平方公里。', '2023', 'actual'],
    ['2023届高校毕业生51.1万人。', '2023', 'actual'],
    ['前8月，投资8亿元。', '2023-01/2023-08', 'actual'],
    ['9月17日至20日，平均降雨量168毫米。', '2023-09-17/2023-09-20', 'actual'],
    ['截至5日15时，转移人口23.7万人。', '2023-10-05', 'actual'],
    ['为1994年以来最大。水库总蓄水量19.6亿立方米。', '2023', 'actual'],
  ], (text, period, status) => {
    expect(figures(text, told).map((row) => pick(row, 'time_period', 'status'))).toEqual([[period, status]]);
  });

  table([['二、2022年工作情况\n投资8亿元。\n三、2023年计划\n投资7亿元。', ['2022', '2023']]], (text, periods) => {
    expect(figures(text, told).map((row) => row.time_period)).toEqual(periods);
  });
});

describe('whose and where', () => {
  table<[string, (string | null)[], string]>([
    ['盐城港完成货物吞吐量8127万吨、集装箱31.5万标箱。', ['盐城港', '盐城港'], '371600'],
    ['集体林蓄积量786万立方米，其中：柳河镇90万立方米。', [null, '柳河镇'], '371600'],
    ['“柳河安口抽水蓄能电站”选址于安口镇，装机容量150万千瓦。', ['柳河安口抽水蓄能电站'], '371600'],
    ['在邹平市，企业达到51家。', [null], '371681'],
  ], (text, subjects, area) => {
    expect(figures(text, told).map((row) => pick(row, 'subject', 'ref_area'))).toEqual(subjects.map((subject) => [subject, area]));
  });
});

describe('a subject goes on, and ends', () => {
  table<[string, (string | null)[]]>([
    // named in a sentence without figures, or pointed back to
    ['今天（5月8日），第12届东营石油装备博览会开幕。展览面积8万平方米。', ['第12届东营石油装备博览会']],
    ['青龙山隧道昨日贯通。该隧道全长2177米，平均海拔3493米。', ['青龙山隧道', '青龙山隧道']],
    ['“手续很快。”山东海力机电有限公司负责人说。今年，公司拿出6.8%的收入用于研发。', ['山东海力机电有限公司']],
    ['镇上打造了冰雪嘉年华，该项目占地2平方公里。日接待游客2000人次。', ['冰雪嘉年华', '冰雪嘉年华']],
    ['渤海新材料公司投资5亿元。鲁北石化公司投资6亿元。年产值9亿元。', ['渤海新材料公司', '鲁北石化公司', '鲁北石化公司']],
    // parts of a sentence, labels and lists
    ['渤海新材料公司占地56亩；鲁北石化公司占地45亩，建筑面积1500平方米。', ['渤海新材料公司', '鲁北石化公司', '鲁北石化公司']],
    ['苹果产业：以张村为主，年产量511吨。梨产业：年产量381吨。', ['苹果产业', '梨产业']],
    ['北岭纺织有限公司：成立于2017年，注册资本3.6亿元。三期工程投资22亿元。产值26亿元。', ['北岭纺织有限公司', '三期工程', '北岭纺织有限公司']],
    ['一是月牙湖休闲山庄，投资500万元；二是龙泉山庄，投资300万元。', ['月牙湖休闲山庄', '龙泉山庄']],
    ['全市有供热站2座，其中：蓝天供热站，供热面积620万平方米。', [null, '蓝天供热站']],
    // what a clause ends with, and what stands behind a size
    ['招商引进北岭纺织产业园项目，总投资5亿元，占地80亩。', ['北岭纺织产业园项目', '北岭纺织产业园项目']],
    ['该公司隶属于东海投资集团，注册资金3000万元。', [null]],
    ['建有库容2468万立方米的大迫子水库。', ['大迫子水库']],
    ['90%以上的重大科技项目来自企业。', [null]],
    ['向阳镇和圣水镇年均风速5.5米，年发电量8亿千瓦时。', ['向阳镇和圣水镇', '向阳镇和圣水镇']],
    ['春节期间乡镇卫生院上门服务989万人次。发放药品8箱。', ['乡镇卫生院', null]],
    ['海东至湖西高铁正线全长201公里，设计时速350公里。', ['海东至湖西高铁', '海东至湖西高铁']],
    ['任湾大桥全长1169米。海西高速，连接两省，全长2322公里。', ['任湾大桥', '海西高速']],
    // whose it is no more
    ['渤海新材料公司投资5亿元。全市完成投资70亿元。税收8亿元。', ['渤海新材料公司', null, null]],
    ['渤海新材料公司投资5亿元。邹平市完成投资70亿元。', ['渤海新材料公司', null]],
    ['外贸稳定增长。首届装备博览会成功举办。进出口总额30亿元。', [null]],
    // institutions of the whole area, and a region
    ['全市法院受理案件186432件。其中，中院受理18207件。服判息诉率91%。', ['法院', '中院', '法院']],
    ['全县8个国有林场资产总额2.8亿元，其中：流动资产1.5亿元。', ['国有林场', '国有林场', '国有林场']],
    ['长三角区域民营企业进出口1.3万亿元；对东盟进出口7282亿元。', ['长三角区域', '长三角区域']],
    ['《海边来客》累计票房6900万元。', ['《海边来客》']],
    // who only tells, and what is no name
    ['中国物流与采购联合会今天公布，4月份物流业景气指数为53.8%。', [null]],
    ['中国期货业协会发布的最新数据显示，成交量6.7亿手。', [null]],
    ['财政部在香港发行国债120亿元。', [null]],
    ['来自8个国家和地区的300多家展商参展。', [null, null]],
  ], (text, subjects) => {
    expect(figures(text, told).map((row) => row.subject)).toEqual(subjects);
  });
});

describe('where', () => {
  const country = {published: '2023-10-10', area: '000000'};
  table<[string, string[], string | null]>([
    ['在浙江杭州，产业链企业超万家。', ['330100'], null],
    ['在金华义乌，常驻外商1.8万名，外资主体9000家。', ['330782', '330782'], null],
    ['在浙江温岭箬横镇，商超日均客流量1万人。', ['331081'], '箬横镇'],
    ['造船大省江苏完工量占全国的50.1%，订单占全球的30%。', ['320000', '320000'], null],
    ['内蒙古造林300万亩，全区森林覆盖率21.77%。', ['150000', '150000'], null],
    ['江苏全省644家景区接待游客565万人次。', ['320000', '320000'], null],
    ['“十四五”期间深圳先行示范区外贸增长27.2%。', ['440300'], '深圳先行示范区'],
    ['外贸稳定增长。首届博览会成功举办，海南自贸港启动建设。进出口30万亿元。', ['000000'], null],
    ['西安市新建水厂5座；咸阳市新建水厂3座。配套建房60套。', ['610100', '610400', '000000'], null],
    ['作为外贸大省，浙江出口8亿元。其中，民营企业占九成。', ['330000', '330000'], null],
    ['西藏文旅发展很快，各地都有新意。游客满意度提高。2024年，全区接待游客6389万人次。', ['540000'], null],
    ['江苏投资8亿元。我国投资900亿元。', ['320000', '000000'], null],
  ], (text, areas, subject) => {
    const rows = figures(text, country);
    expect(rows.map((row) => row.ref_area)).toEqual(areas);
    expect(rows[0].subject).toBe(subject);
  });
});

describe('the other side of a comparison is not where', () => {
  table([
    ['服判息诉率91%，高出全省平均水平1.5个百分点。'],
    ['进出口增长9.7%，增速分别高出全国、全省3.5个和1.4个百分点。'],
    ['进出口额占同期全国外贸总额的6.1%。'],
  ], (text) => {
    for (const row of figures(text, told)) expect(row.ref_area).toBe('371600');
  });
});

table([['全市实现地区生产总值689亿元。', '370781', '370781'], ['全市实现地区生产总值689亿元。', '371623', '371600']], (text, own, area) => {
  expect(figures(text, {...told, area: own}).map((row) => row.ref_area)).toEqual([area]);
});

describe('a report of January looks back on the year before', () => {
  table<[string, string[]]>([
    ['一、2022年工作回顾\n生产总值增长6%。\n二、扩大开放\n补助标准由60元提高到70元。\n全国有50家企业。\n今年是开局之年。今年要开好局。', ['2022 actual', '2022 actual', '2023 target', '2023 actual']],
    ['全年人均增加1680元，5700多万人受益。', ['2022 actual', '2022 actual']],
    ['2022年，投资8亿元。\n新建学校5所。\n力争新增企业20家。\n2023年，建成公园3个。', ['2022 actual', '2022 actual', '2023 target', '2023 target']],
  ], (text, expected) => {
    expect(figures(text, {...told, published: '2023-01-15'}).map(({time_period, status}) => `${time_period} ${status}`)).toEqual(expected);
  });
});

describe('plans start from what is', () => {
  table<[string, string[]]>([
    ['到2025年，劳动生产率由8.7万元提高到12万元以上。', ['2023 actual', '2025 target']],
    ['人均水资源量有望由412立方米提高到520立方米。', ['2023 actual', '2023 forecast']],
    ['首批420套将于11月交付。', ['2023-11 forecast']],
    ['未来24小时，全市仍有30毫米降雨。', ['2023-10-11 forecast']],
    ['未来三天，全市仍有30毫米降雨。', ['2023-10-11/2023-10-13 forecast']],
    ['明天，全市最高气温25℃。', ['2023-10-11 forecast']],
  ], (text, expected) => {
    expect(figures(text, told).map(({time_period, status}) => `${time_period} ${status}`)).toEqual(expected);
  });
});

describe('what a figure is compared with', () => {
  table<[string, (string | null)[]]>([
    ['蓄水量比上周增加3.2亿立方米。', ['change', '320000000', 'previous_period', null]],
    ['过夜游客占比较“五一”假期提高5.8个百分点。', ['change', '5.8', 'since_base', null]],
    ['重工业增速比轻工业快5.1个百分点。', ['change', '5.1', 'gap', null]],
    ['清洁能源消费比重提高1.7个百分点。', ['change', '1.7', 'unstated', '2022']],
    ['收入比起原定的计划还少3.02%。', ['growth_rate', '-3.02', 'gap', null]],
    ['全年降水量比上年多3%。', ['growth_rate', '3', 'year_on_year', '2022']],
    ['10月9日，客流量较去年翻番。', ['growth_rate', '100', 'year_on_year', '2022']],
    ['利润比原计划增加了一成以上。', ['growth_rate', '10', 'gap', null]],
  ], (text, expected) => {
    expect(figures(text, told).map((row) => pick(row, 'measure', 'value', 'comparison', 'base_period'))).toEqual([expected]);
  });
  table<[string, (string | null)[]]>([
    ['五年来投入3200亿元，比上一个五年增加1710亿元。', ['since_base', '2014/2018']],
    ['五年来投入3200亿元，比前五年增加1710亿元。', ['since_base', '2014/2018']],
    ['9月末，贷款余额100亿元，增速较上月末回升0.1个百分点。', ['previous_period', '2023-08-31']],
    ['科研经费从2020年的6300万元增至2022年的1.4亿元，年均增长32%。', ['annual_average', '2020']],
  ], (text, expected) => {
    expect(pick(figures(text, told).at(-1)!, 'comparison', 'base_period')).toEqual(expected);
  });
  table([['支出占预算的98%，比预算数300亿元少支5亿元。', '-500000000']], (text, value) => {
    const [, goal, gap] = figures(text, told);
    expect(pick(gap, 'value', 'comparison', 'base_observation', 'qualifies')).toEqual([value, 'gap', goal.observation_id, null]);
  });
});

describe('aims told by what stands around the figure', () => {
  table<[string, (string | null)[]]>([
    ['我国是有13亿人口的发展中国家。', ['1300000000', 'level', 'actual', '2023']],
    ['提出8%左右的国内生产总值增长目标。', ['8', 'growth_rate', 'target', '2023', '国内生产总值']],
    ['经济增速是综合性指标，今年预期目标设定为6%以上。', ['6', 'growth_rate', 'target', '2023']],
    ['1至9月，完成年度目标任务（70万人）的95.5%。', ['700000', 'level', 'target', '2023']],
    ['管网漏损率将从14.2%降到9%以下。', ['14.2', 'level', 'actual', '2023']],
    ['大会将于10月20日开幕，19个场馆已竣工。', ['19', 'level', 'actual', '2023']],
    ['新产线的效率将比旧产线提升3倍。', ['300', 'growth_rate', 'forecast', '2023']],
    ['集团将新建厂房20栋。', ['20', 'level', 'target', '2023']],
  ], (text, expected) => {
    expect(pick(figures(text, told)[0], 'value', 'measure', 'status', 'time_period', 'indicator').slice(0, expected.length)).toEqual(expected);
  });
});

describe('ratios and indices without a unit', () => {
  table<[string, string[]]>([
    ['城乡居民收入比由2.09缩小至2.05。', ['2.09 times', '2.05 times']],
    ['采购经理指数从50.1上升到50.4。', ['50.1 point', '50.4 point']],
  ], (text, values) => {
    expect(figures(text, told).map(({value, unit}) => `${value} ${unit}`)).toEqual(values);
  });
});

describe('hedges that stand off', () => {
  table([['订单数量同比翻了一番有余。', 'over'], ['客流量约为平日的4倍。', 'about']], (text, bound) => {
    expect(figures(text, told).map((row) => row.bound)).toEqual([bound]);
  });
});

describe('how far a time reaches', () => {
  table<[string, string[]]>([
    ['“十三五”时期同“十二五”时期相比，粮食年均产量由30万吨增加到37万吨，棉花由2万吨增加到4万吨。', ['2011/2015', '2016/2020', '2011/2015', '2016/2020']],
    ['从2015年至2020年，原煤产量由6亿吨增加到8亿吨。', ['2015', '2020']],
    ['产值从2015年至2020年年均增长8%。', ['2015/2020']],
    ['自3月8日至7月7日，监测站记录震动567次。', ['2023-03-08/2023-07-07']],
    ['2023年，新建学校5所。\n在2022年度全省考评中，开发区综合得分升至第9位。签约项目58个。', ['2023', '2022', '2023']],
    ['总体规划自2019年8月实施以来，进出口超过4万亿元。', ['2019/2023']],
    ['一、2022年工作回顾\n各位代表\n生产总值增长6%。下半年，投资增长8%。\n新建学校5所。\n二、2023年工作部署\n新建学校6所。', ['2022', '2022-07/2022-12', '2022', '2023']],
    ['2022年，新设企业162户，年底达1095户。地区生产总值超过9万亿元。', ['2022', '2022-12-31', '2022']],
    ['1—8月，进出口增长5%。\n中国已与150个国家签署合作文件。', ['2023-01/2023-08', '2023']],
    ['截至4月底，工程累计完成投资47亿元。', ['2023-04-30']],
    ['贷款余额增长7.4%\n9月末，全市各项贷款余额274亿元，增长7.4%。', ['2023-09-30', '2023-09-30', '2023-09-30']],
    ['9月份，平均利率4.12%，比8月份下降0.3个百分点。不良贷款率1.97%。', ['2023-09', '2023-09', '2023-09']],
    ['公路里程由2017年的120公里增加到2022年的170公里。铁路里程由6公里增加到7公里。', ['2017', '2022', '2017', '2022']],
    ['2022年，发布“十四五”节能减排工作方案，淘汰产能300万吨。', ['2022']],
    ['【科研】“十四五”以来，承担项目142项。', ['2021/2023']],
    ['8月13日，某矿发生事故，造成86名矿工遇难。', ['2023-08-13']],
  ], (text, periods) => {
    expect(figures(text, told).map((row) => row.time_period)).toEqual(periods);
  });
});

describe('a stretch of days or months that the text opens', () => {
  table([
    ['7月1日以来，累计发送旅客300万人次。', '2023-07-01/2023-10-10'],
    ['11月至3月，供暖用气300万吨。', '2022-11/2023-03'],
  ], (text, period) => {
    expect(figures(text, told).map((row) => row.time_period)).toEqual([period]);
  });
});

describe('a large number hedged behind itself', () => {
  table([['把人口控制在十二亿以内。', '1200000000', 'at_most'], ['把人口控制在十二亿以内的目标提前实现。', '1200000000', 'at_most']], (text, value, bound) => {
    expect(figures(text, told).map((row) => pick(row, 'value', 'bound'))).toEqual([[value, bound]]);
  });
});

describe('what is no part of a name', () => {
  table([
    ['58家企业提供了3800多个岗位。', ['企业', '岗位']],
    ['打造100个具有自主知识产权的品牌。', ['具有自主知识产权的品牌']],
    ['拦截了6枚火箭弹。', ['火箭弹']],
    ['按1%的税率缴纳契税。', ['税率']],
    ['粮农组织称全球约2.58亿人急需援助。', ['急需援助的全球']],
    ['新签约过亿元项目63个。', ['新签约过亿元项目']],
    ['旅客吞吐量首破百万大关，达107.3万人次。', ['旅客吞吐量', '旅客吞吐量']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });
});

describe('what is counted stands behind its counter', () => {
  table([
    ['全市已开放避难场所，现开放320处应急避难场所。', ['应急避难场所']],
    ['当地组织300台水泵，连夜排水。', ['水泵']],
    ['县里接收41件文物。', ['文物']],
    ['新增了26个开放口岸。', ['开放口岸']],
    ['12个行业增加值实现增长。', ['实现增长的行业']],
    ['5条高速公路封闭。', ['封闭的高速公路']],
    ['上海港每天有2000辆汽车从这里出海。', ['从这里出海的汽车']],
    ['展览汇集492组788件珍贵文物。', ['珍贵文物', '珍贵文物']],
    ['活动设有家电、制造等5大板块19个展区。', ['板块', '展区']],
    ['代表团获得13金11银。', ['金牌', '银牌']],
    ['暴风雪持续，该州8人死亡。', ['死亡人数']],
    ['教职工93人，开设班级12个。', ['教职工', '班级']],
    ['粮食总产量登上3亿斤新台阶。', ['粮食总产量']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });
});

describe('a name ends where its verb or its comparison begins', () => {
  table([
    ['林场还在山里营建了动物保育小区30处。', '动物保育小区'],
    ['金价一度突破每盎司4800美元。', '金价'],
    ['全程运行时间较普通列车压缩30%。', '全程运行时间'],
    ['早稻目前收获六成。', '早稻收获'],
    ['货物贸易规模在1950年时仅11亿美元。', '货物贸易规模'],
    ['全国版负面清单31项。', '全国版负面清单'],
    ['2．“五一”假期出游3亿人次。', '“五一”假期出游'],
    ['对企业发放的贷款余额22亿元。', '对企业发放的贷款余额'],
    ['调解平台成功化解债务120亿元。', '调解平台成功化解债务'],
    ['全省铁路968公里新线投入运营。', '铁路新线'],
    ['影片以20亿元票房领跑。', '影片票房'],
    ['产品成本比年度计划多降低了3%。', '产品成本'],
    ['服务业投资增速比制造业投资高5个百分点。', '服务业投资增速'],
  ], (text, name) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual([name]);
  });
});

describe('gaps and prices that a list shares out', () => {
  table([
    ['高血压、糖尿病患者规范管理率分别达78.2%和77.5%，高于国家要求16.2个、15.5个百分点。', ['高血压患者规范管理率', '糖尿病患者规范管理率', '高血压患者规范管理率', '糖尿病患者规范管理率']],
    ['信息传输、软件服务业，租赁和商务服务业增加值分别增长10.6%和12.2%。', ['信息传输、软件服务业增加值', '租赁和商务服务业增加值']],
    ['今年小麦、稻谷最低收购价平均每斤分别提高0.11元和0.13元。', ['小麦最低收购价', '稻谷最低收购价']],
    ['提高粮食最低收购价，早稻、晚稻每斤分别提高0.03元和0.05元。', ['早稻最低收购价', '晚稻最低收购价']],
    ['其中国家级建设点9个、省级21个。', ['国家级建设点', '省级建设点']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });
});

describe('what a clause leaves out', () => {
  table([
    ['粮食产量由3亿吨增加到4亿吨，棉花由200万吨增加到400万吨。', ['粮食产量', '粮食产量', '棉花产量', '棉花产量']],
    ['城镇消费品零售额80亿元，增长4%；乡村16亿元，增长6%。', ['城镇消费品零售额', '城镇消费品零售额', '乡村零售额', '乡村零售额']],
    ['企业实现营业收入16亿元，利润1亿元。', ['企业营业收入', '企业利润']],
    ['硕士研究生比例，已经由五年前的40%扩大到60%。', ['硕士研究生比例', '硕士研究生比例']],
    ['专任教师1200人。生师比17：1。', ['专任教师', '生师比']],
    ['青海杂多县凌晨发生5.7级地震。', ['青海杂多县地震震级']],
    ['钢产量增长42%，达到80万吨；原油产量继续增长，达到14万吨。', ['钢产量', '钢产量', '原油产量']],
    ['财政总收入不仅没有下降，而且将比上年增长3%。', ['财政总收入']],
    ['党员213万名，其中一线工作的112万名，占52.6%；大专学历的115万名。', ['党员', '一线工作的党员', '一线工作的党员占比', '大专学历的党员']],
    ['总人口1.5万户3.8万人。', ['总人口', '总人口']],
    ['一审收案近十年首次下降，降幅为3.8%。', ['一审收案']],
    ['零售总额达127亿元，同比增速比上年四季度加快0.7个百分点。', ['零售总额', '零售总额增速']],
    ['去年财政收入增加127亿元，今年增加255亿元。', ['财政收入', '财政收入']],
    ['财政收入增长9亿元，即增长3.7%。', ['财政收入', '财政收入']],
    ['居民人均可支配收入2.6万元，增长5.1%，扣除价格因素实际增长4.8%。', ['居民人均可支配收入', '居民人均可支配收入', '居民人均可支配收入']],
    ['以旧换新销售额达50亿元，惠及69万人次。', ['以旧换新销售额', '以旧换新惠及人次']],
    ['住户存款余额16亿元，前11个月新增1亿元。', ['住户存款余额', '新增住户存款']],
    ['跑道长2300米，宽45米。', ['跑道长', '跑道宽']],
    ['醉驾案件收案数连续三年下降，由2021年的2900件降至1700件，降幅达41.4%。', ['醉驾案件收案数', '醉驾案件收案数', '醉驾案件收案数']],
    ['新建高标准农田18万亩，累计建成171万亩。', ['新建高标准农田面积', '建成高标准农田面积']],
    ['30个县开展养老保险试点，130万人参保，64万人领取养老金。', ['开展养老保险试点的县', '养老保险试点参保人数', '养老保险试点领取养老金人数']],
    ['全年安排40万人就业，8万人受益。', ['安排就业人数', '受益人数']],
    ['全省超过30%的利润来自海外市场。', ['来自海外市场的利润占比']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });

  table([['经港珠澳大桥出境的车辆超过2万辆次。', '港珠澳大桥出境的车辆'], ['粤港澳三地志愿者6万名。', '粤港澳三地志愿者']], (text, name) => {
    expect(figures(text, told).map((row) => pick(row, 'indicator', 'subject'))).toEqual([[name, null]]);
  });
});

describe('what is ranked', () => {
  table([
    ['货物吞吐量81万吨、旅客吞吐量31万人次，分别增长9%和22%，增速列全省第1位和第2位。', ['货物吞吐量', '旅客吞吐量', '货物吞吐量', '旅客吞吐量', '货物吞吐量增速', '旅客吞吐量增速']],
    ['在2022年度全省开发区综合考评中，高新区升至第9位，较上年前移4位。', ['全省开发区综合考评', '全省开发区综合考评']],
    ['中国开放指数提高了5%，排名上升8位。', ['中国开放指数', '中国开放指数排名']],
    ['税收收入增长6%，增幅居全省第3位、鲁西第1位。', ['税收收入', '税收收入增幅', '税收收入增幅']],
    ['玉米产量居全国第1位、大豆第2位。', ['玉米产量', '大豆']],
  ], (text, names) => {
    expect(figures(text, told).map((row) => row.indicator)).toEqual(names);
  });
});
