import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { lazy } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { firstDrawn } from './drawn.ts';
import { t } from './i18n/language.ts';
import { office } from './i18n/office-sentences.ts';
import { LiveLine } from './live-line.tsx';
import './office-frame.css';
import { OfficeMenu } from './office-menu.tsx';
import { type OfficePlace, officePlaces } from './office-places.ts';
import { closeNumbers, openedNumbers } from './opened-number.ts';
import { usePhone } from './phone.ts';
import './ui/button.css';
import { Notice } from './ui/notice.tsx';
import { Screen } from './ui/screen.tsx';

type Props = {
  readonly place: OfficePlace;
  readonly children: (plan: Ref) => ComponentChildren;
};

/** A page for a desk: wide, with its sister pages above it, loud where the database is invented, and shut to those without the right. */
export function OfficeFrame({ place, children }: Props) {
  const phone = usePhone();
  const { ref, person, role } = phone.settings.value;
  useEffect(() => {
    let alarm = 0;
    let isLeft = false;
    void firstDrawn().then(() => {
      if (!isLeft) alarm = phone.timer.set(0, () => void phone.fetchPlan());
    });
    return () => {
      isLeft = true;
      phone.timer.clear(alarm);
    };
  }, [phone]);
  const { placeTitles, problems, madeUp, madeUpText } = office.value;
  const mayEnter = role === null || hasRight(role, officePlaces[place].right) || place === 'averages';
  return (
    <Screen
      title={placeTitles[place]}
      appName={t.value.appName}
      back={{ href: '/', label: t.value.back }}
      beside={<OfficeMenu role={role} place={place} />}
    >
      <div class="office">
        {person && <LiveLine />}
        {ref?.madeUp && (
          <p class="made-up-stamp">
            <strong>{madeUp}</strong> {madeUpText}
          </p>
        )}
        {!mayEnter && <Notice tone="calm">{problems.no_right}</Notice>}
        {mayEnter &&
          (ref ? children(ref) : <NoPlan isEnrolled={person !== null} onFetch={() => void phone.fetchPlan()} />)}
        {mayEnter && <OpenedNumbers />}
      </div>
    </Screen>
  );
}

const BasisPanel = lazy<ComponentType>(() =>
  import('./features/basis/basis-panel.tsx').then((part) => part.BasisPanel),
);

/** Fetched when the first number is opened. */
function OpenedNumbers() {
  useEffect(() => closeNumbers, []);
  return openedNumbers.value.length > 0 ? <BasisPanel /> : null;
}

/** Without the plan there is nothing to choose from: either it is on its way, or this device is nobody's. */
function NoPlan({ isEnrolled, onFetch }: { readonly isEnrolled: boolean; onFetch(): void }) {
  const { noPlan, problems } = office.value;
  return (
    <Notice tone="calm">
      <p>{isEnrolled ? noPlan : problems.not_enrolled}</p>
      {isEnrolled ? (
        <button type="button" class="button" onClick={onFetch}>
          {problems.retry}
        </button>
      ) : (
        <a class="button" href="/enrol">
          {problems.enrol}
        </a>
      )}
    </Notice>
  );
}
