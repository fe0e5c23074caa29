import type { PreviewReply } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = Pick<PreviewReply, 'seasons' | 'adds'>;

/** What a file of counts holds of each summer, and what the plan gets with it. */
export function SeasonsInFile({ seasons, adds }: Props) {
  const words = historyWords.value.preview;
  const { list } = office.value;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.season}</th>
            {[words.rounds, words.counted, words.zeros, words.notCounted, words.people].map((heading) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seasons.map(({ season, rounds, counted, zeros, notCounted, people }) => (
            <tr key={season}>
              <th scope="row">{season}</th>
              {Object.entries({ rounds, counted, zeros, notCounted, people }).map(([key, number]) => (
                <td key={key} class="number">
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="lines">
        {adds.areas.length > 0 && <li>{words.addsAreas(list(adds.areas))}</li>}
        {adds.seasons.length > 0 && <li>{words.addsSeasons(list(adds.seasons))}</li>}
        {adds.rounds > 0 && <li>{words.addsRounds(adds.rounds)}</li>}
      </ul>
    </>
  );
}
