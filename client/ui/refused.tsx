import { Notice } from './notice.tsx';

type Props = {
  readonly sentence: string;
  /** Said when older content still stands below. */
  readonly kept: string | null;
  readonly retry: string;
  onRetry(): void;
  /** Where the way out is another page than this one. */
  readonly link?: { readonly href: string; readonly label: string } | undefined;
};

/** The server did not give what was asked for: why, what to do, and a way to ask again. */
export function Refused({ sentence, kept, retry, onRetry, link }: Props) {
  return (
    <Notice tone="alarm">
      <p>{kept === null ? sentence : `${sentence} ${kept}`}</p>
      <p class="ways-out">
        <button type="button" onClick={onRetry}>
          {retry}
        </button>
        {link && <a href={link.href}>{link.label}</a>}
      </p>
    </Notice>
  );
}
