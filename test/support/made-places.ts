import type { Report } from "../../src/report/report.ts";
import { reportsOf } from "./named-agencies.ts";

/** Agencies of several provinces: namesakes, bureaus that are shortened, zones, places named after peoples. */
const NAMES = [
  "淄博市临淄区人民政府辛店街道办事处",
  "淄博市临淄区金岭回族镇人民政府",
  "淄博市临淄区人民政府",
  "淄博市临淄区人民政府办公室",
  "淄博市临淄区卫生健康局",
  "淄博市临淄区市场监督管理局",
  "淄博市临淄区综合行政执法局",
  "淄博市临淄区文化和旅游局",
  "淄博市临淄区医疗保障局",
  "淄博市临淄区财政局",
  "淄博市临淄区退役军人事务局",
  "淄博市张店区卫生健康局",
  "淄博市张店区市场监督管理局",
  "淄博市张店区城市管理行政执法大队",
  "淄博市桓台县人民政府",
  "淄博高新技术产业开发区管理委员会",
  "枣庄高新技术产业开发区管理委员会",
  "枣庄市市中区人民政府矿区街道办事处",
  "广州市花都区新华街道办事处",
  "平顶山市新华区新华街道办事处",
  "大厂回族自治县人民政府",
  "大厂回族自治县卫生健康局",
  "桑植县洪家关白族乡人民政府",
  "南京市鼓楼区人民政府",
  "福州市鼓楼区人民政府",
  "苏州市卫生健康委员会",
  "苏州市公共资源交易中心",
  "重庆市公安局北碚区分局",
  "重庆市北碚区财政局",
  "淄博市公安局临淄分局",
  "淄博市生态环境局临淄分局",
  "北京市规划和自然资源委员会朝阳分局",
] as const;

/** Two reports of each. */
export const madePlaces: readonly Report[] = reportsOf(NAMES);
