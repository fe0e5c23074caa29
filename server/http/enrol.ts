import { calls } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import { enrol } from '../enrolment.ts';
import { watchWrongCodes } from '../wrong-codes.ts';
import { setDeviceCookie } from './identity.ts';
import type { App, World } from './world.ts';

export function enrolRoutes(app: App, { db, clock, config }: World): void {
  const wrongCodes = watchWrongCodes(config.limits);
  const { path, body, reply: answer } = calls.enrol;
  app.post(path, { schema: { body, response: { 200: answer } } }, async (request, reply) => {
    const now = clock();
    if (wrongCodes.mustWait(request.ip, now)) throw new AppError('slow_down');
    const takeBack = wrongCodes.note(request.ip, now);
    try {
      const { person, token } = await enrol(db, request.body, now);
      takeBack();
      setDeviceCookie(request, reply, token);
      return { person: { id: person.id, name: person.name }, role: person.role };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'bad_code')) takeBack();
      throw error;
    }
  });
}
