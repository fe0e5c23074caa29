import encodeQR from 'qr';
import './qr-code.css';

/** The free margin that a reader needs around the squares: four of them (ISO/IEC 18004, 9.1). */
const margin = 4;

/** A text for another phone's camera: dark on white in every theme, because some readers take nothing else. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: margin });
  return (
    <svg class="qr-code" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={rows.map(strokesOf).join('')} stroke="#000000" />
    </svg>
  );
}

/** The dark squares of a row, each stretch of neighbours as one stroke through their middle. */
function strokesOf(row: readonly boolean[], at: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts
    .map((x) => {
      const end = row.indexOf(false, x);
      return `M${x} ${at + 0.5}h${end - x}`;
    })
    .join('');
}
