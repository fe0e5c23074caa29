import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './slide.css';

type Props = { readonly label: string; onDone(): void };

/** How far along the way counts as meant. */
const isMeantFrom = 0.9;

/**
 * A thumb that is dragged to the other end on purpose: no press, and no brush of a pocket, does it. For the pointer alone;
 * beside it there is always a way without dragging.
 */
export function Slide({ label, onDone }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly pointer: number; readonly fromX: number } | null>(null);
  const [at, setAt] = useState(0);

  const take = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current ??= { pointer: event.pointerId, fromX: event.clientX };
  };
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (grip.current?.pointer !== event.pointerId || !track.current) return;
    const way = track.current.clientWidth - event.currentTarget.clientWidth;
    setAt(Math.min(1, Math.max(0, (event.clientX - grip.current.fromX) / way)));
  };
  const letGo = (event: PointerEvent) => {
    if (grip.current?.pointer !== event.pointerId) return;
    grip.current = null;
    setAt(0);
    if (event.type === 'pointerup' && at >= isMeantFrom) onDone();
  };

  return (
    <div ref={track} class="slide" style={{ '--at': at }} aria-hidden="true">
      <span>{label}</span>
      <div class="slide-thumb" onPointerDown={take} onPointerMove={drag} onPointerUp={letGo} onPointerCancel={letGo}>
        <Icon name="forward" />
      </div>
    </div>
  );
}
