import { AgreementPage } from '../features/agreement/index.tsx';
import { CalibrationPage } from '../features/calibration/index.tsx';
import { CodebookPage } from '../features/codebook/index.tsx';
import { FailuresPage } from '../features/failures/index.tsx';
import { ImportPage } from '../features/import/index.tsx';
import { OverviewPage } from '../features/overview/index.tsx';
import { QueuesPage } from '../features/queues/index.tsx';
import { ReportPage } from '../features/report/index.tsx';
import { ReviewPage } from '../features/review/index.tsx';
import { SamplePage } from '../features/sample/index.tsx';
import { SettingsPage } from '../features/settings/index.tsx';
import { TeamPage } from '../features/team/index.tsx';
import { ThresholdsPage } from '../features/thresholds/index.tsx';
import { TrendsPage } from '../features/trends/index.tsx';
import { WeeklyPage } from '../features/weekly/index.tsx';
import type { Room } from './rooms.ts';

/** The rooms in the order of work. A new room is one line here. */
export const rooms: readonly Room[] = [
  { path: '/', name: 'Overview', icon: 'overview', group: 'First', letter: 'O', page: OverviewPage },
  { path: '/import', name: 'Import', icon: 'import', group: 'Collect', letter: 'I', page: ImportPage },
  { path: '/sample', name: 'Sample', icon: 'sample', group: 'Collect', letter: 'S', page: SamplePage },
  {
    path: '/calibration',
    name: 'Calibration',
    icon: 'calibration',
    group: 'Decide',
    letter: 'C',
    page: CalibrationPage,
  },
  {
    path: '/thresholds',
    name: 'Thresholds',
    icon: 'thresholds',
    group: 'Decide',
    letter: 'T',
    page: ThresholdsPage,
  },
  { path: '/trends', name: 'Trends', icon: 'trends', group: 'Decide', letter: 'D', page: TrendsPage },
  { path: '/queues', name: 'Queues', icon: 'queues', group: 'Judge', letter: 'Q', page: QueuesPage },
  {
    path: '/review',
    name: 'Review',
    icon: 'review',
    group: 'Judge',
    letter: 'R',
    folded: true,
    page: ReviewPage,
  },
  {
    path: '/agreement',
    name: 'Agreement',
    icon: 'agreement',
    group: 'Judge',
    letter: 'A',
    page: AgreementPage,
  },
  { path: '/team', name: 'Team', icon: 'person', group: 'Judge', letter: 'M', page: TeamPage },
  {
    path: '/failures',
    name: 'Failures',
    icon: 'failures',
    group: 'Act',
    letter: 'F',
    page: FailuresPage,
  },
  { path: '/weekly', name: 'Weekly review', icon: 'flag', group: 'Act', letter: 'W', page: WeeklyPage },
  { path: '/report', name: 'Report', icon: 'report', group: 'Act', letter: 'P', page: ReportPage },
  { path: '/codebook', name: 'Codebook', icon: 'codebook', group: 'Last', letter: 'B', page: CodebookPage },
  {
    path: '/settings',
    name: 'Settings',
    icon: 'settings',
    group: 'Last',
    keys: 'Ctrl+,',
    page: SettingsPage,
  },
];
