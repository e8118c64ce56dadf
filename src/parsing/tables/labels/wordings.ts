// How reports word the labels of the form, beside its own words: all as cores, see `labelCore`.

/** Other wordings of the form's labels that reports use, by `table.row`. */
export const ROW_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  "proactive.normative_documents": ["规范性文件", "行政规范性文件"],
  "proactive.other_services": ["对外管理服务事项", "其他对外服务管理事项"],
  "proactive.fees": ["行政事业收费", "行政事业性收费项目"],
  "proactive.procurement": ["政府集中采购项目", "集中采购"],
  "applications.received": ["本年新收政府信息公开申请", "本年新收申请数", "本年新收申请数量"],
  "applications.carried_in": ["上年结转政府信息公开申请", "上年结转申请数", "上年结转申请数量"],
  "applications.denied_third_party_rights": ["涉及第三方权益", "涉及第三方合法权益"],
  "applications.unavailable_not_held": ["不掌握信息"],
  "applications.unavailable_needs_creation": ["需另行制作"],
  "applications.rejected_petition": ["信访投诉类"],
  "applications.partially_granted": ["部分公开"],
  "applications.other_handling": ["其他处理情形"],
  "applications.other_other": ["其他情形"],
  "applications.handled_total": ["合计", "共计", "总计"],
  "applications.carried_out": ["结转下年继续办理", "结转下年度办理"],
  "review.litigation_direct": ["未经复议直接诉讼", "行政诉讼未经复议直接起诉"],
  "review.litigation_after_reconsideration": ["复议后诉讼", "行政诉讼复议后起诉"],
};

/** Shortened wordings: a wrong character, or half of one, is as near to another label, so they count only as they are. */
export const SHORT_ROW_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  "applications.denied_prohibited_by_law": ["法律法规禁止公开"],
  "applications.rejected_reconfirmation": ["要求重新出具已获取信息"],
  "applications.other_overdue_correction": ["逾期不补正"],
  "applications.other_overdue_fee": ["逾期不缴费"],
  "applications.denied_enforcement_files": ["执法案卷"],
  "applications.denied_administrative_enquiry": ["行政查询"],
};

/** Other wordings of the form's columns, by `table.column`. */
export const COLUMN_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  "proactive.made": ["本年制作数量", "新制作数量"],
  "proactive.disclosed": ["新公开数量"],
  "proactive.disclosed_total": ["对外公开数量"],
  "proactive.previous_items": ["上年项目数量"],
  "proactive.change": ["本年增减数", "本年增减"],
  "proactive.decisions": ["处理决定数量", "本年处理决定数量"],
  "proactive.amount": ["本年收费金额", "采购总金额"],
  "proactive.issued": ["本年制发数", "本年制发数量"],
  "proactive.repealed": ["本年废止数", "本年废止数量"],
  "proactive.in_force": ["现行有效数", "现行有效数量"],
  "applications.total": ["合计"],
  "applications.enterprise": ["企业"],
  "review.upheld": ["维持"],
  "review.corrected": ["纠正"],
  "review.pending": ["未审结"],
  "review.total": ["合计"],
};

/** Words that stand in the heads of more than one table, or in no statutory table at all. */
export const COMMON_HEADS = new Set(["总计", "合计", "其他", "企业", "维持", "纠正", "行政复议", "行政诉讼"]);

/** How reports word the head over the kinds of legal persons, which many put in front of each kind too. */
export const LEGAL_PERSONS_HEADS: readonly string[] = [
  "法人或其他组织",
  "法人和其他组织",
  "法人及其他组织",
  "法人与其他组织",
  "法人或者其他组织",
  "法人其他组织",
  "法人组织",
  "其他组织",
];
