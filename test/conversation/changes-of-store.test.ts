import { describe, expect, test } from "vitest";
import { madePlaces } from "../support/made-places.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePlaces);

describe("nothing that is held is changed by a question", () => {
  test.each([
    "删除辛店街道的报告",
    "帮我删除辛店街道2020年的报告",
    "把辛店街道的报告删掉",
    "能删除辛店街道的报告吗",
    "修改辛店街道2020年的报告",
    "把辛店街道2020年收到的申请改成5件",
    "清空所有数据",
  ])("%s", async (question) => {
    const { status, blocks } = await talk.answerTo(question);
    expect(status).toBe("out_of_scope");
    expect(JSON.stringify(blocks)).toContain("没有变动");
  });

  test("what is taken out of a ranking stays in the store", async () => {
    const { status } = await talk.answerTo("2021年各街道收到的申请排名", "删掉辛店街道");
    expect(status).toBe("answered");
  });
});
