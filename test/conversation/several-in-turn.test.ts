import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const SHORTS = ["柳林街道", "杏园街道", "桃源街道", "梨花街道"];
const talk = talkOver(
  SHORTS.flatMap((short, at) =>
    [2021, 2022].map((year) =>
      madeReport({
        short,
        year,
        cells: {
          "applications.received.total": 40 - 7 * at + (year - 2021),
          "review.reconsideration.total": at,
          "proactive.penalties.decisions": 100 + at,
        },
      }),
    ),
  ),
);
const offices = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const REVIEWED = "review.reconsideration.total";
const PUNISHED = "proactive.penalties.decisions";
const THREE = ["桃源街道2021年收到多少申请", "柳林街道呢", "杏园街道呢"];
const TWO = THREE.slice(0, 2);

/** Kind of the answer, and whose figures of which year it tells. */
function given({ intent, status, values }: Answer): string {
  if (status !== "answered") return status;
  const [first] = values.flatMap(({ fact }) => (/^(?:sum|avg|count):/.test(fact) ? [] : [fact]));
  const of = values.flatMap(({ agency, year, fact }) => (fact === first ? [`${agency}${year}`] : []));
  return [intent, first, ...[...new Set(of)].sort()].join(" ");
}

describe("those that were asked about one after the other are meant where as many are spoken of", () => {
  const ALL = "杏园街道2021 柳林街道2021 桃源街道2021";
  const BOTH = "柳林街道2021 桃源街道2021";
  test.each<[questions: readonly string[], then: string, told: string]>([
    [THREE, "三家谁最多", `compare ${RECEIVED} ${ALL}`],
    [THREE, "这三家谁最少", `compare ${RECEIVED} ${ALL}`],
    [THREE, "这三个街道谁最多", `compare ${RECEIVED} ${ALL}`],
    [THREE, "它们三个的复议", `value ${REVIEWED} ${ALL}`],
    [THREE, "三个街道复议谁最多", `compare ${REVIEWED} ${ALL}`],
    [THREE, "这三家的行政处罚呢", `value ${PUNISHED} ${ALL}`],
    [THREE, "它们的行政处罚呢", `value ${PUNISHED} ${ALL}`],
    [THREE, "合计呢", `aggregate ${RECEIVED} ${ALL}`],
    [THREE, "平均呢", `aggregate ${RECEIVED} ${ALL}`],
    [TWO, "这两个街道哪个复议多", `compare ${REVIEWED} ${BOTH}`],
    [TWO, "两个街道差多少", `compare ${RECEIVED} ${BOTH}`],
    [TWO, "它们俩处罚谁多", `compare ${PUNISHED} ${BOTH}`],
  ])("%j %s", async (questions, then, told) => {
    expect(given(await talk.answerTo(...questions, then))).toBe(told);
  });

  test.each([
    [[...THREE, "这两家谁多"]],
    [[...TWO, "这三家的复议"]],
    [["桃源街道2021年收到多少申请", "这三家的复议"]],
    [["桃源街道2021年收到多少申请", "它们两个的复议"]],
  ])("%j: another number of them than there are is asked back about, and not told of one", async (questions) => {
    const { status, values, blocks } = await talk.answerTo(...questions);
    expect([status, values.length], JSON.stringify(blocks).slice(0, 300)).toEqual(["clarify", 0]);
  });
});

describe("two governments of counties are spoken of as the counties", () => {
  const TOLD = ["临淄区政府2022年收到多少申请", "桓台县政府呢"];
  test.each(["这两个县区谁多", "这两个政府谁多", "两个区县政府谁多"])("%s", async (then) => {
    const { status, values } = await offices.answerTo(...TOLD, then);
    if (status === "answered")
      expect(values.flatMap(({ agency }) => agency ?? []).sort()).toEqual(["临淄区人民政府", "桓台县人民政府"]);
  });
});

describe("the first places of a ranking stay those that are meant while one of them is spoken of", () => {
  const TOP = "2021年收到申请最多的三个街道";
  const FIRST = (year: number) => `杏园街道${year} 柳林街道${year} 桃源街道${year}`;
  test.each([
    [[TOP, "第一名的行政处罚几件", "它们三个的复议"], `value ${REVIEWED} ${FIRST(2021)}`],
    [[TOP, "第二名2022年几件", "这三家的复议"], `value ${REVIEWED} ${FIRST(2022)}`],
    [[TOP, "这三个街道2022年各多少"], `value ${RECEIVED} ${FIRST(2022)}`],
  ])("%j", async (questions, told) => expect(given(await talk.answerTo(...questions))).toBe(told));
});

describe("another of the choices may be taken after one of them was", () => {
  const ASKED = "教育局2022年收到几件申请";
  test.each([
    [["第一个", "第二个呢"], 1],
    [["1", "2"], 1],
    [["第一个", "最后一个"], -1],
    [["第二个", "第一个"], 0],
  ])("%j", async (taken, at) => {
    const { options } = await offices.answerTo(ASKED);
    const alone = await offices.answerTo(options.at(at)?.question ?? "");
    expect(alone.status).toBe("answered");
    expect(given(await offices.answerTo(ASKED, ...taken))).toBe(given(alone));
  });

  test("but not after something else was asked", async () => {
    expect((await offices.answerTo(ASKED, "第一个", "复议几件", "2")).status).not.toBe("answered");
  });
});

const BLANK = { state: "blank", raw: "/" } as const;
const proposals = talkOver([
  madeReport({
    short: "柳林街道",
    year: 2021,
    cells: {
      "narrative.npc_proposals": 3,
      "narrative.cppcc_proposals": 5,
      "proactive.licensing.decisions": BLANK,
    },
  }),
  madeReport({ short: "柳林街道", year: 2022, cells: { "proactive.licensing.decisions": 7 } }),
  madeReport({ short: "柳林街道", year: 2023, cells: { "proactive.licensing.decisions": 9 } }),
]);
const leadOf = async (...questions: readonly string[]): Promise<string> => {
  const [block] = (await proposals.answerTo(...questions)).blocks;
  return block && "text" in block ? block.text : "";
};

describe("figures of one report or of several years, told in turn", () => {
  test.each([
    [["柳林街道2021年政协提案几件", "建议呢"], /^3件/],
    [["柳林街道2021年政协提案几件", "建议办了多少"], /^3件/],
    [["柳林街道2021年政协提案几件", "建议呢", "合计？"], /^8件/],
    [["柳林街道2021年政协提案几件", "建议呢", "合计", "2022年也是这么多吗"], /^只查到柳林街道2021年的数：8件/],
    [["柳林街道2021年行政许可几件", "2022年呢", "2023年呢", "三年合计"], /^16件.*2份/],
    [["柳林街道2021年行政许可几件", "2022年呢", "两年合计"], /^7件.*1份/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));
});

describe("what one message asked for in several parts is asked again together", () => {
  const GRANTED = "applications.granted.total";
  const HANDLED = "applications.handled_total.total";
  const FIGURE_AND_SHARE = "马桥镇2021年收到申请几件？公开率多少？";
  const CARRIED = ["applications.carried_in.total", "applications.carried_out.total"];
  const told = async (...questions: readonly string[]) =>
    (await offices.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency} ${year} ${fact}`);
  const share = [RECEIVED, `ratio:${GRANTED}/${HANDLED}`, GRANTED, HANDLED];

  test.each<readonly [questions: readonly string[], report: string, facts: readonly string[]]>([
    [["马桥镇2021年收到申请几件，结转几件", "2022年呢"], "马桥镇 2022", [RECEIVED, ...CARRIED]],
    [["马桥镇2021年收到申请几件，结转几件", "下一年呢"], "马桥镇 2022", [RECEIVED, ...CARRIED]],
    [["马桥镇2021年收到申请几件，结转几件", "下一年呢", "再下一年"], "马桥镇 2023", [RECEIVED, ...CARRIED]],
    [[FIGURE_AND_SHARE, "2022年呢"], "马桥镇 2022", share],
    [[FIGURE_AND_SHARE, "果里镇呢"], "果里镇 2021", share],
    [[FIGURE_AND_SHARE, "2022年呢", "桓台县教育局呢"], "桓台县教育局 2022", share],
    [[FIGURE_AND_SHARE, "2022年复议呢"], "马桥镇 2022", [REVIEWED]],
  ])("%j", async (questions, report, facts) => {
    expect(new Set(await told(...questions))).toEqual(new Set(facts.map((fact) => `${report} ${fact}`)));
  });
});
