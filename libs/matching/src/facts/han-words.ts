import { hanPlaces } from './han-places';

/**
 * What Chinese companies call themselves, in Han characters, and the English word their own English names use for it.
 * Read out sign by sign such a word would resemble nothing ("ke ji"), while their names in Latin letters say
 * "technology". Names proper are not here: those are read out.
 *
 * Facts of language, gathered from dictionaries. A line for each meaning, in simplified and traditional characters.
 */
const lines = `
科贸 科貿 technology trading
工贸 工貿 industry trading
未来 未來 future
星空 star
卫星 衛星 satellite
工具 tool
会社 會社 公司 company
电讯 電訊 电信 電信 telecommunication
元器件 组件 component
零件 配件 parts
五金 hardware
塑料 plastic
橡胶 rubber
玻璃 glass
光缆 电缆 電纜 cable
阀门 valve
压缩机 compressor
风机 fan
锅炉 boiler
照明 lighting
显示 display
影像 imaging
雷达 雷達 radar
导航 導航 navigation
遥感 remote sensing
测绘 surveying
检测 测试 testing
试验 test
实验室 laboratory
自动化 自動化 automation
控制 control
环保 environmental protection
环境 environment
生产 生產 production
加工 processing
批发 wholesale
零售 retail
商业 商業 商务 商務 commercial
企业 企業 enterprise
代理 agency
租赁 租賃 leasing
房地产 real estate
置业 置業 物业 property
基金 fund
证券 securities
交易所 exchange
合作社 cooperative
协会 協會 association
委员会 委員會 committee
办公室 office
公安局 public security bureau
监狱 prison
局 bureau
学会 society
基地 base
兵团 兵團 corps
大队 brigade
文化 culture
传媒 傳媒 media
广告 advertising
教育 education
旅游 travel
旅行社 travel agency
酒店 hotel
餐饮 catering
家具 furniture
皮革 leather
手表 watch
玩具 toys
礼品 gift
化妆品 cosmetics
数控 數控 cnc
装备 裝備 设备 設備 equipment
动力 動力 power
机器人 機器人 robot
机器 機器 machine
激光 雷射 laser
港务 港務 port
精密 precision
机床 機床 machine tool
传感 傳感 sensor
通用 general
联合 聯合 united
发动机 發動機 engine
矢量 vector
半导体 半導體 semiconductor
芯片 chip
电池 電池 battery
模具 mould
轴承 軸承 bearing
钻石 diamond
珠宝 jewelry
集团公司 group company
总公司 總公司 corporation
分公司 branch
控股 holding
集团 集團 group
科技 技术 技術 高科 technology
科学 科學 science
贸易 貿易 商贸 商貿 trading
国际 國際 international
进出口 進出口 import export
进口 import
出口 export
实业 實業 工业 工業 产业 產業 industry
电子 電子 electronics
电气 電氣 电器 electric
光电 光電 optoelectronics
光学 光學 optics
通信 通讯 通訊 communication
信息 资讯 資訊 information
网络 網絡 network
软件 軟件 software
计算机 計算機 computer
智能 intelligent
数字 數字 数码 digital
创新 創新 innovation
发展 發展 开发 開發 development
投资 投資 investment
金融 财务 finance
银行 銀行 bank
保险 保險 insurance
管理 management
服务 服務 service
咨询 諮詢 consulting
工程 engineering
建设 建設 建筑 建築 construction
设计 設計 design
制造 製造 manufacturing
机械 機械 machinery
机电 機電 electromechanical
仪器 儀器 仪表 instrument
材料 material
新材料 new material
金属 金屬 metal
钢铁 鋼鐵 steel
矿业 礦業 mining
石油 oil
石化 petrochemical
化工 化学 化學 chemical
能源 energy
电力 電力 electric power
核工业 nuclear industry
航空 aviation
航天 宇航 aerospace
无人机 無人機 uav
船舶 shipbuilding
航运 航運 海运 海運 船务 船務 shipping
海事 marine
海洋 ocean
物流 logistics
货运 貨運 freight
运输 運輸 transport
供应链 供應鏈 supply chain
汽车 汽車 vehicle
医疗 醫療 medical
医药 醫藥 pharmaceutical
生物 biological
食品 food
农业 農業 agriculture
纺织 紡織 textile
服装 garment
研究所 研究院 research institute
研究 research
大学 大學 university
学院 學院 college
中心 center
工厂 工廠 厂 廠 factory
国家 國家 national
国防 國防 防务 defense
军事 軍事 military
兵器 ordnance
安全 security
环球 全球 global
系统 系統 system
人民 people
解放军 liberation army
省 province
`;

const HAN = /^\p{Script=Han}/u;

/** Han words and places with what they mean, as a text with spaces; longest first, for one may hold another. */
export const hanWords: readonly (readonly [string, string])[] = `${lines.trim()}\n${hanPlaces.trim()}`
  .split('\n')
  .flatMap((line) => {
    const parts = line.split(' ');
    const meaning = parts.filter((part) => !HAN.test(part)).join(' ');
    return parts.filter((part) => HAN.test(part)).map((word): readonly [string, string] => [word, meaning]);
  })
  .sort((a, b) => b[0].length - a[0].length);
