import type { AnswerBlock } from "../answering/answer.ts";
import { DOUBT, type Panel, type Picture } from "../answering/pictures/picture.ts";
import { shortened } from "../text/shortened.ts";
import { html, type Markup } from "./markup.ts";

/** A screen reader reads a picture's words in one go, so they end somewhere. */
const LONGEST_ALT = 400;

/** The images that a picture has beside its usual one, each for where it is shown; the first that fits is taken. */
const LOOKS = [
  { media: "(max-width: 40rem) and (prefers-color-scheme: dark)", look: "scheme=dark&width=narrow" },
  { media: "(max-width: 40rem)", look: "scheme=light&width=narrow" },
  { media: "(prefers-color-scheme: dark)", look: "scheme=dark" },
] as const;

function panelText({ heading, marks }: Panel): string {
  return `${heading}：${marks.map(({ name, label }) => `${name}${label}`).join("，")}`;
}

/** What a picture shows, in words: its title, and the figures that it draws. */
function describePicture({ title, panels }: Picture): string {
  const text = `${title}。${panels.map(panelText).join("；")}。`;
  return shortened(text, LONGEST_ALT, "……");
}

function panelTable({ heading, marks }: Panel): Markup {
  return html`<table class="data"><caption>${heading}</caption><tbody>${marks.map(
    ({ name, label }) => html`<tr><th scope="row">${name}</th><td class="number">${label}</td></tr>`,
  )}</tbody></table>`;
}

/**
 * A picture on the page, in the visitor's colours and as wide as their window, with its figures to read.
 *
 * @param address where its images are, without their endings and queries
 * @param query what the images' addresses go on with: none, or `name=value` pairs
 * @param withTable are its figures nowhere else on the page?
 */
export function pictureMarkup(
  picture: Picture,
  address: string,
  { withTable, query = "" }: { readonly withTable: boolean; readonly query?: string },
): Markup {
  const svg = (look: string): string => `${address}.svg?${query === "" ? "" : `${query}&`}${look}`;
  const sources = LOOKS.map(({ media, look }) => html`<source media="${media}" srcset="${svg(look)}">`);
  const png = `${address}.png${query === "" ? "" : `?${query}`}`;
  const figures =
    withTable &&
    html`<details class="picture-figures"><summary>图中的数</summary><div class="scroller" tabindex="0" role="region" aria-label="图中的数">${picture.panels.map(panelTable)}</div></details>`;
  return html`<figure class="picture"><picture>${sources}<img src="${svg("scheme=light")}" alt="${describePicture(picture)}" decoding="async"></picture><figcaption><a href="${png}" download="图.png">存为图片</a></figcaption>${figures}</figure>`;
}

const SAID_BELOW = `${DOUBT} 的说明见下文。`;

/** A picture as it stands among an answer's blocks: what they say needs no note, which on a phone fills half a screen. */
export function withoutSaid(picture: Picture, blocks: readonly AnswerBlock[]): Picture {
  const said = new Set(blocks.flatMap((block) => ("text" in block ? block.text : [])));
  const isSaid = (note: string): boolean => said.has(note.replace(DOUBT, "").trim()) || said.has(note);
  const left = picture.notes.filter((note) => !isSaid(note));
  const isDoubtSaid = picture.notes.some((note) => note.startsWith(DOUBT) && isSaid(note));
  return { ...picture, notes: isDoubtSaid ? [SAID_BELOW, ...left] : left };
}
