import { useState } from 'preact/hooks';
import { type Invitation, type ListedPerson, PeopleReply, peopleCalls } from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { actRefusal } from './act-refusal.ts';
import { InvitationSheet } from './invitation-sheet.tsx';
import { InviteForm } from './invite-form.tsx';
import { LookedFor } from './looked-for.tsx';
import { PeopleTable } from './people-table.tsx';
import './people.css';
import type { Begun } from './person-panel.tsx';
import { ShownCode } from './shown-code.tsx';
import { usePeopleActs } from './use-people-acts.ts';

/** Everybody who is let in, whom to look for, and the way in for others. */
export function PeoplePage() {
  const { value, refusal, isWaiting, retry } = useAnswer(peopleCalls.people.path, PeopleReply);
  const acts = usePeopleActs(retry);
  const [isInviting, setIsInviting] = useState(false);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = peopleWords.value;
  const people = value?.people ?? [];
  const shown = acts.invitations.filter(({ isPrinted }) => !isPrinted);
  const printed = acts.invitations.filter(({ isPrinted }) => isPrinted);
  const undo = async () => {
    const why = (await acts.done?.undo?.()) ?? null;
    setTrouble(why && actRefusal(why));
  };
  return (
    <div class="people">
      <div class="people-head">
        <p class="quiet">{words.lead}</p>
        <button type="button" class="button primary" aria-expanded={isInviting} onClick={() => setIsInviting(true)}>
          {words.invite.open}
        </button>
      </div>
      {isInviting && <InviteForm acts={acts} onClose={() => setIsInviting(false)} />}
      {shown.map((invitation) => (
        <ShownCode
          key={invitation.code}
          invitation={invitation}
          isUsed={isUsed(invitation, people)}
          onClose={() => acts.putAway((one) => one === invitation)}
        />
      ))}
      {printed.length > 0 && (
        <InvitationSheet invitations={printed} onClose={() => acts.putAway(({ isPrinted }) => isPrinted)} />
      )}
      <div class="done" role="status">
        {acts.done && (
          <p>
            {acts.done.sentence}
            {acts.done.undo && (
              <button type="button" class="button plain" onClick={() => void undo()}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {isWaiting && value === null && <p class="fetching">{words.waiting}</p>}
      <LookedFor people={people} />
      {value && <PeopleTable people={people} begun={begun} acts={acts} onBegin={setBegun} />}
    </div>
  );
}

/** The list knows her, and no such code is open any more. */
function isUsed({ person, expiresAt }: Invitation, people: readonly ListedPerson[]): boolean {
  const listed = people.find(({ id }) => id === person.id);
  return listed !== undefined && !listed.invitations.some((open) => open.expiresAt === expiresAt);
}
