/** Of how many years, or of which, the agencies that are listed have reports. */
export type HeldYears =
  | { readonly kind: "count"; readonly least: number; readonly most: number | null }
  /** 只有2021年的: of these years and of no other. */
  | { readonly kind: "only"; readonly years: readonly number[] }
  /** 2020年和2021年都有的: of each of them, whatever else there is. */
  | { readonly kind: "each"; readonly years: readonly number[] }
  /** 有2020年的而没有2021年的: of each of them, and of none of the others. */
  | {
      readonly kind: "but_not";
      readonly years: readonly number[];
      readonly lacking: { readonly years: readonly number[] };
    };
