import { deviceWords } from '../../i18n/device-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import type { FactName } from './facts.ts';
import { useFacts } from './use-facts.ts';

/** What a counter wants to know before going out; the rest is what a coordinator asks for. */
const atAGlance: readonly FactName[] = ['person', 'contact', 'offline'];

/** Whose the phone is and whether it is ready, and the ways to what is done with it now and then. */
export function PhoneFacts() {
  const { person } = usePhone().settings.value;
  const { facts, phone, howToInstall, enrolAgain, diagnostics, signOut } = deviceWords.value;
  return (
    <section>
      <h2>{phone}</h2>
      <dl class="facts">
        {useFacts()
          .filter(({ name }) => atAGlance.includes(name))
          .map(({ name, value }) => (
            <div key={name}>
              <dt>{facts.names[name]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <nav class="more" aria-label={phone}>
        <More href="/diagnostics">{diagnostics.title}</More>
        <More href="/install">{howToInstall}</More>
        <More href="/enrol">{enrolAgain}</More>
        {person && <More href="/sign-out">{signOut.title}</More>}
      </nav>
    </section>
  );
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href}>
      {children}
      <Icon name="forward" />
    </a>
  );
}
