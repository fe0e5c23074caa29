import type { Area, Assignment, OccasionChange, PlanObject, Season } from '#shared/domain/plan.ts';
import { breakNotes } from '#shared/report/break-notes.ts';
import { wordings } from '#shared/report/wordings.ts';
import { capital } from '../../i18n/capital.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { weekdayInWords } from '../../i18n/table-dates.ts';
import { roundInWords } from './round-in-words.ts';
import { spellInWords } from './spell-in-words.ts';

/** One thing that a version says, in words: what it is about, and what it says. */
type Fact = { readonly label: string; readonly value: string };

export type Names = {
  readonly areas: ReadonlyMap<string, Area>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** What a plan object is, as a heading: "Storgata", "onsdag 3. juni, kveld". */
export function titleOf(object: PlanObject): string {
  const { titles } = planner.value;
  switch (object.kind) {
    case 'area':
      return titles.area(object.name);
    case 'season':
      return titles.season(object.id);
    case 'occasion':
      return titles.occasion(roundInWords(object));
    case 'assignment':
      return titles.assignment(roundInWords(object));
    case 'import':
      return object.file;
    case 'edition':
      return titles.edition(object.number);
    case 'edition_withdrawal':
      return titles.withdrawal;
    case 'publication':
      return titles.publication;
  }
}

/** What one version says otherwise than the one before it, in a line each. Without one before: all that it says. */
export function changeLines(before: PlanObject | undefined, after: PlanObject, names: Names): readonly string[] {
  const { was, now } = planner.value.lines;
  const [old, next] = [before ? factsOf(before, names) : new Map<string, Fact>(), factsOf(after, names)];
  const changed = [...next].flatMap(([key, { label, value }]) => {
    const earlier = old.get(key)?.value ?? '';
    if (earlier === value) return [];
    return [earlier === '' ? now(label, value) : was(label, earlier, value || planner.value.lines.nothing)];
  });
  const gone = [...old].filter(([key, { value }]) => !next.has(key) && value !== '');
  return [...changed, ...gone.map(([, { label, value }]) => was(label, value, planner.value.lines.nothing))];
}

function factsOf(object: PlanObject, names: Names): ReadonlyMap<string, Fact> {
  switch (object.kind) {
    case 'area':
      return areaFacts(object, names);
    case 'season':
      return seasonFacts(object, names);
    case 'occasion':
      return occasionFacts(object, names);
    case 'assignment':
      return assignmentFacts(object, names);
    // Belongs to no season's plan: its page is another.
    default:
      return new Map();
  }
}

function areaFacts(area: Area, names: Names): ReadonlyMap<string, Fact> {
  const { areas: words, list, lines } = planner.value;
  const always = { from: '1900-01-01', to: '2999-12-31' };
  const own = new Map([...names.areas, [area.id, area] as const]);
  return new Map([
    ['name', fact(words.name, area.name)],
    ['aliases', fact(words.aliases, list(area.aliases))],
    ['boundary', fact(words.boundary, area.boundary ?? '')],
    ['service', fact(words.service, area.service ?? '')],
    ['lastYear', fact(lines.lastYear, area.lastYear === null ? '' : String(area.lastYear))],
    ['breaks', fact(lines.footnotes, breakNotes(area.id, always, own, wordings[language.value]).join(' '))],
  ]);
}

function seasonFacts(season: Season, { areas }: Names): ReadonlyMap<string, Fact> {
  const { fields: words, list, lines, states, shifts } = planner.value;
  const nameOf = (id: string) => areas.get(id)?.name ?? id;
  const day = (text: string) => dateInWords(text, language.value);
  const each = <T>(all: readonly T[], toFact: (one: T) => [string, Fact]) => all.map(toFact);
  return new Map([
    ['state', fact(planner.value.stateLabel, states[season.state].title)],
    ['from', fact(words.from, day(season.from))],
    ['to', fact(words.to, day(season.to))],
    ['weekdays', fact(words.weekdays, list(season.weekdays.map((id) => weekdayInWords(id, language.value))))],
    ...each(season.shifts, ({ id, from, to }) => [`shift ${id}`, fact(words.window(shifts[id]), `${from}–${to}`)]),
    ['walk', fact(words.walk, season.areas.map(({ area }) => nameOf(area)).join(' → '))],
    ...each(season.areas, (one) => [`area ${one.area}`, fact(lines.counted(nameOf(one.area)), spellInWords(one))]),
    ...each(season.groups, ({ id, name, areas: own }) => [
      `group ${id}`,
      fact(lines.group(name), [...own].map(nameOf).sort().join(', ')),
    ]),
    ...each(season.sets, ({ id, name, areas: own, note }) => [
      `set ${id}`,
      fact(lines.set(name), [own.map(nameOf).join(', '), note].filter(Boolean).join(' · ')),
    ]),
    ['bands', fact(words.bands, list(season.bands.map((band) => office.value.bands[band])))],
    ['basis', fact(words.basis, office.value.bases[season.basis])],
  ]);
}

function occasionFacts({ state, reason, areas }: OccasionChange, names: Names): ReadonlyMap<string, Fact> {
  const { lines, round, table, list } = planner.value;
  const own = areas === null ? round.asSeason : list(areas.map((id) => names.areas.get(id)?.name ?? id));
  const said = reason ? `${table[state]}: ${reason}` : table[state];
  return new Map([
    ['state', fact(lines.round, said)],
    ['areas', fact(round.areasLegend, own)],
  ]);
}

function assignmentFacts({ counters }: Assignment, { areas, people }: Names): ReadonlyMap<string, Fact> {
  const { assign, lines } = planner.value;
  const who = counters.map(({ person, areas: own }) => {
    const name = people.find(({ id }) => id === person)?.name ?? assign.gone;
    return own === null ? name : `${name} (${own.map((id) => areas.get(id)?.name ?? id).join(', ')})`;
  });
  return new Map([['who', fact(assign.who, who.join(', ') || lines.nobody)]]);
}

function fact(label: string, value: string): Fact {
  return { label: capital(label), value };
}
