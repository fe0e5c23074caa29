import { expect, test } from 'vitest';
import type { CoverageReply } from '#shared/api.ts';
import { answerIn } from '../../../client/features/count/answer-on-server.ts';

type State = CoverageReply['occasions'][number]['areas'][number]['state'];

const place = { season: '2026', date: '2026-06-03', shift: 'evening', area: 'storgata' } as const;

function replyWith(state: State): CoverageReply {
  const round = { date: '2026-06-03', state: 'planned', due: true } as const;
  const day = { ...round, shift: 'day' as const, areas: [{ area: 'storgata', state: 'counted' as const, flags: [] }] };
  const evening = { ...round, shift: 'evening' as const, areas: [{ area: 'storgata', state, flags: [] }] };
  return { season: '2026', position: 1, occasions: [day, evening] };
}

test('the server has counted an area, has it as not counted, has nothing of it, or says nothing of the round', () => {
  const states: readonly State[] = ['counted', 'zero', 'not_counted', 'missing', null];
  expect(states.map((state) => answerIn(replyWith(state), place))).toEqual([
    'counted',
    'counted',
    'not_counted',
    'none',
    'none',
  ]);
  expect(answerIn(replyWith('counted'), { ...place, date: '2026-06-01' })).toBe('unknown');
});
