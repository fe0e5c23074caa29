import { errors } from '@playwright/test';

/**
 * A slice that did not come to its end: the machine was too slow for a limit of time, or a browser did not start. It says
 * nothing about counts, and counts for nothing. Whatever looks at numbers says what it found in another way.
 */
export class NotCarriedOut extends Error {}

/** A step that only leads to the place where numbers are looked at. A limit of time that it runs into is no finding. */
export async function getThere<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw isLimitOfTime(error) ? new NotCarriedOut(firstLineOf(error), { cause: error }) : error;
  }
}

/** Whatever keeps a browser from starting, no page of ours had a part in it. */
export async function started<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    throw new NotCarriedOut(`a browser did not start: ${firstLineOf(error)}`, { cause: error });
  }
}

const slowAnswers = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'];

function isLimitOfTime(error: unknown): boolean {
  if (error instanceof errors.TimeoutError) return true;
  const { cause } = error as Error;
  return cause instanceof Error && 'code' in cause && slowAnswers.includes(String(cause.code));
}

function firstLineOf(error: unknown): string {
  return (error as Error).message.split('\n')[0]!;
}
