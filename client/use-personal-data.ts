import { useEffect, useState } from 'preact/hooks';
import type { PersonalData } from '#shared/domain/personal-data.ts';

type Find = (note: string, known: readonly string[]) => readonly PersonalData[];

/** What in a note looks like a person. The lists that it needs are fetched with the first note that is opened, also without a network. */
export function usePersonalData(note: string, known: readonly string[]): readonly PersonalData[] {
  const [find, setFind] = useState<{ readonly by: Find } | null>(null);
  useEffect(() => {
    import('#shared/domain/personal-data.ts').then(
      ({ findPersonalData }) => setFind({ by: findPersonalData }),
      () => undefined, // nothing is pointed at then; the line above the field says it all the same
    );
  }, []);
  return find && note ? find.by(note, known) : [];
}
