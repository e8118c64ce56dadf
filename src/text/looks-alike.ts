/** Characters of names that are taken for one another in print and by hand, those of a group together. */
const GROUPS = `未末朱 己已巳 土士 日曰 千干于 王玉 木本术 天夭夫 人入 大太犬 田由甲申 白自 午牛 贝见 刀力 戊戌戍 侯候 今令 乌鸟马 官宫 坪评 辛幸莘
  凡几 关并 厂广 万方 开井幵 丘兵 石右 拓柘 柏拍 杨扬 汤场 坡波陂 青菁 岭领 冷岭 拱洪 坊纺 防访 房户 林材村 析折 桥侨娇 槐愧 栗粟 苹萍 荻获 蓝篮 范笵 薛薜
  谷俗 壁璧 豁壑 库军 度座 庐芦炉 店点 底低 延廷 朗郎 即既 邵郡 郭敦 陈阵 隋随 隆降 雷需 须顺 颍颖 鲁鱼 左在 孟盂 宁宇 宜宣 家冢 尖尘 向尚 屯电 岔盆
  岗岚 崖岸 峰蜂 巨臣 市布 帅师 平乎 张弛 彭膨 往住 徐除 微徽 杯怀 恩思 戴载 抚扶扰 挂桂 揭渴 旺时 明朋 昌冒 晋普 曹遭 曾会 机杌 杉衫 杏李季 枝技 机枫
  株栋 根银 梁粱 桃挑 榆愉 母毋 水永冰 江汇 池地 沟构 泉帛 泊柏 泽择 泰秦奏 洋样 润阔 淮准 温湿 渭谓 滨宾 潭谭 澄橙 灌罐 熊能 牧枚 特持 狮师 狼狠 瑶谣 瓜爪
  甘廿 甫南 益盖 监盐 盘盆 睢雎 祁祈 福幅 禾未 秀季 稻滔 穆稳 空穴 红江 罗岁 羊半 美羔 肚胜 般船 芳芬 茶荼 荆刑 蒙豪 蒲浦 虎虚 衔街 酉西 谢榭 象像 贺货 贾买
  赵起 车东 辉挥 迎仰 遂逐 遵尊 郊效 洒酒 童重 铁轶 锦棉 镇填 门问 闸闽 埠阜 陇龙 棱陵 隼集 霞假 韩翰 项顷 饶绕 骆络 鲍饱 规现 教敖 政攻 治冶 证征 转传砖`;

const partners = new Map<string, Set<string>>();
for (const group of GROUPS.split(/\s+/)) {
  for (const one of group) partners.set(one, new Set([...(partners.get(one) ?? []), ...group]));
}

/** Are two characters easily taken for one another by how they look? 未 and 末 are. */
export function looksAlike(a: string, b: string): boolean {
  return partners.get(a)?.has(b) ?? false;
}
