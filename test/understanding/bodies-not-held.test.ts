import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("a body that the store has nothing of is told to be none of its own", () => {
  test.each([
    "云湖新区2022年收到几件申请",
    "云湖开发区管委会2022年申请数",
    "临淄区人大常委会2022年收到几件申请",
    "临淄区人民检察院2022年收到几件申请",
    "临淄区教育局下属第四中学2022年申请数",
  ])("%s", (question) => expect(lastOf(panel, [question])).toBe("? unknown_agency"));

  test.each([
    ["临淄区教育局2022年人大建议几件", "value 教育局2022 narrative.npc_proposals"],
    ["马桥镇2022年收到几件申请", `value 马桥镇2022 ${RECEIVED}`],
    ["2022年哪个开发区收到的申请最多", expect.not.stringMatching(/unknown_agency/)],
  ])("but %s", (question, line) => expect(lastOf(panel, [question])).toEqual(line));
});

describe("years that brackets tell, places of the asker, and what a question on the form asks", () => {
  test.each([
    ["马桥镇前三年（2020到2022）申请共几件", `aggregate 马桥镇2020年至2022年的报告 ${RECEIVED} sum`],
    ["疫情三年（2020—2022）马桥镇收到的申请一共几件", `aggregate 马桥镇2020年至2022年的报告 ${RECEIVED} sum`],
    ["我家在马桥镇，镇政府2022年公开的信息多不多啊，有几条", "value 马桥镇2022 narrative.disclosed_total"],
    ["临淄区教育局2022年公开的件数占收到的比例", `ratio 教育局2022 applications.granted.total/${RECEIVED}`],
    ["行政规范性文件现行有效件数怎么核对", expect.stringMatching(/^definition/)],
    ["部分公开的件数要不要再计入不予公开", expect.stringMatching(/^definition/)],
    ["怎样算跨年结转对得上", expect.stringMatching(/^definition/)],
    ["给马桥镇打电话打哪个号", "contact 马桥镇2019+马桥镇2020+马桥镇2021+马桥镇2022+马桥镇2023 telephone"],
    ["孩子上学的事要找临淄区教育局，先问他们2022年电话多少", "contact 教育局2022 telephone"],
    ["临淄区教育局计生办电话多少", expect.stringMatching(/^contact/)],
  ])("%s", (question, line) => expect(lastOf(panel, [question])).toEqual(line));
});
