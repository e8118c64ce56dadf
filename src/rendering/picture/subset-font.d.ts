/** What we use of subset-font, which brings no types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      /** `sfnt`: OpenType or TrueType, whichever the font is. */
      readonly targetFormat: "sfnt";
      /** Other forms of the characters, for ligatures and the like, are left out. */
      readonly noLayoutClosure: boolean;
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
    },
  ): Promise<Buffer>;
}
