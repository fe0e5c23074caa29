import { useLocation } from 'preact-iso';
import { OfficeFrame } from '../../office-frame.tsx';
import { RevisionsPage } from './revisions-page.tsx';

/** `/office/count/ID`: how one count came to be what it is, for coordinators. */
export function RevisionsScreen() {
  const count = useLocation().path.split('/')[3] ?? '';
  return <OfficeFrame place="count">{(plan) => <RevisionsPage key={count} count={count} plan={plan} />}</OfficeFrame>;
}
