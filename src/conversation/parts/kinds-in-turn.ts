import type { Slots } from "../../understanding/slots.ts";
import type { InTurn, Part } from "./part.ts";

const BETWEEN = /(?:[,，、;；\s]|以及|还有|另外|顺便|再?加上|[和与及跟])+/;
const MOST_KINDS = 6;
/** Stands in a name for what would part it: 住房和城乡建设局. */
const WITHIN_NAME = /<(\d+)>/g;

/**
 * 甲的地址和2025年申请数, 甲2024年存在问题和申请量: what is told in words and what is counted, each by itself.
 *
 * @returns `null` where the message does not ask for both, or where it cannot be parted
 */
export function kindsInTurn(
  message: string,
  { understood: { slots } }: Part,
  understand: InTurn,
): readonly Part[] | null {
  if (!slots || !asksBoth(slots)) return null;
  const clauses = partsOf(message, slots);
  if (clauses.length < 2 || clauses.length > MOST_KINDS) return null;
  const parts = understand(clauses);
  const kinds = parts.map(kindOf);
  return !kinds.includes(null) && new Set(kinds).size > 1 ? parts : null;
}

type Kind = "contact" | "narrative" | "figure";

/** What a clause is answered with by itself; `null` where it is not plain, or asks for nothing of its own. */
function kindOf({ understood: { slots, understanding } }: Part): Kind | null {
  if (!slots || understanding.kind !== "query") return null;
  const { intent } = understanding.query;
  if (intent === "contact" || intent === "narrative") return intent;
  return slots.rows.length + slots.columns.length + slots.rates.length > 0 ? "figure" : null;
}

function asksBoth({ contact, topics, rows, columns, rates }: Slots): boolean {
  const counted = rows.length + columns.length + rates.length > 0;
  return [contact.length > 0, topics.length > 0, counted].filter((is) => is).length > 1;
}

function partsOf(message: string, { agencies }: Slots): readonly string[] {
  const whole = agencies.reduce(
    (text, { named }) =>
      text.replace(
        named,
        named.replace(/[和与及跟]/g, (joint) => `<${joint.codePointAt(0)}>`),
      ),
    message,
  );
  const clauses = whole
    .split(BETWEEN)
    .map((text) => text.replace(WITHIN_NAME, (_, code: string) => String.fromCodePoint(Number(code))))
    .filter((text) => text !== "");
  return withNames(clauses, new Set(agencies.map(({ named }) => named)));
}

/** 甲和乙的电话: a name by itself belongs to what stands behind it. */
function withNames(clauses: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const joined: string[] = [];
  let before = "";
  for (const clause of clauses) {
    if (names.has(clause)) before += `${clause}和`;
    else {
      joined.push(`${before}${clause}`);
      before = "";
    }
  }
  return before === "" ? joined : [];
}
