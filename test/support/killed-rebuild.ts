/** A rebuild that is killed with so many slots written, all of them already in the file's log. Arguments: the database and how many. */
import { openDatabase } from '../../server/database.ts';
import { rebuild } from '../../server/rebuild.ts';

const [file = '', written = ''] = process.argv.slice(2);
const db = openDatabase(file);
// With hardly a page of memory every change goes to the disk before the transaction ends, as it does where a log is long.
db.pragma('cache_size = 2');
let slots = 0;
db.function('count_slot', () => {
  if (++slots === Number(written)) process.kill(process.pid, 'SIGKILL');
  return slots;
});
db.exec('CREATE TEMP TRIGGER killing AFTER INSERT ON standing_slot BEGIN SELECT count_slot(); END');
rebuild(db);
