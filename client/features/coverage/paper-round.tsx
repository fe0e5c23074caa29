import { useEffect, useState } from 'preact/hooks';
import type { Ref, RefSeason } from '#shared/api.ts';
import type { RoundsReply } from '#shared/coverage-api.ts';
import { deskWords } from '../../i18n/desk-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { usePhone } from '../../phone.ts';
import { saveActs } from '../../save-acts.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import './paper.css';
import { PaperAreaFields } from './paper-area-fields.tsx';
import { emptyArea, isTouched, type PaperForm, type PaperProblem, readArea } from './paper-form.ts';
import { SavedPaper } from './saved-paper.tsx';

type Props = {
  readonly season: string;
  readonly round: RefSeason['occasions'][number];
  /** The area that somebody came for. */
  readonly begin: string | null;
  readonly reply: RoundsReply;
  readonly plan: Ref;
};

/** What has been kept of a sheet, by area: the id of the event. */
export type SavedAreas = Readonly<Record<string, string>>;

/** One sheet: who counted, and each area in walking order. What is lacking is said by the area; what is kept is kept one by one. */
export function PaperRound({ season, round, begin, reply, plan }: Props) {
  const phone = usePhone();
  const { date, shift } = round;
  const covered = reply.rounds.find((one) => one.date === date && one.shift === shift);
  const [person, setPerson] = useState(() => onlyOne(covered?.counters.map((one) => one.person) ?? []));
  const [form, setForm] = useState<PaperForm>({});
  const [problems, setProblems] = useState<Readonly<Record<string, PaperProblem>>>({});
  const [said, setSaid] = useState<string | null>(null);
  const [saved, setSaved] = useState<SavedAreas>({});
  const [isSaving, setIsSaving] = useState(false);
  const words = paperWords.value;
  const touched = round.areas.filter((area) => form[area] && isTouched(form[area]));
  useEffect(() => {
    if (touched.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [touched.length]);

  const save = async () => {
    const read = touched.map((area) => {
      const areaName = plan.areas.find(({ id }) => id === area)?.name ?? area;
      const slot = { season, date, shift, area, areaName };
      return { area, read: readArea(form[area] ?? emptyArea, { slot, enteredFor: person, now: phone.clock.now() }) };
    });
    const wrong = read.flatMap(({ area, read: one }) => ('problem' in one ? [[area, one.problem] as const] : []));
    setProblems(Object.fromEntries(wrong));
    const lacking = troubleOf(touched.length, person, wrong.length);
    setSaid(lacking && words.problems[lacking]);
    if (lacking || isSaving) return;
    setIsSaving(true);
    const acts = read.flatMap(({ area, read: one }) => ('act' in one ? [{ area, act: one.act }] : []));
    let kept = 0;
    await saveActs(
      phone,
      acts.map(({ act }) => act),
      '',
      ({ id }) => {
        const area = acts[kept++]?.area ?? '';
        setSaved((before) => ({ ...before, [area]: id }));
        setForm(({ [area]: _, ...others }) => others);
      },
    ).catch(() => setSaid(deskWords.value.notSaved));
    setIsSaving(false);
  };

  return (
    <form
      class="paper-round"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={words.who}
        value={person}
        options={[
          { value: '', label: words.choosePerson },
          ...reply.people.filter(({ role }) => role !== 'author').map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setPerson}
      />
      {round.areas.map((area) => {
        const found = plan.areas.find(({ id }) => id === area);
        return (
          <PaperAreaFields
            key={`${area} ${saved[area] ?? ''}`}
            name={found?.name ?? area}
            service={found?.service ?? null}
            typed={form[area] ?? emptyArea}
            answered={covered?.areas.find((one) => one.area === area) ?? null}
            isOpen={begin === null || begin === area}
            problem={problems[area] ?? null}
            onType={(typed) => setForm((before) => ({ ...before, [area]: typed }))}
          >
            {saved[area] && <SavedPaper id={saved[area]} />}
          </PaperAreaFields>
        );
      })}
      {round.areas.length === 0 && <p>{words.noAreas}</p>}
      {said && <Notice tone="alarm">{said}</Notice>}
      <button type="submit" class="button primary" disabled={isSaving}>
        {isSaving ? deskWords.value.saving : words.save(Math.max(1, touched.length))}
      </button>
    </form>
  );
}

function troubleOf(touched: number, person: string, wrong: number): 'nothing' | 'no_person' | 'some' | null {
  if (touched === 0) return 'nothing';
  if (person === '') return 'no_person';
  return wrong > 0 ? 'some' : null;
}

/** Nobody is chosen for them where several were asked, or none. */
function onlyOne(people: readonly string[]): string {
  return people.length === 1 ? (people[0] ?? '') : '';
}
