import type { FastifyRequest } from 'fastify';
import { type Invitation, peopleCalls } from '#shared/people-api.ts';
import { type Invitation as Code, invite, inviteAgain } from '../enrolment.ts';
import { readPeople } from '../people.ts';
import {
  approvePhone,
  getInvitable,
  renameOrPromote,
  requireFreeName,
  setPersonAccess,
  setPhoneAccess,
} from '../people-changes.ts';
import type { Person } from '../store/people.ts';
import { acknowledge } from './acknowledge.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function peopleRoutes(app: App, world: World): void {
  const { db, clock } = world;
  const { people } = peopleCalls;
  app.get(people.path, { schema: { response: { 200: people.reply } } }, (request) =>
    readPeople(db, requireRight(request, people.right, world), clock()),
  );
  inviteRoutes(app, world);
  accessRoutes(app, world);

  const { path, right, params, body, reply } = peopleCalls.changePerson;
  app.post(path, { schema: { params, body, response: { 200: reply } } }, async (request) => {
    const asking = requireRight(request, right, world);
    const { id } = request.params;
    await acknowledge(world, () => renameOrPromote(db, asking, { id, ...request.body }));
    return { id };
  });
}

function inviteRoutes(app: App, world: World): void {
  const { db, clock } = world;
  const { invite: anew, inviteAgain: again } = peopleCalls;
  const optionsOf = (request: FastifyRequest, isPrinted: boolean) => ({
    now: clock(),
    origin: world.config.publicOrigin ?? `${request.protocol}://${request.host}`,
    isPrinted,
  });

  app.post(anew.path, { schema: { body: anew.body, response: { 200: anew.reply } } }, async (request) => {
    requireRight(request, anew.right, world);
    const { name, role, isPrinted } = request.body;
    requireFreeName(db, name);
    const made = await invite(db, { name, role }, optionsOf(request as FastifyRequest, isPrinted));
    await world.tape?.catchUp();
    return toInvitation(made, { name, role, id: made.person }, isPrinted);
  });

  const schema = { params: again.params, body: again.body, response: { 200: again.reply } };
  app.post(again.path, { schema }, async (request) => {
    requireRight(request, again.right, world);
    const { isPrinted } = request.body;
    const person = getInvitable(db, request.params.id);
    return toInvitation(
      await inviteAgain(db, person, optionsOf(request as FastifyRequest, isPrinted)),
      person,
      isPrinted,
    );
  });
}

function accessRoutes(app: App, world: World): void {
  const { db, clock } = world;
  const { personAccess, phoneAccess, approvePhone: approval } = peopleCalls;
  for (const [call, set] of [
    [personAccess, setPersonAccess],
    [phoneAccess, setPhoneAccess],
  ] as const) {
    const schema = { params: call.params, body: call.body, response: { 200: call.reply } };
    app.post(call.path, { schema }, async (request) => {
      const asking = requireRight(request, call.right, world);
      const { id } = request.params;
      await acknowledge(world, () => set(db, asking, id, request.body.access, clock()));
      return { id };
    });
  }

  const { path, right, params, body, reply } = approval;
  app.post(path, { schema: { params, body, response: { 200: reply } } }, async (request) => {
    requireRight(request, right, world);
    const { id } = request.params;
    return { id, ...(await acknowledge(world, () => approvePhone(db, id, clock()))) };
  });
}

function toInvitation(
  { code, link, expiresAt }: Code,
  { id, name, role }: Pick<Person, 'id' | 'name' | 'role'>,
  isPrinted: boolean,
): Invitation {
  return { person: { id, name }, role, code, link, expiresAt, isPrinted };
}
