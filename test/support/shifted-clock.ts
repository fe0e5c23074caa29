/** Loaded before a program: its wall clock begins at `CLOCK_AT` (milliseconds) and goes on from there. */
const Real = Date;
const offset = Number(process.env.CLOCK_AT) - Real.now();

globalThis.Date = class extends Real {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(Real.now() + offset);
    else super(...(parts as [number]));
  }

  static override now(): number {
    return Real.now() + offset;
  }
} as DateConstructor;
