import { describe, expect, it } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const mianyang = understanderOver(
  storeOfNames(["绵阳市人民政府", "绵阳市财政局", "绵阳市三台县人民政府", "绵阳市三台县芦溪镇人民政府"]),
  "2022-06-01",
);

const SUED = /^value 财政局2021 review\.litigation/;
const CHARGED = /^aggregate 2021年的报告 fees\.|^aggregate 2021年的报告 .*positive/;
const FELL = /^trend 财政局2020-2021|^trend 人民政府20/;
const HOW = /^definition/;
const HELD = /^catalogue 三台县?2021年的报告/;

describe.each<readonly [what: string, expected: RegExp, questions: readonly string[]]>([
  [
    "lawsuits, wherever they were",
    SUED,
    ["财政局2021年向法院被告了几回", "财政局2021年在法院打了几场官司", "财政局2021年在人民法院被起诉几次"],
  ],
  [
    "those that took a fee",
    CHARGED,
    [
      "哪些单位2021年收了信息处理费",
      "2021年哪些单位收取了信息处理费",
      "2021年谁收了处理费",
      "谁2021年收取了信息处理费",
    ],
  ],
  [
    "the last years, where it went one way",
    FELL,
    ["财政局连续两年申请数是不是一直在下降", "财政局申请连续两年是不是都在减少", "财政局收到的申请连续两年持续上升吗"],
  ],
  [
    "how one applies",
    HOW,
    [
      "我想申请信息公开,应该怎么写申请书",
      "信息公开申请书怎么写",
      "怎么填写政府信息公开申请表",
      "申请书模板有吗",
      "申请政府信息公开需要提交什么材料",
    ],
  ],
  ["what there is", HELD, ["三台县2021年的年报怎么查不到", "三台2021年年报为什么找不到", "三台县2021年报告咋搜不到呢"]],
])("%s", (_, expected, questions) => {
  it.each(questions)("%s", (question) => expect(lastOf(mianyang, [question])).toMatch(expected));
});

it.each([
  ["财政局2021年收了多少处理费", /^value 财政局2021/],
  ["2021年财政局收到多少申请书", /2021/],
])("%s asks for a figure", (question, expected) => expect(lastOf(mianyang, [question])).toMatch(expected));
