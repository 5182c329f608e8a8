import { describe, expect, it } from 'vitest';
import type { Room } from './rooms.ts';
import { inOrder, roomAt } from './rooms.ts';

const page = () => null;
const review: Room = { path: '/review', name: 'Review', icon: 'review', group: 'Judge', page };
const overview: Room = { path: '/', name: 'Overview', icon: 'overview', group: 'First', page };
const settings: Room = { path: '/settings', name: 'Settings', icon: 'settings', group: 'Last', page };
const rooms = [review, settings, overview];

describe('the rooms', () => {
  it('are found by the first part of the address', () => {
    expect(roomAt(rooms, '/review/C-20418')).toBe(review);
    expect(roomAt(rooms, '/')).toBe(overview);
    expect(roomAt(rooms, '/reviews')).toBeUndefined();
  });
  it('stand in the order of work, whatever the order of their lines', () => {
    expect(inOrder(rooms)).toEqual([overview, review, settings]);
  });
});
