import type { Signal } from "../../lexicon/lexicon.ts";
import type { Found } from "../../lexicon/phrase-finder.ts";
import { KINDS_BY_NAME } from "../../names/bare-kinds.ts";
import { BARE_GOVERNMENTS, type RegionMention } from "../../names/find-regions.ts";
import type { Bodies, NamedKind, Whole } from "../../scope.ts";
import type { Span } from "../../span.ts";

/** What a question says of many reports, and where. */
export interface Heard {
  readonly regions: readonly RegionMention[];
  readonly signals: readonly Found<Signal>[];
  /** Agencies told by what they are or are called: 各教育局, 高校. */
  readonly kinds: readonly { readonly kind: NamedKind; readonly span: Span }[];
}

/** Many reports that words side by side tell, and where these end. */
export interface HeardWhole {
  readonly whole: Exclude<Whole, { kind: "spoken" }>;
  readonly span: Span;
  /** Words for agencies stand there, and not only a place. */
  readonly ofAgencies: boolean;
}

const LEVEL = /^全([省市区县旗州])/;
/** Words between the others; 各 stands before a name as well, and so does the number of all that there are. */
const FILLER = /^(?:整个|范围内|的|各个?|所有|全部|(?:[两二三四五六七八九十]|\d{1,2})个(?=[县市区街乡镇]))/;

/** 占乡镇总量的, 占区政府总和的, 占全市部门的: a kind by its name alone. */
const BARE =
  /^(部门|(?:街道(?:办(?:事处)?)?|乡镇|镇街|街镇|[镇乡局]|管委会|[县区市]政府)(?=的?(?:总|合计|全部|之和|申请|收到|比[例重]|占比|份额|多少|百分|几成)))/;

/**
 * The many reports that are told from a position on: 盐城市亭湖区各单位 (the last place is the narrowest), 宜昌市全市各局,
 * 各文旅局.
 */
export function wholeAt(text: string, start: number, { regions, signals, kinds }: Heard): HeardWhole | undefined {
  let at = start;
  let place: Exclude<Whole, { kind: "spoken" }> = { kind: "all" };
  const found: Signal[] = [];
  const bare: string[] = [];
  let named: NamedKind | null = null;
  for (;;) {
    const region = regions.find(({ span }) => span.start === at);
    const kind = kinds.find(({ span }) => span.start === at);
    const level = LEVEL.exec(text.slice(at));
    const here = signalsAt(at, signals);
    const alone = BARE.exec(text.slice(at))?.[1] ?? "";
    if (region) {
      place = { kind: "region", name: region.name };
      at = region.span.end;
    } else if (kind) {
      named = kind.kind;
      at = kind.span.end;
    } else if (level?.[1] && (place.kind === "all" || text.charAt(at - 1) === level[1])) {
      if (place.kind === "all") place = { kind: "level", level: level[1] };
      at += level[0].length;
    } else if (here.length > 0) {
      found.push(...here.map(({ meaning }) => meaning));
      at = here[0]?.spans[0].end ?? at;
    } else if (alone !== "") {
      bare.push(alone);
      at += alone.length;
    } else {
      const filler = FILLER.exec(text.slice(at));
      if (!filler) break;
      at += filler[0].length;
    }
  }
  const ofAgencies = found.length + bare.length > 0 || named !== null;
  if (place.kind === "all" && !ofAgencies) return undefined;
  const bodies = bodiesOf(found, bare, named);
  const span = { start, end: at };
  return { whole: bodies ? { ...place, bodies } : place, span, ofAgencies };
}

/** The longest words for many reports that begin at a position, with all that they say. */
function signalsAt(at: number, signals: readonly Found<Signal>[]): readonly Found<Signal>[] {
  const here = signals.filter(
    ({ meaning, spans }) =>
      (meaning.kind === "scope" || meaning.kind === "within" || meaning.kind === "governments") &&
      spans.length === 1 &&
      spans[0].start === at,
  );
  const end = Math.max(...here.map(({ spans: [{ end }] }) => end));
  return here.filter(({ spans: [span] }) => span.end === end);
}

function bodiesOf(found: readonly Signal[], bare: readonly string[], named: NamedKind | null): Bodies | undefined {
  const said = found.flatMap((meaning) => (meaning.kind === "scope" && meaning.type !== "all" ? [meaning.type] : []));
  const types = [...new Set([...said, ...bare.flatMap((name) => KINDS_BY_NAME[name] ?? [])])];
  const [governments = null] = [
    ...found.flatMap((meaning) => (meaning.kind === "governments" ? [meaning.group] : [])),
    ...bare.flatMap((name) => BARE_GOVERNMENTS[name] ?? []),
  ];
  return types.length > 0 || governments !== null || named !== null ? { types, governments, named } : undefined;
}
