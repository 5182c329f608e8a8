import { Tooltip } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { Icon } from '../components/icon.tsx';
import styles from './navigation.module.css';
import type { Room } from './rooms.ts';
import { roomAt, roomGroups } from './rooms.ts';
import { rooms } from './routes.tsx';
import type { RoomFact } from './waiting-work.ts';
import { useWaitingWork } from './waiting-work.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The rooms in the order of work. A number on the right is work that waits, never a total. */
export function Navigation({ isFolded }: { readonly isFolded: boolean }) {
  const [location] = useLocation();
  const here = roomAt(rooms, location);
  const waiting = useWaitingWork();
  return (
    <nav className={`${styles.nav} ${isFolded ? styles.folded : ''}`} aria-label="Rooms">
      <WorkspaceMenu isFolded={isFolded} />
      {roomGroups.map((group) => {
        const inGroup = rooms.filter((room) => room.group === group);
        if (inGroup.length === 0) return null;
        const isNamed = group !== 'First' && group !== 'Last';
        return [
          group === 'Last' && <div key="space" className={styles.space} />,
          isNamed && (
            <div key={group} className={styles.group}>
              {group}
            </div>
          ),
          ...inGroup.map((room) => (
            <RoomLink
              key={room.path}
              room={room}
              isHere={room === here}
              isFolded={isFolded}
              waiting={waiting[room.path]}
            />
          )),
        ];
      })}
    </nav>
  );
}

interface RoomLinkProps {
  readonly room: Room;
  readonly isHere: boolean;
  readonly isFolded: boolean;
  readonly waiting: RoomFact | undefined;
}

function RoomLink({ room, isHere, isFolded, waiting }: RoomLinkProps) {
  return (
    <Tooltip label={room.name} position="right" disabled={!isFolded} openDelay={200}>
      <Link href={room.path} className={styles.link ?? ''} aria-current={isHere ? 'page' : undefined}>
        <Icon name={room.icon} />
        <span className={styles.name}>{room.name}</span>
        {waiting && (waiting.isWork || !isFolded) && <span className={styles.waiting}>{waiting.text}</span>}
      </Link>
    </Tooltip>
  );
}
