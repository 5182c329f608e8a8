import { RoomOfViews } from '../../components/room-of-views.tsx';
import { views } from './views.ts';

/** What changed, and is it us or the traffic: rates first, then what else moved with them. */
export function TrendsPage() {
  return <RoomOfViews of="trends" views={views} />;
}
