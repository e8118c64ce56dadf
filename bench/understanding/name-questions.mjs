/** What people ask of an agency, of every kind of question. */
const TAILS = [
  "2021年收到多少件申请",
  "2022年不予公开多少件",
  "2023年主动公开多少条",
  "2021年行政许可多少件",
  "2020年的申请怎么处理的",
  "历年行政复议几件",
  "近三年的申请量有什么变化",
  "2024年报告主要讲了什么",
  "2021年予以公开率",
  "2022年存在哪些问题",
  "2023年的数据有没有问题",
  "有哪几年的报告",
  "的联系电话",
  "2019年个人申请的有几件",
];
const REGION_KIND = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|省|市|区|县|旗|盟)$/;
const AGENCY_KIND = /(?:街道|镇|乡)$/;

/** The ways an agency is named in the questions. What only the agency's short name tells, any agency of that name answers. */
export const NAMINGS = [
  { id: "short", label: "简称（辛店街道）", write: ({ short }) => short, anyNamesake: true },
  { id: "county", label: "区县+简称（临淄区辛店街道）", write: ({ region, short }) => `${region.at(-1)}${short}` },
  {
    id: "stem",
    label: "省去后缀（临淄辛店）",
    write: ({ region, short }) => `${withoutKind(region.at(-1), REGION_KIND)}${withoutKind(short, AGENCY_KIND)}`,
  },
  { id: "full", label: "全称", write: ({ name }) => name },
  {
    id: "county-slip",
    label: "区县+简称，错一字",
    write: ({ region, short }, random) => `${region.at(-1)}${withSlip(short, random)}`,
  },
  {
    id: "full-slip",
    label: "全称，错一字",
    write: ({ short, name }, random) => name.replace(short, withSlip(short, random)),
  },
];

function withoutKind(name, kind) {
  const stem = name.replace(kind, "");
  return stem.length >= 2 ? stem : name;
}

/** Another character in the place of one of the stem's; it is taken from the names themselves, so it may well fit. */
function withSlip(short, { below, character }) {
  const at = below(Math.max(1, short.replace(AGENCY_KIND, "").length));
  let other = character();
  while (other === short[at]) other = character();
  return `${short.slice(0, at)}${other}${short.slice(at + 1)}`;
}

/**
 * Questions about agencies drawn evenly, the same on every run.
 *
 * @returns `count` questions of one naming, each with the agency it is about
 */
export function nameQuestions(agencies, naming, count) {
  const random = generator(agencies);
  return Array.from({ length: count }, () => {
    const agency = agencies[random.below(agencies.length)];
    const named = naming.write(agency, random);
    return { agency, named, question: `${named}${TAILS[random.below(TAILS.length)]}` };
  });
}

/** What is asked of many agencies at once. */
const SCOPE_TAILS = [
  "2021年哪个街道收到的申请最多",
  "各单位2022年主动公开条数前十名",
  "2021年一共收到多少件申请",
  "2023年平均每个街道收到几件申请",
  "2020年有几家单位被复议过",
  "2022年各单位不予公开合计多少",
  "2021年各单位收到申请的中位数是多少",
  "2023年各单位予以公开率排名",
  "2022年概况",
  "各单位收到申请从多到少排名",
];

/** Questions about all agencies of a county, drawn evenly, and about all of the country. */
export function scopeQuestions(agencies, counties) {
  const { below } = generator(agencies);
  const drawn = Array.from({ length: counties }, () => agencies[below(agencies.length)].region.at(-1));
  return [
    {
      scope: "一个区县的各街道乡镇",
      questions: drawn.map((county, at) => county + SCOPE_TAILS[at % SCOPE_TAILS.length]),
    },
    { scope: "全国的街道乡镇", questions: SCOPE_TAILS },
  ];
}

function generator(agencies) {
  const letters = agencies.map(({ short }) => short.replace(AGENCY_KIND, "")).join("");
  let state = 7;
  const below = (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return { below, character: () => letters[below(letters.length)] };
}
