import { type ReadonlySignal, signal } from '@preact/signals';

/** What some browsers hand over instead of asking by themselves. */
type InstallOffer = Event & { prompt(): Promise<unknown> };

const offered = signal<InstallOffer | null>(null);

/** The browser's own installation, where it has one. */
export const installOffer: ReadonlySignal<InstallOffer | null> = offered;

/** The offer comes once, soon after the start; nobody is asked before they ask. */
export function keepInstallOffer(page: Window): void {
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered.value = event as InstallOffer;
  });
  page.addEventListener('appinstalled', () => {
    offered.value = null;
  });
}
