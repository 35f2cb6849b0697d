import type {UnitCode, UnitWord} from './unit.ts';

/** A currency and the words for it; the first word is the one published. */
interface Currency {
  readonly code: string;
  readonly en: string;
  /** Words that mean this currency and no other. Bare 比索, 克朗, 卢比 name several, and are left unknown. */
  readonly words: readonly string[];
  readonly example: string;
}

const currencies = [
  {code: 'CNY', en: 'Chinese yuan', words: ['元', '元人民币', '人民币元', '人民币', '元人民幣', '人民幣', '圆', '圓', '块钱', '元钱', 'RMB', 'CNY'], example: '备案金额8.3亿元'},
  {code: 'USD', en: 'US dollar', words: ['美元', '美圆', '美金', '元美金', '美刀', 'USD'], example: '进出口总额48.3亿美元'},
  {code: 'HKD', en: 'Hong Kong dollar', words: ['港元', '港币', '港幣', '元港币', '元港幣', '港圆', '港圓', '港纸', 'HKD'], example: '每股1.95港元'},
  {code: 'MOP', en: 'Macau pataca', words: ['澳门元', '澳门币', '澳門元', '澳門幣', '葡币', '澳门圆', '元澳门币', 'MOP'], example: '总收入830亿澳门元'},
  {code: 'TWD', en: 'New Taiwan dollar', words: ['新台币', '新臺幣', '新台幣', '台币', '臺幣', '台幣', '元新台币', '元新臺幣', '元新台幣', '元台币', '新台币元', 'TWD'], example: '存单5306亿新台币'},
  {code: 'EUR', en: 'euro', words: ['欧元', '歐元', '欧罗', 'EUR'], example: '合同金额3.2亿欧元'},
  {code: 'GBP', en: 'pound sterling', words: ['英镑', '英鎊', 'GBP'], example: '投资12亿英镑'},
  {code: 'JPY', en: 'Japanese yen', words: ['日元', '日圆', '日圓', '日币', '日幣', 'JPY'], example: '重组另需1万亿日元'},
  {code: 'KRW', en: 'South Korean won', words: ['韩元', '韓元', '韩圆', '韓圜', '韩币', 'KRW'], example: '补贴500亿韩元'},
  {code: 'KPW', en: 'North Korean won', words: ['朝鲜元', '朝元', '朝鲜圆'], example: '票面5000朝鲜元'},
  {code: 'RUB', en: 'Russian rouble', words: ['卢布', '盧布', '俄罗斯卢布', 'RUB'], example: '贷款300亿卢布'},
  {code: 'CHF', en: 'Swiss franc', words: ['瑞士法郎', '瑞郎', 'CHF'], example: '兑换1.0092瑞士法郎'},
  {code: 'CAD', en: 'Canadian dollar', words: ['加元', '加拿大元', '加币', '加幣', 'CAD'], example: '项目投资2亿加元'},
  {code: 'AUD', en: 'Australian dollar', words: ['澳元', '澳大利亚元', '澳币', '澳幣', 'AUD'], example: '出口额6.5亿澳元'},
  {code: 'NZD', en: 'New Zealand dollar', words: ['新西兰元', '纽元', '纽币', 'NZD'], example: '收购价4500万新西兰元'},
  {code: 'SGD', en: 'Singapore dollar', words: ['新加坡元', '新元', '新币', '坡币', 'SGD'], example: '募资1.2亿新加坡元'},
  {code: 'THB', en: 'Thai baht', words: ['泰铢', '泰銖', '铢', 'THB'], example: '投资100亿泰铢'},
  {code: 'MYR', en: 'Malaysian ringgit', words: ['林吉特', '令吉', '马来西亚林吉特', '马币', 'MYR'], example: '签约30亿林吉特'},
  {code: 'IDR', en: 'Indonesian rupiah', words: ['印尼盾', '印尼卢比', '印度尼西亚盾', '印度尼西亚卢比', 'IDR'], example: '补助5万亿印尼盾'},
  {code: 'VND', en: 'Vietnamese dong', words: ['越南盾', '越盾', 'VND'], example: '投资20万亿越南盾'},
  {code: 'PHP', en: 'Philippine peso', words: ['菲律宾比索', 'PHP'], example: '援助8亿菲律宾比索'},
  {code: 'MMK', en: 'Myanmar kyat', words: ['缅元', '缅币', '缅甸元'], example: '罚款200万缅元'},
  {code: 'LAK', en: 'Lao kip', words: ['基普', '老挝基普'], example: '捐款5000万基普'},
  {code: 'KHR', en: 'Cambodian riel', words: ['瑞尔', '柬埔寨瑞尔'], example: '价格4000瑞尔'},
  {code: 'BDT', en: 'Bangladeshi taka', words: ['塔卡', '孟加拉塔卡', '孟加拉国塔卡'], example: '工程款90亿塔卡'},
  {code: 'INR', en: 'Indian rupee', words: ['印度卢比', 'INR'], example: '拨款1000亿印度卢比'},
  {code: 'PKR', en: 'Pakistani rupee', words: ['巴基斯坦卢比', '巴基斯坦盧比', 'PKR'], example: '赔偿50万巴基斯坦卢比'},
  {code: 'LKR', en: 'Sri Lankan rupee', words: ['斯里兰卡卢比', 'LKR'], example: '捐赠300万斯里兰卡卢比'},
  {code: 'NPR', en: 'Nepalese rupee', words: ['尼泊尔卢比', 'NPR'], example: '造价12亿尼泊尔卢比'},
  {code: 'KZT', en: 'Kazakhstani tenge', words: ['坚戈', '哈萨克斯坦坚戈', 'KZT'], example: '罚款30万坚戈'},
  {code: 'KGS', en: 'Kyrgyzstani som', words: ['索姆', '吉尔吉斯斯坦索姆'], example: '拨款2亿索姆'},
  {code: 'UZS', en: 'Uzbekistani soum', words: ['苏姆', '乌兹别克斯坦苏姆'], example: '工资300万苏姆'},
  {code: 'TJS', en: 'Tajikistani somoni', words: ['索莫尼'], example: '援建4000万索莫尼'},
  {code: 'MNT', en: 'Mongolian tugrik', words: ['图格里克', 'MNT'], example: '补贴60亿图格里克'},
  {code: 'TRY', en: 'Turkish lira', words: ['土耳其里拉', '新土耳其里拉'], example: '债务70亿土耳其里拉'},
  {code: 'ILS', en: 'Israeli new shekel', words: ['新谢克尔', '谢克尔', '以色列新谢克尔'], example: '追加预算150亿新谢克尔'},
  {code: 'SAR', en: 'Saudi riyal', words: ['沙特里亚尔', 'SAR'], example: '合同额20亿沙特里亚尔'},
  {code: 'QAR', en: 'Qatari riyal', words: ['卡塔尔里亚尔', 'QAR'], example: '造价10亿卡塔尔里亚尔'},
  {code: 'IRR', en: 'Iranian rial', words: ['伊朗里亚尔'], example: '罚款3亿伊朗里亚尔'},
  {code: 'AED', en: 'UAE dirham', words: ['阿联酋迪拉姆', 'AED'], example: '投资50亿阿联酋迪拉姆'},
  {code: 'KWD', en: 'Kuwaiti dinar', words: ['科威特第纳尔', 'KWD'], example: '贷款2亿科威特第纳尔'},
  {code: 'IQD', en: 'Iraqi dinar', words: ['伊拉克第纳尔', 'IQD'], example: '预算150万亿伊拉克第纳尔'},
  {code: 'JOD', en: 'Jordanian dinar', words: ['约旦第纳尔', 'JOD'], example: '捐助100万约旦第纳尔'},
  {code: 'DZD', en: 'Algerian dinar', words: ['阿尔及利亚第纳尔', 'DZD'], example: '造价30亿阿尔及利亚第纳尔'},
  {code: 'EGP', en: 'Egyptian pound', words: ['埃及镑', '埃镑', 'EGP'], example: '投资80亿埃及镑'},
  {code: 'LBP', en: 'Lebanese pound', words: ['黎巴嫩镑', '黎镑'], example: '兑换1500黎巴嫩镑'},
  {code: 'SYP', en: 'Syrian pound', words: ['叙利亚镑', '叙镑'], example: '补偿20万叙利亚镑'},
  {code: 'ZAR', en: 'South African rand', words: ['兰特', '南非兰特', 'ZAR'], example: '投资10亿兰特'},
  {code: 'NGN', en: 'Nigerian naira', words: ['奈拉', '尼日利亚奈拉', 'NGN'], example: '达到445奈拉'},
  {code: 'GHS', en: 'Ghanaian cedi', words: ['塞地', '加纳塞地'], example: '捐款5万塞地'},
  {code: 'KES', en: 'Kenyan shilling', words: ['肯尼亚先令', '肯先令'], example: '项目造价30亿肯尼亚先令'},
  {code: 'TZS', en: 'Tanzanian shilling', words: ['坦桑尼亚先令', '坦先令'], example: '拨款60亿坦桑尼亚先令'},
  {code: 'UGX', en: 'Ugandan shilling', words: ['乌干达先令', '乌先令'], example: '工资90万乌干达先令'},
  {code: 'ETB', en: 'Ethiopian birr', words: ['比尔', '埃塞俄比亚比尔'], example: '投资4亿比尔'},
  {code: 'AOA', en: 'Angolan kwanza', words: ['宽扎'], example: '造价7亿宽扎'},
  {code: 'MZN', en: 'Mozambican metical', words: ['梅蒂卡尔'], example: '拨款2亿梅蒂卡尔'},
  {code: 'XOF', en: 'West African CFA franc', words: ['西非法郎', 'XOF'], example: '投资300亿西非法郎'},
  {code: 'XAF', en: 'Central African CFA franc', words: ['中非法郎', 'XAF'], example: '投资200亿中非法郎'},
  {code: 'BRL', en: 'Brazilian real', words: ['雷亚尔', '巴西雷亚尔', 'BRL'], example: '中标价15亿雷亚尔'},
  {code: 'MXN', en: 'Mexican peso', words: ['墨西哥比索', 'MXN'], example: '投资9亿墨西哥比索'},
  {code: 'ARS', en: 'Argentine peso', words: ['阿根廷比索', 'ARS'], example: '债券800亿阿根廷比索'},
  {code: 'CLP', en: 'Chilean peso', words: ['智利比索', 'CLP'], example: '罚款6亿智利比索'},
  {code: 'COP', en: 'Colombian peso', words: ['哥伦比亚比索', 'COP'], example: '造价4万亿哥伦比亚比索'},
  {code: 'PEN', en: 'Peruvian sol', words: ['索尔', '秘鲁索尔', '新索尔'], example: '出资2亿索尔'},
  {code: 'PLN', en: 'Polish zloty', words: ['兹罗提', '波兰兹罗提', 'PLN'], example: '订单5亿兹罗提'},
  {code: 'HUF', en: 'Hungarian forint', words: ['福林', '匈牙利福林', 'HUF'], example: '投资600亿福林'},
  {code: 'CZK', en: 'Czech koruna', words: ['捷克克朗', 'CZK'], example: '投资12亿捷克克朗'},
  {code: 'RON', en: 'Romanian leu', words: ['罗马尼亚列伊'], example: '预算8亿罗马尼亚列伊'},
  {code: 'BGN', en: 'Bulgarian lev', words: ['列弗', '保加利亚列弗'], example: '补贴3亿列弗'},
  {code: 'UAH', en: 'Ukrainian hryvnia', words: ['格里夫纳', '乌克兰格里夫纳', 'UAH'], example: '债券50亿格里夫纳'},
  {code: 'BYN', en: 'Belarusian rouble', words: ['白俄罗斯卢布', 'BYN'], example: '贷款3亿白俄罗斯卢布'},
  {code: 'SEK', en: 'Swedish krona', words: ['瑞典克朗', 'SEK'], example: '捐款30亿瑞典克朗'},
  {code: 'NOK', en: 'Norwegian krone', words: ['挪威克朗', 'NOK'], example: '捐款20亿挪威克朗'},
  {code: 'DKK', en: 'Danish krone', words: ['丹麦克朗', 'DKK'], example: '捐款10亿丹麦克朗'},
  {code: 'ISK', en: 'Icelandic krona', words: ['冰岛克朗', 'ISK'], example: '拨款10亿冰岛克朗'},
  {code: 'XDR', en: 'special drawing right', words: ['特别提款权', '特別提款權', 'SDR'], example: '分配6500亿特别提款权'},
] as const satisfies readonly Currency[];

/** The currencies as entries of the `unit` codelist. */
export const moneyCodes: readonly UnitCode[] = currencies.map(({code, en, words}) => ({
  code, zh: words[0], en, dimension: 'money', iso4217: code,
}));

/**
 * Money after a number. Further currencies go by their first word, so 元人民币 and 人民币 come out as 元;
 * the examples of the other words are the first one's with the word exchanged.
 */
const currencyWords: readonly UnitWord[] = currencies.flatMap((currency) => {
  const [first, ...others]: readonly string[] = currency.words;
  return [
    {word: first, code: currency.code, example: currency.example},
    ...others.map((word) => ({
      word, code: currency.code, zh: first, example: currency.example.replace(first, word),
    })),
  ];
});

/** Fractions of a currency unit. 分 alone is a score (`measures.ts`); 五元三角六分 is one amount, of which it is the end. */
const fractions = [
  {word: '角', code: 'CNY', factor: '0.1', example: '每斤9角'},
  {word: '角钱', code: 'CNY', zh: '角', factor: '0.1', example: '每度电5角钱'},
  {word: '毛', code: 'CNY', zh: '角', factor: '0.1', example: '每斤收购价4毛'},
  {word: '毛钱', code: 'CNY', zh: '角', factor: '0.1', example: '每斤收购价4毛钱'},
  {word: '分钱', code: 'CNY', factor: '0.01', example: '每千瓦时降低3分钱'},
  {word: '美分', code: 'USD', factor: '0.01', example: '每磅85美分'},
  {word: '欧分', code: 'EUR', factor: '0.01', example: '每千瓦时12欧分'},
] as const satisfies readonly UnitWord[];

/** The words for currencies and their fractions. */
export const money: readonly UnitWord[] = [...currencyWords, ...fractions];

/** Signs and words that stand before the number and name its currency: ¥300, 人民币50元, US$20. Longest first. */
export const currencyPrefixes = [
  {word: '人民币', code: 'CNY', example: '人民币50元'},
  {word: '人民幣', code: 'CNY', example: '人民幣50元'},
  {word: 'US$', code: 'USD', example: 'US$20'},
  {word: 'HK$', code: 'HKD', example: 'HK$300'},
  {word: 'NT$', code: 'TWD', example: 'NT$500'},
  {word: 'RMB', code: 'CNY', example: 'RMB300'},
  {word: '¥', code: 'CNY', example: '¥300'},
  {word: '￥', code: 'CNY', example: '￥300'},
  {word: '€', code: 'EUR', example: '€300'},
  {word: '£', code: 'GBP', example: '£300'},
  {word: '$', code: 'USD', example: '$20'},
  {word: '＄', code: 'USD', example: '＄20'},
] as const satisfies readonly UnitWord[];
