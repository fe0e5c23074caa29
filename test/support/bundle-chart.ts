import { bundleForPage } from './bundle-for-page.ts';

/** The charts as one script for a page. */
export function bundleChart(): Promise<string> {
  return bundleForPage('test/support/page-chart.ts', 'unused');
}
