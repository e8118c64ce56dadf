import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

/** What an answer gives of whom. */
function told({ values }: Answer): readonly string[] {
  return values
    .filter(({ report }) => report !== null)
    .map(({ agency, year, fact, value }) => `${agency}${year} ${fact} ${value}`);
}

const MOST = "唐山镇2021 narrative.disclosed_total 621";
const RECEIVED = "唐山镇2021 applications.received.total 185";

const EARLIER = "唐山镇2020 applications.received.total 128";

describe("what is asked beside who comes first is asked of whoever comes first", () => {
  test.each([
    ["2021年哪个镇主动公开最多，收到申请几件", [MOST, RECEIVED]],
    ["2021年哪个镇主动公开最多，它收到申请几件？", [MOST, RECEIVED]],
    ["2021年主动公开最多的镇收到申请几件", [MOST, RECEIVED]],
    ["2021年主动公开最多的镇是哪个，该镇收到的申请是多少", [MOST, RECEIVED]],
    ["2021年哪个镇主动公开最多，2020年收到申请几件", [MOST, EARLIER]],
  ])("%s", async (question, values) => {
    const answer = await talk.answerTo(question);
    expect(told(answer)).toEqual(values);
    expect(unbacked(question, answer)).toEqual([]);
  });

  test.each([
    ["2021年桓台县主动公开第二多的镇", "收到申请几件"],
    ["2021年桓台县主动公开第二名的镇", "行政复议多少件"],
    ["2021年桓台县主动公开倒数第二的镇", "收到的申请是多少"],
    ["2021年申请量第二的单位", "行政诉讼几件"],
  ])("%s%s: of the one in that place", async (first, asked) => {
    const ranked = told(await talk.answerTo(`${first}是哪家`));
    expect(told(await talk.answerTo(`${first}${asked}`))).toEqual([
      ...ranked,
      ...told(await talk.answerTo(`${first}是哪家`, `它${asked}`)),
    ]);
    expect(ranked).toHaveLength(1);
  });

  test.each([
    ["2021年哪个镇主动公开最多", "收到申请几件"],
    ["2021年哪个镇主动公开最多", "它收到申请几件"],
  ])("%s, then %s", async (...questions) => {
    expect(told(await talk.answerTo(...questions))).toEqual([RECEIVED]);
  });

  test.each([
    ["哪个镇2021年申请最多", "占它办结总数的百分之几"],
    ["2021年不予公开最多的单位是哪个", "占它办结总数的比例"],
    ["2021年哪个单位不予公开最多", "占其收到申请的多少"],
    ["唐山镇2019年以来申请最少的是哪年", "那年公开率多少"],
  ])("%s，%s: a share of what that one has itself", async (first, asked) => {
    const answer = await talk.answerTo(`${first}，${asked}`);
    const ranked = told(await talk.answerTo(first));
    expect(told(answer)).toEqual([...ranked, ...told(await talk.answerTo(first, asked))]);
    expect(ranked.length).toBeGreaterThan(0);
    expect(unbacked(`${first}，${asked}`, answer)).toEqual([]);
  });

  test.each([
    ["2021年哪个单位不予公开最多，理由是什么", 2021],
    ["哪个单位不予公开最多，主要是什么原因", 2022],
  ])("%s: reasons of that one alone, of the year it was first in", async (question, year) => {
    const { values } = await talk.answerTo(question);
    const reasons = values.filter(({ fact }) => /^applications\.denied_/.test(fact));
    expect(new Set(reasons.map((reason) => `${reason.agency}${reason.year}`)).size).toBe(1);
    expect(reasons.map((reason) => reason.year)).toEqual(Array.from({ length: 8 }, () => year));
  });

  test("over all years it is asked of the year whose report came first", async () => {
    const [first] = told(await talk.answerTo("哪个单位不予公开最多"));
    const [figure, ...others] = told(await talk.answerTo("哪个单位不予公开最多", "它收到多少申请"));
    expect(others).toEqual([]);
    expect(figure?.split(" ")[0]).toBe(first?.split(" ")[0]);
  });

  test("so is a telephone number, and the year in which most was received", async () => {
    const contact = await talk.answerTo("2021年主动公开最多的镇电话是多少");
    expect(JSON.stringify(contact.blocks)).toContain("唐山镇");
    const year = await talk.answerTo("马桥镇申请最多的一年不予公开几件");
    expect(told(year).at(-1)).toMatch(/^马桥镇\d{4} applications\.denied\.total/);
  });

  test("the whole answer is had again by its id, and goes on with whom it told of", async () => {
    expect(told(await talk.answerTo("2021年主动公开最多的镇收到申请几件", "2020年呢"))).toEqual([EARLIER]);
  });
});

describe("another ranking is no figure of whoever came first", () => {
  test.each([
    ["2021年哪个镇主动公开最多", "不予公开呢"],
    ["2021年哪个镇主动公开最多", "收到申请最多的呢"],
  ])("%s, then %s", async (...questions) => {
    expect((await talk.answerTo(...questions)).intent).toBe("rank");
  });

  test("最少的街道 is no slip of 少海街道", async () => {
    expect((await talk.answerTo("2021年收到申请最少的街道")).intent).toBe("rank");
  });
});

describe("governments, offices and years come first as well", () => {
  const steps = async (question: string): Promise<readonly string[]> => {
    const answer = await talk.answerTo(question);
    expect(unbacked(question, answer)).toEqual([]);
    return answer.values.filter(({ report }) => report !== null).map(({ fact }) => fact);
  };

  test.each([
    ["2021年收到申请最多的县市区政府有几件复议", "review.reconsideration.total"],
    ["2021年县市区政府复议最多的那家收到几件申请", "applications.received.total"],
    ["2021年复议最多的区县政府有几件被纠正", "review.reconsideration.corrected"],
    ["2021年收到申请最多的那个区的复议几件", "review.reconsideration.total"],
    ["2021年主动公开最多的街道办事处收到几件申请", "applications.received.total"],
    ["2021年收到申请最多的镇公开了几件", "applications.granted.total"],
  ])("%s", async (question, fact) => {
    const [ranked, asked, ...others] = await steps(question);
    expect([asked, ...others]).toContain(fact);
    expect(ranked).not.toBe(fact);
  });

  test("and whoever has the highest rate", async () => {
    const { values } = await talk.answerTo("2021年公开率最高的县市区政府收到几件申请");
    const [first, last] = [values[0], values.at(-1)];
    expect(first?.fact).toMatch(/^ratio:/);
    expect(last?.fact).toBe("applications.received.total");
    expect(last?.agency).toBe(first?.agency);
  });

  test.each([
    "马桥镇申请最多的那年公开了几件",
    "马桥镇申请最多的一年公开了几件",
    "马桥镇申请最多那一年予以公开几件",
    "马桥镇哪年申请最多，那年公开了几件",
    "马桥镇申请最多的是哪年？当年公开了几件",
  ])("%s", async (question) => {
    expect(told(await talk.answerTo(question)).at(-1)).toMatch(/^马桥镇\d{4} applications\.granted\.total/);
  });

  test.each(["2021年收到申请最多的区是哪家", "2021年收到申请最多的区政府是哪家"])(
    "%s ranks districts alone",
    async (question) => {
      const [first] = (await talk.answerTo(question)).values;
      expect(first?.agency).toMatch(/区人民政府$/);
    },
  );

  test.each(["2021年收到申请前三名加起来多少", "2021年收到申请最多的三家单位一共收到多少"])(
    "%s adds them up",
    async (question) => {
      const answer = await talk.answerTo(question);
      const figures = answer.values.filter(({ report }) => report !== null).map(({ value }) => value);
      const sum = figures.reduce((total, one) => total + one, 0);
      expect(answer.values.find(({ fact }) => fact === "sum:applications.received.total")?.value).toBe(sum);
      expect(unbacked(question, answer)).toEqual([]);
    },
  );

  test("申请总数前三名 is ranked by the total, and not added up", async () => {
    const { values } = await talk.answerTo("2021年收到申请总数前三名");
    expect(values.some(({ fact }) => fact.startsWith("sum:"))).toBe(false);
  });
});
