import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "襄阳市樊城区人民政府",
    "襄阳市樊城区教育局",
    "襄阳市樊城区人民政府汉江街道办事处",
    "襄阳市樊城区人民政府王寨街道办事处",
    "襄阳市樊城区牛首镇人民政府",
    "襄阳市枣阳市人民政府北城街道办事处",
  ]),
);

function asked(question: string): string {
  return inALine(understander.understand(question, null).understanding);
}

describe("the kind of agencies whose reports are asked for narrows the list", () => {
  test.each([
    ["2021年街道有哪些单位的报告", "catalogue 街道2021年的报告 agencies"],
    ["2021年街道有哪些", "catalogue 街道2021年的报告 agencies"],
    ["街道有哪些单位", "catalogue 街道的报告 agencies"],
    ["2021年镇有哪些单位交了", "catalogue 镇2021年的报告 agencies"],
    ["2021年局有哪些单位的报告", "catalogue 部门2021年的报告 agencies"],
    ["樊城区2021年街道有哪些报告", "catalogue 樊城区街道2021年的报告 agencies"],
    ["樊城区街道都有哪些", "catalogue 樊城区街道的报告 agencies"],
    ["2021年有哪些单位的报告是街道的", "catalogue 街道2021年的报告 agencies"],
    ["2021年街道交了报告的有哪些单位", "catalogue 街道2021年的报告 agencies"],
    ["2021年街道有哪些单位收到申请", "aggregate 街道2021年的报告 applications.received.total count positive"],
  ])("%s", (question, meant) => expect(asked(question)).toBe(meant));

  test.each([
    ["2021年有哪些单位的报告", "catalogue 2021年的报告 agencies"],
    ["汉江街道有哪些报告", "catalogue 汉江街道的报告 years"],
  ])("%s names none", (question, meant) => expect(asked(question)).toBe(meant));
});

describe("收了多少街道的申请 asks for the cases of streets, and not how many streets there are", () => {
  test.each([
    ["2021年收了多少街道的申请", "aggregate 街道2021年的报告 applications.received.total sum"],
    ["收了多少街道的申请", "aggregate 街道的报告 applications.received.total sum"],
    ["2021年公开了多少街道的申请", "aggregate 街道2021年的报告 applications.granted.total sum"],
    ["2021年收到多少局的申请?", "aggregate 部门2021年的报告 applications.received.total sum"],
    ["樊城区2021年有多少街道的申请", "aggregate 樊城区街道2021年的报告 applications.received.total sum"],
    ["2021年收到几个街道的申请", "aggregate 街道2021年的报告 applications.received.total count positive"],
    ["2021年多少街道的申请超过100件", "aggregate 街道2021年的报告 applications.received.total count more_than 100"],
    ["收了多少街道的年报", "catalogue 街道的报告 agencies"],
  ])("%s", (question, meant) => expect(asked(question)).toBe(meant));
});
