import { expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

/** Three districts, of which the last has no report of 2021. */
const LATE = "淄博市周村区人民政府";
const all = reportsOf(["淄博市张店区人民政府", "淄博市临淄区人民政府", LATE]);
const talk = talkOver(all.filter(({ agency, year }) => agency.name !== LATE || year === 2020));

async function told(question: string): Promise<string> {
  return renderPlain(await talk.answerTo(question), { linkTo: () => null });
}

test.each(["三个区2021年申请总数多少", "三个区政府2021年申请合计", "2021年三个区政府申请排名"])(
  "%s: whoever has no report of that year is named",
  async (question) => {
    expect(await told(question)).toMatch(/周村区人民政府没有2021年的报告，不在其中/);
  },
);

test.each(["三个区2020年申请总数多少", "2021年各区政府申请合计"])("%s lacks nobody", async (question) => {
  expect(await told(question)).not.toContain("不在其中");
});
