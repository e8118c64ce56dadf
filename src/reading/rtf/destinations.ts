/** What a group's text is: of the document, of a table of the file's own, or not to be read. */
export type Destination = "text" | "fonts" | "colours" | "about" | "title" | "nothing";

/** Groups that hold something else than text, by the word that they begin with. */
const BEGUN_BY: Readonly<Record<string, Destination>> = {
  ...{ fonttbl: "fonts", colortbl: "colours", info: "about", title: "title" },
  ...{ stylesheet: "nothing", pict: "nothing", object: "nothing", shprslt: "nothing", fldinst: "nothing" },
  ...{ header: "nothing", headerl: "nothing", headerr: "nothing", headerf: "nothing" },
  ...{ footer: "nothing", footerl: "nothing", footerr: "nothing", footerf: "nothing" },
  ...{ footnote: "nothing", annotation: "nothing", nonesttables: "nothing", listtable: "nothing" },
  ...{ tc: "nothing", xe: "nothing", bkmkstart: "nothing", bkmkend: "nothing", filetbl: "nothing" },
};

/** The one group that may be left unread by its mark, and has to be read: it defines the rows of tables within tables. */
export const INNER_ROW = "nesttableprops";

/**
 * What a group becomes with a word.
 *
 * @param mayBeLeft the word follows the mark of groups that who does not know them leaves out
 */
export function destinationAfter(word: string, now: Destination, mayBeLeft: boolean): Destination {
  if (mayBeLeft && word !== INNER_ROW) return "nothing";
  const next = BEGUN_BY[word];
  // Only what is said about a document has a title.
  if (next === undefined || now === "nothing" || (next === "title") !== (now === "about")) return now;
  return next;
}
