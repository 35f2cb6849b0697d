/** Organisations and projects that own the figures of their sentence, by the ends of their names. */
const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** How names of organisations, projects and places of work end. */
export const organisationEndings: readonly string[] = list(`
  油田 气田 超市 商场 公司 集团 大学 学院 中学 小学 幼儿园 教育中心 职教中心 高中 初中 研究院 研究所 研究中心 实验室 联合会 协会 商会 共同体 医院 卫生院 中医院 银行 合作社 农场 林场 牧场 水库 电站 水电站 发电厂
  电厂 工厂 药厂 酒厂 酒业 火车站 高铁站 机场 港口 码头 景区 度假区 度假村 公园 博物馆 图书馆 开发区 工业园 产业园 科技园 园区 示范区 高新区 经开区 保税区 综保区 合作区 新区 水利枢纽 航电枢纽 港站 嘉年华 滑雪场 旅游区 风景区 保护区 基金会 水文站
  电子 药业 制药 股份 实业 事务所 工程 项目 科技示范工程 驱动中心 创新中心 自贸区 自贸港 航空 航天 铁路局 联盟 博览会 运动会 交易会 进博会 服贸会 广交会 消博会 洽谈会 保健院 敬老院 福利院 控制中心 煤矿 铁矿 采石场 车务段 检察机关 公安机关 山庄 纪念馆 隧道 大桥 供热站 采摘园 自来水厂 文化馆 美术馆 体育馆 大剧院`);

/** Bodies that report on their whole area: they are no subject of their own. */
export const governmentEndings: readonly string[] = list(
  '局 委员会 厅 办公室 政府 党委 管委会 部门 人大 政协 法院 检察院 统计局 发改委',
);

/** Words that point back to a subject without naming it. */
export const genericSubjects: readonly string[] = list(`
  农民专业合作社 公司 该公司 本公司 学校 该校 幼儿园 企业 项目 该项目 工程 医院 园区 基地 水库 景区 集团 开发区 工业园 产业园 示范区 大学 中学 小学 高中 初中 独立小学 独立初中 银行 机场 协会 合作社 公园 本项目 全部项目 建设项目 科技项目 重点项目
  重大项目 招商项目 工业项目 亿元以上项目 在建项目 新开工项目 高新区 国家级示范区 省级示范区 高等学院 中小学 中等职业学校 普通高中 普通中学 经开区 综保区 保税区 国家级经开区 国家级高新区 城市新区 国家级新区 国有银行 商业银行 电子 股份 国际机场 国家公园 国际大学 国际航空`);

/** Verbs that found what the next sentences are about. */
export const foundingVerbs: readonly string[] = list('启动 成立 组建 打造 创建 设立');

/** What a clause begins with that names nobody: a verb whose subject was named before, or who tells it. */
export const leadingVerbs: readonly string[] = list(`
  人均 户均 亩均 村均 相较于 相比于
  依托 作为 主要 引进 距离 距 培育 建设 建立 实施 打造 组建 启动 成立 创建 设立 新开工 续建 在建 新建 新增 一批 共有 拥有 完成 中央财政 各级 沿海 记者 据 升格 更名 改制 晋升 晋级 跻身 成为 成功
  属于 入选 荣获 获批 被 经 紧邻 毗邻 邻近 临近 承包 包括 隶属 规划 计划 拟 以及 通过 围绕 依靠 利用 支持 推荐 组织实施 标志 进入 建议 切实 抓 聚焦 完善 健全 优化 落实 做好 用好 坚持 会同 高举 整合 变身 争取 协调 深入 大力 扎实 加大 统筹 稳步 有序 高质量 加速 首期`);

/** Verbs that stand in no name: wording that holds one is a clause. As patterns of a regular expression. */
export const sentenceVerbs: readonly string[] = list(`
  袭击 打击 控制(?!中心|性|工程) 启动 印发 推进(?!委|办) 推动 扩大 强化 加快 开展 持续 下调 发起 前往 抵达 连接(?!线) 串联 跟随 参与 签约 深化 免除 发挥 包揽 破解 奔赴 助推 加强 积极 全面
  提出 遴选 攀升 实现 迎来 举办 召开 立足 得益 安排 列入 宣布 强调 下辖 加紧 分为 到达 穿过 不仅 领衔 紧抓 狠抓`);

/** Words that say of which kind a thing is: a name made of nothing else is that of a class. */
export const classWords: readonly string[] = list(`
  重点 重大 大型 中型 小型 大中型 中小型 大小 各 各类 各地 多个 多家 多座 一批 部分 相关 有关 周边 城市 城镇 乡镇 农村 农田 乡村 规模化 规模以上 规上 智能 卓越级 国家级 省级 市级 县级 村级 全国
  工业 农业 能源 绿色 清洁 新能源 国有 民营 主要 基础设施 水利 交通 民生 建设 招商 引资 科技 文化 文旅 文创 旅游 生态 续建 新建 在建 口袋 光伏 风电 核 公立 私立 三甲 高等 中等 职业 普通
  外资 内资 合资 保险 证券 小额贷款 股份制 商业 政策性 年度 支线 枢纽 内河 高速 地下 综合 首期 主体 整体 一期 二期 三期 四期 控制性 标志性 骨干 配套 储备 谋划 达产 入驻 单个 整合 其他 对外 承包 修复 改造 改建 扩建 多家 五大 各大 燃煤 鼓励 投资 第一期 第二期 运输 一大批 大批 优质`);
