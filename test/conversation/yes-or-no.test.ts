import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/report/cell.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const FIGURES = [
  "applications.received.total",
  "applications.granted.total",
  "review.reconsideration.total",
  "review.litigation_direct.total",
  "review.litigation_after_reconsideration.total",
  "proactive.penalties.decisions",
  "proactive.fees.amount",
  "narrative.processing_fee",
  "applications.denied_process_information.total",
] as const;

const held = (short: string, cell: Cell | number) =>
  madeReport({ short, year: 2022, cells: Object.fromEntries(FIGURES.map((id) => [id, cell])) });

const NONE = "凤凰街道";
const SOME = "稷下街道";
const BLANK = "雪宫街道";
const talk = talkOver([held(NONE, 0), held(SOME, 7), held(BLANK, { state: "blank", raw: "/" })]);

const DOES = [
  "收到申请",
  "收到过申请",
  "来过申请",
  "被复议",
  "被复议过",
  "被人复议过",
  "被起诉",
  "被起诉过",
  "被人告过",
  "罚过款",
  "予以公开过",
  "行政复议",
  "收到的申请",
];
/** Words for yes or no around what is done, and whether they say that it is, or that it is not. */
const ASKS: readonly (readonly [before: string, behind: string, denies: boolean])[] = [
  ["", "吧", false],
  ["", "吗", false],
  ["", "对吧", false],
  ["", "对吗", false],
  ["", "没有", false],
  ["", "了吗", false],
  ["有", "吗", false],
  ["有", "吧", false],
  ["有没有", "", false],
  ["是不是", "", false],
  ["是否", "", false],
  ["是不是有", "", false],
  ["不是", "吗", false],
  ["不是有", "吗", false],
  ["没有", "吧", true],
  ["没有", "吗", true],
  ["没有", "对吧", true],
  ["没有", "对吗", true],
  ["没有", "是吧", true],
  ["没有", "，对吧", true],
  ["没有", "，是不是", true],
  ["没", "，对不对", true],
  ["并没有", "，是吗", true],
  ["有", "，对吧", false],
  ["不是没有", "，对吧", false],
  ["没", "吧", true],
  ["没", "对吧", true],
  ["未", "吧", true],
  ["从没", "吧", true],
  ["是不是没", "", true],
  ["是不是没有", "", true],
  ["不是没", "吗", true],
  ["不是没有", "吗", true],
];

/** What the first word of a lead says there is; `undefined` where it says neither yes nor no. */
function saysThereAre(lead: string, denies: boolean): boolean | undefined {
  switch (/^(有|没有|是|不是|对|不对)[，。]/.exec(lead)?.[1]) {
    case "有":
      return true;
    case "没有":
      return false;
    case "是":
    case "对":
      return !denies;
    case "不是":
    case "不对":
      return denies;
    default:
      return undefined;
  }
}

describe("the first word of an answer never contradicts its figure", () => {
  test.each(ASKS)("%s…%s", async (before, behind, denies) => {
    for (const does of DOES) {
      for (const [short, value] of [
        [NONE, 0],
        [SOME, 7],
        [BLANK, undefined],
      ] as const) {
        const question = `${short}2022年${before}${does}${behind}`;
        const { status, blocks, values } = await talk.answerTo(question);
        const [block] = blocks;
        const lead = block && "text" in block ? block.text : "";
        const said = saysThereAre(lead, denies);
        if (status !== "answered") expect(said, `${question}: ${lead}`).toBeUndefined();
        else if (said !== undefined) expect(said, `${question}: ${lead}`).toBe((values[0]?.value ?? 0) > 0);
        if (value === undefined) expect(values, question).toEqual([]);
      }
    }
  });
});

describe("yes or no comes first", () => {
  test.each<[asked: string, some: string, none: string]>([
    ["没有收到申请吧", "有，7件", "没有，0件"],
    ["没有被复议过吧", "有，7件", "没有，0件"],
    ["没有被复议吧", "有，7件", "没有，0件"],
    ["没有被起诉过吧", "有，14件", "没有，0件"],
    ["没有被人告过吧", "有，14件", "没有，0件"],
    ["被复议过吧", "有，7件", "没有，0件"],
    ["有没有被复议", "有，7件", "没有，0件"],
    ["没有行政复议，对吧", "不对，有7件", "对，0件"],
    ["没有不予公开的，是不是", "不对，有7件", "对，0件"],
    ["没有行政诉讼是吧", "不对，有14件", "对，0件"],
    ["没罚过款，对吗", "不对，有7件", "对，0件"],
    ["有行政复议，对吧", "有，7件", "没有，0件"],
    ["没有公开申请吧", "有，7件", "没有，0件"],
    ["没有信息公开申请，对不对", "不对，有7件", "对，0件"],
    ["连一件申请都没有", "7件", "0件"],
    ["连一次复议也没有，对吧", "不是，是7件", "是，0件"],
    ["申请是不是0", "不是，是7件", "是，0件"],
    ["收到的申请是否为0", "不是，是7件", "是，0件"],
    ["收到的申请为7，对吗", "是，7件", "不是，是0件"],
    ["复议是不是7", "是，7件", "不是，是0件"],
    ["有3件申请吗", "不是，是7件", "不是，是0件"],
    ["有7件申请吗", "是，7件", "不是，是0件"],
    ["有没有10件申请", "没有这么多，7件", "没有这么多，0件"],
    ["复议为零，没错吧", "不是，是7件", "是，0件"],
    ["复议是零吧", "不是，是7件", "是，0件"],
    ["复议为0，没错吧", "不是，是7件", "是，0件"],
    ["复议是零，我没记错吧", "不是，是7件", "是，0件"],
    ["复议为零是真的吗", "不是，是7件", "是，0件"],
    ["复议是7件，没错吧", "是，7件", "不是，是0件"],
    ["没有复议，没错吧", "不对，有7件", "对，0件"],
    ["收费为0万元对吗", "不是，是7万元", "是，0万元"],
    ["收费是0万元吧", "不是，是7万元", "是，0万元"],
    ["收费是7万元吗", "是，7万元", "不是，是0万元"],
    ["收费是70000元吗", "是，7万元", "不是，是0万元"],
    ["信息处理费不是0元吧", "7元", "0元"],
    ["没收到7件申请吧", "7件", "0件"],
    ["信息处理费是0元吗", "不是，是7元", "是，0元"],
    ["信息处理费0元对不对", "不是，是7元", "是，0元"],
    ["信息处理费为7元属实吗", "是，7元", "不是，是0元"],
  ])("%s", async (asked, some, none) => {
    const leadOf = async (short: string) => {
      const [block] = (await talk.answerTo(`${short}2022年${asked}`)).blocks;
      return block && "text" in block ? block.text : "";
    };
    expect(await leadOf(SOME)).toMatch(new RegExp(`^${some}`));
    expect(await leadOf(NONE)).toMatch(new RegExp(`^${none}`));
  });

  test.each([
    ["没有诉讼吧2021", "没有，0件"],
    ["没有诉讼吧2021年", "没有，0件"],
    ["没有诉讼，对吧2021", "对，0件"],
  ])("%s: the year may stand at the end", async (asked, lead) => {
    const [block] = (await talk.answerTo(`${NONE}${asked.replace("2021", "2022")}`)).blocks;
    expect(block).toMatchObject({ kind: "lead", text: expect.stringMatching(new RegExp(`^${lead}`)) });
  });

  test.each(["收费为0万元对吗", "没有行政复议，对吧", "信息处理费不是0元吧", "没有收到申请吧"])(
    "%s, of a blank cell",
    async (asked) => {
      const answer = await talk.answerTo(`${BLANK}2022年${asked}`);
      expect(answer).toMatchObject({ status: "not_found", values: [] });
    },
  );
});
