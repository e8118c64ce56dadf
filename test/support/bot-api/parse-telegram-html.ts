const TAGS: ReadonlySet<string> = new Set(["b", "i", "u", "s", "a", "code", "pre", "blockquote"]);
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-z]+(?:="[^"<>]*")?)*)>|&([a-z]+|#\d+);|[^<&]+|[<&]/g;

/** What Telegram makes of a message in HTML mode. */
export interface ParsedHtml {
  readonly text: string;
  readonly links: readonly string[];
}

function decode(text: string): string {
  return text.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? `&${name};`);
}

/**
 * Parses HTML as strictly as the Bot API does: known tags only, closed in order, every < and & escaped.
 *
 * @throws with the Bot API's wording for what it would refuse
 */
export function parseTelegramHtml(html: string): ParsedHtml {
  const open: string[] = [];
  const links: string[] = [];
  let text = "";
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, tag, attributes, entity] = match;
    if (tag !== undefined) {
      if (!TAGS.has(tag)) throw new Error(`can't parse entities: Unsupported start tag "${tag}"`);
      if (slash === "/") {
        if (open.pop() !== tag) throw new Error(`can't parse entities: Unmatched end tag "${tag}"`);
      } else {
        open.push(tag);
        const href = /href="([^"]*)"/.exec(attributes ?? "")?.[1];
        if (href !== undefined) links.push(decode(href));
      }
    } else if (entity !== undefined) {
      const character = entity.startsWith("#") ? String.fromCodePoint(Number(entity.slice(1))) : ENTITIES[entity];
      text += character ?? token;
    } else if (token === "<") throw new Error("can't parse entities: Unexpected character at a tag");
    else text += token;
  }
  if (open.length > 0) throw new Error(`can't parse entities: Can't find end tag corresponding to "${open.at(-1)}"`);
  return { text: text.trim(), links };
}
