import { type Profile, profiles } from '#shared/domain/publication.ts';

/** As it stands in an address; what is not said is for the service itself. */
export function parseProfile(asked: URLSearchParams): Profile {
  return profiles.find((profile) => profile === asked.get('profile')) ?? 'internal';
}
