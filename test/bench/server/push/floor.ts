/**
 * The least that could take a push: Fastify, the push's own zod schema, and the same rows of `event_log` and `event_text` in one
 * transaction with `synchronous=FULL`. It knows no phone, no rights, no event, and projects nothing.
 */
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { Push } from '#shared/sync/protocol.ts';
import { databaseFile, migrate, openDatabase } from '../../../../server/database.ts';
import { insertEvent } from '../../../../server/store/events.ts';

const db = openDatabase(databaseFile(process.env.DATA_DIR ?? ''));
migrate(db);
const app = fastify({ bodyLimit: 131_072 }).withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);

const about = {
  sender: 'floor',
  owner: 'floor',
  ownerRole: 'counter',
  code: null,
  type: 'count',
  subject: 'x',
} as const;
const take = db.transaction((push: Push) =>
  push.events.map(({ id, seq, h, raw }) => {
    const event = { id, seq, h, raw, install: push.install, receivedAt: Date.now(), ...about };
    return { id, h, state: 'stored', position: insertEvent(db, event).position, code: null };
  }),
);

app.post('/api/sync/1/push', { schema: { body: Push } }, (request) => ({
  proto: 1,
  results: take.immediate(request.body),
}));
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
