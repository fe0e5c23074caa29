/** Every error the HTTP API can answer with, and its status. The sentences for people live in the client. */
export const errorStatus = {
  bad_request: 400,
  not_enrolled: 401,
  bad_code: 401,
  no_right: 403,
  revoked: 403,
  not_found: 404,
  stale: 409,
  too_large: 413,
  slow_down: 429,
  broken: 500,
  busy: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export type ErrorDetails = Readonly<Record<string, string | number | null>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}
