import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const values = async (...questions: readonly string[]) => (await talk.answerTo(...questions)).values;

const SUM = "2021年临淄区各单位收到的申请合计";
const OWN = "临淄区人民政府2021年收到的申请是多少";

describe("the government of a place by itself", () => {
  test.each(["政府本身的呢", "区政府自己的", "区政府呢", "其中区政府多少", "区本级呢", "政府自己收到多少"])(
    "%s, after the sum of all who report there",
    async (then) => expect(await values(SUM, then)).toEqual(await values(OWN)),
  );

  test("县政府自己的 is that of no district", async () => {
    expect(await values(SUM, "县政府自己的")).not.toEqual(await values(OWN));
  });

  test("政府自己收到多少, after another figure, is not told with that one", async () => {
    const reviewed = await values("临淄区人民政府2021年行政复议是多少");
    expect(await values("2021年临淄区各单位行政复议合计", "政府自己收到多少")).not.toEqual(reviewed);
  });

  test.each(["临淄区本级2021年收到多少申请", "2021年临淄区本级收到的申请", "临淄区区本级2021年收到多少申请"])(
    "%s",
    async (question) => expect(await values(question)).toEqual(await values(OWN)),
  );

  test("临淄区本级各部门 are not its government", async () => {
    expect(await values("临淄区本级各部门2021年收到多少申请")).not.toEqual(await values(OWN));
  });
});
