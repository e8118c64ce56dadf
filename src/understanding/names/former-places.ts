/**
 * Places that the gazetteer does not list: counties and districts that are no more, whose names no place has inherited, and those
 * that give no such reports.
 */
export const FORMER_PLACES: readonly string[] =
  `香港特别行政区 澳门特别行政区 台湾省 台北市 高雄市 台中市 台南市 新北市 桃园市 基隆市 新竹市 嘉义市 襄樊市
  崇文区 宣武区 塘沽区 汉沽区 大港区 蓟县 卢湾区 闸北区 南汇区 万盛区 双桥区 开县 桥东区 北市区 南市区 西林区 翠峦区 新青区 美溪区 金山屯区
  五营区 乌马河区 汤旺河区 带岭区 乌伊岭区 红星区 上甘岭区 动力区 白下区 下关区 平江区 沧浪区 金阊区 崇安区 北塘区 南长区 戚墅堰区 九里区
  港闸区 维扬区 楚州区 清河区 清浦区 下城区 江干区 江东区 金家庄区 居巢区 四方区 胶南市 陵县 莱城区 吉利区 陕县 郧县 芳村区 萝岗区 茂港区
  梅县 蝶山区 郫县 达县 安县 元坝区 小河区 户县 华县 米泉市`.split(/\s+/);
