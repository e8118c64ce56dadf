import { describe, expect, test } from "vitest";
import { displayName } from "../../src/report/agency.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const NAMES = [
  "海屏市开发区管委会",
  "海屏高新开发区管委会",
  "枣庄高新开发区管委会",
  "开发区管委会",
  "第一中学",
  "枣庄市第一中学",
  "枣庄市第二中学",
  "枣庄市公安局城关派出所",
  "海屏教育局",
  "枣庄市薛城区教育局",
  "枣庄市薛城区财政局",
  "枣庄市薛城区沙沟镇人民政府",
] as const;
const understander = understanderOver(storeOfNames(NAMES));

function understood(question: string) {
  return understander.understand(question, null).understanding;
}

/** Whom a question asks about, as a choice names it. */
function whose(question: string): string | undefined {
  const understanding = understood(question);
  const target = understanding.kind === "query" && "targets" in understanding.query && understanding.query.targets[0];
  return target ? displayName(target.agency) : undefined;
}

function labels(question: string): readonly string[] {
  const understanding = understood(question);
  return understanding.kind === "obstacle" && "choices" in understanding.obstacle
    ? understanding.obstacle.choices.map(({ label }) => label.replace(/（.*/, ""))
    : [];
}

describe("a name that is the end of another's as well is asked back about", () => {
  test.each<[string, readonly string[]]>([
    ["开发区管委会", ["海屏开发区管委会", "海屏高新开发区管委会", "枣庄高新开发区管委会", "开发区管委会"]],
    ["高新开发区管委会", ["枣庄高新开发区管委会", "海屏高新开发区管委会"]],
    ["第一中学", ["第一中学", "枣庄市第一中学"]],
    ["教育局", ["薛城区教育局", "海屏教育局"]],
  ])("%s", (name, expected) => {
    expect(labels(`${name}2021年收到多少件申请`).toSorted()).toEqual([...expected].toSorted());
  });
});

describe("every one of them can be asked for", () => {
  test.each(["开发区管委会", "高新开发区管委会", "第一中学", "教育局"])("%s", (name) => {
    const understanding = understood(`${name}2021年收到多少件申请`);
    const choices =
      understanding.kind === "obstacle" && "choices" in understanding.obstacle ? understanding.obstacle.choices : [];
    expect(choices.map(({ question }) => whose(question))).toEqual(
      choices.map(({ label }) => label.replace(/（.*/, "")),
    );
  });
});

describe("what only one is called is answered", () => {
  test.each([
    ["海屏开发区管委会", "海屏开发区管委会"],
    ["海屏高新开发区管委会", "海屏高新开发区管委会"],
    ["枣庄市第一中学", "第一中学"],
    ["第二中学", "第二中学"],
    ["城关派出所", "公安局城关派出所"],
    ["薛城区教育局", "教育局"],
    ["海屏教育局", "海屏教育局"],
    ["财政局", "财政局"],
  ])("%s", (name, short) => {
    expect(inALine(understood(`${name}2021年收到多少件申请`))).toMatch(new RegExp(`^value ${short}`));
  });

  test.each(["老城关派出所", "新第二小学"])("%s is none of them", (name) => {
    expect(understood(`${name}2021年收到多少件申请`).kind).toBe("obstacle");
  });
});
