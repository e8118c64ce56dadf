import { describe, expect, it } from "vitest";
import { describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import { withBothMoved } from "../../src/understanding/spelling/moved-both.ts";
import { reworded } from "../support/language.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const RECONSIDERED = "review.reconsideration.total";
const SUED = "review.litigation.total";

describe("figures that went up or down from the year before choose reports as limits do", () => {
  it.each([
    ["2022年申请增加但是复议减少的单位", `${RECEIVED}比上年增加且${RECONSIDERED}比上年减少`],
    ["2022年申请比2021年多但复议比2021年少的单位", `${RECEIVED}比上年增加且${RECONSIDERED}比上年减少`],
    ["2021到2022年申请上升而诉讼下降的单位有哪些", `${RECEIVED}比上年增加且${SUED}比上年减少`],
    ["哪些单位2022年申请减少了但是诉讼增加了", `${RECEIVED}比上年减少且${SUED}比上年增加`],
    ["2022年申请和复议都增加的单位", `${RECEIVED}比上年增加且${RECONSIDERED}比上年增加`],
    ["2022年申请超过50件且比上年增加的单位", `${RECEIVED}大于50件且${RECEIVED}比上年增加`],
  ])("%s", (question, criteria) => {
    const query = queryOf(panel, question);
    const told = query?.intent === "aggregate" ? query : undefined;
    const said = told?.criteria && describeCriteria(told.criteria, (of) => (of.kind === "fact" ? of.fact.ids[0] : ""));
    expect({ said, years: told?.scope.years }).toEqual({ said: criteria, years: [2022] });
  });
  it.each(["2022年申请增加的单位", "2022年申请增加最多但复议减少的单位", "2022年申请比2020年多但复议比2020年少的单位"])(
    "%s is none",
    (question) => {
      expect(queryOf(panel, question)).not.toMatchObject({ criteria: expect.anything() });
    },
  );
});

it.each([
  ["2022年申请比2020年多但复议比2020年少的单位", "2022年申请比2020年多但复议比2020年少的单位"],
  ["2022年申请比2021年多的单位", "2022年申请比2021年多的单位"],
  ["2022年申请比2021年多且复议比2021年少的单位", "2022年申请增加且复议减少的单位"],
  ["教育局2024年新收申请20件,同比增长多少", "教育局2024年新收申请20件,同比增长多少"],
])("withBothMoved() of %s", (question, plain) => expect(withBothMoved(question)).toBe(plain));

it.each([
  ["2022年申请增加的市直部门", "2022年市直部门申请增加的有哪些"],
  ["2022年处罚比2021年翻倍的县区政府有哪些", "2022年县区政府处罚比2021年翻倍的有哪些"],
  ["2022年申请最多的市直部门", "2022年申请最多的市直部门"],
  ["2022年申请超过5件的市直部门", "2022年申请超过5件的市直部门"],
])("kinds said in front: %s", (question, plain) => expect(reworded.bodies(question)).toBe(plain));
