import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './notice.css';

type Tone = 'calm' | 'alarm';

/** A sentence that must not be missed. An alarm is read aloud at once, a calm one when there is a pause. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      {tone === 'alarm' && <Icon name="warning" />}
      <div>{children}</div>
    </div>
  );
}
