/** Provinces: the short name that is not the name without its last word, and the name in English. */
export const provinces = [
  {code: '110000', en: 'Beijing'},
  {code: '120000', en: 'Tianjin'},
  {code: '130000', en: 'Hebei'},
  {code: '140000', en: 'Shanxi'},
  {code: '150000', short: '内蒙古', en: 'Inner Mongolia'},
  {code: '210000', en: 'Liaoning'},
  {code: '220000', en: 'Jilin'},
  {code: '230000', en: 'Heilongjiang'},
  {code: '310000', en: 'Shanghai'},
  {code: '320000', en: 'Jiangsu'},
  {code: '330000', en: 'Zhejiang'},
  {code: '340000', en: 'Anhui'},
  {code: '350000', en: 'Fujian'},
  {code: '360000', en: 'Jiangxi'},
  {code: '370000', en: 'Shandong'},
  {code: '410000', en: 'Henan'},
  {code: '420000', en: 'Hubei'},
  {code: '430000', en: 'Hunan'},
  {code: '440000', en: 'Guangdong'},
  {code: '450000', short: '广西', en: 'Guangxi'},
  {code: '460000', en: 'Hainan'},
  {code: '500000', en: 'Chongqing'},
  {code: '510000', en: 'Sichuan'},
  {code: '520000', en: 'Guizhou'},
  {code: '530000', en: 'Yunnan'},
  {code: '540000', short: '西藏', en: 'Tibet'},
  {code: '610000', en: 'Shaanxi'},
  {code: '620000', en: 'Gansu'},
  {code: '630000', en: 'Qinghai'},
  {code: '640000', short: '宁夏', en: 'Ningxia'},
  {code: '650000', short: '新疆', en: 'Xinjiang'},
  {code: '710000', en: 'Taiwan'},
  {code: '810000', short: '香港', en: 'Hong Kong'},
  {code: '820000', short: '澳门', en: 'Macao'},
] as const satisfies readonly {code: string; short?: string; en: string}[];

/** Counties and prefectures that people call by something else than their name without its last word. */
export const shortNames = [
  {zh: '前郭尔罗斯蒙古族自治县', short: '前郭'},
  {zh: '喀喇沁左翼蒙古族自治县', short: '喀左'},
  {zh: '鄂伦春自治旗', short: '鄂伦春'},
  {zh: '莫力达瓦达斡尔族自治旗', short: '莫力达瓦'},
  {zh: '红河哈尼族彝族自治州', short: '红河州'},
  {zh: '海南藏族自治州', short: '海南州'},
  {zh: '海北藏族自治州', short: '海北州'},
  {zh: '海西蒙古族藏族自治州', short: '海西州'},
  {zh: '黄南藏族自治州', short: '黄南州'},
  {zh: '文山壮族苗族自治州', short: '文山州'},
  {zh: '大理白族自治州', short: '大理州'},
  {zh: '恩施土家族苗族自治州', short: '恩施'},
  {zh: '黔西南布依族苗族自治州', short: '黔西南'},
] as const satisfies readonly {zh: string; short: string}[];

/** Peoples that stand in the names of autonomous areas between the place and 自治…: 恩施 + 土家族 + 苗族 + 自治州. */
export const peoples = [
  '蒙古族', '回族', '藏族', '维吾尔族', '苗族', '彝族', '壮族', '布依族', '朝鲜族', '满族', '侗族', '瑶族', '白族',
  '土家族', '哈尼族', '哈萨克族', '傣族', '黎族', '傈僳族', '佤族', '畲族', '拉祜族', '水族', '东乡族', '纳西族',
  '景颇族', '柯尔克孜族', '土族', '达斡尔族', '仫佬族', '羌族', '布朗族', '撒拉族', '毛南族', '仡佬族', '锡伯族',
  '普米族', '塔吉克族', '怒族', '鄂温克族', '保安族', '裕固族', '独龙族', '各族',
  '蒙古', '哈萨克', '柯尔克孜', '锡伯', '塔吉克',
] as const;

/**
 * Short names, and a few full ones, that are ordinary words, rivers, mountains, people or goods more often
 * than the place. A scanner must not take them for places by themselves; looked up by name they still resolve.
 *
 * > | 突破5000亿元大关
 *                 ^^ not 大关县
 */
export const ordinaryWords: ReadonlySet<string> = new Set([
  // full names
  '城区 郊区 矿区 东区 西区 新城区 老城区 古城区 城关区 城中区 城东区 城西区 城北区 市中区 港口区 河口区 新市区 站前区',
  '北市区 南市区 东市区 西市区 中市区 城郊区 海港区 山城区',
  // prefectures
  '日照 白银 长治 山南 阿里 朝阳 海南 海北 海东 海西 黄南 北海 中山 安康 大理 普洱 白山 来宾 文山 兴安 红河',
  // counties, A to H
  '爱民 安达 安定 安化 安居 安龙 安仁 安宁 安国 白沙 白玉 白塔 白云 白水 白杨 保康 宝塔 宝应 比如 滨海 滨湖 滨江 博爱',
  '策勒 长乐 长寿 长子 长安 长白 长宁 长清 长岛 朝天 城口 船山 从江 大方 大丰 大观 大关 大化 大名 大田 大通 大悟 大祥 大兴 大英',
  '大竹 大足 大城 大新 大安 大东 大宁 当阳 道里 道外 灯塔 定远 东方 东风 东海 东港 东河 东湖 东坡 东明 东至 东源 东山 东平',
  '东安 东宝 东城 洞口 二道 二七 方城 方山 方正 丰满 封开 凤凰 凤山 芙蓉 福田 复兴 富民 富源 富裕 峰峰 甘泉 港口 钢城 高明',
  '高密 高平 高青 高台 高要 高县 高坪 高阳 工农 公安 共和 古城 古田 故城 官渡 光明 光泽 光山 广水 广平 海安 海丰 海港 海伦 海棠',
  '海盐 海兴 海城 海州 海阳 合作 合山 合水 和平 和顺 和硕 和田 河口 河东 河西 河北 河南 河间 黑山 黑水 红安 红旗 红桥 红塔 红山',
  '宏伟 洪山 洪湖 洪泽 互助 湖滨 湖里 花山 花溪 华安 华宁 怀远 环江 回民 会同 惠民 惠农 惠阳',
  // counties, J to Z
  '鸡冠 集美 集贤 嘉禾 嘉陵 嘉祥 建安 建德 建华 建平 建水 江安 江北 江城 江东 江汉 江海 江口 江南 江山 江源 江岸 解放 金安 金东',
  '金凤 金牛 金平 金沙 金山 金水 金塔 金台 金阳 金川 进贤 锦江 锦屏 景泰 靖宇 九龙 九原 巨野 开发 开化 开平 开远 康乐 康平',
  '老城 老边 乐安 乐平 乐业 乐至 莲花 莲池 梁山 临高 临海 临江 临西 灵台 灵武 凌云 龙凤 龙口 龙泉 龙山 龙门 龙江 龙文 龙里 龙井',
  '龙沙 龙湖 龙潭 龙华 路北 路南 路桥 轮台 马尾 麒麟 满城 弥勒 民丰 民和 民乐 民权 名山 明光 明山 明水 木兰 牡丹 牧野 南部',
  '南安 南海 南华 南明 南沙 南山 南岸 南湖 南开 南关 南城 南和 南江 南岳 内乡 宁远 宁化 盘龙 平安 平定 平和 平房 平乐 平利 平远',
  '平原 平顺 平川 平江 平南 平山 平阳 平昌 平桥 鄱阳 普安 普定 普格 普兰 普宁 七星 祁连 前锋 前进 钱塘 桥东 桥西 青山 青神 青羊',
  '青川 青县 青云 清流 清水 清河 全州 仁和 仁布 融水 三河 三门 三水 三台 三元 三原 三都 三江 沙河 沙湾 沙市 山阳 山亭 商城 商都',
  '上城 上党 上高 上街 上思 尚志 深泽 神木 神池 石鼓 石林 石棉 石门 石狮 石台 石柱 石首 石城 石楼 市北 市南 双城 双峰 双河 双牌',
  '双桥 双清 双塔 双流 水城 顺城 思明 四会 松山 泰和 泰山 太白 太湖 太和 太康 太平 桃山 桃源 天长 天等 天河 天全 天山 天台 天心',
  '天涯 天元 天柱 天桥 天宁 铁山 铁门关 通道 通海 通川 通山 通江 同安 同德 同仁 同心 铜鼓 铜山 屯留 托里 万安 万年 万全 万山 万源',
  '威信 威远 微山 未央 温泉 文成 文峰 文水 文昌 无极 无为 五常 五峰 五河 五华 五原 五台 武功 武宁 武山 武义 西工 西湖 西华 西夏',
  '西峰 西山 西市 西乡 西和 西城 西陵 西青 习水 仙居 仙游 祥云 向阳 响水 小店 小金 新安 新城 新华 新化 新会 新建 新龙 新罗 新民',
  '新平 新田 新兴 新星 新野 新源 新北 新和 新县 新市 新河 新荣 兴安 兴城 兴国 兴和 兴化 兴隆 兴平 兴仁 兴文 兴业 兴义 兴山 兴宁',
  '修水 修文 盐湖 盐田 盐都 盐池 盐山 延长 阳春 阳明 阳光 阳城 阳高 依安 宜城 宜良 永安 永定 永福 永和 永宁 永平 永胜 永泰 永新',
  '永兴 永春 永昌 永年 永清 永寿 友好 友谊 渝中 裕民 榆树 雨花 玉泉 玉龙 玉山 玉环 元宝 元阳 越秀 越西 云和 云梦 云龙 云溪 云阳',
  '运河 振兴 镇江 镇平 镇安 镇远 镇海 正安 正定 正阳 政和 站前 志丹 中方 中山 中阳 中原 中站 钟楼 钟山 周村 珠山 竹山 竹溪 资溪',
  '资源 资中 紫金 紫阳 紫云 左权 子长 卧龙 梨树 望都 营山 黔西 昌江 巫山 桐柏 英山 罗山 君山 岱山 象山 雁山 香河 塔河 漠河',
].flatMap((line) => line.split(' ')));
