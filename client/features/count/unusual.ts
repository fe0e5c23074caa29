import type { Ref } from '#shared/api.ts';
import type { Slot } from '#shared/domain/slot.ts';

/** Up to how many are usual in this area and shift, where `people` are more; null where they are not, or nothing is known. */
export function unusualAbove(usual: Ref['usual'], { area, shift }: Slot, people: number): number | null {
  const known = usual?.find((one) => one.area === area && one.shift === shift);
  return known && people > known.atMost ? known.atMost : null;
}
