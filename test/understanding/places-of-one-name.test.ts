import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "江苏省南京市鼓楼区宁海路街道办事处",
    "江苏省南京市鼓楼区中央门街道办事处",
    "江苏省南京市玄武区梅园新村街道办事处",
    "福建省福州市鼓楼区五凤街道办事处",
    "福建省福州市鼓楼区水部街道办事处",
    "北京市朝阳区望京街道办事处",
    "北京市朝阳区东风街道办事处",
    "北京市朝阳区红旗街道办事处",
    "吉林省长春市朝阳区重庆街道办事处",
    "吉林省长春市朝阳区东风街道办事处",
    "吉林省吉林市船营区德胜街道办事处",
    "吉林省长春市绿园区红旗街道办事处",
    "辽宁省朝阳市双塔区光明街道办事处",
    "黑龙江省绥化市肇东市朝阳区街道办事处",
    "河北省石家庄市长安区建北街道办事处",
    "天津市河北区光复道街道办事处",
    "上海市浦东新区陆家嘴街道办事处",
    "海南省海口市龙华区浦东街道办事处",
    "陕西省西安市新城区韩森寨街道办事处",
    "内蒙古自治区呼和浩特市新城区西街街道办事处",
    "山西省晋中市榆社县城区街道办事处",
    "甘肃省兰州市城关区雁南街道办事处",
    "西藏自治区拉萨市城关区八廓街道办事处",
    "山东省泰安市东平县州城街道办事处",
  ]),
  "2022-06-01",
);
/** What is offered instead, each as it is asked. */
function choicesOf(question: string): readonly string[] {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "query" || !("choices" in understanding.obstacle)) return [];
  return understanding.obstacle.choices.map((choice) => choice.question);
}
const RECEIVED = "applications.received.total";
const sum = (label: string): string => `aggregate ${label}2021年的报告 ${RECEIVED} sum`;
const most = (label: string): string => `rank ${label}街道2021年的报告 ${RECEIVED} most 1`;

describe("a place that bears the name of others is told by the one that it lies in", () => {
  test.each([
    [["南京鼓楼区2021年一共收到多少申请"], sum("南京市鼓楼区")],
    [["江苏省南京市鼓楼区2021年一共收到多少申请"], sum("南京市鼓楼区")],
    [["福建鼓楼区2021年一共收到多少申请"], sum("福州市鼓楼区")],
    [["南京市2021年鼓楼区一共收到多少申请"], sum("南京市鼓楼区")],
    [["南京鼓楼区2021年哪个街道申请最多"], most("南京市鼓楼区")],
    [["北京朝阳区2021年一共收到多少申请"], sum("北京市朝阳区")],
    [["长春市朝阳区2021年一共收到多少申请"], sum("长春市朝阳区")],
    [["朝阳市2021年一共收到多少申请"], sum("朝阳市")],
    [["西安新城区2021年哪个街道申请最多"], most("西安市新城区")],
    [["兰州城关区2021年哪个街道申请最多"], most("兰州市城关区")],
    [["玄武区2021年一共收到多少申请"], sum("玄武区")],
    [["浦东2021年一共收到多少申请"], sum("浦东")],
    [["2021年南京鼓楼区占南京市申请的百分之几"], `aggregate 南京市鼓楼区2021年的报告 ${RECEIVED} share`],
    [["宁海路街道2021年申请在鼓楼区排第几"], `rank 南京市鼓楼区2021年的报告 ${RECEIVED} most all`],
    [["江苏省除了玄武区哪个街道2021年申请最多"], `rank 江苏省街道2021年的报告（不含玄武区） ${RECEIVED} most 1`],
    [["浦东陆家嘴2021年收到多少申请"], `value 陆家嘴街道2021 ${RECEIVED}`],
  ])("%s: %s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test("two of them may be set side by side", () => {
    const query = queryOf(understander, "南京鼓楼区和福州鼓楼区2021年申请合计哪个多");
    const apart = query?.intent === "aggregate" ? query.apart : [];
    expect(apart?.map(({ region }) => region)).toEqual(["南京市鼓楼区", "福州市鼓楼区"]);
  });

  test.each([
    [["河北2021年一共收到多少申请"], sum("河北省")],
    [["天津河北区2021年一共收到多少申请"], sum("河北区")],
    [["吉林2021年一共收到多少申请"], sum("吉林")],
    [["吉林市2021年一共收到多少申请"], sum("吉林市")],
  ])("a province goes before what bears its stem: %s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test.each([
    ["鼓楼区2021年一共收到多少申请", ["南京市鼓楼区2021年一共收到多少申请", "福州市鼓楼区2021年一共收到多少申请"]],
    ["鼓楼区2021年概况", ["南京市鼓楼区2021年概况", "福州市鼓楼区2021年概况"]],
    [
      "朝阳2021年哪个街道申请最多",
      ["北京市朝阳区", "长春市朝阳区", "朝阳市"].map((place) => `${place}2021年哪个街道申请最多`),
    ],
  ])("asked back where nothing tells: %s", (question, choices) => {
    expect(choicesOf(question)).toEqual(choices);
    for (const choice of choices) expect(lastOf(understander, [choice])).not.toContain("?");
  });

  test.each([
    [["鼓楼区2021年哪个街道申请最多", "南京的"], most("南京市鼓楼区")],
    [["玄武区2021年一共收到多少申请", "鼓楼区呢"], sum("南京市鼓楼区")],
    [["五凤街道2021年收到多少申请", "鼓楼区2021年一共收到多少申请"], sum("福州市鼓楼区")],
  ])("a dialogue tells: %s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

test.each(["福州市玄武区2021年一共收到多少申请", "福建玄武区2021年哪个街道申请最多"])(
  "a place that lies elsewhere is no such place: %s",
  (question) => expect(lastOf(understander, [question])).toBe("? unknown_agency"),
);

describe("a place in which nobody bears the name that was asked back about", () => {
  test.each([
    [["东风街道2021年收到多少申请", "福建的"], "? unknown_agency"],
    [["东风街道2021年收到多少申请", "北京的"], `value 东风街道2021 ${RECEIVED}`],
    [["东风街道2021年收到多少申请", "福建2021年概况"], "summary 福建2021年的报告"],
  ])("%s: %s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

describe("of two names that many bear those of one county are offered together", () => {
  test.each([
    [
      "东风街道和红旗街道2021年谁收到的申请多",
      [
        "北京市朝阳区东风街道和北京市朝阳区红旗街道2021年谁收到的申请多",
        "吉林省长春市朝阳区东风街道和吉林省长春市绿园区红旗街道2021年谁收到的申请多",
      ],
    ],
    [
      "东风街道和德胜街道2021年谁收到的申请多",
      [
        "吉林省长春市朝阳区东风街道办事处和德胜街道2021年谁收到的申请多",
        "北京市朝阳区东风街道办事处和德胜街道2021年谁收到的申请多",
      ],
    ],
  ])("%s", (question, choices) => {
    expect(choicesOf(question)).toEqual(choices);
  });
});
