import { config } from 'zod/v4-mini';

/**
 * Stands for `zod/mini` in the app's build: whichever chunk makes the first schema, zod has been told not to try
 * `new Function`, which the page's policy reports and blocks.
 */
config({ jitless: true });

export * from 'zod/v4-mini';
