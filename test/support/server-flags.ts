import packageJson from '../../package.json' with { type: 'json' };

/** What `npm start` tells Node, so that whoever starts the server starts the same. */
export const serverFlags = (
  / node (--\S+(?: --\S+)*) server\/main\.ts/.exec(packageJson.scripts.start)?.[1] ?? ''
).split(' ');
