import { PLAIN, TOTAL_FIRST, type Wording } from "./printed-form.ts";

/** Rewrites the number that a label begins with. */
function numbered(label: string, item: (number: string) => string, group: (number: string) => string): string {
  return label
    .replace(/^(\d+)\./, (_, number: string) => item(number))
    .replace(/^（([一二三四五六七])）/, (_, number: string) => group(number));
}

function worded(label: Wording["label"], head: Wording["head"] = (text) => text): Wording {
  return { ...PLAIN, label, head };
}

/** Ways in which agencies and their programs write the labels of the form. */
export const wordings: Readonly<Record<string, Wording>> = {
  "the form's own": PLAIN,
  "total first": TOTAL_FIRST,
  "total beside 申请人情况": { ...PLAIN, totalBeside: true },
  "results of one kind of lawsuits in another order": {
    ...PLAIN,
    resultsOf: { litigation_direct: TOTAL_FIRST.results },
  },
  "columns exchanged": {
    ...PLAIN,
    applicants: PLAIN.applicants.with(1, "legal_service").with(4, "enterprise"),
    results: PLAIN.results.with(1, "other").with(2, "corrected"),
  },
  "legal persons first": { ...PLAIN, applicants: [...PLAIN.applicants.slice(1, 6), "natural_person", "total"] },
  "kinds of lawsuits exchanged": {
    ...PLAIN,
    proceedings: PLAIN.proceedings.with(1, "litigation_after_reconsideration").with(2, "litigation_direct"),
  },
  "total in front of legal persons": {
    ...PLAIN,
    applicants: ["natural_person", "total", ...PLAIN.applicants.slice(1, 6).reverse()],
    results: [...PLAIN.results].reverse(),
  },
  "numbers with full-width stops": worded((label) =>
    numbered(
      label,
      (n) => `${n}．`,
      (n) => `（${n}）`,
    ),
  ),
  "numbers with 、": worded((label) =>
    numbered(
      label,
      (n) => `${n}、`,
      (n) => `(${n})`,
    ),
  ),
  "numbers in brackets": worded((label) =>
    numbered(
      label,
      (n) => `（${n}）`,
      (n) => `${n}、`,
    ),
  ),
  "numbers in circles": worded((label) =>
    numbered(
      label,
      (n) => String.fromCodePoint(0x245f + Number(n)),
      (n) => `（${n}） `,
    ),
  ),
  "without numbers": worded((label) =>
    numbered(
      label,
      () => "",
      () => "",
    ).replace(/^[一二三四]、/, ""),
  ),
  "合计 for 总计": worded(
    (label) => label.replace("总计", "合计"),
    (label) => label.replace("总计", "合计"),
  ),
  "spaces between all characters": worded(
    (label) => [...label].join(" "),
    (label) => [...label].join("　"),
  ),
  "broken over lines": worded(
    (label) => label.replace(/^(.{6,}?)(.{4,})$/, "$1\n$2"),
    (label) => label.replace(/^(..)(..)$/, "$1\n$2"),
  ),
  "bookmarks and soft hyphens": worded(
    (label) => `[bookmark: _Hlk66974104]${label.slice(0, 3)}\u00ad${label.slice(3)}`,
    (label) => `${label}[bookmark: _GoBack]`,
  ),
  "half-width punctuation": worded(
    (label) => label.normalize("NFKC").replaceAll("“", '"').replaceAll("”", '"'),
    (label) => label.normalize("NFKC"),
  ),
  "without explanations": worded(
    (label) => label.replace(/（区分.*）$/, ""),
    (label) => label.replace(/（单位.*）$/, ""),
  ),
  "shortened labels": worded((label) =>
    label
      .replace("其他法律行政法规", "法律法规")
      .replace("属于行政执法", "执法")
      .replace("属于行政查询事项", "行政查询")
      .replace("行政机关确认或重新", "重新")
      .replace(/申请人无正当理由逾期不补正.*/, "逾期不补正")
      .replace(/申请人逾期未按.*/, "逾期不缴费"),
  ),
  "a character misread in every long label": worded((label) =>
    label.length > 9 ? `${label.slice(0, 6)}囗${label.slice(7)}` : label,
  ),
};

/** Ways in which agencies leave out columns of section 三: only a file that shows its cells can be read then. */
export const shortened: Readonly<Record<string, Wording>> = {
  "a kind of legal persons left out": { ...PLAIN, applicants: PLAIN.applicants.toSpliced(2, 1) },
  "the last kind of legal persons left out": { ...PLAIN, applicants: PLAIN.applicants.toSpliced(5, 1) },
  "two kinds of legal persons left out, total first": {
    ...TOTAL_FIRST,
    applicants: TOTAL_FIRST.applicants.toSpliced(3, 2),
  },
  "total left out": { ...PLAIN, applicants: PLAIN.applicants.slice(0, -1) },
  "natural persons left out": { ...PLAIN, applicants: PLAIN.applicants.slice(1) },
};
