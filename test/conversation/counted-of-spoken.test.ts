import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** Whose figures of which years an answer gives, of one figure. */
const told = async (...questions: readonly string[]): Promise<readonly string[]> => {
  const { values } = await talk.answerTo(...questions);
  return values.flatMap(({ agency, year, value }) => (agency === null ? [] : [`${agency} ${year} ${value}`])).sort();
};

const FIRST = "果里镇2021年收到多少申请";
const THREE = "果里镇、马桥镇和唐山镇2021年收到多少申请";

describe("as many as are counted are those that were spoken of", () => {
  test.each(["三个镇哪个最多", "这三个镇谁最少", "三个镇各多少"])(
    "%s, of whom two were held against one another",
    async (asked) => {
      const three = await told(THREE);
      expect(three).toHaveLength(3);
      const answer = await told(FIRST, "马桥镇呢", "和唐山镇比呢", asked);
      expect(answer.every((line) => three.includes(line))).toBe(true);
      expect((await talk.answerTo(FIRST, "马桥镇呢", "和唐山镇比呢", asked)).citations.length).toBeGreaterThan(2);
    },
  );

  test("each of two that were set side by side, of another year", async () => {
    const asked = ["果里镇和马桥镇2021年收到多少申请", "2020年两个镇各多少"];
    expect(await told(...asked)).toEqual(await told("果里镇和马桥镇2020年收到多少申请"));
  });
});

describe("one that came first", () => {
  const RANKED = "2021年桓台县各镇收到申请最多的是哪个";

  test("它2022年排第几 stands among the same", async () => {
    const [name = ""] = (await talk.answerTo(RANKED)).values.map(({ agency }) => agency ?? "");
    const place = ({ fact }: { readonly fact: string }): boolean => fact.startsWith("place:");
    const own = (await talk.answerTo(RANKED, "它2022年排第几")).values.filter(place);
    expect(own).toHaveLength(1);
    expect(own).toEqual((await talk.answerTo(`${name}2022年收到的申请在桓台县各镇里排第几`)).values.filter(place));
  });

  test.each(["最后一名是谁", "最后一名", "最后一位是哪家"])("%s is whoever has least", async (asked) =>
    expect(await told("2021年桓台县各镇收到的申请排名", asked)).toEqual(
      await told("2021年桓台县各镇收到的申请排名", "谁最少"),
    ),
  );
});
