import type { AskedBand } from '#shared/domain/age-band.ts';
import type { AveragingBasis } from '#shared/domain/averaging-basis.ts';
import type { ImportKind, PublishedValue } from '#shared/domain/import-record.ts';
import type { ImportProblemCode } from '#shared/history/import-problem.ts';

/** Numbers of earlier reports and old counts, in bokmål. `found` is what stands in the file, as it stands there. */
export const historyNb = {
  lead: 'Tall fra tidligere rapporter og gamle tellinger. De vises for seg, tegnes lysere i figurene, og blandes aldri med det som er talt her.',
  fetching: 'Henter tallene …',

  held: {
    title: 'Tall fra tidligere rapporter',
    none: 'Ingen tall er hentet inn ennå.',
    caption: (values: number) => (values === 1 ? '1 tall, slik det er trykt' : `${values} tall, slik de er trykt`),
    period: 'År',
    scope: 'Gjelder',
    shift: 'Dag eller kveld',
    band: 'Aldersgruppe',
    measure: 'Mål',
    value: 'Tall',
    basis: 'Beregning',
    source: 'Kilde',
    bothShifts: 'dag og kveld',
    unknownBasis: 'ikke oppgitt',
    stated: (words: string) => `Kilden: «${words}»`,
    method: (words: string) => `Metode: ${words}`,
    countedBy: (who: string) => `Talt av ${who}`,
    bands: {
      all: 'alle',
      under_18: '0–17 år',
      zero_to_25: '0–25 år',
      from_18_to_25: '18–25 år',
      over_25: '26 år og eldre',
      unknown: 'ukjent alder',
    } satisfies Record<AskedBand, string>,
    measures: {
      mean: 'gjennomsnitt',
      observations: 'antall observasjoner',
      peak: 'høyeste',
      unclear: 'uklart',
    } satisfies Record<PublishedValue['measure'], string>,
    bases: {
      day_evening_mean: 'sammenstilt for dag og kveld',
      pooled: 'alle tellinger samlet',
      sum_of_shift_means: 'dag pluss kveld',
    } satisfies Record<AveragingBasis, string>,
  },

  firstSet: {
    title: 'Tall som følger med',
    lead: (values: number) =>
      `${values} tall fra publiserte rapporter og omtaler følger med programmet, hvert med sin kilde. De brukes først når noen har sett på dem og hentet dem inn.`,
    look: 'Se på dem',
  },

  bring: {
    title: 'Hent inn en fil',
    kind: 'Hva er i filen?',
    kinds: {
      published: { label: 'Tall fra rapporter', hint: 'Ett tall på hver rad, med kilde' },
      means: { label: 'Område og år', hint: 'Et område på hver rad, et år i hver kolonne' },
      counts: { label: 'Gamle tellinger', hint: 'Ett område på én runde på hver rad' },
    } satisfies Record<ImportKind, { label: string; hint: string }>,
    template: 'Last ned malen',
    templateHint: 'CSV eller Excel. Overskriftene må være malens; rekkefølgen er fri.',
    file: 'Fil',
    tooLarge: 'Filen er over 16 MB. Del den i flere, og hent inn én om gangen.',
    unreadable: 'Filen lot seg ikke lese på denne maskinen. Lukk den i andre programmer, og velg den på nytt.',
    source: 'Kilde',
    sourceHint: 'Rapporten tallene er hentet fra, med år.',
    basis: 'Beregning',
    basisUnknown: 'ikke oppgitt',
    shift: 'Har filen ingen kolonne for dag eller kveld?',
    shiftColumn: 'Den har en kolonne',
    shiftAll: { day: 'Alle er talt om dagen', evening: 'Alle er talt om kvelden' },
    adds: 'Legg til det planen mangler',
    addsHint:
      'Områder, somre og runder som filen har og planen ikke. Rundene er da filens egne: det som ikke står der, regnes verken som talt eller manglende.',
    looking: 'Leser filen …',
    missingFile: 'Velg en fil først.',
  },

  preview: {
    title: (file: string) => `Slik leses ${file}`,
    sound: (rows: number) =>
      rows === 1
        ? '1 rad, uten feil. Ingenting er skrevet ennå.'
        : `${rows} rader, uten feil. Ingenting er skrevet ennå.`,
    troubled: (problems: number) =>
      problems === 1
        ? '1 feil. Ingenting er skrevet. Rett den i filen, og velg den på nytt.'
        : `${problems} feil. Ingenting er skrevet. Rett dem i filen, og velg den på nytt.`,
    first: (shown: number) => `De første ${shown}:`,
    row: 'Rad',
    column: 'Kolonne',
    problem: 'Hva som er galt',
    wholeFile: 'hele filen',
    season: 'Sommer',
    rounds: 'Runder',
    counted: 'Talt',
    zeros: 'Herav 0',
    notCounted: 'Ikke talt',
    people: 'Personer i alt',
    addsAreas: (areas: string) => `Nye områder: ${areas}.`,
    addsSeasons: (seasons: string) => `Nye somre, arkivert fra første stund: ${seasons}.`,
    addsRounds: (rounds: number) =>
      rounds === 1 ? '1 runde planlegges slik filen har den.' : `${rounds} runder planlegges slik filen har dem.`,
    bring: (rows: number) => (rows === 1 ? 'Hent inn 1 rad' : `Hent inn ${rows} rader`),
    bringing: 'Henter inn …',
    giveUp: 'Velg en annen fil',
    done: (rows: number, file: string) =>
      rows === 1 ? `1 rad fra ${file} er hentet inn.` : `${rows} rader fra ${file} er hentet inn.`,
    changed: 'Filen er en annen enn den som ble lest. Velg den på nytt, og se over den.',
    overtaken: 'Planen eller tellingene er endret siden filen ble lest. Les den på nytt.',
  },

  imports: {
    title: 'Filer som er hentet inn',
    none: 'Ingen filer er hentet inn ennå.',
    caption: 'Nyeste først',
    file: 'Fil',
    kind: 'Innhold',
    rows: 'Rader',
    when: 'Hentet inn',
    by: (name: string) => `av ${name}`,
    undone: 'angret',
    undo: 'Angre',
    undoFile: (file: string) => `Angre ${file}`,
    undoTitle: (file: string) => `Angre ${file}?`,
    undoDoes: {
      published: 'Tallene tas ut av figurer og sammenligninger. Loggen beholder dem.',
      means: 'Tallene tas ut av figurer og sammenligninger. Loggen beholder dem.',
      counts:
        'Hver telling fra filen trekkes tilbake, også de som er rettet siden, og somre og områder som kom med den, tas ut. Loggen beholder alt.',
    } satisfies Record<ImportKind, string>,
    why: 'Hvorfor?',
    whyMissing: 'Skriv hvorfor, så det står i loggen.',
    undoing: 'Angrer …',
    locked: (season: string) => `Sesongen ${season} er avsluttet siden. Åpne den i planen først, så kan filen angres.`,
    cancel: 'Avbryt',
  },

  problems: {
    empty_file: () => 'Filen har ingen rader under overskriften.',
    too_large: () => 'Filen er for stor. Del den i flere.',
    too_many_rows: (found: string) => `Filen har flere enn ${found} rader. Del den i flere.`,
    not_text: (found: string) => `«${found}» er ikke tekst. Lagre filen som CSV UTF-8 eller Excel.`,
    not_utf8: (found: string) => `«${found}» er ikke UTF-8. Lagre filen som «CSV UTF-8» i Excel.`,
    no_table: () => 'Filen har ingen tabell.',
    not_a_workbook: () => 'Filen er ikke en Excel-bok (.xlsx) som lar seg åpne. Lagre den på nytt fra Excel.',
    unpacks_too_large: () => 'Filen pakkes ut til mer enn den kan være. Lagre tabellen alene i en ny bok.',
    wrong_separator: () => 'Kolonnene skilles ikke med semikolon, komma eller tabulator. Lagre på nytt som CSV.',
    missing_column: () => 'Kolonnen mangler. Legg den til med denne overskriften.',
    unknown_column: () => 'Malen har ingen slik kolonne. Fjern den, eller bruk malens overskrift.',
    column_twice: () => 'Kolonnen står to ganger. Behold den ene.',
    cell_beyond_columns: (found: string) => `«${found}» står uten overskrift over seg.`,
    broken_quotes: () => 'Et anførselstegn lukkes aldri. Se på raden og den før.',
    formula: (found: string) => `«${found}» er en formel. Lim inn verdien i stedet.`,
    is_empty: () => 'Cellen er tom, og må fylles ut. Er området ikke talt, skriv «ikke talt» i status.',
    too_long: (found: string) => `«${found} …» er for langt.`,
    not_a_day: (found: string) => `«${found}» er ingen dato i kalenderen. Skriv for eksempel 03.06.2013.`,
    not_yet: (found: string) => `${found} har ikke vært ennå.`,
    not_a_year: () => 'Ingen kolonne har et årstall som overskrift.',
    unknown_area: (found: string) =>
      `Planen kjenner ikke «${found}». Bruk planens navn, eller legg til det planen mangler.`,
    unknown_shift: (found: string) => (found ? `«${found}» er verken dag eller kveld.` : 'Skriv dag eller kveld.'),
    unknown_band: (found: string) => `«${found}» er ingen aldersgruppe her.`,
    unknown_measure: (found: string) => `«${found}» er ikke gjennomsnitt, observasjoner, topp eller uklart.`,
    unknown_basis: (found: string) => `«${found}» er ingen beregning her. La cellen stå tom om kilden ikke sier det.`,
    unknown_set: (found: string) => `Planen har ikke områdeutvalget «${found}».`,
    unknown_status: (found: string) => `«${found}» er verken «talt» eller «ikke talt».`,
    unknown_reason: (found: string) => `«${found}» er ingen grunn her. La cellen stå tom for «annet».`,
    not_whole: (found: string) => `${found} er ikke et helt antall personer.`,
    not_a_number: (found: string) => `«${found}» er ikke et tall.`,
    negative: (found: string) => `${found} er mindre enn ingen.`,
    too_many_people: (found: string) => `${found} er flere enn 9999.`,
    range_backwards: (found: string) => `Til-verdien ${found} er lavere enn fra-verdien.`,
    bands_missing: () => 'Aldersgruppen mangler. Skriv 0 hvis det ikke var noen, eller bare totalen.',
    sum_differs: (found: string) => `Totalen ${found} er ikke summen av aldersgruppene.`,
    people_where_not_counted: (found: string) => `Raden sier «ikke talt», men har ${found} personer.`,
    twice_in_file: () => 'Dette står to ganger i filen.',
    already_there: () => 'Dette er hentet inn eller talt fra før.',
    unknown_season: () =>
      'Planen har ingen sesong for dette året. Legg til det planen mangler, eller lag sesongen først.',
    season_locked: () => 'Sesongen er avsluttet. Åpne den i planen først.',
    not_planned: () => 'Planen har ikke dette området på denne runden. Planlegg det først.',
    cancelled_round: () => 'Runden er avlyst i planen.',
    outside_season: () => 'Datoen ligger utenfor sesongen for året. Endre sesongens datoer i planen først.',
  } satisfies Record<ImportProblemCode, (found: string) => string>,
};

export type HistorySentences = typeof historyNb;
