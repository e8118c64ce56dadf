import { expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(SAMPLE_ENTRIES);

it.each([
  ["2019年格式和2021年格式有啥区别", "definition form_editions"],
  ["新版和旧版格式有什么不同", "definition form_editions"],
  ["2021年版比2019年版改了哪些", "definition form_editions"],
  ["（七）总计应该等于哪些行之和", "definition relation_results"],
  ["办理结果总计怎么算的", "definition relation_results"],
  ["行政复议那栏总计怎么算", "definition relation_review"],
  ["总计列怎么算", "definition relation_applicants"],
  ["上年结转应该等于什么", "definition relation_carried_over"],
  ["现行有效件数怎么算", "definition relation_in_force"],
  ["年报第三部分那张表的勾稽关系怎么说的", "definition cross_checks"],
  ["第三部分的勾稽关系有哪些", "definition cross_checks"],
  ["辛店街道2020年（七）总计等于各行之和吗", "check 辛店街道2020"],
  ["哪份报告的（七）总计不等于各行之和", "check 库中全部报告"],
  ["辛店街道2020年用的是新格式还是旧格式", "catalogue 辛店街道2020年的报告 editions"],
])("%s: %s", (question, expected) =>
  expect(inALine(understander.understand(question, null).understanding)).toBe(expected),
);

it.each([
  ["国家秘密的信息能不能公开", "definition state_secret"],
  ["三类内部事务信息包括哪三类", "definition internal_affairs"],
  ["商业秘密可以公开吗", "definition third_party_rights"],
  ["没有现成信息需要另行制作，是说可以不给吗", "definition needs_creation"],
  ["重复申请怎么处理", "definition repeated"],
  ["依申请公开逾期不缴费会怎样", "definition overdue_fee"],
  ["申请人不按时缴信息处理费有什么后果", "definition overdue_fee"],
  ["不交费的申请会怎么处理", "definition overdue_fee"],
  ["依申请公开的补正是什么意思", "definition correction"],
  ["主动公开和依申请公开有什么区别", "definition proactive_disclosure disclosure_on_request"],
  ["申请人不服怎么办", "definition remedies"],
  ["哪些信息可以不公开", "definition denied"],
  ["没办完的申请怎么办", "definition carried_over"],
  ["辛店街道2020年国家秘密几件", "value 辛店街道2020 applications.denied_state_secret.total"],
  ["辛店街道2020年重复申请怎么处理的有几件", "value 辛店街道2020 applications.rejected_repeated.total"],
  ["辛店街道2020年报告有什么出入", "check 辛店街道2020"],
  ["2021年的报告有问题的是哪份", "check 2021年的报告"],
  ["辛店街道2020年的报告核过了吗", "check 辛店街道2020"],
  ["辛店街道2020年报告哪里不对", "check 辛店街道2020"],
  ["辛店街道2020年报告的问题", "narrative 辛店街道2020 problems"],
  ["辛店街道2020年报统计期限", "narrative 辛店街道2020 period"],
  ["辛店街道的年报在哪里查阅", "contact 辛店街道2020 website"],
  ["向辛店街道申请信息公开，寄到哪里", "contact 辛店街道2020 address"],
  [
    "辛店街道2020年正文里说收到多少件，表里又是多少",
    "value 辛店街道2020 narrative.applications_received applications.received.total",
  ],
  ["辛店街道2020年诉讼（直接起诉加复议后起诉）几件", "value 辛店街道2020 review.litigation.total"],
  ["辛店街道2020年被人告到复议几起", "value 辛店街道2020 review.reconsideration.total"],
  ["辛店街道2020年予以公开给其他组织（其他一列）的几件", "value 辛店街道2020 applications.granted.other_organization"],
  ["辛店街道2020年不予处理都是些什么情况", "breakdown 辛店街道2020 rejected"],
  ["辛店街道2020年复意几个", "value 辛店街道2020 review.reconsideration.total"],
  ["辛店街道2020年诉颂几件", "value 辛店街道2020 review.litigation.total"],
])("%s: %s", (question, expected) =>
  expect(inALine(understander.understand(question, null).understanding)).toBe(expected),
);

it.each(["辛店街道2020年答复意见几件", "文新店街道2020年收到几件申请", "辛店街道2020年法律意见几件"])(
  "%s is not taken for a word that is nearly so",
  (question) => expect(understander.understand(question, null).understanding.kind).toBe("obstacle"),
);
