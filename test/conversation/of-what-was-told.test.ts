import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CELLS = {
  "applications.received.total": 9,
  "applications.received.natural_person": 9,
  "applications.granted.total": 4,
  "applications.unavailable_not_held.total": 2,
  "applications.handled_total.total": 6,
};
const talk = talkOver([
  madeReport({ short: "柳林街道", year: 2022, cells: CELLS }),
  madeReport({ short: "杏园街道", year: 2022 }),
]);
const panel = talkOver(madePanel);
const ONE = "柳林街道2022年收到多少申请";

describe("what does not agree in the report that was spoken of", () => {
  const CHECKED = "马桥镇2021年的数据有没有问题";
  const FIGURE = "马桥镇2021年收到多少申请";
  test.each([
    ["怎么有警告"],
    ["为什么有警告"],
    ["怎么带着感叹号"],
    ["警告是什么意思"],
    ["错在哪里"],
    ["错在什么地方"],
    ["是什么错"],
  ])("%s", async (then) => {
    const checked = await panel.answerTo(CHECKED);
    for (const before of [FIGURE, CHECKED]) {
      const { intent, findings } = await panel.answerTo(before, then);
      expect([intent, findings]).toEqual(["check", checked.findings]);
    }
    expect(checked.findings.length).toBeGreaterThan(0);
  });

  test("问题在哪 is of the check alone, and may be of the work elsewhere", async () => {
    expect((await panel.answerTo(CHECKED, "问题在哪")).intent).toBe("check");
    expect((await panel.answerTo(FIGURE, "问题在哪")).intent).not.toBe("check");
  });
});

describe("what is left, after one result of the applications", () => {
  test.each([["那剩下的呢"], ["剩下的怎么处理的"], ["剩下没公开的都是什么情况"], ["其余的是什么结果"], ["余下的呢"]])(
    "%s: all results",
    async (then) => {
      const { intent, values } = await talk.answerTo(ONE, "公开了几件", then);
      expect(intent).toBe("breakdown");
      expect(values.map(({ fact }) => fact)).toContain("applications.unavailable_not_held.total");
    },
  );

  test("of the one report of an agency, whose year was not named", async () => {
    const { intent, values } = await talk.answerTo("柳林街道收到多少申请", "公开了几件", "那剩下的呢");
    expect([intent, values[0]?.year]).toEqual(["breakdown", 2022]);
  });

  test("after all that was received it may be anything", async () => {
    expect((await talk.answerTo(ONE, "剩下的呢")).status).toBe("clarify");
  });
});

describe("those of a kind, after reports were listed", () => {
  const LISTED = "2022年的报告有几份";
  const streets = new Set(
    madePanel.flatMap(({ agency, year }) => (agency.type === "street" && year === 2022 ? [agency.id] : [])),
  );
  test.each([["哪些是街道的"], ["其中街道有几个"], ["有几份是街道的"], ["街道的有哪些"], ["里面街道有多少家"]])(
    "%s",
    async (then) => {
      const { intent, blocks } = await panel.answerTo(LISTED, then);
      expect(intent).toBe("catalogue");
      expect(JSON.stringify(blocks)).toContain(`${streets.size}份报告`);
    },
  );
  test("in a county", async () => {
    const { intent, blocks } = await panel.answerTo("桓台县有哪些单位的报告", "其中街道有几个");
    expect([intent, JSON.stringify(blocks).includes("桓台县街道")]).toEqual(["catalogue", true]);
  });
});

describe("one more beside those that were held against one another", () => {
  const BOTH = "临淄区教育局和桓台县教育局2022年收到的申请对比";
  test.each(["市中区教育局也加上", "把市中区的教育局加进来", "市中区教育局的也算上"])("%s", async (then) => {
    const { intent, values } = await panel.answerTo(BOTH, then);
    expect([intent, new Set(values.map(({ agency }) => agency)).size]).toEqual(["compare", 3]);
  });
});

describe("我指的是 says who was meant", () => {
  test.each(["我指的是杏园街道", "我是指杏园街道", "指的是杏园街道"])("%s", async (then) => {
    const { status, values } = await talk.answerTo(ONE, then);
    expect([status, values.map(({ agency }) => agency)]).toEqual(["answered", ["杏园街道"]]);
  });
});

describe("another year of the same", () => {
  test.each(["也要2022年的", "2022年的也要", "还要2022年的"])("%s", async (then) => {
    for (const asked of ["马桥镇2021年年报摘要", "马桥镇2021年收到多少申请"]) {
      const { intent, status, values } = await panel.answerTo(asked, then);
      expect([intent, status]).toEqual([asked.endsWith("摘要") ? "summary" : "value", "answered"]);
      expect(values[0]).toMatchObject({ agency: "马桥镇", year: 2022 });
    }
  });
});
