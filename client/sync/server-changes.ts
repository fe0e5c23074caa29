import { signal } from '@preact/signals';

/** Grows whenever the server may have something new to say: whoever shows an answer of it then asks again. */
export const serverChanges = signal(0);
