import { useLocation } from 'preact-iso';
import { OfficeFrame } from '../../office-frame.tsx';
import { InboxPage } from './inbox-page.tsx';
import { RescueImport } from './rescue-import.tsx';

/** A coordinator's own pages: everything that waits, and the reading of a file from a phone that could not send. */
export function InboxScreen() {
  const { path } = useLocation();
  const place = path === '/office/rescue' ? 'rescue' : 'inbox';
  return <OfficeFrame place={place}>{() => (place === 'rescue' ? <RescueImport /> : <InboxPage />)}</OfficeFrame>;
}
