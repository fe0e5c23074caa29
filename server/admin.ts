import { parseArgs } from 'node:util';
import { type Config, parseConfig } from './config.ts';
import { StartError } from './start-error.ts';
import { approveVerb } from './verbs/approve.ts';
import { backupVerb } from './verbs/backup.ts';
import { enrolVerb } from './verbs/enrol.ts';
import type { Outcome } from './verbs/outcome.ts';
import { peopleVerb } from './verbs/people.ts';
import { rebuildVerb } from './verbs/rebuild.ts';
import { restoreVerb } from './verbs/restore.ts';
import { revokeVerb } from './verbs/revoke.ts';
import { verifyVerb } from './verbs/verify.ts';

const usage = `npm run admin -- <verb> [--json]

  enrol --role counter|coordinator|author --name NAME   a code for one new person's phone, for 10 minutes
  enrol --person ID                                     the same for somebody who is known already
  enrol … --printed                                     a code to hand out, for 72 hours: the phone waits for approval
  people                                                everybody with their phones, and how far each is let in
  approve --person ID | --name NAME | --device ID       lets in the phones that wait, and releases what they counted
  revoke --person ID | --name NAME | --device ID        reads nothing from now on; hands over to quarantine for 30 days
         [--off | --undo]                               shut out at once | let in again
  backup                                                a verified copy in BACKUP_DIR, now
  verify [FILE]                                         reads the whole log against its hashes and its chain
  rebuild                                               makes what stands anew from the log (stop the server first)
  restore FILE [--to DIR] [--force]                     a backup or a tape becomes the database (stop the server first)`;

const options = {
  role: { type: 'string' },
  name: { type: 'string' },
  person: { type: 'string' },
  device: { type: 'string' },
  printed: { type: 'boolean' },
  off: { type: 'boolean' },
  undo: { type: 'boolean' },
  to: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const outcome = await run(positionals, values, parseConfig(process.env));
  for (const line of outcome.lines) say(line);
  if (values.json) say(JSON.stringify(outcome.json));
  process.exitCode = outcome.isGood ? 0 : 1;
} catch (error) {
  const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof StartError) && !isUsage) throw error;
  process.stderr.write(`${(error as Error).message}${isUsage ? `\n\n${usage}` : ''}\n`);
  process.exitCode = 1;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function run([verb, file]: readonly string[], values: Values, config: Config): Promise<Outcome> {
  if (verb === 'enrol') return enrolVerb(config, values, Date.now());
  if (verb === 'people') return peopleVerb(config, Date.now());
  if (verb === 'approve') return approveVerb(config, values, Date.now());
  if (verb === 'revoke') return revokeVerb(config, values, Date.now());
  if (verb === 'backup') return backupVerb(config, Date.now());
  if (verb === 'verify') return verifyVerb(config, file);
  if (verb === 'rebuild') return rebuildVerb(config);
  if (verb === 'restore') return restoreVerb(config, file, values, Date.now());
  throw new StartError(verb ? `There is no verb "${verb}".\n\n${usage}` : usage);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
