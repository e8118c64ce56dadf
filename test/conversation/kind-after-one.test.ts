import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const WHO = "2021年临淄区教育局的申请是谁提的";
const PROBLEMS = "2021年临淄区教育局有什么问题";
const COMPARED = "2021年临淄区教育局和市中区教育局谁收到的申请多";
const LESS = "2021年临淄区教育局和市中区教育局谁收到的申请少";

describe("a kind of agencies, after something was told of one or of two", () => {
  test.each([
    [[WHO, "各街道呢"], "2021年各街道的申请是谁提的"],
    [[WHO, "只看街道"], "2021年所有街道的申请是谁提的"],
    [[WHO, "那各镇呢"], "2021年各镇的申请是谁提的"],
    [["2021年临淄区教育局不予公开的理由有哪些", "各局呢"], "2021年各局不予公开的理由有哪些"],
    [["总结一下临淄区教育局2021年的年报", "各街道呢"], "总结一下各街道2021年的年报"],
    [["2021年临淄区教育局的年报有没有错", "各街道呢"], "2021年各街道的年报有没有错"],
    [[PROBLEMS, "各街道呢"], "2021年各街道有什么问题"],
    [[COMPARED, "各街道呢"], "2021年各街道收到的申请排名"],
    [[COMPARED, "所有单位呢"], "2021年所有单位收到的申请排名"],
    [[COMPARED, "各局一共呢"], "2021年各局收到申请一共多少"],
    [["2021年临淄区教育局收到多少申请", "只看街道"], "2021年各街道收到的申请排名"],
    [["2021年临淄区教育局收到多少申请", "各局排名"], "2021年各局收到的申请排名"],
    [["2021年临淄区教育局收到多少申请", "各街道的排名呢"], "2021年各街道收到的申请排名"],
    [["2021年临淄区教育局收到多少申请", "所有单位排名怎么样"], "2021年所有单位收到的申请排名"],
    [["2021年临淄区政府行政许可多少", "各县市区排名"], "2021年各县市区政府行政许可排名"],
  ])("%s asks the same as %s", async (turns, whole) => {
    const [given, wanted] = [await talk.answerTo(...turns), await talk.answerTo(whole)];
    expect(given.intent).not.toBe("catalogue");
    expect(given).toMatchObject({ status: wanted.status, intent: wanted.intent });
    expect(given.values).toEqual(wanted.values);
    expect(given.options.length > 0).toBe(wanted.options.length > 0);
  });

  test.each([
    ["2021年临淄区教育局收到多少申请，各局排名", "2021年各局收到的申请排名"],
    ["临淄区政府2021年收到多少申请，各县市区排名", "2021年各县市区政府收到的申请排名"],
  ])("%s tells its figure, and the ranking", async (question, ranking) => {
    const [one] = question.split("，");
    const [given, own, wanted] = await Promise.all([question, one ?? "", ranking].map((asked) => talk.answerTo(asked)));
    expect(given?.values).toEqual([...(own?.values ?? []), ...(wanted?.values ?? [])]);
  });

  test("在各局排名 still asks where it stands", async () => {
    const answer = await talk.answerTo("2021年临淄区教育局收到多少申请", "在各局里排名第几");
    expect(answer.values[0]).toMatchObject({ agency: "临淄区教育局" });
  });

  test("whoever was to have less stands first among all of a kind too", async () => {
    const answer = await talk.answerTo(LESS, "各局呢");
    expect(answer.values[0]).toEqual((await talk.answerTo("2021年收到申请最少的局是哪个")).values[0]);
  });

  test("of two years of one agency it is asked back which agency is meant", async () => {
    const answer = await talk.answerTo("临淄区教育局2021年和2022年收到申请比较", "各街道呢");
    expect(answer).toMatchObject({ status: "clarify", values: [] });
    for (const { question } of answer.options.slice(0, 2))
      expect(await talk.answerTo(question)).toMatchObject({ intent: "compare" });
  });
});
