import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "石家庄市正定县人民政府",
    "石家庄市正定县正定镇人民政府",
    "石家庄市正定县财政局",
    "襄阳市樊城区人民政府",
    "襄阳市樊城区教育局",
    "沧州市青县人民政府",
    "沧州市青县人民政府办公室",
  ]),
);

describe("办公 behind a government is where it works, and no name", () => {
  test.each([
    ["正定县政府办公地址", "contact 正定县人民政府2020+正定县人民政府2021 address"],
    ["正定县人民政府办公电话", "contact 正定县人民政府2020+正定县人民政府2021 telephone"],
    ["青县政府办公地址", "contact 青县人民政府2020+青县人民政府2021 address"],
    ["青县政府办公室电话", "contact 人民政府办公室2020+人民政府办公室2021 telephone"],
  ])("%s", (question, line) => expect(inALine(understander.understand(question, null).understanding)).toBe(line));
});

describe("an office that has no report: its government is asked back about", () => {
  test.each([
    ["正定县政府办公室电话", "正定县人民政府"],
    ["正定县人民政府办公室2021年收到多少申请", "正定县人民政府"],
    ["樊城区政府办电话", "樊城区人民政府"],
    ["襄阳市樊城区政府办公室的联系电话", "樊城区人民政府"],
  ])("%s", (question, meant) => {
    const { understanding } = understander.understand(question, null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : null;
    const choices = obstacle !== null && "choices" in obstacle ? obstacle.choices : [];
    expect([obstacle?.kind, choices.length]).toEqual(["which_agency", 1]);
    expect(choices[0]?.question).toContain(meant);
    expect(understander.understand(choices[0]?.question ?? "", null).understanding.kind).toBe("query");
  });
});
