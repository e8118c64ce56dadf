import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const round = (value: number) => ({ state: "number", value, raw: `${value}余` }) as const;

/** A report of which the prose gives round figures for what it published, in all and through two channels. */
function told(short: string, [total, website, media]: readonly [number, number, number]) {
  const ids = ["narrative.disclosed_total", "narrative.disclosed_website", "narrative.disclosed_new_media"] as const;
  const report = madeReport({
    short,
    year: 2022,
    cells: { [ids[0]]: round(total), [ids[1]]: round(website), [ids[2]]: round(media), "narrative.disclosed_other": 0 },
  });
  return {
    ...report,
    facts: report.facts.map((fact) =>
      (ids as readonly string[]).includes(fact.id) ? { ...fact, approximate: true as const } : fact,
    ),
  };
}

const talk = talkOver([
  told("甲街道", [130, 400, 20]),
  told("乙街道", [400, 280, 100]),
  told("丙街道", [400, 410, 10]),
]);

describe("a total in round figures", () => {
  test("that is less than one of its parts is not told as the total", async () => {
    const { status, blocks } = await talk.answerTo("甲街道2022年各渠道公开多少");
    const text = JSON.stringify(blocks);
    expect(status).toBe("answered");
    expect(text).not.toContain("共130");
    expect(text).toMatch(/总数.*130余.*还少/);
    expect(text).toContain("400余");
  });

  test.each(["乙街道", "丙街道"])("that may well hold its parts is told: %s", async (short) => {
    const { blocks } = await talk.answerTo(`${short}2022年各渠道公开多少`);
    expect(JSON.stringify(blocks)).toContain("共400余条");
  });
});
