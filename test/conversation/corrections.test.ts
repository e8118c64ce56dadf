import { describe, expect, test } from "vitest";
import { madePlaces } from "../support/made-places.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePlaces);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);

const FIRST = "辛店街道2020年收到几件申请";

describe("a correction puts what it says in the place of what was asked", () => {
  test.each([
    ["不是辛店，是矿区街道", "矿区街道2020 applications.received.total"],
    ["我要的是矿区街道，不是辛店", "矿区街道2020 applications.received.total"],
    ["不是问辛店，问矿区街道", "矿区街道2020 applications.received.total"],
    ["说错了，应该是矿区街道", "矿区街道2020 applications.received.total"],
    ["打错了，矿区街道", "矿区街道2020 applications.received.total"],
    ["错了，是2021年", "辛店街道2021 applications.received.total"],
    ["不是2020年，是2021年", "辛店街道2021 applications.received.total"],
    ["不对，我说的是2021年", "辛店街道2021 applications.received.total"],
    ["是2021年，不是2020年", "辛店街道2021 applications.received.total"],
    ["我问的不是收到的，是予以公开的", "辛店街道2020 applications.granted.total"],
    ["错了 是矿区街道", "矿区街道2020 applications.received.total"],
    ["错了是2021年", "辛店街道2021 applications.received.total"],
    ["打错了 矿区街道的", "矿区街道2020 applications.received.total"],
    ["是矿区街道 打错了", "矿区街道2020 applications.received.total"],
    ["矿区街道的，说错了", "矿区街道2020 applications.received.total"],
    ["应该是2021年，刚才打错了", "辛店街道2021 applications.received.total"],
    ["不是辛店街道而是矿区街道2021年的", "矿区街道2021 applications.received.total"],
    ["不是2020，2021", "辛店街道2021 applications.received.total"],
    ["错了，2021", "辛店街道2021 applications.received.total"],
    ["又错了，2021的", "辛店街道2021 applications.received.total"],
    ["不是辛店是矿区街道", "矿区街道2020 applications.received.total"],
    ["不是收到的是予以公开的", "辛店街道2020 applications.granted.total"],
    ["我说的是矿区街道不是辛店街道", "矿区街道2020 applications.received.total"],
    ["我要的是予以公开的不是收到的", "辛店街道2020 applications.granted.total"],
    ["辛店搞错了，是矿区街道", "矿区街道2020 applications.received.total"],
    ["2020不要了，看2021", "辛店街道2021 applications.received.total"],
  ])("%s", async (correction, expected) => {
    expect(await told(FIRST, correction)).toEqual([expected]);
  });

  test("and the next message goes on with it", async () => {
    expect(await told(FIRST, "不是辛店，是矿区街道", "2021年呢")).toEqual(["矿区街道2021 applications.received.total"]);
  });

  test("within one message as well", async () => {
    expect(await told("不是辛店街道，是矿区街道2021年收到几件申请")).toEqual([
      "矿区街道2021 applications.received.total",
    ]);
  });

  test("nothing of it is still not understood in the next message", async () => {
    expect(await told(FIRST, "错了 是矿区街道", "还有2021年的")).toEqual(["矿区街道2021 applications.received.total"]);
  });

  test.each(["不是吧，怎么会这么少", "错了是吗", "是不是打错了", "不对是几件"])(
    "%s corrects nothing",
    async (doubt) => {
      expect(await told(FIRST, doubt)).toEqual([]);
    },
  );
});

describe("a place of a ranking by its number alone", () => {
  const ranking = "2021年各街道收到的申请排名";

  test.each(["第二呢", "那第二家是哪个", "第二名呢"])("%s", async (question) => {
    const ranked = await talk.answerTo(ranking);
    const answer = await talk.answerTo(ranking, question);
    expect(answer.intent).toBe("rank");
    expect(answer.values[0]?.report).toBe(ranked.values[1]?.report);
  });

  test.each(["第二呢", "第二名呢"])("%s is asked back about where nothing was ranked", async (question) => {
    expect((await talk.answerTo(FIRST, question)).values).toEqual([]);
  });
});

test("what is left out of a sum, after its own figure was asked for, is left out of the sum that was spoken of", async () => {
  const [whole, part, rest] = await Promise.all([
    talk.answerTo("2021年临淄区各单位收到的申请合计多少"),
    talk.answerTo("临淄区财政局2021年收到的申请多少"),
    talk.answerTo("2021年临淄区各单位收到的申请合计多少", "财政局占多少", "去掉财政局呢"),
  ]);
  const sum = ({ values }: typeof whole): number => values.find(({ fact }) => fact.startsWith("sum:"))?.value ?? -1;
  expect(sum(rest)).toBe(sum(whole) - (part.values[0]?.value ?? 0));
});

test.each([
  "临淄县2021年一共收到多少申请",
  "山东省临淄县2021年一共收到多少申请",
  "临淄区和淄博县2021年各收到多少申请",
  "桓台区各单位2021年收到申请排名",
  "哪些单位是枣庄县的",
])("%s: a place of another level is another place", async (question) => {
  const answer = await talk.answerTo(question);
  expect(answer.status).toBe("not_found");
  expect(answer.values).toEqual([]);
});

test("结果是什么, after 行政复议, asks how the cases ended", async () => {
  expect((await talk.answerTo("辛店街道2020年行政复议几件", "结果是什么")).intent).toBe("breakdown");
});

test.each(["不是矿区街道的单位哪家最多", "是不是搞错了，是多少", "数字不对，怎么算的"])(
  "%s corrects nothing",
  async (question) => {
    const answer = await talk.answerTo(FIRST, question);
    expect(answer.values.every(({ year }) => year === null || year === 2020)).toBe(true);
    expect(answer.values.filter(({ agency }) => agency === "矿区街道")).toEqual([]);
  },
);

test("one correction after the other", async () => {
  expect(await told(FIRST, "不是2020，2021", "说错了，是矿区街道", "不是收到的是予以公开的")).toEqual([
    "矿区街道2021 applications.granted.total",
  ]);
});
