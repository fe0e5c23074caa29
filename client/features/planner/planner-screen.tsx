import { OfficeFrame } from '../../office-frame.tsx';
import { PlannerPage } from './planner-page.tsx';

/** The season's plan, for coordinators. */
export function PlannerScreen() {
  return <OfficeFrame place="planner">{(planRef) => <PlannerPage planRef={planRef} />}</OfficeFrame>;
}
