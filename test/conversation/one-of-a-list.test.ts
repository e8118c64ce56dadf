import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const STREETS = "临淄区有哪些街道";
const TOWNS = "临淄区有哪些镇街";
const RANKING = "2022年桓台县各单位收到的申请排名";
const RECEIVED = "applications.received.total";

/** The last answer as its agencies, years and figures. */
async function told(...questions: readonly string[]): Promise<readonly string[]> {
  const { values } = await talk.answerTo(...questions);
  return values.flatMap(({ agency, year, fact }) => (agency === null ? [] : [`${agency} ${year} ${fact}`]));
}

/** Names that a list shows, in its order. */
async function shown(question: string): Promise<readonly string[]> {
  const { blocks } = await talk.answerTo(question);
  return blocks.flatMap((block) => (block.kind === "list" ? block.items.map((item) => item.split("：")[0] ?? "") : []));
}

describe("a line of a list of agencies is named by its place", () => {
  test.each([
    ["第一个2022年的申请数", 0, "2022"],
    ["第二个2021年收到多少申请", 1, "2021"],
    ["最后一个2020年收到几件申请", -1, "2020"],
    ["倒数第二个2021年收到几件申请", -2, "2021"],
    ["那第三家2020年收到几件申请？", 2, "2020"],
  ])("%s", async (question, at, year) => {
    const name = (await shown(TOWNS)).at(at) ?? "";
    const [figure, ...others] = await told(TOWNS, question);
    expect(others).toEqual([]);
    expect(name).toContain(figure?.split(" ")[0] ?? "none");
    expect(figure).toContain(` ${year} ${RECEIVED}`);
  });

  test("the next one after it is of the same list", async () => {
    const names = await shown(STREETS);
    const [figure] = await told(STREETS, "第一个2021年的申请数", "第二个呢");
    expect(names[1]).toContain(figure?.split(" ")[0] ?? "none");
    expect(figure).toContain("2021");
  });

  test.each(["最后一个的申请数", "第一个收到多少申请"])("%s needs a year, and ranks nobody", async (question) => {
    expect(await talk.answerTo(STREETS, question)).toMatchObject({ status: "clarify", values: [] });
  });

  test.each(["第九个2022年的申请数", "第二十个收到多少申请"])("%s is none of them", async (question) => {
    expect(await talk.answerTo(STREETS, question)).toMatchObject({ status: "clarify", values: [] });
  });
});

describe("a place of a ranking is whoever stands there", () => {
  test.each([
    ["第三名不予公开几件", 2, "applications.denied"],
    ["排第二的行政复议几件", 1, "review.reconsideration.total"],
    ["最后一个的予以公开几件", -1, "applications.granted.total"],
    ["倒数第一的予以公开几件", -1, "applications.granted.total"],
  ])("%s", async (question, at, fact) => {
    const ranking = await told(RANKING);
    const [agency] = ranking.at(at)?.split(" ") ?? [];
    const figures = await told(RANKING, question);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatch(new RegExp(`^${agency} 2022 ${fact}`));
  });

  test("its telephone number is had as well", async () => {
    const [, , third] = await told(RANKING);
    const contact = await talk.answerTo(RANKING, "第三名的电话");
    expect(contact.intent).toBe("contact");
    expect(JSON.stringify(contact.blocks)).toContain(third?.split(" ")[0]);
  });

  test.each(["第一名2021年几件", "第一名2021年呢", "第一名的2021年是多少", "第一名2021年收到几件"])(
    "%s: in another year",
    async (question) => {
      const [agency] = (await told(RANKING)).at(0)?.split(" ") ?? [];
      const { status, values, intent } = await talk.answerTo(`${agency}2021年收到几件申请`);
      expect(await talk.answerTo(RANKING, question)).toMatchObject({ status, values, intent });
    },
  );

  test.each(["2021年第二名几件", "2021年第二名是谁"])("%s is of that year's ranking", async (question) => {
    expect((await talk.answerTo(RANKING, question)).intent).toBe("rank");
  });

  test.each(["第三名呢", "第二名是谁"])("%s goes on with the ranking", async (question) => {
    expect((await talk.answerTo(RANKING, question)).intent).toBe("rank");
  });
});

describe("after a figure of whoever holds one place, another place is of the same ranking", () => {
  const FIRST = "2022年桓台县收到申请最多的三家";

  test.each([
    ["第一名的予以公开率", "第二名呢", 1, "予以公开率"],
    ["第一名的予以公开率", "那第三名的呢", 2, "予以公开率"],
    ["第三名的予以公开率", "第一名呢", 0, "予以公开率"],
    ["第一名不予公开几件", "第二家呢", 1, "不予公开几件"],
    ["排第二的行政复议几件", "第三个呢", 2, "行政复议几件"],
  ])("%s, %s: what was asked, of that one", async (asked, then, at, what) => {
    const [agency] = (await told(FIRST)).at(at)?.split(" ") ?? [];
    const figures = await told(FIRST, asked, then);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures).toEqual(await told(`${agency}2022年${what}`));
  });

  test("and so the next one", async () => {
    const [, , third] = await told(FIRST);
    const figures = await told(FIRST, "第一名的予以公开率", "第二名呢", "第三名呢");
    expect(figures).toEqual(await told(`${third?.split(" ")[0]}2022年予以公开率`));
  });

  test.each([
    ["第五名是谁", "2022年桓台县收到申请第五名是谁"],
    ["第二名是谁", "2022年桓台县收到申请第二名是谁"],
    ["第四名呢", "2022年桓台县收到申请第四名是谁"],
    ["最后一名呢", "2022年桓台县收到申请最少的是谁"],
    ["倒数第二名是哪家", "2022年桓台县收到申请倒数第二名是谁"],
  ])("%s is of the ranking itself", async (then, plainly) => {
    const { intent, blocks } = await talk.answerTo(FIRST, "第一名的予以公开率", then);
    expect(intent).toBe("rank");
    expect(blocks[0]).toEqual((await talk.answerTo(plainly)).blocks[0]);
  });

  test.each([
    ["马桥镇2022年予以公开率", "第二名呢"],
    ["马桥镇2022年予以公开率", "第二名是谁"],
    ["马桥镇2022年予以公开率", "最后一名呢"],
    ["马桥镇2022年予以公开率", "谁最高"],
    ["马桥镇2022年收到几件申请", "第三到第五名是谁"],
    ["马桥镇2022年申请的办理结果构成", "第二名是谁"],
  ])("%s, %s: where nothing was ranked, no figure is told again", async (asked, then) => {
    expect(await talk.answerTo(asked, then)).toMatchObject({ status: "clarify", values: [] });
  });
});

describe("a line of a list of reports is that report", () => {
  test.each([
    ["第一份总结一下", "2019"],
    ["最后一份总结一下", "2023"],
    ["第二份总结一下", "2020"],
  ])("%s is of %s", async (question, year) => {
    const answer = await talk.answerTo("马桥镇有哪些报告", question);
    expect(answer.intent).toBe("summary");
    expect(JSON.stringify(answer.blocks[0])).toContain(`马桥镇${year}年`);
  });
});
