export type Handset = {
  readonly system: 'iphone' | 'android' | 'other';
  /** Opened from the home screen, as an app of its own. */
  readonly isInstalled: boolean;
};

type Signs = Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & { readonly isStandalone: boolean };

/** An iPad calls itself a Mac; no Mac has a screen that takes more than one finger. */
export function toHandset({ userAgent, maxTouchPoints, isStandalone }: Signs): Handset {
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const system = isApple ? 'iphone' : /Android/.test(userAgent) ? 'android' : 'other';
  return { system, isInstalled: isStandalone };
}

export function readHandset(): Handset {
  const { userAgent, maxTouchPoints } = navigator;
  const isApp = matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  const isStandalone = isApp || (navigator as { readonly standalone?: boolean }).standalone === true;
  return toHandset({ userAgent, maxTouchPoints, isStandalone });
}

/** Safari deletes what it keeps for a page that was not opened for a week; an app on the home screen keeps it. */
export function mayLoseCounts({ system, isInstalled }: Handset): boolean {
  return system === 'iphone' && !isInstalled;
}
