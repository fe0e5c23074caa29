import { useLocation } from 'preact-iso';
import { OfficeFrame } from '../../office-frame.tsx';
import { officePlaces } from '../../office-places.ts';
import { EditionPage } from './edition-page.tsx';
import './editions.css';
import { EditionsPage } from './editions-page.tsx';

/** Every edition, and each at an address of its own for good. */
export function EditionsScreen() {
  const id = useLocation().path.slice(officePlaces.editions.href.length + 1);
  return (
    <OfficeFrame place="editions">
      {(plan) => (id ? <EditionPage key={id} id={id} plan={plan} /> : <EditionsPage plan={plan} />)}
    </OfficeFrame>
  );
}
