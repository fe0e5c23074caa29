export { whole } from '#shared/report/whole.ts';
