import { addDays, instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectFocusSeen, expectNothingSideways } from '../support/accessible.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const afterFourWeeks = instantOf(toDay('2026-06-28'), '12:00');

test('the coordinator sees that a count is missing and whose, that it comes, how far recounts lie apart, and that Fridays are left out', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await using server = await runServerAt(afterFourWeeks);
  await context.addInitScript(shiftClock, afterFourWeeks - Date.now());
  await enrol(page, server.origin, await server.firstCode());
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne Berg'));
  const days = [0, 2, 7, 9, 14, 16, 21, 23].map((after) => addDays(toDay('2026-06-01'), after));
  const counts = days.flatMap((date) =>
    (['day', 'evening'] as const).map((shift) => anne.count(makeSlot(date, shift, 'storgata'), people(9))),
  );
  const recount = anne.count(makeSlot(days[0]!, 'day', 'storgata'), people(11), { purpose: 'recount' });
  const late = anne.count(makeSlot('2026-06-24', 'day', 'vaterland'), people(4));
  await anne.push(...counts, recount);
  await anne.tryPush([], { pending: 1, oldest: instantOf(toDay('2026-06-24'), '12:00') });

  await page.goto(`${server.origin}/office/health`);
  const says = page.getByRole('status').filter({ hasText: 'Telefonene sier' });
  await expect(says).toHaveText('Telefonene sier 18, vi har 17.');
  await expect(page.getByRole('row', { name: /Anne Berg/ })).toContainText('24. juni til 28. juni');
  await page.getByRole('combobox', { name: 'Dag', exact: true }).selectOption('mandag 1. juni');
  await expect(says).toHaveText('Telefonene sier 3, vi har 3.');
  await page.getByRole('combobox', { name: 'Dag', exact: true }).selectOption('hele sesongen');

  await expect(page.getByRole('row', { name: /^Storgata dag 1/ })).toContainText('+2,0');
  await expect(page.getByText('ble én områdetelling (6 %) gjort to ganger')).toBeVisible();
  // Four Fridays of eight counts: 32. On Mondays and Wednesdays 16 of 64 were counted.
  await expect(page.getByText('16 av 96 talt til nå.')).toBeVisible();
  await expect(page.getByText(/Hullene følger ikke noe mønster/)).toBeVisible();

  await anne.push(late);
  await expect(says).toHaveText('Telefonene sier 18, vi har 18.');
  await expect(page.getByText('Alt som telefonene sier de har ført, er her.')).toBeVisible();

  const others = days.flatMap((date) =>
    (['day', 'evening'] as const).flatMap((shift) =>
      ['vaterland', 'akerselva', 'urtegata'].map((area) => anne.count(makeSlot(date, shift, area), people(9))),
    ),
  );
  await anne.push(...others.slice(0, 24));
  await anne.push(...others.slice(24));
  await expect(page.getByText(/Hullene er ikke tilfeldige: fredag mangler 32 av 32/)).toBeVisible();

  await expectAccessible(page, 'quality');
  await expectNothingSideways(page, 'quality');
  await expectFocusSeen(page, 'quality');
});
