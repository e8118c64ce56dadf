import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "淄博市临淄区人民政府辛店街道办事处",
    "淄博市临淄区教育局",
    "淄博市桓台县果里镇人民政府",
    "淄博市桓台县新华街道办事处",
    "淄博市张店区青莲街道办事处",
    "淄博市周村区清连街道办事处",
  ]),
);

function understood(question: string) {
  return understander.understand(question, null).understanding;
}

describe("a name whose characters all sound right is said to be taken for the agency", () => {
  test.each([
    ["新殿街到办", "辛店街道"],
    ["新殿街道办", "辛店街道"],
    ["新殿街道", "辛店街道"],
    ["临淄区新殿街到办事处", "辛店街道"],
    ["林淄区新店街道", "辛店街道"],
    ["欣店接道", "辛店街道"],
    ["桓台县国李镇", "果里镇"],
    ["请问新殿街到", "辛店街道"],
  ])("%s", (name, short) => {
    const understanding = understood(`${name}2020年收到多少件申请`);
    expect(
      understanding.kind === "query" &&
        "targets" in understanding.query &&
        understanding.query.targets[0]?.agency.short,
    ).toBe(short);
    expect(understanding.kind === "query" && understanding.notes.join("")).toContain(`按“${short}”理解`);
  });
});

describe("asked back about", () => {
  test.each(["青连街到", "星甸街道", "青岛市新殿街道", "沂源县新殿街道", "老新殿街道"])("%s", (name) => {
    expect(understood(`${name}2020年收到多少件申请`).kind).toBe("obstacle");
  });

  test.each(["果里镇最新申请", "果里镇最新依申请公开", "果里镇最新收到多少件"])(
    "not %s: it is of the latest year",
    (question) => {
      const understanding = understood(question);
      expect(
        understanding.kind === "query" &&
          "targets" in understanding.query &&
          understanding.query.targets.map(({ year }) => year),
      ).toEqual([2021]);
    },
  );
});
