export { capital } from '#shared/report/capital.ts';
