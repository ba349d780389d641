/**
 * Places in the names of Chinese companies and what their own English names write: where the reading sign by sign is
 * another (a sign with two readings), where it is a word of another language, and the provinces and great cities, which
 * English writes as one word.
 *
 * Facts of language and geography, gathered from dictionaries and gazetteers.
 */
const lines = `
中国 中國 中华 中華 china
香港 hong kong
澳门 澳門 macau
台湾 台灣 臺灣 taiwan
台北 臺北 taipei
高雄 kaohsiung
新竹 hsinchu
北京 beijing
上海 shanghai
天津 tianjin
重庆 重慶 chongqing
广东 廣東 guangdong
广州 廣州 guangzhou
深圳 shenzhen
东莞 東莞 dongguan
佛山 foshan
珠海 zhuhai
惠州 huizhou
中山 zhongshan
江苏 江蘇 jiangsu
南京 nanjing
苏州 蘇州 suzhou
无锡 無錫 wuxi
常州 changzhou
南通 nantong
扬州 yangzhou
徐州 xuzhou
浙江 zhejiang
杭州 hangzhou
宁波 寧波 ningbo
温州 wenzhou
台州 taizhou
义乌 義烏 yiwu
金华 jinhua
嘉兴 jiaxing
绍兴 shaoxing
山东 山東 shandong
济南 jinan
济宁 jining
青岛 青島 qingdao
烟台 yantai
潍坊 weifang
淄博 zibo
威海 weihai
河北 hebei
石家庄 shijiazhuang
保定 baoding
唐山 tangshan
河南 henan
郑州 鄭州 zhengzhou
洛阳 洛陽 luoyang
湖北 hubei
武汉 武漢 wuhan
襄阳 xiangyang
湖南 hunan
长沙 長沙 changsha
株洲 zhuzhou
四川 sichuan
成都 chengdu
绵阳 mianyang
陕西 陝西 shaanxi
西安 xian
长安 長安 changan
山西 shanxi
太原 taiyuan
辽宁 遼寧 liaoning
沈阳 瀋陽 shenyang
大连 大連 dalian
丹东 丹東 dandong
吉林 jilin
长春 長春 changchun
黑龙江 黑龍江 heilongjiang
哈尔滨 哈爾濱 harbin
福建 fujian
福州 fuzhou
厦门 廈門 xiamen
泉州 quanzhou
江西 jiangxi
南昌 nanchang
安徽 anhui
合肥 hefei
芜湖 wuhu
海南 hainan
广西 廣西 guangxi
云南 雲南 yunnan
昆明 kunming
贵州 貴州 guizhou
贵阳 guiyang
甘肃 gansu
兰州 lanzhou
宁夏 ningxia
青海 qinghai
新疆 xinjiang
乌鲁木齐 urumqi
西藏 tibet
拉萨 lhasa
内蒙古 inner mongolia
呼和浩特 hohhot
亚洲 亞洲 asia
东方 orient
朝鲜 朝鮮 韩国 韓國 korea
平壤 pyongyang
俄罗斯 俄羅斯 russia
莫斯科 moscow
伊朗 iran
德黑兰 tehran
美国 america
英国 british
德国 german
新加坡 singapore
马来西亚 malaysia
`;

/** Places in Han characters, a line for each: the characters, simplified and traditional, and what English writes. */
export const hanPlaces: string = lines;
