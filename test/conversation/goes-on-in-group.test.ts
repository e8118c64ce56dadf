import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

async function told(...questions: readonly string[]): Promise<string> {
  const { intent, values } = await talk.answerTo(...questions);
  return [intent, ...values.map(({ agency, year, fact }) => `${agency ?? ""}${year ?? ""} ${fact}`)].join("; ");
}

describe("a part of what was spoken of is named by itself", () => {
  test.each(["复议后的", "经过复议的", "复议过的呢"])("%s, after lawsuits, is of those", async (asked) => {
    expect(await told("马桥镇2022年行政诉讼几件", asked)).toContain("review.litigation_after_reconsideration.total");
    expect(await told("马桥镇2022年行政诉讼几件", "直接起诉的呢", asked)).toContain(
      "review.litigation_after_reconsideration.total",
    );
  });

  test("复议后的, after reviews, is none", async () => {
    expect(await told("马桥镇2022年行政复议几件", "复议后的")).not.toContain("litigation_after");
  });

  test.each([[["里面涉及第三方的有几件", "占比"]], [["其中第三方的几件", "占多少"]], [["里面第三方的占比"]]])(
    "%s: a share of the group",
    async (asked) => {
      expect(await told("马桥镇2022年不予公开几件", ...asked)).toMatch(
        /^ratio; .*applications\.denied_third_party_rights\.total; .*applications\.denied\.total$/,
      );
    },
  );

  test("这个占比 of another year is the same share", async () => {
    const dialogue = ["马桥镇2022年不予公开几件", "里面涉及第三方的有几件", "占比", "2021年这个占比"];
    expect(await told(...dialogue)).toMatch(
      /^ratio; .*2021 applications\.denied_third_party_rights\.total; .*applications\.denied\.total/,
    );
  });

  test("the reasons, after two years, are those of the last", async () => {
    expect(await told("马桥镇2022年收到几件申请", "比上一年多还是少", "不予公开的主要理由")).toMatch(
      /^breakdown; .*2022 applications\.denied_/,
    );
  });

  test("哪个镇多 is one of those that were set side by side", async () => {
    expect(await told("马桥镇和唐山镇2021年各收到几件申请", "哪个镇多")).toMatch(
      /^compare; (?:马桥镇2021.*唐山镇2021|唐山镇2021.*马桥镇2021)/,
    );
  });

  test("平均每个街道 is the mean of all of them, after another kind", async () => {
    const dialogue = ["2022年各镇申请总数", "街道的呢", "平均每个街道多少"];
    expect(await told(...dialogue)).toContain("avg:applications.received.total");
  });

  test("占全市的比例, after 同比, is of the one year", async () => {
    const answer = await talk.answerTo("马桥镇2022年收到的申请同比增长多少", "占全市的比例呢");
    const lead = answer.blocks.find(({ kind }) => kind === "lead");
    expect(lead && "text" in lead ? lead.text : "").not.toContain("2021年");
  });

  test.each([["桓台县有哪些单位的报告", "它2022年收到几件申请"]])(
    "%s, then %s, is asked back about",
    async (...questions) => {
      expect((await talk.answerTo(...questions)).status).toBe("clarify");
    },
  );

  test.each(["怎么有警告", "为什么会出现警告"])("%s tells what does not agree", async (asked) => {
    expect((await talk.answerTo("马桥镇2022年收到几件申请", asked)).intent).toBe("check");
  });
});

describe("a name or a place by itself goes on with what was asked", () => {
  const at = (short: string, region: readonly string[], type: "government" | "department", name: string) => {
    const report = madeReport({ short: name, year: 2022 });
    const agency = { ...report.agency, id: [...region, short].join("/"), name, short, region, type, aliases: [] };
    return { ...report, agency, id: `${agency.id}/2022` };
  };
  const city = ["湖北省", "荆州市"];
  const places = talkOver([
    at("人民政府", [...city, "沙市区"], "government", "沙市区人民政府"),
    at("人民政府", [...city, "监利市"], "government", "监利市人民政府"),
    at("住房和城乡建设局", [...city, "监利市"], "department", "监利市住房和城乡建设局"),
    at("住房和城乡建设局", city, "department", "荆州市住房和城乡建设局"),
  ]);
  const whom = async (...questions: readonly string[]): Promise<string> => {
    const { status, values } = await places.answerTo(...questions);
    return `${status} ${[...new Set(values.map(({ agency }) => agency))].join(" ")}`;
  };

  test.each(["监利", "监利市", "监利呢", "那监利市呢"])("%s, after the government of another", async (asked) => {
    expect(await whom("沙市区政府2022年行政许可多少", asked)).toBe("answered 监利市人民政府");
  });

  test("市住建局呢, after that of a county-level city, is the other of the name", async () => {
    expect(await whom("监利市住建局2022年行政许可多少", "市住建局呢")).toBe("answered 荆州市住房和城乡建设局");
  });
});
