/** Brings the database named first up to the steps in the folder named second, and dies where it is told to. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [file = '', dir = ''] = process.argv.slice(2);
const { DIE_BEFORE } = process.env;
const { readFileSync } = fs;
const die = () => Number(process.kill(process.pid, 'SIGKILL'));

fs.readFileSync = ((path: string, ...more: []) => {
  if (DIE_BEFORE && String(path).endsWith(DIE_BEFORE)) die();
  return readFileSync(path, ...more);
}) as typeof readFileSync;
syncBuiltinESMExports();

const { migrate, openDatabase } = await import('../../server/database.ts');
const db = openDatabase(file);
db.function('die', { directOnly: false }, () => (process.env.DIES ? die() : 0));
migrate(db, { dir });
db.close();
