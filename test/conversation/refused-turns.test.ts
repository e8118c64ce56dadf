import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const textOf = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });
const given = ({ values }: Answer): string => values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`).join();

const BUREAU = "临淄区教育局2021年收到多少申请";

describe("after a message with words that were not understood", () => {
  test.each([
    [["临淄区教育局2021年女性申请几件", "2022年呢"], "女性"],
    [["临淄区教育局2021年女性申请几件", "凤凰镇呢"], "女性"],
    [["城关街道2021年女性申请几件", "桓台县的"], "女性"],
    [[BUREAU, "那女性的呢", "2022年呢"], "女性"],
    [[BUREAU, "海豚呢", "2022年呢"], "海豚"],
    [[BUREAU, "海豚呢", "凤凰镇呢"], "海豚"],
    [[BUREAU, "海豚呢", "桓台县教育局2022年呢"], "海豚"],
    [["临淄区教育局2021年鲸鱼几件", "2022年呢", "2023年呢"], "鲸鱼"],
    [["鲸鱼最多的呢", "2022年呢"], "鲸鱼"],
  ])("%j asks back about them again, and goes back to nothing older", async (questions, word) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
    expect(textOf(answer)).toContain(word);
  });

  test.each([
    [["临淄区教育局2021年鲸鱼几件", "行政诉讼呢"], /教育局2021 review\.litigation\.total/],
    [["临淄区教育局2021年鲸鱼几件", "2022年呢", "收到的申请呢"], /教育局2022 applications\.received\.total/],
    [[BUREAU, "凤凰镇的女性呢", "行政复议呢"], /凤凰镇2021 review\.reconsideration\.total/],
    [[BUREAU, "海豚呢", "桓台县教育局2022年收到几件申请"], /教育局2022 applications\.received\.total/],
    [[BUREAU, "今天天气怎么样", "2022年呢"], /教育局2022 applications\.received\.total/],
  ])("%j goes on with what was understood of it", async (questions, line) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect(given(answer)).toMatch(line);
  });
});

describe("bare numbers as years", () => {
  test.each([
    [[BUREAU, "22呢"], [2022]],
    [[BUREAU, "22"], [2022]],
    [[BUREAU, "改成22"], [2022]],
    [[BUREAU, "那22的呢"], [2022]],
    [[BUREAU, "2023呢", "22呢"], [2022]],
    [
      ["临淄区教育局近三年收到多少申请", "只要21和22"],
      [2021, 2022],
    ],
    [
      ["临淄区教育局近三年收到多少申请", "21、22"],
      [2021, 2022],
    ],
    [
      [BUREAU, "21到23呢"],
      [2021, 2022, 2023],
    ],
  ])("%j", async (questions, years) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect([...new Set(answer.values.map(({ year }) => year))].filter((year) => year !== null).sort()).toEqual(years);
  });

  test.each([[[BUREAU, "22件呢"]], [[BUREAU, "前22呢"]], [["22年前"]]])(
    "%j is no year by itself",
    async (questions) => {
      const answer = await talk.answerTo(...questions);
      expect(answer.values.filter(({ year }) => year === 2022)).toEqual([]);
    },
  );
});
