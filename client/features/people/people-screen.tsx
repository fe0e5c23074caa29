import { OfficeFrame } from '../../office-frame.tsx';
import { PeoplePage } from './people-page.tsx';

/** Who is let in, and on which phones; for coordinators. */
export function PeopleScreen() {
  return <OfficeFrame place="people">{() => <PeoplePage />}</OfficeFrame>;
}
