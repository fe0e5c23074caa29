/** Why the program will not start, as a sentence that names the thing and what to do. */
export class StartError extends Error {}
