/** Sets the colours chosen, the phone's own bar included; `system` leaves them to the phone. */
export function applyTheme(theme: string): void {
  const { documentElement: root, head } = document;
  head.querySelector('meta[name="theme-color"][data-chosen]')?.remove();
  if (theme === 'system') {
    delete root.dataset.theme;
    return;
  }
  root.dataset.theme = theme;
  const bar = document.createElement('meta');
  bar.name = 'theme-color';
  bar.dataset.chosen = '';
  bar.content = getComputedStyle(root).backgroundColor;
  head.prepend(bar); // of several that match, the first holds
}
