const mark = (name, value, unit) => ({ name, value, label: value === null ? "空白" : `${value}${unit}` });
const around = (base, seed) => Math.round(base * (1 + 0.5 * Math.sin(seed)));
const NAMES = ["辛店街道", "张范街道", "闻韶街道", "某某自治县退役军人事务局", "机关事务服务中心"];

function picture(title, panels) {
  return { title, panels, notes: ["各报告的年份不同，比较时请留意。"], source: "20份政府信息公开工作年度报告" };
}

/** What is drawn: each kind of picture, and how its figures change with a seed, so that none is remembered. */
export const MADE_PICTURES = {
  "trend, 5 years": (seed) =>
    picture("辛店街道新收政府信息公开申请", [
      {
        shape: "line",
        heading: "",
        unit: "件",
        marks: [2019, 2020, 2021, 2022, 2023].map((year) => mark(`${year}年`, around(100, year + seed), "件")),
      },
    ]),
  "trend, 30 years": (seed) =>
    picture("张范街道予以公开率", [
      {
        shape: "line",
        heading: "",
        unit: "%",
        marks: Array.from({ length: 30 }, (_, at) =>
          mark(`${1995 + at}年`, at % 9 === 4 ? null : around(50, at + seed), "%"),
        ),
      },
    ]),
  "comparison, 3 measures": (seed) =>
    picture(
      "辛店街道、张范街道和闻韶街道比较",
      ["新收政府信息公开申请", "办理结果总计", "行政复议"].map((heading, at) => ({
        shape: "bars",
        heading,
        unit: "件",
        marks: NAMES.slice(0, 3).map((name, index) => mark(`${name}2020年`, around(40, at + index + seed), "件")),
      })),
    ),
  "ranking, 20 places": (seed) =>
    picture("淄博市2020年新收政府信息公开申请排序", [
      {
        shape: "bars",
        heading: "",
        unit: "件",
        marks: Array.from({ length: 20 }, (_, at) =>
          mark(`第${at + 1}名 ${NAMES[at % NAMES.length]}2020年`, Math.max(0, 400 - at * 21 + (seed % 20)), "件"),
        ),
      },
    ]),
  "card of a year": (seed) =>
    picture("辛店街道2020年政府信息公开工作年度报告", [
      {
        shape: "tiles",
        heading: "",
        unit: "",
        marks: ["新收政府信息公开申请", "办理结果总计", "行政复议", "行政诉讼"].map((name, at) =>
          mark(name, around(30, at + seed), "件"),
        ),
      },
      {
        shape: "parts",
        heading: "怎样答复",
        unit: "",
        marks: ["予以公开", "部分公开", "不予公开", "无法提供"].map((name, at) =>
          mark(name, around(9, at + seed), "件"),
        ),
      },
    ]),
};
