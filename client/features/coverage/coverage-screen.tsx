import { useLocation } from 'preact-iso';
import { OfficeFrame } from '../../office-frame.tsx';
import { CoveragePage } from './coverage-page.tsx';

/** What has been counted of a season and what has not, for coordinators. */
export function CoverageScreen() {
  const { url } = useLocation();
  const { search } = new URL(url, location.origin);
  return <OfficeFrame place="coverage">{(plan) => <CoveragePage plan={plan} search={search} />}</OfficeFrame>;
}
