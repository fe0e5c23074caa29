import { OfficeFrame } from '../../office-frame.tsx';
import { HealthPage } from './health-page.tsx';

/** Whether what is here can be trusted; for coordinators. */
export function HealthScreen() {
  return <OfficeFrame place="health">{(planRef) => <HealthPage planRef={planRef} />}</OfficeFrame>;
}
