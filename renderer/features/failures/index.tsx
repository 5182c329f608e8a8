import { RoomOfViews } from '../../components/room-of-views.tsx';
import { views } from './views.ts';

/** From what failed to the eval cases that keep it from failing again, before the hours of a failure are over. */
export function FailuresPage() {
  return <RoomOfViews of="failures" views={views} />;
}
