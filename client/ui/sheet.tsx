import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import '@digdir/designsystemet-css/dialog.css';
import './sheet.css';

type Props = { readonly title: string; readonly children: ComponentChildren; onClose(): void };

/** A question over the page, at the thumb's end of it. */
export function Sheet({ title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // One that is taken away while it is open would take the focus with it; closed, it gives it back.
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      data-placement="bottom"
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
