import { describe, expect, it } from "vitest";
import { NAMESAKES, SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const namesakes = understanderOver(NAMESAKES);

describe("one query, many phrasings", () => {
  const cases: readonly [query: string, questions: readonly string[]][] = [
    [
      "value 辛店街道2020 applications.received.total",
      [
        "辛店街道2020年依申请公开多少件",
        "辛店街道办事处2020年一共收到多少件政府信息公开申请",
        "２０２０年辛店街道收到的申请件数",
        "二〇二〇年辛店街道办收到几件申请？",
        "淄博市临淄区辛店街道20年收了几件申请",
        "临淄区人民政府辛店街道办事处2020年新收政府信息公开申请数量",
        "请问一下辛店2020年申请多少呀，谢谢",
        "听说辛店街道2020年收到200件申请，对吧？",
      ],
    ],
    [
      "value 辛店街道2020 applications.received.natural_person",
      [
        "2020年辛店街道新收的申请里，自然人提的有几件",
        "辛店2020年老百姓自己去申请的有几件啊",
        "辛店街道2020年个人申请几件",
      ],
    ],
    [
      "value 张范街道2023 applications.denied_state_secret.total",
      ["张范街道2023年因属于国家秘密不予公开的件数", "张范街道2023年涉密没公开的有几件"],
    ],
    [
      "value 张范街道2023 applications.denied.total",
      ["张范街道2023年不予公开一共几件", "张范街道2023年拒绝公开多少件"],
    ],
    [
      "value 矿区街道2021 review.litigation_after_reconsideration.corrected",
      ["矿区街道2021年复议后起诉、结果纠正的有几件", "矿区街道2021年先复议后诉讼被纠正几件"],
    ],
    [
      "value 矿区街道2021 proactive.coercion.previous_items",
      ["矿区街道2021年行政强制上一年项目数量", "行政强制的上年项目数，矿区街道2021年"],
    ],
    [
      "value 矿区街道2021 proactive.normative_documents.issued|proactive.normative_documents.made",
      ["矿区街道2021年发了几个红头文件"],
    ],
    [
      "ratio 矿区街道2021 applications.granted.total/applications.handled_total.total",
      ["矿区街道2021年予以公开率", "矿区街道2021年予以公开占多少比例"],
    ],
    [
      "ratio 矿区街道2021 narrative.disclosed_website/narrative.disclosed_total",
      ["矿区街道2021年网站公开的信息占主动公开总数的比例", "矿区街道2021年网站公开占比"],
    ],
    [
      "breakdown 辛店街道2020 results",
      ["辛店街道2020年的申请都是怎么处理的，列一下", "辛店街道2020年申请办理结果如何"],
    ],
    ["breakdown 辛店街道2020 applicants:received", ["辛店街道2020年的申请都是谁提的", "辛店街道2020年申请人构成"]],
    ["rank 库中全部报告 applications.received.total most 1", ["哪个单位收到的申请最多", "收到申请最多的是哪家"]],
    [
      "rank 库中全部报告 narrative.disclosed_new_media most 3",
      ["新媒体发布条数排名前三的单位", "各单位新媒体发布前3名"],
    ],
    [
      "aggregate 2021年的报告 applications.received.total sum",
      ["2021年的几份报告收到的申请总数是多少", "2021年所有单位一共收到多少件申请"],
    ],
    ["aggregate 库中全部报告 applications.received.total count positive", ["有几家单位收到过申请"]],
    [
      "aggregate 库中全部报告 applications.received.total count at_least 3",
      ["收到申请不少于3件的单位有几家", "有几家单位收到三件以上的申请"],
    ],
    ["aggregate 街道的报告 proactive.penalties.decisions sum", ["所有街道的行政处罚决定加起来多少件"]],
    [
      "summary 辛店街道2020",
      ["总结一下辛店街道2020年的年报", "辛店街道2020年报", "辛店街道", "帮我看看辛店街道2020年报告主要讲了什么"],
    ],
    ["check 辛店街道2020", ["辛店街道2020年的数据有没有问题", "辛店街道2020年报告的勾稽关系对得上吗"]],
    ["catalogue 辛店街道的报告 years", ["辛店街道有哪几年的报告"]],
    ["catalogue 库中全部报告 agencies", ["库里有哪些单位", "现在能查哪些单位"]],
    ["narrative 矿区街道2021 problems", ["矿区街道2021年报告里说存在哪些问题", "矿区街道2021年有哪些不足"]],
    ["contact 矿区街道2021 telephone", ["矿区街道办事处的联系电话", "矿区街道电话多少"]],
    ["definition security_stability", ["“三安全一稳定”是什么意思"]],
    ["help", ["你能查什么", "怎么用", "你好"]],
  ];
  for (const [query, questions] of cases) {
    it.each(questions)(`%s → ${query}`, (question) => {
      const line = inALine(samples.understand(question, null).understanding);
      if (query.startsWith("definition")) expect(line).toMatch(/^definition \w+/);
      else expect(line).toBe(query);
    });
  }
});

describe("several in one question", () => {
  it.each([
    [
      "辛店街道申请公开的数量和被复议的数量",
      "value 辛店街道2020 applications.received.total review.reconsideration.total",
    ],
    ["张范街道和矿区街道承办的人大代表建议各几件", "value 张范街道2023+矿区街道2021 narrative.npc_proposals"],
    ["辛店街道2020年和矿区街道2021年收到的申请哪个多", "compare 辛店街道2020+矿区街道2021 applications.received.total"],
    ["2021年矿区街道、湛北路街道收到的申请分别是多少", "value 矿区街道2021+湛北路街道2021 applications.received.total"],
    [
      "辛店街道2020年不予公开和部分公开分别几件",
      "value 辛店街道2020 applications.denied.total applications.partially_granted.total",
    ],
  ])("%s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });
});

describe("what is excepted", () => {
  const others = ["enterprise", "research_institution", "social_organization", "legal_service", "other_organization"];
  it.each([
    [
      "辛店街道2020年除了自然人以外收到多少件申请",
      `value 辛店街道2020 sum:${others.map((id) => `applications.received.${id}`).join("+")}`,
    ],
    ["矿区街道2021年除网站和新媒体以外的渠道公开多少条", "value 矿区街道2021 narrative.disclosed_other"],
    [
      "辛店街道2020年除了信访类以外不予处理几件",
      `value 辛店街道2020 sum:${["repeated", "publication", "excessive", "reconfirmation"].map((id) => `applications.rejected_${id}.total`).join("+")}`,
    ],
    ["辛店街道2020年除了信访类以外行政复议几件", "? unexplained"],
    [
      "矿区街道2021年除了行政处罚还有多少行政强制",
      "value 矿区街道2021 proactive.penalties.decisions proactive.coercion.decisions",
    ],
  ])("%s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });
});

describe("follow-ups change one slot and keep the others", () => {
  it.each([
    [["辛店街道2020年收到多少件申请", "其中个人申请的呢"], "value 辛店街道2020 applications.received.natural_person"],
    [["辛店街道2020年收到多少件申请", "行政复议几件"], "value 辛店街道2020 review.reconsideration.total"],
    [["辛店街道2020年收到多少件申请", "那2021年呢"], "? unknown_year"],
    [["辛店街道2020年收到多少件申请", "那张范街道呢"], "value 张范街道2023 applications.received.total"],
    [
      ["湛北路街道2021年收到申请几件", "办结几件", "换成矿区街道"],
      "value 矿区街道2021 applications.handled_total.total",
    ],
    [["矿区街道2021年主动公开多少条", "网站上的呢"], "value 矿区街道2021 narrative.disclosed_website"],
    [["矿区街道2021年人大建议几件", "来源呢"], "value 矿区街道2021 narrative.npc_proposals"],
    [["收到多少件申请", "辛店街道"], "value 辛店街道2020 applications.received.total"],
    [["矿区街道2021年主动公开信息多少条", "张店区2021年行政复议几件"], "? which_agency"],
    [["各街道2021年主动公开信息多少条", "张店区2021年行政复议几件"], "? which_agency"],
    [["矿区街道2021年主动公开信息多少条", "枣庄的行政复议几件"], "? which_agency"],
    [["矿区街道和张范街道主动公开谁多", "今天天气怎么样"], "? out_of_scope"],
    [
      ["矿区街道2021年主动公开多少条", "什么是依申请公开", "那新媒体呢"],
      "value 矿区街道2021 narrative.disclosed_new_media",
    ],
  ])("%j → %s", (questions, query) => {
    expect(lastOf(samples, questions)).toBe(query);
  });
});

describe("what cannot be told is asked back or refused", () => {
  it.each([
    ["收到多少件申请", "? which_agency"],
    ["辛店街道2021年收到多少申请", "? unknown_year"],
    ["辛店街道1999年收到多少件申请", "? unknown_year"],
    ["矿区街道2021年罚款金额多少万元", "? unexplained"],
    ["矿区街道2021年10000份，女性申请多少件", "? unexplained"],
    ["矿区街道2021年收到多少件申请？10000个，退休干部", "? unexplained"],
    ["张范街道2023年政府工作报告提到主动公开多少条", "? unexplained"],
    ["矿区街道2021年企业提起的行政复议几件", "? unexplained"],
    ["马尚街道2021年收到多少件申请", "? unknown_agency"],
    ["张店区教育局2021年行政复议几件", "? unknown_agency"],
    ["东营区辛店街道2020年收到多少件申请", "? unknown_agency"],
    ["辛店镇2020年收到多少件申请", "? unknown_agency"],
    ["辛店街道2020年关于拆迁的申请有几件", "? unexplained"],
    ["辛店街道2020年撤回的申请有几件", "? unexplained"],
    ["辛店街道2020年上半年收到多少件申请", "? unexplained"],
    ["辛店街道2020年网上提交的申请几件", "? unexplained"],
    ["辛店街道2020年外地人提的申请有几件", "? unexplained"],
    ["大辛店街道2020年收到多少件申请", "? unexplained"],
    ["辛店街道房价多少", "? out_of_scope"],
    ["今天枣庄天气怎么样", "? out_of_scope"],
    ["1加1等于几", "? out_of_scope"],
    ["😀😀😀", "? out_of_scope"],
    ["'; DROP TABLE reports; --", "? out_of_scope"],
    ["a".repeat(100_000), "? too_long"],
  ])("%.40s → %s", (question, expected) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(expected);
  });
});

describe("names that several agencies share", () => {
  it.each([
    ["辛店街道2021年收到多少件申请", "? which_agency"],
    ["东营区辛店街道2021年收到多少件申请", "value 辛店街道2021 applications.received.total"],
    ["洛阳辛店街道2021年收到多少件申请", "value 辛店街道2021 applications.received.total"],
    ["临淄区辛店街道收到多少件申请", "? which_year"],
    ["临淄辛店街道历年收到多少件申请", "trend 辛店街道2019-2021 applications.received.total"],
    ["临淄辛店街道2019到2021年申请量", "trend 辛店街道2019-2021 applications.received.total"],
    ["临淄区教体局2021年行政复议几件", "value 教育和体育局2021 review.reconsideration.total"],
  ])("%s", (question, query) => {
    expect(inALine(namesakes.understand(question, null).understanding)).toBe(query);
  });

  it("offers each of them as a whole question that is understood", () => {
    const { understanding } = namesakes.understand("辛店街道2021年收到多少件申请", null);
    if (understanding.kind !== "obstacle" || understanding.obstacle.kind !== "which_agency")
      throw new Error("asked nothing back");
    const { choices } = understanding.obstacle;
    expect(choices).toHaveLength(3);
    for (const { question } of choices) {
      expect(inALine(namesakes.understand(question, null).understanding)).toBe(
        "value 辛店街道2021 applications.received.total",
      );
    }
  });
});

describe("slips in a name or a term", () => {
  it.each([
    ["新店街道2020年收到多少件申请", "value 辛店街道2020 applications.received.total", "按“辛店街道”理解"],
    ["站北路街道2021年收到几件申请", "value 湛北路街道2021 applications.received.total", "按“湛北路街道”理解"],
    ["矿区街到2021年收到的信息公开申请", "value 矿区街道2021 applications.received.total", "按“矿区街道”理解"],
    ["张店区机关事物服务中心2021年主动公开多少条", "value 机关事务服务中心2021 narrative.disclosed_total", "理解"],
    ["辛店街道2020年依申清公开多少件", "value 辛店街道2020 applications.received.total", "按“依申请公开”理解"],
    ["辛店街道2020年行正复义多少件", "value 辛店街道2020 review.reconsideration.total", "按“行政复议”理解"],
    ["辛店街道2020年行证诉送几件", "value 辛店街道2020 review.litigation.total", "按“行政诉讼”理解"],
  ])("%s is taken, and told", (question, query, note) => {
    const { understanding } = samples.understand(question, null);
    expect(inALine(understanding)).toBe(query);
    expect(understanding.notes.join()).toContain(note);
  });

  it("asks back when the other character makes another place", () => {
    expect(inALine(samples.understand("辛庄街道2020年收到多少件申请", null).understanding)).toBe("? which_agency");
  });
});

describe("years", () => {
  it.each([
    ["临淄区辛店街道去年收到多少件申请", "2021-06-01", "value 辛店街道2020 applications.received.total"],
    ["临淄区辛店街道前年收到多少件申请", "2021-06-01", "value 辛店街道2019 applications.received.total"],
    ["临淄区辛店街道最新收到多少件申请", "2026-06-01", "value 辛店街道2021 applications.received.total"],
    ["临淄区辛店街道近两年收到多少件申请", "2026-06-01", "trend 辛店街道2020-2021 applications.received.total"],
    [
      "临淄区辛店街道2020和2021年分别收到多少件申请",
      "2026-06-01",
      "value 辛店街道2020+辛店街道2021 applications.received.total",
    ],
    ["临淄区辛店街道2021年比上年多收几件申请", "2026-06-01", "trend 辛店街道2020-2021 applications.received.total"],
    ["临淄区辛店街道2020年上年结转几件", "2026-06-01", "value 辛店街道2020 applications.carried_in.total"],
  ])("%s on %s", (question, today, query) => {
    expect(inALine(understanderOver(NAMESAKES, today).understand(question, null).understanding)).toBe(query);
  });
});
