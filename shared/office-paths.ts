/** What every page of the office asks for first. Apart from the calls and their schemas, which come with the answers. */
export const eventsPath = '/api/events';
export const inboxPath = '/api/inbox';
