import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { QualityReply, ReconciliationReply } from '#shared/quality-api.ts';
import { healthWords } from '../../i18n/health-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useAnswer } from '../../use-answer.ts';
import './health.css';
import { healthHref, readHealthChoice } from './health-address.ts';
import { ReconciliationPart } from './reconciliation-part.tsx';
import { RecountsPart } from './recounts-part.tsx';
import { SeasonHealthPart } from './season-health-part.tsx';

/** Whether everything has come, how far two counts of one place lie apart, and where the season is thin. */
export function HealthPage({ planRef }: { readonly planRef: Ref }) {
  const { route, url } = useLocation();
  const choice = readHealthChoice(new URL(url, location.origin).search, planRef.seasons);
  const path = choice && `/api/seasons/${choice.season}`;
  const quality = useAnswer(path && `${path}/quality`, QualityReply);
  const date = choice?.date ? `?date=${encodeURIComponent(choice.date)}` : '';
  const reconciliation = useAnswer(path && `${path}/reconciliation${date}`, ReconciliationReply);
  const words = healthWords.value;
  if (!choice) return <p class="quiet">{office.value.noSeasons}</p>;
  const isOf = (reply: { season: string } | null) => reply?.season === choice.season;
  const seasons = planRef.seasons.filter(({ state }) => state !== 'draft');
  return (
    <div class="health">
      <div class="health-head">
        <SelectField
          label={words.season}
          value={choice.season}
          options={[...seasons].sort((a, b) => (a.from < b.from ? 1 : -1)).map(({ id }) => ({ value: id, label: id }))}
          onChoose={(season) => route(healthHref({ season, date: null }), true)}
        />
        <nav class="health-parts" aria-label={words.partsLabel}>
          {(['reconciliation', 'recounts', 'health'] as const).map((part) => (
            <a key={part} href={`#${part}`}>
              {words.parts[part]}
            </a>
          ))}
        </nav>
      </div>
      <OfficeRefused
        refusal={reconciliation.refusal ?? quality.refusal}
        isKept={reconciliation.value !== null}
        onRetry={() => {
          reconciliation.retry();
          quality.retry();
        }}
      />
      {quality.isWaiting && quality.value === null && <p class="fetching">{words.waiting}</p>}
      {reconciliation.value && isOf(reconciliation.value) && (
        <ReconciliationPart
          reply={reconciliation.value}
          date={choice.date}
          onChoose={(day) => route(healthHref({ ...choice, date: day }), true)}
        />
      )}
      {quality.value && isOf(quality.value) && (
        <>
          <RecountsPart recounts={quality.value.recounts} />
          <SeasonHealthPart health={quality.value.health} />
        </>
      )}
    </div>
  );
}
