/** Who may do what. Every right is asked for here and nowhere else. */
export const roles = ['counter', 'coordinator', 'author'] as const;
export type Role = (typeof roles)[number];

export type Right =
  | 'read_plan'
  | 'push'
  | 'read_own_rounds'
  | 'read_coverage'
  | 'read_averages'
  | 'read_any_period'
  | 'read_figures'
  | 'decide';

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  counter: ['read_plan', 'push', 'read_own_rounds'],
  coordinator: [
    'read_plan',
    'push',
    'read_own_rounds',
    'read_coverage',
    'read_averages',
    'read_any_period',
    'read_figures',
    'decide',
  ],
  author: ['read_plan', 'push', 'read_averages', 'read_figures'],
};

export function hasRight(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right);
}

/** Whether events from an install whose owner has this role are taken in. Counters count; coordinators also plan and decide. */
export function mayWrite(role: Role, type: 'count' | 'amend' | 'void' | 'decide' | 'plan'): boolean {
  if (role === 'coordinator') return true;
  return role === 'counter' && (type === 'count' || type === 'amend' || type === 'void');
}
