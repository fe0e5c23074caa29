import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { office } from '../../i18n/office-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import './opened.css';

type Props = {
  readonly name: string;
  readonly beneath?: ComponentChildren;
  readonly isTotal?: boolean;
  readonly cells: ComponentChildren;
  /** Called only while the row is open. */
  readonly renderOpened: () => ComponentChildren;
};

/** A row whose numbers open: by its button for the keyboard, anywhere on it for the hand. */
export function OpenableRow({ name, beneath, isTotal = false, cells, renderOpened }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const openedId = useId();
  const toggle = () => setIsOpen(!isOpen);
  return (
    <>
      <tr
        class={`openable${isTotal ? ' sum-row' : ''}${isOpen ? ' is-open' : ''}`}
        onClick={toggle}
        {...tableRoles.row}
      >
        <th scope="row" {...tableRoles.rowHeader}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? openedId : undefined}
            title={office.value.table.open(name)}
            onClick={(event) => {
              event.stopPropagation();
              toggle();
            }}
          >
            <Icon name="forward" />
            <span>{name}</span>
          </button>
          {beneath}
        </th>
        {cells}
      </tr>
      {isOpen && (
        <tr class="opened" id={openedId} {...tableRoles.row}>
          <td colSpan={4} {...tableRoles.cell}>
            <div class="opened-parts">{renderOpened()}</div>
          </td>
        </tr>
      )}
    </>
  );
}
