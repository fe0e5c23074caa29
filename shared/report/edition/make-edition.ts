import { listPublishedCells } from '../../history/published-values.ts';
import type { LogEntry } from '../../sync/log-entry.ts';
import { figureIds } from '../figure.ts';
import { figureOf } from '../figure-of.ts';
import { methodOf } from '../method/method-of.ts';
import { publishFigure } from '../publish-figure.ts';
import { wordings } from '../wordings.ts';
import type { Edition, EditionAbout, EditionSettings } from './edition.ts';
import { frozenRecords, toFrozenEvent } from './frozen-records.ts';
import { seasonNumbers } from './season-numbers.ts';

/** Draws up an edition from exactly these events. The same of all three gives the same bytes, today and in ten years' time. */
export function makeEdition(
  entries: readonly LogEntry[],
  { id, number, name, notes, madeAt, app, isMadeUp }: EditionAbout,
  settings: EditionSettings,
): Edition {
  const { records, standing } = frozenRecords(entries, { now: madeAt, isMadeUp });
  const published = listPublishedCells(standing.plan.imports);
  const figuresIn = (language: 'nb' | 'en') =>
    figureIds.map((figure) => {
      const { years, set, basis } = settings;
      const asked = { years, set, basis, band: null, title: null, language };
      const drawn = figureOf(figure, { records, published }, asked, wordings[language]);
      return publishFigure(drawn, settings, { language, edition: number });
    });
  return {
    v: 1,
    id,
    number,
    name,
    notes,
    madeAt,
    app,
    isMadeUp,
    settings,
    seasons: records.map(({ planned }) => planned.season.id),
    figures: { nb: figuresIn('nb'), en: figuresIn('en') },
    numbers: seasonNumbers(records, settings),
    method: {
      nb: methodOf(records, standing.plan.imports, settings, 'nb'),
      en: methodOf(records, standing.plan.imports, settings, 'en'),
    },
    events: entries.map(toFrozenEvent),
  };
}

/** The bytes that an edition is told by. */
export function toEditionText(edition: Edition): string {
  return JSON.stringify(edition);
}
