import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";
import { openSamples, type Samples } from "./sample-conversation.ts";

let samples: Samples;
beforeAll(async () => {
  samples = await openSamples();
});
afterAll(() => samples.close());

const RECEIVED = "applications.received.total";
type Street = readonly [region: readonly string[], short: string, received: number];

function reportOf([region, short, received]: Street) {
  const { agency, ...report } = madeReport({ short, year: 2021, cells: { [RECEIVED]: received } });
  const id = [...region, short].join("/");
  const name = `${region.join("")}${short}办事处`;
  return { ...report, id: reportId(id, 2021), title: `${name}2021年报告`, agency: { ...agency, id, region, name } };
}

const STREETS: readonly Street[] = [
  [["岚浦市", "汀禾区"], "城东街道", 20],
  [["岚浦市", "澜坪县"], "砚池街道", 16],
  [["汀禾区"], "望舒街道", 15],
];

describe("a street whose report does not tell the city", () => {
  const ask = async (streets: readonly Street[], question: string): Promise<string> => {
    const conversation = await samples.converse({ store: memoryStore(streets.map(reportOf)) });
    const { answer } = await conversation.ask(`untold:${question}:${streets.length}`, question);
    expect(answer.status).toBe("answered");
    return renderPlain(answer, { linkTo: () => null });
  };

  test.each([
    ["岚浦市各街道2021年新收申请加总", /^51件/],
    ["2021年岚浦市各街道平均每家收到几件申请", /^平均17件/],
    ["2021年岚浦市各街道哪个收到的申请最少", /^最少的是.*望舒街道：15件/],
    ["2021年岚浦市各街道里收到申请不少于16件的有几家", /^2家/],
    ["2021年望舒街道收到多少申请", /^15件/],
    ["2021年汀禾区各街道新收申请加总", /^35件/],
  ])("is counted in the city that the reports of its county tell: %s", async (question, expected) => {
    expect(await ask(STREETS, question)).toMatch(expected);
  });

  test("is in no city where two of them have a county of that name", async () => {
    const streets: readonly Street[] = [...STREETS, [["青临市", "汀禾区"], "河西街道", 7]];
    expect(await ask(streets, "岚浦市各街道2021年新收申请加总")).toMatch(/^36件/);
  });
});
