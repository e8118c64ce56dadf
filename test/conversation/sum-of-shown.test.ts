import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const last = (questions: readonly string[]): Promise<Answer> => talk.answerTo(...questions);

const BUREAU = "山东省/淄博市/临淄区/教育局";
const TOWN = "山东省/淄博市/临淄区/凤凰镇";
/** What an agency received; a blank adds nothing. */
function received(agency: string, year: number): number {
  const report = madePanel.find((one) => one.agency.id === agency && one.year === year);
  const cell = report && findFact(report, "applications.received.total")?.cell;
  return cell?.state === "number" ? cell.value : 0;
}
const of2021 = [...new Set(madePanel.map(({ agency }) => agency.id))].map((id) => received(id, 2021));
const [first = 0, second = 0, third = 0] = of2021.toSorted((a, b) => b - a);
const bothAgencies = received(BUREAU, 2021) + received(TOWN, 2021);
const bothYears = received(BUREAU, 2021) + received(BUREAU, 2022);
const COMPARED = "2021年临淄区教育局和凤凰镇收到申请对比";
const TOP = "2021年收到申请最多的前三个";
const YEARS = "临淄区教育局2021年和2022年收到多少申请";

describe("what was shown last is added up", () => {
  test.each<[questions: string[], sum: number]>([
    [[COMPARED, "两家加起来呢"], bothAgencies],
    [[COMPARED, "这两家一共"], bothAgencies],
    [[COMPARED, "合计"], bothAgencies],
    [[COMPARED, "两家单位加起来多少"], bothAgencies],
    [["临淄区教育局和凤凰镇2021年收到多少申请", "两家一共"], bothAgencies],
    [["临淄区教育局和凤凰镇两家2021年加起来收了多少"], bothAgencies],
    [[YEARS, "两年加起来"], bothYears],
    [[YEARS, "两年一共多少"], bothYears],
    [[YEARS, "一共呢"], bothYears],
    [[TOP, "这几个合计"], first + second + third],
    [[TOP, "这三家加起来多少"], first + second + third],
    [[TOP, "它们一共收到多少"], first + second + third],
  ])("%s", async (questions, sum) => {
    const answer = await last(questions);
    expect(answer.values[0]).toMatchObject({ fact: "sum:applications.received.total", value: sum });
  });

  test("a whole ranking is added up whole", async () => {
    const whole = await last(["2021年各单位收到申请排名", "一共多少"]);
    expect(whole.values[0]).toMatchObject({ value: of2021.reduce((sum, value) => sum + value, 0) });
  });

  test.each([
    [TOP, "两家加起来"],
    ["临淄区教育局2021年收到多少申请", "一共多少"],
    ["临淄区教育局2021年收到多少申请", "2022年呢", "三年加起来"],
  ])("%s: a number of them that is not theirs is asked back about", async (...questions) => {
    expect((await last(questions)).values).toEqual([]);
  });
});

describe("a sum over a government and agencies under it", () => {
  const says = ({ blocks }: Answer): boolean =>
    blocks.some((block) => "text" in block && block.text.includes("会有重复"));
  test.each([
    ["2021年临淄区各单位收到申请合计", true],
    ["2021年临淄区各单位收到申请合计，不含政府", false],
    ["2021年桓台县各街道收到申请合计", false],
    ["2021年临淄区各单位平均收到几件申请", false],
  ])("%s: told to count twice: %s", async (question, told) => {
    expect(says(await last([question]))).toBe(told);
  });
});

describe("从没 is of every year", () => {
  /** Agencies none of whose reports has an application of such an applicant, and none lacks the figure. */
  const never = (applicant: string): number => {
    const ids = [...new Set(madePanel.map(({ agency }) => agency.id))];
    return ids.filter((id) =>
      madePanel
        .filter(({ agency }) => agency.id === id)
        .every((report) => {
          const cell = findFact(report, `applications.received.${applicant}`)?.cell;
          return cell?.state === "number" && cell.value === 0;
        }),
    ).length;
  };
  test.each([
    ["从没有法律服务机构申请过的单位有几家", never("legal_service")],
    ["从来没有科研机构申请过的有哪些单位", never("research_institution")],
  ])("%s", async (question, count) => {
    const answer = await last([question]);
    expect(answer.values[0]?.value).toBe(count);
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});
