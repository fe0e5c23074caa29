import * as z from 'zod/mini';

/** Must be imported before any schema is made: zod would try `new Function`, which the page's policy reports and blocks. */
z.config({ jitless: true });
