export type TypeSizes = {
  readonly isNarrow: boolean;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly legend: number;
  readonly axis: number;
  readonly value: number;
  readonly note: number;
};

export const lineHeight = 1.3;

/** One unit is a pixel on a screen and 0,75 pt in a printed figure of 605 units, so 10,5 units print as 8 pt. */
export function typeSizes(width: number): TypeSizes {
  if (width < 420)
    return {
      ...print,
      isNarrow: true,
      margin: 12,
      title: 16,
      subtitle: 13,
      legend: 13,
      axis: 12,
      value: 11.5,
      note: 11.5,
    };
  return width < 800 ? print : wide;
}

const print = { isNarrow: false, margin: 10, title: 15, subtitle: 12, legend: 12, axis: 11, value: 10.5, note: 10.5 };
const wide = { isNarrow: false, margin: 20, title: 21, subtitle: 16, legend: 15, axis: 13.5, value: 13, note: 13 };
