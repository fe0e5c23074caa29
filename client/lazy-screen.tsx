import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { t } from './i18n/language.ts';
import { Notice } from './ui/notice.tsx';
import { Screen } from './ui/screen.tsx';

/** A screen that is fetched when somebody goes there; in its place a way to try again, where it can be had from nowhere. */
export function lazyScreen<N extends string, P>(load: () => Promise<Record<N, ComponentType<P>>>, name: N) {
  return lazy<ComponentType<P>>(() =>
    load().then(
      (screen) => screen[name],
      () => ScreenMissing,
    ),
  );
}

function ScreenMissing() {
  const { appName, back, retry, screenMissing } = t.value;
  return (
    <Screen title={screenMissing.title} appName={appName} back={{ href: '/', label: back }}>
      <Notice tone="alarm">{screenMissing.text}</Notice>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {retry}
      </button>
    </Screen>
  );
}
