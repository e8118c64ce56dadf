import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => lastOf(panel, [question]);

describe("a row is named by its number in its group", () => {
  test.each([
    ["不予公开第1项几件", "denied_state_secret"],
    ["不予公开第三项有多少件", "denied_security_stability"],
    ["（三）不予公开4.", "denied_third_party_rights"],
    ["（三）不予公开的5几件", "denied_internal_affairs"],
    ["（三）不予公开 6、", "denied_process_information"],
    ["不予公开（7）几件", "denied_enforcement_files"],
    ["不予公开里最后一项几件", "denied_administrative_enquiry"],
    ["不予公开情形中的倒数第二项", "denied_enforcement_files"],
    ["（四）无法提供第2项几件", "unavailable_needs_creation"],
    ["无法提供里的第1条几件", "unavailable_not_held"],
    ["无法提供的第三种情形有多少", "unavailable_still_unclear"],
    ["不予处理第五项", "rejected_reconfirmation"],
    ["（五）第2项几件", "rejected_repeated"],
    ["第三部分（五）3.是多少", "rejected_publication"],
    ["（六）其他处理3.", "other_other"],
    ["其它处理第2小项几件", "other_overdue_fee"],
    ["不予公开第4项保护第三方合法权益几件", "denied_third_party_rights"],
  ])("%s", (asked, row) => expect(line(`马桥镇2022年${asked}`)).toBe(`value 马桥镇2022 applications.${row}.total`));

  test.each([
    ["自然人不予公开第4项几件", "applications.denied_third_party_rights.natural_person"],
    ["不予公开第一、三项各几件", "applications.denied_state_secret.total applications.denied_security_stability.total"],
    ["不予处理第1至2项", "sum:applications.rejected_petition.total+applications.rejected_repeated.total"],
    ["无法提供前两项合计", "sum:applications.unavailable_not_held.total+applications.unavailable_needs_creation.total"],
    ["不予公开几件，其中第1项几件", "applications.denied.total applications.denied_state_secret.total"],
    ["第二十条第（五）项数据", "proactive.licensing.decisions"],
    ["第二十条第（六）项", "proactive.penalties.decisions proactive.coercion.decisions"],
    ["表三总计栏（七）是多少", "applications.handled_total.total"],
    ["第三部分（二）几件", "applications.partially_granted.total"],
    ["第二十条第八项收费", "proactive.fees.amount"],
    ["第二十条第（五）项行政许可", "proactive.licensing.decisions"],
    ["第三部分第二项上年结转", "applications.carried_in.total"],
    ["第一项新收几件", "applications.received.total"],
    ["行政复议第二栏", "review.reconsideration.corrected"],
    ["复议后起诉的最后一栏", "review.litigation_after_reconsideration.total"],
    ["新收申请第二列", "applications.received.enterprise"],
    ["新收申请第6列", "applications.received.other_organization"],
  ])("%s", (asked, figures) => expect(line(`马桥镇2022年${asked}`)).toBe(`value 马桥镇2022 ${figures}`));

  test("and ranked, followed through the years, explained", () => {
    expect(line("2022年不予公开第4项哪个镇最多")).toMatch(/^rank .*denied_third_party_rights/);
    expect(line("马桥镇2020到2023年不予处理第一项变化")).toMatch(/^trend .*rejected_petition/);
    expect(line("不予公开第4项是什么意思")).toBe("definition third_party_rights");
    expect(line("马桥镇2022年第一项加第二项等于第三项加第四项吗")).toBe(
      line("马桥镇2022年新收加上年结转等于办理结果加结转下年吗"),
    );
  });

  test.each(["不予公开第9项几件", "无法提供第四项", "予以公开第2项几件", "不予公开第二栏", "行政复议第6栏"])(
    "%s is no number that the form has, and asked back about",
    (asked) => expect(line(`马桥镇2022年${asked}`)).toBe("? unexplained"),
  );
});
