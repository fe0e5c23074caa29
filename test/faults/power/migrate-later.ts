/** Brings the database in DATA_DIR up to the steps in MIGRATIONS, as a start of a later version would. */
import { databaseFile, migrate, openDatabase } from '../../../server/database.ts';

const { DATA_DIR = '', MIGRATIONS = '' } = process.env;
const db = openDatabase(databaseFile(DATA_DIR));
migrate(db, { dir: MIGRATIONS });
db.close();
