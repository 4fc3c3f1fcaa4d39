import type { Link } from '#shared/model/link.ts';

/** What the steps of a link's strength mean. */
export const strengthWords: Readonly<Record<Link['strength'], string>> = { 1: 'Weak', 2: 'Medium', 3: 'Strong' };
