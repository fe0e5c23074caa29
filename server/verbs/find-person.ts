import type { Database } from '../database.ts';
import { house } from '../house.ts';
import { StartError } from '../start-error.ts';
import { type DeviceRecord, listDevices } from '../store/devices.ts';
import { findPerson, listPeople, type Person } from '../store/people.ts';

export type Named = {
  readonly person?: string | undefined;
  readonly name?: string | undefined;
  readonly device?: string | undefined;
};
export type Found = { readonly person: Person; readonly devices: readonly DeviceRecord[] };

/** Who is meant, and which of their devices: all of them, or the named one. Throws StartError unless it is exactly one person. */
export function getNamed(db: Database, { person, name, device }: Named): Found {
  if ([person, name, device].filter((one) => one !== undefined).length !== 1)
    throw new StartError('Say who is meant by one of --person ID, --name NAME and --device ID: `people` lists them.');
  if (device !== undefined) return getByDevice(db, device);
  const found = person === undefined ? getByName(db, name?.trim() ?? '') : getById(db, person);
  return { person: found, devices: listDevices(db).filter((one) => one.person === found.id) };
}

function getByDevice(db: Database, id: string): Found {
  const device = listDevices(db).find((one) => one.id === id);
  if (!device) throw new StartError(`--device is "${id}": there is no such device, \`people\` lists them.`);
  return { person: getById(db, device.person), devices: [device] };
}

function getById(db: Database, id: string): Person {
  const person = id === house.id ? undefined : findPerson(db, id);
  if (!person) throw new StartError(`--person is "${id}": there is nobody of that id, \`people\` lists them.`);
  return person;
}

function getByName(db: Database, name: string): Person {
  const found = listPeople(db).filter((one) => one.name === name && one.id !== house.id);
  const [person] = found;
  if (person && found.length === 1) return person;
  throw new StartError(
    found.length === 0
      ? `--name is "${name}": there is nobody of that name, \`people\` lists them.`
      : `--name is "${name}": there are ${found.length} of that name, say which by --person ID.`,
  );
}
