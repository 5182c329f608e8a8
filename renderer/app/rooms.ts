import type { ComponentType } from 'react';
import type { IconName } from '../components/icon-paths.ts';

export type RoomGroup = 'First' | 'Collect' | 'Judge' | 'Decide' | 'Act' | 'Last';

/** A room of the app: one line in `routes.tsx` puts it into navigation, palette, keys and addresses. */
export interface Room {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  readonly group: RoomGroup;
  /** The letter after G. */
  readonly letter?: string;
  /** Another key that leads here. */
  readonly keys?: string;
  /** The room needs the width: navigation starts folded to icons. */
  readonly folded?: boolean;
  readonly page: ComponentType;
}

export const roomGroups: readonly RoomGroup[] = ['First', 'Collect', 'Judge', 'Decide', 'Act', 'Last'];

/** The room of an address, by its first part: `/review/C-20418` is in `/review`. */
export function roomAt(rooms: readonly Room[], location: string): Room | undefined {
  const first = `/${location.split('/')[1] ?? ''}`;
  return rooms.find((room) => room.path === first);
}

/** Rooms as navigation shows them: by group, in the order of work. */
export function inOrder(rooms: readonly Room[]): Room[] {
  return roomGroups.flatMap((group) => rooms.filter((room) => room.group === group));
}
