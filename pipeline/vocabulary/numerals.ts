/**
 * What a numeral is, in one place: a maximal run of Arabic digits (half or full width) with its
 * separators, or of Chinese numeral characters, that is not part of an ordinary word.
 */

/** Chinese digits and their values. 两 and 兩 count things only; 〇 and 零 are both zero. */
export const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  貳: 2,
  柒: 7,
  捌: 8,
  玖: 9,
  '○': 0,
};

/** Chinese multipliers as powers of ten: 8.3亿 is 8.3 × 10^8. */
export const chineseMultipliers: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

/**
 * Ordinary words that hold a numeral character: 进一步 measures nothing. They are names in the ledger.
 * Longer words come first where one begins another (the scanner takes the longest).
 */
export const wordsWithNumerals: readonly string[] = // 一
(
  '进一步 统一 唯一 之一 同一 单一 专一 万一 逐一 一一 一致 一定 一般 一些 一直 一样 一起 一旦 一律 一切 一贯 一向 一度 一线 一流 一体 一道 一同 一时 一再 ' +
  '一方面 一系列 一站式 一揽子 一把手 一体化 一次性 一刻 一心 一脉 一举 一概 一齐 一经 一来 一如 一代 一带一路 一国两制 一老一小 一村一品 一事一议 一网通办 一窗 一卡通 一张网 一盘棋 二十国集团 七国集团 八国集团 七十七国集团 ' +
  '一件事 一张蓝图 一号文件 一专多能 一心一意 一如既往 一以贯之 一院 一校 一线城市 一盏 一道道 一座座 一条条 一批批 一代代 一个个 一项项 一幕幕 一步步 一点点 一番 一切 一下 一手 一边 一面 一路 一身 一生 一片 一气 ' +
  '第一书记 第一时间 第一要务 第一动力 第一资源 第一生产力 第一线 初一 高一 大一 统一战线 星期一 周一 礼拜一 ' +
  // 二 两 三
  '二手 二维码 二次元 二线 二氧化 二元 二胡 二号 二孩 二审 星期二 周二 初二 高二 十二生肖 两会 两岸 两山 两手 两端 两难 两旁 两侧 两院 两极 两性 两两 两不愁 两弹一星 两者 两面 两翼 两全 两用 两高 两化 两业 ' +
  '八路军 冬季两项 三农 三维 三孩 三角 三明 三亚 三峡 三沙 三严三实 三会一课 三资 三公 三方 三通 三产 三轮 三沿 三线 三环 三思 三包 三伏 三九 三甲 三星堆 三江源 三门峡 三去一降一补 再三 星期三 周三 初三 高三 长三角 珠三角 ' +
  // 四 … 九
  '四川 四平 四处 四周 四肢 四季 四邻 四面八方 四方 四海 四通 四风 四化 星期四 周四 五一 五四 五官 五指 五湖 五金 五谷 五保 五险一金 五星 五角大楼 五粮液 五彩 五大连池 星期五 周五 六一 六合 六盘水 六安 六盘山 星期六 周六 七一 七夕 七彩 七台河 ' +
  '八一 八方 八卦 八达岭 八旗 八股 八仙 九江 九寨 九州 九龙 九三学社 九华 重九 ' +
  // 十 百 千 万 亿
  '十分 十足 十堰 十字 十佳 十一黄金周 合十 百姓 百色 百货 百科 百强 百年 百花 百度 百分百 百分点 个百分点 百合 百般 百业 百米 百废 百炼 百日 老百姓 千方百计 千家万户 百家讲坛 千古 千秋 千里 千山 千岛 千万 千佛 千锤百炼 千头万绪 千载 千瓦 千克 千米 千伏 千帕 千焦 千赫 秋千 ' +
  '万众 万物 万象 万里 万家灯火 万家寨 万事 万能 万分 万恶 万全 万岁 万宁 万盛 万州 万达 万科 万代 万户 万民 万方 万国 万向 万华 万亩方 亿万 千千万万 万万 ' +
  '成千上万 千军万马 千变万化 五花八门 五光十色 七嘴八舌 三心二意 四通八达 乱七八糟 举一反三 独一无二 不一 一模一样 百花齐放 百家争鸣 丢三落四 三番五次 三令五申 九牛一毛 十全十美 百尺竿头 百折不挠 千钧 一马当先 一鼓作气 ' +
  '零担 零售 零部件 零星 零距离 零排放 零碳 零工 零食 零件 零钱 零下 零散 零突破 零容忍 零关税 零事故 零就业 归零 ' +
  // plants, dishes and remedies
  '五味子 五倍子 刺五加 五加皮 三七粉 三七种植 田三七 八角茴香 八角树 八角林 百里香 十字花科 千屈菜 千日红 万寿菊 百日草 一串红 三角梅 七叶 三棱 五灵脂 三文鱼 三黄鸡 五花肉 四季豆 八爪鱼 百香果 三色堇 三叶草 一枝黄花 六味地黄 四物汤 八珍汤 七星椒 五针松 三棵针 万年青 千里马 百叶 千张 ' +
  '一日千里 日新月异 两学一做 双一流 一窗受理 不二 五位一体 四个全面 四个意识 四个自信 两个维护 两个确立 两个结合 三去一降 六稳 六保 三个代表 三步走 四个现代化 八项规定 四项基本原则 两个一百年 三大攻坚战 千瓦时 万用 百慕大'
).split(' ');

/** 亿亿亿亿 is no number that anybody counts to: 10^20 is the largest multiplier read. */
export const largestMultiplier = 20;
