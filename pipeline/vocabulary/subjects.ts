/** Organisations and projects that own the figures of their sentence, by the ends of their names. */
const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** How names of organisations, projects and places of work end. */
export const organisationEndings: readonly string[] = list(`
  公司 集团 大学 学院 中学 小学 幼儿园 教育中心 职教中心 高中 初中 研究院 研究所 研究中心 实验室 联合会 协会 商会 共同体 医院 卫生院 中医院 银行 合作社 农场 林场 牧场 水库 电站 水电站 发电厂
  电厂 工厂 药厂 酒厂 酒业 火车站 高铁站 机场 港口 码头 景区 度假区 度假村 公园 博物馆 图书馆 开发区 工业园 产业园 科技园 园区 示范区 高新区 保税区 嘉年华 滑雪场 旅游区 风景区 保护区 基金会 水文站
  电子 药业 制药 股份 实业 事务所 工程 项目 科技示范工程 驱动中心 创新中心 自贸区 自贸港 航空 航天 铁路局 联盟 博览会 交易会 进博会 服贸会 广交会 消博会 洽谈会 保健院 敬老院 福利院 控制中心 煤矿 铁矿 采石场 车务段 检察机关 公安机关 自来水厂 文化馆 美术馆 体育馆 大剧院`);

/** Bodies that report on their whole area: they are no subject of their own. */
export const governmentEndings: readonly string[] = list(
  '局 委员会 厅 办公室 政府 党委 管委会 部门 人大 政协 法院 检察院 统计局 发改委',
);

/** Words that point back to a subject without naming it. */
export const genericSubjects: readonly string[] = list(`
  公司 该公司 本公司 学校 该校 幼儿园 企业 项目 该项目 工程 医院 园区 基地 水库 景区 集团 开发区 工业园 产业园 示范区 大学 中学 小学 高中 初中 独立小学 独立初中 银行 机场 协会 合作社 公园 本项目 全部项目 建设项目 科技项目 重点项目
  重大项目 招商项目 工业项目 亿元以上项目 在建项目 新开工项目 高新区 国家级示范区 省级示范区 高等学院 中小学 中等职业学校 普通高中 普通中学 国有银行 商业银行 电子 股份`);
