import type { Season } from '#shared/domain/plan.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Within which days to begin looking; other days are refused in words. */
  readonly season?: Pick<Season, 'from' | 'to'>;
  onChange(day: string): void;
};

/** A day, in the system's own calendar. Empty while it is not a whole day. */
export function DayField({ label, value, season, onChange }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        min={season?.from}
        max={season?.to}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
