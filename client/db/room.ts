import type { Database } from './database.ts';

/** Far more than the longest count with its taps takes. */
const roomNeeded = 64 * 1024;

/** Whether the storage takes a whole count now. Found out by writing as much: no estimate tells it. */
export async function hasRoom(db: Database): Promise<boolean> {
  try {
    await db.write(['settings'], async (tx) => {
      const settings = tx.objectStore('settings');
      await settings.put('.'.repeat(roomNeeded), 'room');
      await settings.delete('room');
    });
    return true;
  } catch {
    return false;
  }
}
