import '../styles/office.css';
import type { ComponentChildren } from 'preact';
import { Screen } from './screen.tsx';

type Place = { readonly href: string; readonly label: string };

type Props = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly appName: string;
  readonly back: Place;
  readonly places: readonly Place[];
  /** Said over everything where the database is invented. */
  readonly madeUp: { readonly mark: string; readonly text: string } | null;
  readonly children: ComponentChildren;
};

/** A page for a desk: wide, with its sister pages beside the heading. */
export function OfficePage({ title, subtitle, appName, back, places, madeUp, children }: Props) {
  const links = places.map(({ href, label }) => (
    <a key={href} href={href} aria-current={label === title ? 'page' : undefined}>
      {label}
    </a>
  ));
  return (
    <Screen title={title} subtitle={subtitle} appName={appName} back={back} beside={links}>
      <div class={madeUp ? 'office is-made-up' : 'office'}>
        {madeUp && (
          <p class="made-up-stamp">
            <strong>{madeUp.mark}</strong> {madeUp.text}
          </p>
        )}
        {children}
      </div>
    </Screen>
  );
}
