import type { Invitation } from '#shared/people-api.ts';
import { osloDay } from '#shared/time.ts';
import { clockInWords, dayInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import './invitation-sheet.css';

type Props = { readonly invitations: readonly Invitation[]; onClose(): void };

/** A sheet of paper to cut up: one code a phone. On the screen it is what will be printed. */
export function InvitationSheet({ invitations, onClose }: Props) {
  const { sheet } = peopleWords.value;
  return (
    <section class="invitation-sheet" aria-label={sheet.title(invitations.length)}>
      <div class="not-printed">
        <h2>{sheet.title(invitations.length)}</h2>
        <p>{sheet.lead}</p>
        <div class="ways">
          <button type="button" class="button primary" onClick={() => print()}>
            {sheet.print}
          </button>
          <button type="button" class="button plain" onClick={onClose}>
            {sheet.close}
          </button>
        </div>
      </div>
      <p class="cut">{sheet.cut}</p>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.code}>
            <Slip invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Slip({ invitation: { person, role, code, link, expiresAt } }: { readonly invitation: Invitation }) {
  const { sheet, roles, code: words } = peopleWords.value;
  const day = dayInWords(osloDay(expiresAt), language.value);
  return (
    <article class="slip">
      <QrCode text={link} label={words.label(person.name)} />
      <div>
        <p class="app-name">{t.value.appName}</p>
        <h3>{person.name}</h3>
        <p>{roles[role]}</p>
        <p class="address">{new URL(link).host}</p>
        <p class="code">{code}</p>
      </div>
      <ol>
        <li>{sheet.step1}</li>
        <li>{sheet.step2}</li>
        {role !== 'author' && <li>{sheet.step3}</li>}
      </ol>
      <p class="until">{sheet.until(day, clockInWords(expiresAt, language.value))}</p>
    </article>
  );
}
