/** The calls of a counter's phone, and what their answers must look like. */
export { calls, EnrolReply, Ref, SignOutReply } from '#shared/api.ts';
export { parsePushAnswer } from '#shared/sync/protocol.ts';
