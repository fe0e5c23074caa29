import { useLocation } from 'preact-iso';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { InboxPage } from './inbox-page.tsx';
import { RescueImport } from './rescue-import.tsx';

/** A coordinator's own pages: everything that waits, and the reading of a file from a phone that could not send. */
export function InboxScreen() {
  const { path } = useLocation();
  const { role } = usePhone().settings.value;
  const place = path === '/office/rescue' ? 'rescue' : 'inbox';
  const renderPage = () => (place === 'rescue' ? <RescueImport /> : <InboxPage />);
  return (
    <OfficeFrame place={place}>
      {() => (role === 'coordinator' ? renderPage() : <Notice tone="calm">{office.value.problems.no_right}</Notice>)}
    </OfficeFrame>
  );
}
