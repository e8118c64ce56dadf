import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("what is said in other words is as it is plainly asked", () => {
  test.each<readonly [question: string, plain: string]>([
    ["马桥镇2021年不公开几件 不给提供的几件 不处理的几件", "马桥镇2021年不予公开几件 无法提供几件 不予处理几件"],
    ["没收处理费的单位2021有几个", "2021年没收取信息处理费的单位有几个"],
    ["马桥镇2022年跟2021年比有哪些变化", "马桥镇2022年和2021年年报对比"],
    ["马桥镇这几年有没有败诉", "马桥镇有没有败诉过"],
    ["马桥镇近几年有没有被复议", "马桥镇有没有被复议过"],
    ["马桥镇2021收到的申请大部分是个人提的吧", "马桥镇2021收到的申请个人超过一半吗"],
    ["马桥镇2021年企业申请占两成多？", "马桥镇2021年企业申请占比超过20%但不到30%吗"],
    ["马桥镇2021收30件给了2件，那剩下的呢", "马桥镇2021收30件给了2件，申请是怎么处理的"],
    ["马桥镇2021年行政诉讼的案件数及结果分布", "马桥镇2021年行政诉讼的案件数和结果分布"],
  ])("%s: %s", async (question, plain) => {
    const [answer, asked] = [await talk.answerTo(question), await talk.answerTo(plain)];
    expect(answer.values).toEqual(asked.values);
    expect(answer.blocks).toEqual(asked.blocks);
  });

  test("places that are counted are their governments", async () => {
    const { status, values } = await talk.answerTo("临淄、市中两个区2020年复议分别几件");
    expect(status).toBe("answered");
    expect(values.map(({ agency }) => agency)).toEqual(["临淄区人民政府", "市中区人民政府"]);
  });

  test("places that are set against one another stand together in what is offered", async () => {
    const { options } = await talk.answerTo("临淄 vs 桓台 2020申请");
    expect(options[0]?.question).toMatch(/临淄区.*和.*桓台县.*比较/);
  });
});

describe("how many came in is told beside a rate", () => {
  test.each(["马桥镇2021年申请和公开率", "马桥镇2021年公开率和申请量", "2021年桓台县各镇收到的申请和公开率"])(
    "%s",
    async (question) => {
      const { status, values } = await talk.answerTo(question);
      expect(status).toBe("answered");
      const told = values.map(({ fact }) => fact).join(" ");
      expect(told).toContain("applications.received.total");
      expect(told).toContain("applications.granted.total");
    },
  );
});

describe("a government that has no report of the year is told of", () => {
  const county = talkOver([...madePanel.filter(({ agency, year }) => agency.type !== "government" || year < 2022)]);
  test.each(["桓台县2022年年报", "桓台县2022年收到多少申请"])("%s", async (question) => {
    const { blocks } = await county.answerTo(question);
    expect(JSON.stringify(blocks)).toContain("库中没有桓台县人民政府2022年的报告，有的是2019年、2020年的");
  });
});

const FEE = "本年度依照《政府信息公开信息处理费管理办法》收取信息处理费480元。";
const charging = talkOver(
  [madeReport({ short: "甲街道", year: 2021 })].map((report) => ({
    ...report,
    sections: { ...report.sections, 六: [{ text: FEE, line: 301 }] },
  })),
);
test("the fee that bears the words of a figure is not told as what the prose says of it", async () => {
  const { status, blocks } = await charging.answerTo("甲街道2021年主动公开了多少信息");
  expect(status).toBe("not_found");
  expect(JSON.stringify(blocks)).not.toContain("480");
});
