/**
 * What Chinese companies call themselves, in Han characters, and the English word their own English names use for it.
 * Read out sign by sign such a word would resemble nothing ("ke ji"), while their names in Latin letters say
 * "technology". Place names and names proper are not here: those are read out.
 *
 * Facts of language, gathered from dictionaries. Longest first, for a longer word may hold a shorter one.
 */
const lines = `
数控 cnc
數控 cnc
装备 equipment
裝備 equipment
动力 power
動力 power
机器人 robot
機器人 robot
机器 machine
機器 machine
激光 laser
雷射 laser
港务 port
港務 port
精密 precision
机床 machine tool
機床 machine tool
传感 sensor
傳感 sensor
通用 general
联合 united
聯合 united
发动机 engine
發動機 engine
矢量 vector
半导体 semiconductor
半導體 semiconductor
芯片 chip
电池 battery
電池 battery
模具 mould
轴承 bearing
軸承 bearing
钻石 diamond
珠宝 jewelry
集团公司 group company
总公司 corporation
總公司 corporation
分公司 branch
公司 company
控股 holding
集团 group
集團 group
科技 technology
技术 technology
技術 technology
高科 technology
科学 science
科學 science
贸易 trading
貿易 trading
商贸 trading
商貿 trading
国际 international
國際 international
进出口 import export
進出口 import export
进口 import
出口 export
实业 industry
實業 industry
工业 industry
工業 industry
产业 industry
產業 industry
电子 electronics
電子 electronics
电气 electric
電氣 electric
电器 electric
光电 optoelectronics
光電 optoelectronics
光学 optics
光學 optics
通信 communication
通讯 communication
通訊 communication
信息 information
资讯 information
資訊 information
网络 network
網絡 network
软件 software
軟件 software
计算机 computer
計算機 computer
智能 intelligent
数字 digital
數字 digital
数码 digital
创新 innovation
創新 innovation
发展 development
發展 development
开发 development
開發 development
投资 investment
投資 investment
金融 finance
财务 finance
银行 bank
銀行 bank
保险 insurance
保險 insurance
管理 management
服务 service
服務 service
咨询 consulting
諮詢 consulting
工程 engineering
建设 construction
建設 construction
建筑 construction
建築 construction
设计 design
設計 design
制造 manufacturing
製造 manufacturing
设备 equipment
設備 equipment
机械 machinery
機械 machinery
机电 electromechanical
機電 electromechanical
仪器 instrument
儀器 instrument
仪表 instrument
材料 material
新材料 new material
金属 metal
金屬 metal
钢铁 steel
鋼鐵 steel
矿业 mining
礦業 mining
石油 petroleum
石化 petrochemical
化工 chemical
化学 chemical
化學 chemical
能源 energy
电力 electric power
電力 electric power
核工业 nuclear industry
航空 aviation
航天 aerospace
宇航 aerospace
无人机 uav
無人機 uav
船舶 shipbuilding
航运 shipping
航運 shipping
海运 shipping
海運 shipping
船务 shipping
船務 shipping
海事 marine
海洋 ocean
物流 logistics
货运 freight
貨運 freight
运输 transport
運輸 transport
供应链 supply chain
供應鏈 supply chain
汽车 vehicle
汽車 vehicle
医疗 medical
醫療 medical
医药 pharmaceutical
醫藥 pharmaceutical
生物 biological
食品 food
农业 agriculture
農業 agriculture
纺织 textile
紡織 textile
服装 garment
研究所 research institute
研究院 research institute
研究 research
大学 university
大學 university
学院 college
學院 college
中心 center
工厂 factory
工廠 factory
厂 factory
廠 factory
国家 national
國家 national
国防 defense
國防 defense
军事 military
軍事 military
兵器 ordnance
安全 security
防务 defense
环球 global
全球 global
系统 system
系統 system
香港 hong kong
中国 china
中國 china
人民 people
解放军 liberation army
省 province
`;

/** Han words with what they mean, as a text with spaces; longest first. */
export const hanWords: readonly (readonly [string, string])[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const cut = line.indexOf(' ');
    return [line.slice(0, cut), line.slice(cut + 1)] as const;
  })
  .sort((a, b) => b[0].length - a[0].length);
