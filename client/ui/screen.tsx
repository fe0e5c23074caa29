import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './screen.css';

type Props = {
  readonly title: string;
  readonly appName: string;
  readonly subtitle?: string | undefined;
  /** Where the arrow leads, and what it says. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A page: its heading, the way back, and its content. */
export function Screen({ title, appName, subtitle, back, beside, children }: Props) {
  useEffect(() => {
    document.title = `${title} – ${appName}`;
  }, [title, appName]);
  return (
    <div class="screen">
      <header class="screen-head">
        {back && (
          <a class="back" href={back.href} aria-label={back.label}>
            <Icon name="back" />
          </a>
        )}
        <div class="titles">
          <h1 tabIndex={-1}>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {beside && <nav class="beside">{beside}</nav>}
      </header>
      <main>{children}</main>
    </div>
  );
}
