import { office } from '../../i18n/office-sentences.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { PlannerPage } from './planner-page.tsx';

/** The season's plan, for coordinators. */
export function PlannerScreen() {
  const { role } = usePhone().settings.value;
  return (
    <OfficeFrame place="planner">
      {(planRef) =>
        role === 'coordinator' ? (
          <PlannerPage planRef={planRef} />
        ) : (
          <Notice tone="calm">{office.value.problems.no_right}</Notice>
        )
      }
    </OfficeFrame>
  );
}
