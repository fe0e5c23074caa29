import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './screen.css';

type Props = {
  readonly title: string;
  readonly appName: string;
  readonly subtitle?: string | undefined;
  /** Where the arrow leads, what it says, and what is to be done instead of just going there. */
  readonly back?: { readonly href: string; readonly label: string; onLeave?(): void };
  readonly emblem?: ComponentChildren;
  readonly beside?: ComponentChildren;
  /** What it is about. When that becomes something else under the same heading, the page begins at its top. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
};

/** A page: its heading, the way back, and its content. */
export function Screen({ title, appName, subtitle, back, emblem, beside, about, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAbout = useRef(about);
  useEffect(() => {
    document.title = `${title} – ${appName}`;
  }, [title, appName]);
  // Before it is seen: a second tap would fall on another place.
  useLayoutEffect(() => {
    if (wasAbout.current === about) return;
    wasAbout.current = about;
    scrollTo(0, 0);
    heading.current?.focus();
  }, [about]);
  return (
    <div class="screen">
      <header class="screen-head">
        {emblem && <div class="emblem">{emblem}</div>}
        {back && (
          <a class="back" href={back.href} aria-label={back.label} onClick={(event) => instead(event, back.onLeave)}>
            <Icon name="back" />
          </a>
        )}
        <div class="titles">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {beside && <nav class="beside">{beside}</nav>}
      </header>
      <main>{children}</main>
    </div>
  );
}

function instead(event: MouseEvent, onLeave: (() => void) | undefined): void {
  if (!onLeave) return;
  event.preventDefault();
  event.stopPropagation(); // the router would follow the link all the same
  onLeave();
}
