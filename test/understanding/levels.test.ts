import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "临沂市公安局",
    "淄博市公安局",
    "淄博市临淄区卫生健康局",
    "淄博市市场监督管理局",
    "淄博市桓台县人民政府",
    "淄博市临淄区人民政府辛店街道办事处",
    "淄博市临淄区凤凰镇人民政府",
  ]),
);

const heard = (question: string): string => inALine(understander.understand(question, null).understanding);
const offered = (question: string): readonly string[] => {
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "obstacle" && "choices" in understanding.obstacle
    ? understanding.obstacle.choices.map((choice) => choice.question)
    : [];
};
const ASK = "2021年收到多少申请";

describe("市, 区 or 县 before a name tells its level", () => {
  test.each([
    ["市卫健局", "? unknown_agency"],
    ["请问市卫健局", "? unknown_agency"],
    ["区市监局", "? unknown_agency"],
    ["县公安局", "? unknown_agency"],
    ["区卫健局", "value 卫生健康局2021 applications.received.total"],
    ["请问区卫健局", "value 卫生健康局2021 applications.received.total"],
    ["市市监局", "value 市场监督管理局2021 applications.received.total"],
    ["请问市市场监管局(淄博)", "value 市场监督管理局2021 applications.received.total"],
    ["市公安局", "? which_agency"],
    ["请问市公安局", "? which_agency"],
    ["淄博的市公安局", "value 公安局2021 applications.received.total"],
    ["两个市公安局", "value 公安局2021+公安局2021 applications.received.total"],
    ["三个市公安局", "? which_agency"],
    ["万年市公安局", "? unknown_agency"],
  ])("%s → %s", (name, meant) => {
    expect(heard(`${name}${ASK}`)).toBe(meant);
  });

  test("a year between the place and the name", () => {
    expect(heard("淄博2021年市公安局收到多少申请")).toBe("value 公安局2021 applications.received.total");
  });
});

describe("short words for a government", () => {
  test.each([
    ["桓台县府", "value 桓台县人民政府2021 applications.received.total"],
    ["桓台县政府", "value 桓台县人民政府2021 applications.received.total"],
    ["桓台县政府办", "? which_agency"],
    ["桓台县政府办公室", "? which_agency"],
    ["桓台县府办", "? which_agency"],
  ])("%s → %s", (name, meant) => {
    expect(heard(`${name}${ASK}`)).toBe(meant);
  });

  test.each(["桓台县政府2021年办理了多少申请", "桓台县政府办结了多少申请2021年"])("%s: 办 is a verb", (question) => {
    expect(heard(question)).toBe("value 桓台县人民政府2021 applications.handled_total.total");
  });
});

describe("a kind of agency by itself is asked back about, and does not stand in the choices", () => {
  test.each(["街道收到多少申请", "2021年街道收到多少申请", "镇收到多少申请", "局收到多少申请", "局2021年收到多少申请"])(
    "%s",
    (question) => {
      expect(heard(question)).toBe("? which_agency");
      expect(offered(question).length).toBeGreaterThan(0);
      for (const choice of offered(question)) expect(choice).not.toMatch(/(?:街道|镇|局)(?:\d{4}年)?(?:街道|镇|局)/);
    },
  );

  test.each([
    ["街道收到的申请一共多少", "aggregate"],
    ["街道收到申请最多的是哪个", "rank"],
    ["2021年有多少街道收到申请", "aggregate"],
    ["2021年各街道收到的申请", "rank"],
  ])("%s is of all of them: %s", (question, intent) => {
    expect(heard(question).split(" ")[0]).toBe(intent);
  });

  test("请问 does not stand in the choices", () => {
    for (const choice of offered("请问市公安局2021年收到多少申请")) expect(choice).toMatch(/公安局2021年收到多少申请$/);
  });
});

test.each([["诉讼呢"], ["诉讼呢", "2020年呢"]])(
  "%s, after a name that was asked back about, is asked back about the same",
  (...turns) => {
    let frame = understander.understand("桓台县政府办2021年复议多少件", null).frame;
    let last = "";
    for (const turn of turns) {
      const { understanding, frame: next } = understander.understand(turn, frame);
      frame = next;
      last = inALine(understanding);
      const choices =
        understanding.kind === "obstacle" && "choices" in understanding.obstacle ? understanding.obstacle.choices : [];
      expect(choices.map(({ question }) => /桓台县.*诉讼/.test(question))).toEqual([true]);
    }
    expect(last).toBe("? which_agency");
  },
);
