/** What the answers to the office's frame and to its first page must look like. Fetched when something was asked: no page waits for it. */
export { AveragesReply, calls } from '#shared/api.ts';
export { BasisReply } from '#shared/basis-api.ts';
export { InboxReply } from '#shared/office-api.ts';
