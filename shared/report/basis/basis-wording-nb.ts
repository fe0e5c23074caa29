import { sayEdition } from '../edition/edition-name.ts';
import { whole } from '../whole.ts';
import { wholeDay } from '../wording.ts';
import type { BasisWording } from './basis-wording.ts';

const weekdays = ['mandager', 'tirsdager', 'onsdager', 'torsdager', 'fredager', 'lørdager', 'søndager'];

export const basisBokmal: BasisWording = {
  everyArea: 'Alle områder',
  everyAge: 'alle aldre',
  inWords: {
    shift: 'personer i sum / antall tellinger',
    day_evening_mean: '(gjennomsnitt dag + gjennomsnitt kveld) / 2',
    pooled: 'personer i sum dag og kveld / antall tellinger dag og kveld',
    sum_of_shift_means: 'gjennomsnitt dag + gjennomsnitt kveld',
    total: 'områdenes gjennomsnitt lagt sammen',
    sum: 'antall observasjoner lagt sammen, ikke ulike personer',
    rounds: 'personer i sum / antall hele runder',
  },
  totalBy: (basis) => `hvert område ${basis}`,
  shiftMean: { day: 'gjennomsnitt dag', evening: 'gjennomsnitt kveld' },
  noNumber: {
    not_counted: 'Ikke talt',
    only_shift: 'Ikke talt på både dag og kveld',
    not_planned: 'Ikke planlagt',
    all_cancelled: 'Avlyst',
    incomplete: 'Ufullstendig: et område mangler tall',
  },
  n: (n) => `n = ${whole(n)} ${n === 1 ? 'telling' : 'tellinger'}`,
  nOf: (n, planned) => `n = ${whole(n)} av ${whole(planned)} planlagte tellinger`,
  nRounds: (n) => `n = ${n === 1 ? '1 hel runde' : `${whole(n)} hele runder`}`,
  edition: (edition) => sayEdition(edition, 'nb'),
  noEdition: (day) => `utgave: ingen, tallene slik de sto ${wholeDay(day)}`,
  season: (season) => `sommertellingen ${season}`,
  days: (from, to) => (from === to ? wholeDay(from) : `${wholeDay(from)}–${wholeDay(to)}`),
  onlyWeekday: (weekday) => `kun ${weekdays[weekday - 1]}`,
  onlyPolice: {
    no: 'kun tellinger uten politi til stede',
    present: 'kun tellinger med politi til stede',
    unknown: 'kun tellinger der det ikke er sagt om politi var til stede',
  },
  onlyService: {
    yes: 'kun tellinger mens tiltaket i nærheten var åpent',
    no: 'kun tellinger mens tiltaket i nærheten var stengt',
    unknown: 'kun tellinger der det ikke er sagt om tiltaket i nærheten var åpent',
  },
  gaps: {
    zeros: (n) => `${whole(n)} av dem null`,
    notCounted: (n) => `${whole(n)} ikke talt`,
    missing: (n) => `${whole(n)} mangler`,
    cancelled: (n) => `${whole(n)} avlyst i tillegg`,
    ageUnknown: (n) => `${whole(n)} uten anslått alder, ikke med`,
    estimated: (n) => `${whole(n)} av dem anslått`,
  },
  changedAfterwards: (n) => `${whole(n)} endret i etterkant`,
  notYet: (n) => `${whole(n)} ikke holdt ennå`,
  reasons: {
    staffing: 'for få på jobb',
    safety: 'ikke trygt',
    weather: 'været',
    closed_off: 'sperret område',
    emergency: 'akutt hendelse',
    police_action: 'politiaksjon',
    no_time: 'rakk det ikke',
    other: 'annet',
  },
  above: (n) => `${whole(n)} over null`,
};
