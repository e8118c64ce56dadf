import { describe, expect, test } from "vitest";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CONTACT = { address: "青年路8号", postcode: null, telephone: "0533-7000001", email: null, website: null };
const NOTHING = { address: null, postcode: null, telephone: null, email: null, website: null };
const talk = talkOver([
  { ...madeReport({ short: "甲街道", year: 2021 }), contact: CONTACT },
  { ...madeReport({ short: "乙街道", year: 2021 }), contact: { ...NOTHING, website: "http://www.yi.gov.cn" } },
  { ...madeReport({ short: "丙街道", year: 2021 }), contact: NOTHING },
  { ...madeReport({ short: "丁街道", year: 2020 }), contact: CONTACT },
  { ...madeReport({ short: "丁街道", year: 2021 }), contact: { ...NOTHING, website: "http://www.ding.gov.cn" } },
]);

test.each([
  ["甲街道在哪条路上", "answered", "青年路8号"],
  ["甲街道在哪", "answered", "青年路8号"],
  ["甲街道在哪呢", "answered", "青年路8号"],
  ["甲街道办公室在哪", "answered", "青年路8号"],
  ["甲街道办公楼在哪里", "answered", "青年路8号"],
  ["甲街道在哪个地方", "answered", "青年路8号"],
  ["丁街道怎么联系", "answered", "0533-7000001"],
  ["丁街道电话", "answered", "2021年的报告没有写联系电话，这里是2020年报告所写"],
  ["丁街道网站是哪个", "answered", "www.ding.gov.cn（据2021年的报告）"],
  ["丁街道2021年电话", "not_found", "没有写联系电话"],
  ["丙街道在哪", "not_found", "没有写地址"],
  ["甲街道怎么去", "answered", "青年路8号"],
  ["甲街道坐几路车", "answered", "青年路8号"],
  ["甲街道党政办公室电话", "answered", "0533-7000001"],
  ["甲街道信息公开咨询电话", "answered", "0533-7000001"],
  ["我想找甲街道，报告上留的电话是多少", "answered", "0533-7000001"],
  ["甲街道年报上留的电话", "answered", "0533-7000001"],
  ["甲街道报告里留的电话", "answered", "0533-7000001"],
  ["想找甲街道的人，打哪个电话", "answered", "0533-7000001"],
  ["甲街道几点上班", "not_found", "没有写办公时间。写明的有：联系电话、地址"],
  ["甲街道周末上班吗", "not_found", "没有写办公时间"],
  ["甲街道传真号码", "not_found", "没有写传真"],
  ["甲街道邮编", "not_found", "没有写邮编"],
  ["甲街道计生办电话", "not_found", "没有单独写“计生办”的联系电话"],
  ["甲街道举报电话", "not_found", "没有单独写“举报”的联系电话"],
  ["想给甲街道写信", "answered", "青年路8号"],
  ["甲街道写封信往哪寄", "answered", "青年路8号"],
  ["甲街道去哪投诉", "answered", "不是专门的投诉渠道"],
  ["我要举报甲街道", "answered", "0533-7000001"],
  ["想下载甲街道的报告", "answered", "没有写登在哪个网站"],
  ["甲街道2021年报告到哪里看", "answered", "0533-7000001"],
  ["哪里能看到甲街道的年报", "answered", "青年路8号"],
  ["乙街道报告到哪里看", "answered", "www.yi.gov.cn"],
  ["乙街道去哪投诉", "answered", "www.yi.gov.cn"],
  ["想给乙街道写信", "not_found", "写明的有：网站"],
  ["乙街道网站是哪个", "answered", "www.yi.gov.cn"],
  ["乙街道有没有官网", "answered", "www.yi.gov.cn"],
  ["丙街道官网在哪", "not_found", "没有写网站"],
  ["丙街道去哪投诉", "not_found", "没有写任何联系方式"],
  ["丙街道报告到哪里看", "not_found", "没有写登在哪个网站"],
  ["丙街道年报链接", "not_found", "没有写登在哪个网站"],
  ["甲街道年报网址给我", "answered", "没有写登在哪个网站"],
  ["乙街道年报网址给我", "answered", "www.yi.gov.cn"],
  ["乙街道2021年报告链接", "answered", "库里没有报告所在网页的链接"],
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

test.each(["甲街道2021年投诉举报几件", "甲街道2021年写信息几条"])(
  "%s is no question for contacts",
  async (question) => {
    const { blocks } = await talk.answerTo(question);
    expect(JSON.stringify(blocks)).not.toContain("青年路");
  },
);

describe("of two agencies of one name", () => {
  const named = (county: string, telephone: string | null) => {
    const report = madeReport({ short: `大庙镇${county}`, year: 2021 });
    const region = ["安徽省", "宿州市", county];
    const agency = {
      ...report.agency,
      id: [...region, "大庙镇"].join("/"),
      name: `${county}大庙镇人民政府`,
      short: "大庙镇",
      region,
      type: "town" as const,
      aliases: [],
    };
    return { ...report, id: reportId(agency.id, 2021), agency, contact: { ...NOTHING, telephone } };
  };
  const towns = talkOver([named("甲县", "0557-1"), named("乙县", null)]);

  test("the one whose report lacks what is asked for is told of, and not passed over", async () => {
    const { status, blocks, options } = await towns.answerTo("大庙镇电话");
    expect(status).toBe("clarify");
    expect(JSON.stringify(blocks)).toMatch(/叫“大庙镇”的单位不止一个.*乙县.*查不到所问的内容/);
    expect(options.map(({ question }) => question)).toEqual(["安徽省宿州市甲县大庙镇电话"]);
  });
});

test.each(["乙街道的网站", "乙街道网站", "乙街道网站是多少"])(
  "%s may ask for the address or for a number",
  async (question) => {
    const { status, values, options } = await talk.answerTo(question);
    expect({ status, values }).toEqual({ status: "clarify", values: [] });
    // How much was published there is not in this report.
    expect(options.map(({ question }) => question)).toEqual(["乙街道的网址"]);
  },
);

test.each([
  [["乙街道网站多少条"]],
  [["乙街道网站发了多少"]],
  [["乙街道2021年网站"]],
  [["乙街道主动公开多少条", "网站是多少"]],
])("%j asks for a number", async (questions) => expect((await talk.answerTo(...questions)).intent).toBe("value"));

test("a report that tells nothing of where it stands is shown itself", async () => {
  const { citations } = await talk.answerTo("丙街道年报链接");
  expect(citations.map(({ report }) => report)).toEqual([reportId("山东省/淄博市/临淄区/丙街道", 2021)]);
});
