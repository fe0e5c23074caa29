import { useState } from 'preact/hooks';
import type { Role } from '#shared/domain/access.ts';
import {
  type Access,
  ApproveReply,
  Done,
  Invitation,
  type ListedPerson,
  type ListedPhone,
} from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { type Answer, postJson } from '../../sync/api.ts';
import type { Refusal } from '../../sync/question.ts';

/** A person with all their phones, or one phone. */
export type Shut = { readonly of: 'people' | 'phones'; readonly id: string; readonly name: string };

/** What was done last: a sentence, and what takes it back. */
export type DoneHere = { readonly sentence: string; readonly undo: (() => Promise<Refusal | null>) | null };

/** Nobody is changed by an event: each act is a call, and undone by the opposite one. Null: done; otherwise why not. */
export function usePeopleActs(onDone: () => void) {
  const [done, setDone] = useState<DoneHere | null>(null);
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const finish = (answer: Answer<unknown>, sentence: string, undo: DoneHere['undo']): Refusal | null => {
    if (!answer.ok) return answer;
    setDone({ sentence, undo });
    onDone();
    return null;
  };
  const keepCode = (answer: Answer<Invitation>): Refusal | null => {
    if (!answer.ok) return answer;
    setInvitations((before) => [...before, answer.value]);
    onDone();
    return null;
  };
  const change = async (
    person: ListedPerson,
    next: { name: string; role: Role },
    isUndo = false,
  ): Promise<Refusal | null> => {
    const answer = await postJson(`/api/people/${person.id}`, next, Done);
    const { changed, undone } = peopleWords.value;
    const { name, role } = person;
    return finish(
      answer,
      isUndo ? undone : changed(next.name),
      isUndo ? null : () => change(person, { name, role }, true),
    );
  };
  const setAccess = async (shut: Shut, access: Access, before: Access): Promise<Refusal | null> => {
    const answer = await postJson(`/api/${shut.of}/${shut.id}/access`, { access }, Done);
    const { levels } = peopleWords.value.access;
    return finish(answer, levels[access].done(shut.name), () => setAccess(shut, before, access));
  };
  return {
    done,
    invitations,
    change,
    setAccess,
    invite: async (name: string, role: Role, isPrinted: boolean) =>
      keepCode(await postJson('/api/people', { name, role, isPrinted }, Invitation)),
    inviteAgain: async ({ id }: ListedPerson, isPrinted: boolean) =>
      keepCode(await postJson(`/api/people/${id}/invitations`, { isPrinted }, Invitation)),
    async approve({ name }: ListedPerson, { device }: ListedPhone) {
      const answer = await postJson(`/api/phones/${device}/approve`, {}, ApproveReply);
      return finish(answer, answer.ok ? peopleWords.value.approve.done(name, answer.value.released) : '', null);
    },
    putAway: (isPutAway: (one: Invitation) => boolean) =>
      setInvitations((before) => before.filter((one) => !isPutAway(one))),
  };
}

export type PeopleActs = ReturnType<typeof usePeopleActs>;
