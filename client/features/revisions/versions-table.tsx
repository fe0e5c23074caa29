import type { EffectsReply } from '#shared/effect-api.ts';
import type { Revision, RevisionsReply } from '#shared/office-api.ts';
import { t } from '../../i18n/language.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { listEffectRows } from './effect-rows.ts';
import { baseOf, toRows, type VersionRow } from './version-rows.ts';
import { whatRows, whatTexts, whoRows, whoTexts } from './version-texts.ts';
import './versions-table.css';

type Props = { readonly reply: RevisionsReply; readonly effects: EffectsReply | null };

/** Every version a column, what they say in rows, and what differs from the version before marked in words and in weight. */
export function VersionsTable({ reply, effects }: Props) {
  const words = revisionsWords.value;
  const { revisions } = reply;
  const labelOf = (key: (typeof whatRows)[number] | (typeof whoRows)[number]) =>
    key in t.value.ageBands
      ? t.value.ageBands[key as keyof typeof t.value.ageBands]
      : words.rows[key as keyof typeof words.rows];
  const effectRows = effects ? listEffectRows(effects, revisions) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard
    <section class="versions-frame" aria-labelledby="versions" tabIndex={0}>
      <table class="versions">
        <thead>
          <tr>
            <td />
            {revisions.map((version, index) => (
              <th key={version.id + version.h} scope="col" data-stands={version.stands}>
                {words.version(index + 1)}
                <small>{kindText(version, revisions)}</small>
                <span class="version-state">{stateText(version, revisions)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <Group title={words.groups.what} columns={revisions.length}>
          {toRows(revisions, whatRows, whatTexts).map((row) => (
            <Row key={row.key} label={labelOf(row.key)} row={row} isTotal={row.key === 'total'} />
          ))}
        </Group>
        <Group title={words.groups.who} columns={revisions.length}>
          {toRows(revisions, whoRows, whoTexts).map((row) => (
            <Row key={row.key} label={labelOf(row.key)} row={unmarked(row)} />
          ))}
        </Group>
        {effectRows.length > 0 && (
          <Group title={words.groups.effect} columns={revisions.length}>
            {effectRows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map(({ before, after }, index) => (
                  <td key={revisions[index]?.id}>
                    {before === after ? after : <strong>{words.beforeAfter(before, after)}</strong>}
                  </td>
                ))}
              </tr>
            ))}
          </Group>
        )}
      </table>
      {effectRows.length > 0 && <p class="quiet">{words.effectNote}</p>}
      {effects?.basis === null && <p class="quiet">{words.noEffect}</p>}
    </section>
  );
}

type GroupProps = { readonly title: string; readonly columns: number; readonly children: preact.ComponentChildren };

function Group({ title, columns, children }: GroupProps) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={columns + 1}>
          <span>{title}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

type RowProps = { readonly label: string; readonly row: VersionRow; readonly isTotal?: boolean };

function Row({ label, row, isTotal = false }: RowProps) {
  return (
    <tr class={isTotal ? 'total' : undefined}>
      <th scope="row">{label}</th>
      {row.cells.map(({ text, isChanged }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a version, and versions keep their order
        <td key={index}>
          {text ?? '–'}
          {isChanged && (
            <>
              {' '}
              <mark>{revisionsWords.value.changed}</mark>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Who and when is another each time: a mark on all of it would say nothing. */
function unmarked(row: VersionRow): VersionRow {
  return { ...row, cells: row.cells.map(({ text }) => ({ text, isChanged: false })) };
}

function kindText(version: Revision, versions: readonly Revision[]): string {
  const { kinds, version: nameOf } = revisionsWords.value;
  const base = baseOf(version, versions);
  const of = base ? nameOf(versions.indexOf(base) + 1).toLocaleLowerCase() : kinds.somewhere;
  if (version.type === 'amend') return kinds.amend(of);
  if (version.type === 'void') return kinds.void(of);
  if (version.type === null) return kinds.unreadable;
  return version.isRecount ? kinds.recount : kinds.count;
}

function stateText({ id, h, stands, code, decisions }: Revision, versions: readonly Revision[]): string {
  const { states, codes } = revisionsWords.value;
  if (stands) return states.stands;
  const live = decisions.filter((decision) => decision.stands).map(({ choice }) => choice);
  if (live.includes('discard')) return states.set_aside;
  if (code !== null && !live.includes('release')) return states.quarantined(codes[code]);
  const isReplaced = versions.some((other) => other.base === id && other.h !== h);
  return isReplaced ? states.replaced : states.kept_out;
}
