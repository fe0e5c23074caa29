import type { NotCountedReason } from '../../domain/count.ts';
import { listed } from '../wording.ts';
import { type MethodWording, yearSpans } from './method-wording.ts';

const weekdays = ['', 'mandager', 'tirsdager', 'onsdager', 'torsdager', 'fredager', 'lørdager', 'søndager'];
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const shift = { day: 'dag', evening: 'kveld' };
const reasons: Readonly<Record<NotCountedReason, string>> = {
  staffing: 'for få på jobb',
  safety: 'utrygt',
  weather: 'været',
  closed_off: 'sperret av',
  emergency: 'akutt hendelse',
  police_action: 'politiaksjon',
  no_time: 'rakk det ikke',
  other: 'annet',
};

const dayInWords = (day: string) => `${Number(day.slice(8))}. ${months[Number(day.slice(5, 7)) - 1]}`;
const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const methodBokmal: MethodWording = {
  title: 'Slik er tallene laget',
  headings: {
    what: 'Hva som er talt',
    carriedOut: 'Gjennomføring',
    reckoning: 'Slik er tallene regnet ut',
    age: 'Alder',
    breaks: 'Brudd og avgrensninger',
    caveats: 'Forbehold',
  },
  madeUp: 'OPPDIKTEDE TALL: ingenting av dette er virkelig talt.',
  who: 'Uteseksjonen i Oslo kommune har talt personene i de åpne rusmiljøene. Talt er de som oppholder seg i eller hører til miljøet, ikke forbipasserende. Det er ikke registrert hvem noen er.',
  where: (years, { from, to, weekdays: days, windows, areas }) =>
    `${listed(yearSpans(years), 'og')}: Det ble talt ${dayInWords(from)}–${dayInWords(to)} på ${listed(
      days.map((day) => weekdays[day] ?? ''),
      'og',
    )}, ${listed(
      windows.map((window) => `${shift[window.id]} (${window.from}–${window.to})`),
      'og',
    )}. Områder: ${areas.length > 0 ? listed(areas, 'og') : 'ingen'}.`,
  published: (years) =>
    `Tall for ${listed(yearSpans(years), 'og')} er hentet fra tidligere rapporter. De er gjengitt slik de sto og er ikke regnet ut på nytt.`,
  season: (year, rounds) => `${year}: ${rounds.length > 0 ? `${rounds.join('; ')}.` : 'Ingen runder er planlagt.'}`,
  rounds: ({ shift: id, planned, cancelled, extra }) =>
    `${shift[id]}: ${planned} planlagt, ${cancelled} avlyst, ${many(extra, 'ekstrarunde', 'ekstrarunder')}`,
  counts: (asked, counted) =>
    `Av ${many(asked, 'planlagt områdetelling', 'planlagte områdetellinger')} ble ${counted} gjennomført.`,
  notCounted: (found) =>
    `Ikke talt: ${found.reduce((sum, { n }) => sum + n, 0)} (${found.map(({ reason, n }) => `${reasons[reason]} ${n}`).join(', ')}).`,
  missing: (n) => `${many(n, 'områdetelling mangler', 'områdetellinger mangler')} uten at noen har sagt hvorfor.`,
  notYetDue: (n) => `${many(n, 'områdetelling gjensto', 'områdetellinger gjensto')} da tallene ble frosset.`,
  zeros: (n) => `I ${many(n, 'telling', 'tellinger')} var det ingen der; det er talt som null.`,
  estimated: (n) => `${n === 1 ? '1 telling er anslått' : `${n} tellinger er anslått`} og er regnet med.`,
  changedAfterwards: (n) => `${many(n, 'runde', 'runder')} ble planlagt, avlyst eller endret etter datoen sin.`,
  mean: 'Gjennomsnittet er antall personer delt på antall gjennomførte tellinger.',
  basis: {
    day_evening_mean:
      'Sammenstilt for dag og kveld er (gjennomsnitt dag + gjennomsnitt kveld) / 2, og regnes bare ut der begge finnes.',
    pooled: 'Alle tellinger samlet er personer på dag og kveld delt på antall tellinger på dag og kveld.',
    sum_of_shift_means: 'Gjennomsnitt dag pluss gjennomsnitt kveld regnes bare ut der begge finnes.',
  },
  sums: 'Tall for flere områder er summen av områdenes uavrundede gjennomsnitt. Mangler ett område, gis ingen sum.',
  zeroAndMissing:
    'Null og manglende er to ulike ting: et område der ingen var, teller som 0 og senker gjennomsnittet. Et område som ikke ble talt, er ikke med i regnestykket.',
  rounding: 'Tallene er avrundet én gang, til slutt. Avrunding kan gi avvik i summer.',
  age: 'Alder er anslått med øyemål, og 25-åringer er regnet med i gruppen 18–25 år. I en undersøkelse anslo observatører 12–18-åringer til å være gjennomsnittlig 3,5 år eldre enn de var (Norja mfl. 2021). Antallet mindreårige er derfor trolig for lavt.',
  unknownShare: (shares) =>
    `Andel med ukjent alder: ${shares.map(({ year, percent }) => `${year} ${percent} %`).join(', ')}.`,
  ageUnknown:
    'Personer med ukjent alder er ikke med i tall for en aldersgruppe. Tellinger der ingen alder er anslått, er heller ikke regnet som 0 mindreårige.',
  samePerson:
    'Samme person kan være talt flere ganger i løpet av en sesong. Tall for mindreårige er antall observasjoner, ikke ulike personer.',
  moves:
    'Politi til stede, åpningstider i tjenester i nærheten, vær og tid på sommeren påvirker hvor mange som er på stedet.',
  notResearch: 'Tellingene er ikke forskning, men viser godt hvor stort miljøet er og hvordan det utvikler seg.',
  profile: {
    internal: 'Tallene er satt sammen for intern bruk.',
    partner:
      'Tallene er satt sammen for samarbeidspartnere. Aldersgrupper er bare gitt for hele sesonger, dag og kveld samlet.',
    public:
      'Tallene er satt sammen for offentligheten. Aldersgrupper er bare gitt for hele sesonger, dag og kveld samlet.',
  },
  fewerThan: (n) => `Tall for mindreårige under ${n} er gitt som «færre enn ${n}».`,
};
