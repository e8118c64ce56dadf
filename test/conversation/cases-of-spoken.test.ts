import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);

const REVIEW = "唐山镇2021年行政复议多少件";
const CORRECTED = "review.reconsideration.corrected";

describe("after one agency, cases that are counted are its own, and no reports that have any", () => {
  test.each([
    ["复议里被纠正的有几件", CORRECTED],
    ["复议里被纠正的有多少", CORRECTED],
    ["被纠正的有多少", CORRECTED],
    ["被纠正的几件", CORRECTED],
    ["复议被撤销的一共几件", CORRECTED],
    ["里面维持的几件", "review.reconsideration.upheld"],
    ["被起诉的有几次", "review.litigation.total"],
    ["被起诉的有多少", "review.litigation.total"],
    ["诉讼里被纠正的有多少起", "review.litigation.corrected"],
    ["有企业申请的有几件", "applications.received.enterprise"],
    ["被拒绝的有几件", "applications.denied.total"],
  ])("%s", async (question, fact) => {
    expect(await told(REVIEW, question)).toEqual([`唐山镇2021 ${fact}`]);
    expect(await told("唐山镇2021年年报概况", question)).toContain(`唐山镇2021 ${fact}`);
  });

  test("and the dialogue goes on with it", async () => {
    const dialogue = ["唐山镇2021年年报概况", "复议里被纠正的有几件", "维持的呢"];
    expect(await told(...dialogue)).toEqual(["唐山镇2021 review.reconsideration.upheld"]);
    expect(await told(...dialogue, "那里2020年收到的申请有多少")).toEqual(["唐山镇2020 applications.received.total"]);
  });
});

describe("agencies that are asked for outright are still counted", () => {
  test.each(["收到复议的有几家", "被起诉的单位有多少", "哪些单位被复议过"])("%s", async (question) => {
    expect((await talk.answerTo(REVIEW, question)).intent).toBe("aggregate");
  });
});

test.each(["被纠正的有几件", "2021年复议被纠正的有几件", "2021年被起诉的有多少起"])(
  "%s, of nobody, counts no reports: it is asked back of whom",
  async (question) => {
    const { status, values } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
  },
);

describe("another one of a name is not the one that was spoken of", () => {
  const ONE = ["临淄区教育局2021年收到几件申请"];
  test.each(["另一个教育局呢", "另外那个教育局呢", "别的教育局呢", "还有一个教育局呢"])("%s", async (question) => {
    const { status, options } = await talk.answerTo(...ONE, question);
    expect(status).toBe("clarify");
    const places = options.map((option) => option.question);
    expect(places.length).toBeGreaterThan(0);
    expect(places.join()).not.toContain("临淄区");
  });

  test("a name that no other bears is the name of no other agency", async () => {
    expect((await talk.answerTo("唐山镇2021年收到几件申请", "另一个唐山镇呢")).status).toBe("not_found");
  });

  test("另外教育局呢 speaks of the same one", async () => {
    expect(await told(...ONE, "另外临淄区教育局的复议呢")).toEqual(["临淄区教育局2021 review.reconsideration.total"]);
  });
});

test.each(["它2021年结转多少到下年", "那家2021年结转到下年的有几件", "该镇2021年结转多少到下年"])(
  "%s, after a term was explained, is of the agency before that",
  async (question) => {
    const dialogue = ["唐山镇2020年收到几件申请", "什么是结转", question];
    expect(await told(...dialogue)).toEqual(["唐山镇2021 applications.carried_out.total"]);
  },
);
