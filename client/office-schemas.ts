import { nextTask } from './next-task.ts';

/** When the questions are on their way, and one after the other: both make many small objects, and between the two a finger is heard. */
const load = () =>
  nextTask()
    .then(() => import('./sync/wire.ts'))
    .then(() => import('./office-answers.ts'));

/** How an answer is read, each fetched while the answer is on its way. */
export const averagesSchema = () => load().then(({ AveragesReply }) => AveragesReply);
export const basisSchema = () => load().then(({ BasisReply }) => BasisReply);
export const healthSchema = () => load().then(({ calls }) => calls.health.reply);
export const inboxSchema = () => load().then(({ InboxReply }) => InboxReply);
