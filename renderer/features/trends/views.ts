import type { RoomView } from '../../components/room-of-views.tsx';
import { HandoffView } from './handoff/index.tsx';
import { KpisView } from './kpis/index.tsx';
import { RatesView } from './rates/index.tsx';
import { VersionsView } from './versions/index.tsx';

/** The views in the order of the switch; the first is the room's own address. */
export const views: readonly RoomView[] = [
  { path: '/trends', name: 'Rates', view: RatesView },
  { path: '/trends/kpis', name: 'KPIs', view: KpisView },
  { path: '/trends/versions', name: 'Versions', view: VersionsView },
  { path: '/trends/handoff', name: 'Handoff', view: HandoffView },
];
