import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { understanderOver } from "./support.ts";

const understander = understanderOver(storeOfNames(["淄博市临淄区教育局", "淄博市临淄区人民政府辛店街道办事处"]));

/** The terms that a question is answered with, or the intent that it is read as. */
function explained(question: string): string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  return query.intent === "definition" ? query.terms.join(" ") : query.intent;
}

describe("what is asked by its reason or its price is explained", () => {
  test.each([
    ["为什么国家秘密不能公开", "state_secret"],
    ["凭什么过程性信息不能公开", "process"],
    ["为什么商业秘密不能公开", "third_party"],
    ["依申请公开要交钱吗", "fee"],
    ["依申请公开收费吗", "fee"],
  ])("%s", (question, term) => {
    expect(explained(question)).toContain(term);
  });
});

describe("how to apply is told, whoever is named, and no figure for it", () => {
  test.each([
    "我想申请公开信息怎么弄",
    "申请信息公开该怎么操作",
    "申请公开需要什么材料",
    "信息公开申请去哪里提交",
    "信息公开申请表去哪儿交",
    "辛店街道的依申请公开怎么提交",
    "辛店街道信息公开申请向谁递交",
  ])("%s", (question) => expect(explained(question)).toBe("how_to_apply"));

  test("辛店街道2020年信息公开申请提交了几件", () => {
    expect(explained("辛店街道2020年信息公开申请提交了几件")).toBe("value");
  });
});

describe("rows, columns, heads and articles are explained in all wordings", () => {
  test.each([
    ["法律服务机构是指啥", "legal_service"],
    ["什么是社会公益组织", "social_organization"],
    ["科研机构算哪些", "research_institution"],
    ["商业企业指什么", "enterprise"],
    ["法人或其他组织是啥", "legal_persons"],
    ["申请人其他是什么意思", "other_organization"],
    ["总计是什么意思", "total"],
    ["本年制发件数啥意思", "issued"],
    ["解释一下本年废止件数", "repealed"],
    ["本年新制作数量是什么意思", "made"],
    ["对外公开总数量指的是什么", "disclosed_total"],
    ["上一年项目数量指什么", "previous_items"],
    ["本年增/减是啥", "change"],
    ["处理决定数量是什么", "decisions"],
    ["什么叫本年收费金额", "fee_amount"],
    ["采购总金额是什么意思", "procurement_amount"],
    ["信息公开答复多久要给", "time_limit"],
    ["答复得等多久", "time_limit"],
    ["收到答复后多久可以复议", "reconsideration"],
    ["申请人逾期未按收费通知要求缴纳费用是什么意思", "overdue_fee"],
    ["什么是政务新媒体", "new_media"],
    ["第二十条第（五）项说的什么", "article_20_5"],
    ["条例第33条讲什么", "article_33"],
    ["信息公开条例第几条讲依申请", "disclosure_on_request"],
    ["不公布年报会怎么样", "liability"],
    ["不及时公开有什么后果", "liability"],
    ["信息公开条例第三十六条是什么", "article_36"],
    ["制发和废止有什么区别", "issued repealed"],
    ["新制作和新公开有什么不同", "made disclosed"],
    ["信息处理费和行政事业性收费是一回事吗", "processing_fee fees"],
    ["政府信息公开指南和目录有什么区别", "disclosure_guide disclosure_catalogue"],
  ])("%s → %s", (question, terms) => {
    expect(explained(question)).toBe(terms);
  });

  test.each([
    ["临淄区教育局2021年商业企业申请几件", "value"],
    ["临淄区教育局2021年本年废止件数是什么情况", "value"],
    ["临淄区教育局2021年制发了什么文件", "value"],
    ["2021年各单位商业企业申请排名", "rank"],
    ["所有单位收费金额合计多少", "aggregate"],
    ["临淄区教育局2021年报告说什么", "summary"],
  ])("but not %s", (question, intent) => {
    expect(explained(question)).toBe(intent);
  });
});

describe("of two that are told apart each is explained, by its short name too", () => {
  test.each([
    ["行政复议和行政诉讼有什么区别", "reconsideration litigation"],
    ["复议和诉讼有啥区别", "reconsideration litigation"],
    ["诉讼和复议的区别", "litigation reconsideration"],
    ["复议跟打官司有啥不同", "reconsideration litigation"],
    ["直接诉讼和复议后诉讼的区别", "litigation_direct litigation_after_reconsideration"],
    ["诉讼总计怎么算", "relation_review"],
    ["诉讼败诉率怎么算", "rate_lost"],
    ["2019版和2021版的表有哪些不一样", "form_editions"],
    ["新旧两版的表哪里不一样", "form_editions"],
  ])("%s", (question, terms) => {
    expect(explained(question)).toBe(terms);
  });
});

describe("what the 条例 lays down for those who apply is told in everyday words", () => {
  test.each([
    ["政府答复信息公开申请要多久", "time_limit"],
    ["政府多久要答复信息公开申请", "time_limit"],
    ["申请信息公开多久能有结果", "time_limit"],
    ["申请信息公开后多长时间能收到答复", "time_limit"],
    ["提交信息公开申请以后多少天会回复", "time_limit"],
    ["延期答复最长能延多久", "time_limit"],
    ["延期最长能延多久", "time_limit"],
    ["答复可以延期吗", "time_limit"],
    ["最多能延长多少天", "time_limit"],
    ["答复期限可以延长几天", "time_limit"],
    ["对答复不满意可以去哪说理", "remedies"],
    ["对答复不满意去哪里投诉", "remedies"],
    ["不满意答复找谁说理", "remedies"],
    ["公民觉得政府没公开该公开的信息，有什么救济途径", "remedies"],
    ["有什么救济途径", "remedies"],
    ["有哪些救济渠道", "remedies"],
    ["怎么救济", "remedies"],
    ["政府不答复怎么办", "remedies"],
    ["申请被拒绝了怎么办", "remedies"],
    ["觉得答复有问题，去哪说理", "remedies"],
    ["本机关不掌握相关政府信息是不是就等于没有这个信息", "not_held"],
    ["不掌握是不是等于没有", "not_held"],
    ["不掌握等于不存在吗", "not_held"],
    ["不掌握就是没有吗", "not_held"],
    ["“其他处理”里面都装些什么情形", "other_handling"],
    ["其他处理里装些什么", "other_handling"],
    ["其他处理里都有什么", "other_handling"],
    ["不予处理里面都装了些什么", "rejected"],
    ["无法提供里头都放些什么", "unavailable"],
  ])("%s → %s", (question, terms) => {
    expect(explained(question)).toBe(terms);
  });

  test.each([
    ["辛店街道2020年不掌握的是不是没有", "value"],
    ["辛店街道2020年其他处理里都有什么", "breakdown"],
    ["辛店街道2020年无法提供里面都是些什么", "breakdown"],
  ])("but of a report it is a figure: %s", (question, intent) => {
    expect(explained(question)).toBe(intent);
  });
});

describe("when reports come out, how an application is written and what to do about a refusal are told", () => {
  test.each([
    ["公开年报一般几月份出", "annual_report"],
    ["什么时候出年报", "annual_report"],
    ["年报都是哪个月发布的", "annual_report"],
    ["怎么写申请书", "how_to_apply"],
    ["信息公开申请表该怎么填", "how_to_apply"],
    ["不给我公开怎么办", "remedies"],
    ["临淄区教育局不公开我该怎么办", "remedies"],
    ["我要告教育局不给我公开信息,该怎么办", "remedies"],
  ])("%s", (question, term) => expect(explained(question)).toContain(term));

  test("不予公开几件 asks for a figure", () => {
    expect(explained("辛店街道2020年不予公开几件")).toBe("value");
  });
});
