import './state-mark.css';

/** Characters rather than colours: they survive a grey print, a photocopy and colour blindness. */
const marks = {
  counted: '•',
  zero: '0',
  zeros: '0',
  not_counted: '–',
  notCounted: '–',
  missing: '?',
  cancelled: '×',
  not_yet: '·',
  not_planned: '',
  ageUnknown: '○',
  estimated: '~',
} as const;

/** A mark beside its word, never instead of it. */
export function StateMark({ kind }: { readonly kind: keyof typeof marks }) {
  if (marks[kind] === '') return null;
  return (
    <span class="state-mark" data-mark={kind} aria-hidden="true">
      {marks[kind]}
    </span>
  );
}
