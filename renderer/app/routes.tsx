import { OverviewPage } from '../features/overview/index.tsx';
import type { Room } from './rooms.ts';

/** The rooms in the order of work. A new room is one line here. */
export const rooms: readonly Room[] = [
  { path: '/', name: 'Overview', icon: 'overview', group: 'First', letter: 'O', page: OverviewPage },
];
