import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CONTACT = { address: "青年路8号", postcode: null, telephone: "0533-7000001", email: null, website: null };
const talk = talkOver([{ ...madeReport({ short: "甲街道", year: 2021 }), contact: CONTACT }]);

test.each([
  ["甲街道在哪条路上", "answered", "青年路8号"],
  ["甲街道怎么去", "answered", "青年路8号"],
  ["甲街道坐几路车", "answered", "青年路8号"],
  ["甲街道党政办公室电话", "answered", "0533-7000001"],
  ["甲街道信息公开咨询电话", "answered", "0533-7000001"],
  ["甲街道几点上班", "not_found", "没有写办公时间。写明的有：联系电话、地址"],
  ["甲街道周末上班吗", "not_found", "没有写办公时间"],
  ["甲街道传真号码", "not_found", "没有写传真"],
  ["甲街道邮编", "not_found", "没有写邮编"],
  ["甲街道计生办电话", "not_found", "没有单独写“计生办”的联系电话"],
  ["甲街道举报电话", "not_found", "没有单独写“举报”的联系电话"],
  ["彩票号码", "out_of_scope", "不在"],
])("%s → %s", async (question, status, told) => {
  const answer = await talk.answerTo(question);
  expect(answer).toMatchObject({ status, intent: "contact", values: [] });
  expect(JSON.stringify(answer.blocks)).toContain(told);
});

test.each(["甲街道2021年通过传真申请几件", "甲街道2021年电话咨询多少次"])("%s asks for no number", async (question) => {
  const { status, blocks } = await talk.answerTo(question);
  expect(status).not.toBe("answered");
  expect(JSON.stringify(blocks)).not.toContain("0533");
});
