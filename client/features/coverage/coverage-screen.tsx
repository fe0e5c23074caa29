import { useLocation } from 'preact-iso';
import { OfficeFrame } from '../../office-frame.tsx';
import { CoveragePage } from './coverage-page.tsx';
import { PaperPage } from './paper-page.tsx';
import { RoundSheet } from './round-sheet.tsx';

/** What has been counted of a season and what has not, for coordinators; and a round on paper, to be printed and entered. */
export function CoverageScreen() {
  const { url } = useLocation();
  const { pathname, search } = new URL(url, location.origin);
  const Page = pages[pathname] ?? CoveragePage;
  return <OfficeFrame place="coverage">{(plan) => <Page plan={plan} search={search} />}</OfficeFrame>;
}

const pages: Readonly<Record<string, typeof CoveragePage>> = {
  '/office/coverage/sheet': RoundSheet,
  '/office/coverage/paper': PaperPage,
};
