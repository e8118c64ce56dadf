import { expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "淄博市教育局",
    "淄博市临淄区教育局",
    "淄博市张店区教育和体育局",
    "淄博市桓台县教育局",
    "枣庄市薛城区教育局",
    "枣庄市薛城区人民政府",
    "枣庄市滕州市教育局",
    "枣庄市财政局",
  ]),
);

/** The places of all whom a question asks about. */
function places(question: string): string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return inALine(understanding);
  const { query } = understanding;
  const ids =
    "scope" in query
      ? (query.scope.agencies ?? [])
          .filter((id) => id.includes(query.scope.region ?? ""))
          .map((id) => id.split("/").at(-2))
      : "targets" in query
        ? query.targets.map(({ agency }) => agency.region.at(-1))
        : [];
  return [...new Set(ids)].toSorted().join(" ");
}

const COUNTIES = "临淄区 张店区 桓台县 滕州市 薛城区";

test.each([
  ["各区县教育局2021年收到申请排名", COUNTIES],
  ["各区县的教育局2021年收到申请排名", COUNTIES],
  ["各县市区教育局2021年收到多少件申请", COUNTIES],
  ["各个区县教育局2021年收到申请合计", COUNTIES],
  ["各区教育局2021年收到申请排名", "临淄区 张店区 薛城区"],
  ["每个区的教育局2021年收到多少件申请", "临淄区 张店区 薛城区"],
  ["淄博市各区县教育局2021年收到申请排名", "临淄区 张店区 桓台县"],
  ["淄博各区县教育局2021年收到申请合计", "临淄区 张店区 桓台县"],
  ["淄博市各区教育局2021年收到申请合计", "临淄区 张店区"],
  ["淄博市各教育局2021年收到申请合计", "临淄区 张店区 桓台县 淄博市"],
  ["枣庄市各教育局2021年收到多少件申请", "滕州市 薛城区"],
  ["各教育局2021年收到申请合计", "临淄区 张店区 桓台县 淄博市 滕州市 薛城区"],
])("%s: %s", (question, expected) => {
  expect(places(question)).toBe(expected);
});

test.each([["张店区各财政局2021年收到申请合计"], ["淄博市各财政局2021年收到申请合计"]])("%s: none", (question) => {
  expect(places(question)).toMatch(/^\?/);
});
