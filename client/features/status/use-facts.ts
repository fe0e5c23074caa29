import { readHandset } from '../../handset.ts';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { readiness } from '../../readiness.ts';
import { type Fact, toFacts } from './facts.ts';

/** The facts about this phone, as they are now. */
export function useFacts(): readonly Fact[] {
  const phone = usePhone();
  const known = {
    settings: phone.settings.value,
    events: phone.events.value,
    drafts: phone.drafts.value,
    now: phone.now.value,
    readiness: readiness.value,
    handset: readHandset(),
    version: __APP_VERSION__,
    language: language.value,
  };
  return toFacts(known, { facts: deviceWords.value.facts, status: t.value.status });
}
