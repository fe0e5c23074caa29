const groups = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });

/** A whole number as Norwegian tables print it, "12 345" with a no-break space; English texts keep it. */
export function whole(number: number): string {
  return groups.format(number);
}
