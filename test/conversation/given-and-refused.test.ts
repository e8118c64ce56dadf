import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "2021年临淄区教育局收到申请多少件";
const factsOf = async (...questions: string[]) => (await talk.answerTo(...questions)).values.map(({ fact }) => fact);

describe("what was given is what was granted, and not what came in", () => {
  test.each(["给的申请呢", "给了几件", "批了几件", "批准的呢", "给了的呢", "给的呢", "给了多少件", "批了的申请有几件"])(
    "%s",
    async (then) => {
      expect(await factsOf(RECEIVED, then)).toEqual(["applications.granted.total"]);
    },
  );

  test.each([
    ["2021年临淄区教育局给的申请有几件", ["applications.granted.total"]],
    ["2021年临淄区教育局批了多少个申请", ["applications.granted.total"]],
    ["2021年临淄区教育局收了几件，批了几件", ["applications.received.total", "applications.granted.total"]],
    ["2021年临淄区教育局企业给的申请有几件", ["applications.received.enterprise"]],
    ["2021年临淄区教育局没批的有几件", ["applications.denied.total"]],
    ["2021年临淄区教育局批了几件行政许可", ["proactive.licensing.decisions"]],
  ])("%s", async (question, facts) => {
    expect(await factsOf(question)).toEqual(facts);
  });

  test.each([[RECEIVED, "没给的呢"], ["2021年临淄区教育局驳回几件"], ["2021年临淄区教育局复议驳回几件"]])(
    "%s %s may be either of two things and is asked back about",
    async (...questions) => {
      expect(await talk.answerTo(...questions)).toMatchObject({ status: "clarify", values: [] });
    },
  );

  test.each([["2021年临淄区教育局没给的有多少"], [RECEIVED, "没给的有多少"], ["2021年临淄区教育局没拿到的有几件"]])(
    "%s %s offers the ways in which nothing is given",
    async (...questions) => {
      const { status, options } = await talk.answerTo(...questions);
      expect(status).toBe("clarify");
      expect(options.map(({ question }) => /不予公开|无法提供|不予处理/.exec(question)?.[0])).toEqual([
        "不予公开",
        "无法提供",
        "不予处理",
      ]);
    },
  );

  test.each([["没给的有多少"], ["2021年没给的有多少"]])("%s is asked back about", async (question) =>
    expect(await talk.answerTo(question)).toMatchObject({ status: "clarify", values: [] }),
  );

  const TWO = "临淄区教育局和马桥镇2021年谁收到的申请多";
  test.each(["哪个公开的多", "谁公开得多", "哪家公开多", "公开的谁多", "谁给的更多", "哪个批的多", "谁公开的少"])(
    "%s, after who received more, is of those granted",
    async (then) => {
      const { values } = await talk.answerTo(TWO, then);
      expect(new Set(values.map(({ fact }) => fact))).toEqual(new Set(["applications.granted.total"]));
    },
  );

  test.each([
    ["哪个不公开的多", "applications.denied.total"],
    ["哪个主动公开的多", "narrative.disclosed_total"],
    ["哪个网站公开的多", "narrative.disclosed_website"],
  ])("%s is of others", async (then, fact) => {
    const { values, status } = await talk.answerTo(TWO, then);
    if (status === "answered") expect(new Set(values.map((value) => value.fact))).toEqual(new Set([fact]));
    else expect(values).toEqual([]);
  });

  test("谁公开的最多, after who received most of many, ranks by those granted", async () => {
    const { blocks } = await talk.answerTo("2021年桓台县哪个单位收到申请最多", "谁公开的最多");
    expect(blocks[0]).toEqual((await talk.answerTo("2021年桓台县哪个单位予以公开的申请最多")).blocks[0]);
  });

  test("没批的呢 are those refused", async () => {
    expect(await factsOf(RECEIVED, "没批的呢")).toEqual(["applications.denied.total"]);
  });
});
