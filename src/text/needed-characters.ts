/** Of so many characters, one or another stands in nearly every text. */
const MOST = 48;
/** What stands in every other question tells as little as so many other characters. */
const EVERYDAY: ReadonlySet<number> = new Set(Array.from("年的申请公开信息多少几件有是", (sign) => sign.charCodeAt(0)));
const EVERYDAY_WEIGHT = 16;
const DIGITS: ReadonlySet<number> = new Set(Array.from("0123456789", (digit) => digit.charCodeAt(0)));
/** Nothing can be told. */
const ANY = null;
type Needed = ReadonlySet<number> | typeof ANY;

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
/** How a group begins: one that captures or not, one that must or must not stand beside. */
const GROUP = /\((?:\?(?:[:=]|<?(!)|<=|<\w+>))?/y;
const CODE = /\\(?:u([\da-f]{4})|x([\da-f]{2}))/iy;

/**
 * Characters of which at least one stands in every text that a pattern matches anywhere: a text without them need not be
 * searched.
 *
 * @returns their UTF-16 codes; `null` where that cannot be told, or where they are too many to tell much
 * @example neededCharacters(/(?:自|从)?\d年以[来后]/) // the code of 以: of what must stand there, the rarest
 */
export function neededCharacters({ source, flags }: RegExp): ReadonlySet<number> | null {
  if (/[iuv]/.test(flags)) return ANY;
  let at = 0;
  const needed = alternatives();
  return needed === ANY || needed.size > MOST ? ANY : needed;

  function alternatives(): Needed {
    let all = sequence();
    while (source[at] === "|") {
      at++;
      all = union(all, sequence());
    }
    return all;
  }

  /** All parts of a sequence must be there: the one with the fewest and rarest characters tells most. */
  function sequence(): Needed {
    let rarest: Needed = ANY;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = item();
      if (part !== ANY && (rarest === ANY || weigh(part) < weigh(rarest))) rarest = part;
    }
    return rarest;
  }

  function item(): Needed {
    const one = atom();
    const quantifier = taken(QUANTIFIER);
    const mayLack = quantifier !== null && (/^[*?]/.test(quantifier[0]) || Number(quantifier[1]) === 0);
    return mayLack ? ANY : one;
  }

  function atom(): Needed {
    switch (source[at]) {
      case "(":
        return group();
      case "[":
        return characterClass();
      case "\\":
        return escaped();
      case ".":
      case "^":
      case "$":
        at++;
        return ANY;
      default:
        return new Set([source.charCodeAt(at++)]);
    }
  }

  /** What must stand before or behind stands in the text as well. */
  function group(): Needed {
    const [, negated] = taken(GROUP) ?? [];
    const inside = alternatives();
    at++;
    return negated ? ANY : inside;
  }

  function characterClass(): Needed {
    at++;
    const negated = source[at] === "^";
    if (negated) at++;
    let all: Needed = new Set();
    while (source[at] !== "]") {
      const from = member();
      if (source[at] === "-" && source[at + 1] !== "]") {
        at++;
        all = union(all, range(from, member()));
      } else all = union(all, from);
    }
    at++;
    return negated ? ANY : all;
  }

  function member(): Needed {
    return source[at] === "\\" ? escaped() : new Set([source.charCodeAt(at++)]);
  }

  function escaped(): Needed {
    const code = taken(CODE);
    if (code) return new Set([Number.parseInt(code[1] ?? code[2] ?? "", 16)]);
    const sign = source.charAt(at + 1);
    at += 2;
    if (sign === "d") return DIGITS;
    return /[a-z\d]/i.test(sign) ? ANY : new Set([sign.charCodeAt(0)]);
  }

  function taken(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  }
}

function weigh(characters: ReadonlySet<number>): number {
  let weight = 0;
  for (const code of characters) weight += EVERYDAY.has(code) ? EVERYDAY_WEIGHT : 1;
  return weight;
}

function union(a: Needed, b: Needed): Needed {
  return a === ANY || b === ANY ? ANY : new Set([...a, ...b]);
}

function range(from: Needed, to: Needed): Needed {
  const [[first] = [], [last] = []] = [from ?? [], to ?? []];
  if (first === undefined || last === undefined || last - first >= MOST) return ANY;
  return new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
