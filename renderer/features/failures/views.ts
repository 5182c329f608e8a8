import type { RoomView } from '../../components/room-of-views.tsx';
import { AbandonsView } from './abandons/index.tsx';
import { ClustersView } from './clusters/index.tsx';
import { ConductView } from './conduct/index.tsx';
import { CoverageView } from './coverage/index.tsx';
import { CriteriaView } from './criteria/index.tsx';
import { ExportView } from './export/index.tsx';
import { QueueView } from './queue/index.tsx';

/** The views in the order of the switch; the first is the room's own address. */
export const views: readonly RoomView[] = [
  { path: '/failures', name: 'Clusters', view: ClustersView },
  { path: '/failures/queue', name: 'Queue', view: QueueView },
  { path: '/failures/conduct', name: 'Conduct', view: ConductView },
  { path: '/failures/abandons', name: 'Abandons', view: AbandonsView },
  { path: '/failures/coverage', name: 'Coverage', view: CoverageView },
  { path: '/failures/criteria', name: 'Criteria', view: CriteriaView },
  { path: '/failures/export', name: 'Export', view: ExportView },
];
