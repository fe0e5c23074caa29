import type { RoundPart } from '../../db/settings.ts';
import { t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';

/** Who counts. `both`: both phones do, and it has to be said whose count is the one. */
export type Who = { readonly who: 'me' | 'colleague' | 'both'; readonly isMineTheOne: boolean };

export const iCount: Who = { who: 'me', isMineTheOne: false };

type Props = { readonly value: Who; onChoose(value: Who): void };

export function WhoCounts({ value: { who, isMineTheOne }, onChoose }: Props) {
  const { who: words } = t.value;
  return (
    <>
      <Choices
        legend={words.question}
        layout="row"
        value={who}
        onChoose={(chosen) => onChoose({ who: chosen, isMineTheOne: false })}
        choices={(['me', 'colleague', 'both'] as const).map((value) => ({ value, label: words[value] }))}
      />
      {who === 'both' && (
        <Choices
          legend={words.whose}
          layout="cards"
          value={isMineTheOne ? 'mine' : 'theirs'}
          onChoose={(chosen) => onChoose({ who, isMineTheOne: chosen === 'mine' })}
          choices={[
            { value: 'theirs', label: words.theirs, hint: words.theirsHint },
            { value: 'mine', label: words.mine, hint: words.mineHint },
          ]}
        />
      )}
    </>
  );
}

export function toPart({ who, isMineTheOne }: Who): RoundPart {
  if (who === 'both') return isMineTheOne ? 'count' : 'recount';
  return who === 'me' ? 'count' : 'quiet';
}

export function toWho(part: RoundPart | undefined): Who {
  if (part === 'recount') return { who: 'both', isMineTheOne: false };
  return part === 'quiet' ? { who: 'colleague', isMineTheOne: false } : iCount;
}
