import { describe, expect, it } from "vitest";
import { reworded } from "../support/language.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("what was made public in whole or in part is 予以公开 and 部分公开 together", () => {
  const counted = lastOf(panel, ["马桥镇2021年予以公开加部分公开多少件"]);
  const shared = lastOf(panel, ["马桥镇2021年予以公开和部分公开合计占多少"]);
  it("as those who name both say", () => {
    expect(counted).toMatch(/^value .*granted.*partially_granted/);
    expect(shared).toMatch(/^ratio .*granted.*partially_granted/);
  });

  it.each([
    "全部或部分公开的有多少件",
    "全部公开或部分公开的有多少件",
    "全部和部分公开的有多少件",
    "全部、部分公开的有多少件",
    "部分或全部公开的有多少件",
    "全部或者部分公开的申请有几件",
    "予以公开或部分公开多少件",
  ])("%s", (asked) => expect(lastOf(panel, [`马桥镇2021年${asked}`])).toBe(counted));

  it.each([
    "全部或部分公开的比例",
    "全部公开或部分公开的比例",
    "全部和部分公开的占比",
    "公开或部分公开的比例",
    "全部、部分公开的比例",
    "全部或部分公开率",
    "全部或部分公开占多少",
    "予以公开和部分公开合计的比例",
  ])("%s", (asked) => expect(lastOf(panel, [`马桥镇2021年${asked}`])).toBe(shared));

  it("in a ranking", () => {
    expect(lastOf(panel, ["2021年哪家单位全部或部分公开的比例最高"])).toBe(
      lastOf(panel, ["2021年哪家单位予以公开加部分公开占比最高"]),
    );
  });
});

describe("the rewordings leave apart what is asked for one by one", () => {
  it.each([
    ["2021年全部公开和部分公开各多少件", "2021年予以公开和部分公开各多少件"],
    ["2021年全部公开和部分公开哪个多", "2021年予以公开和部分公开哪个多"],
    ["全部公开和部分公开有什么区别", "予以公开和部分公开有什么区别"],
    ["2021年全部公开、部分公开和不予公开几件", "2021年全部公开、部分公开和不予公开几件"],
    ["2021年予以公开和部分公开的比例", "2021年予以公开和部分公开的比例"],
    ["2021年不予公开或部分公开的件数", "2021年不予公开或部分公开的件数"],
    ["2021年主动公开、部分公开的件数", "2021年主动公开、部分公开的件数"],
  ])("%s", (text, plain) => expect(reworded.granted(text)).toBe(plain));
});
