import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { DotWhisker, FEW_LABELS } from '../../../shared/charts/dot-whisker.tsx';
import { whiskerDomain } from '../../../shared/charts/whisker-domain.ts';
import { count, percent, percentInterval, percentRange } from '../../../shared/format.ts';
import type { Kpi, KpiGroup, KpiId } from '../../../shared/model/kpi.ts';
import type { Limits } from '../../../shared/model/workspace.ts';
import { Card } from '../../components/card.tsx';
import { cohortWords } from '../../components/cohort-words.ts';
import type { Column } from '../../components/data-table.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { insteadOfNumber, isShown } from '../../components/number-with-interval.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import { useWidth } from '../../components/use-width.ts';
import styles from './overview.module.css';

interface CohortTableProps {
  /** All by the same field. */
  readonly groups: readonly KpiGroup[];
  readonly limits: Limits;
}

/** The room which the words and numbers of a row take; the three whisker columns share the rest. */
const WORDS = 640;
const whiskerWidth = (room: number) => Math.min(280, Math.max(110, Math.floor((room - WORDS) / 3)));

const shown = ['escalation_appropriateness', 'missed_escalation_rate', 'handoff_sufficiency'] as const;

const kpiOf = (group: KpiGroup, id: KpiId) => group.kpis.find((kpi) => kpi.id === id);

/** The KPIs by one cohort field. One scale per column, so that rows can be compared by eye. */
export function CohortTable({ groups, limits }: CohortTableProps) {
  const [ref, room] = useWidth();
  const field = groups[0]?.field;
  if (!field) return null;
  const rows = [...groups].sort((a, b) => escalated(b) - escalated(a));
  const columns: Column<KpiGroup>[] = [
    {
      key: 'value',
      head: sentence(cohortWords[field]),
      cell: ({ value }) => <bdi>{value ?? 'not given'}</bdi>,
    },
    { key: 'escalated', head: 'Escalated', right: true, cell: (group) => count(escalated(group)) },
    ...shown.flatMap((id): Column<KpiGroup>[] => {
      const kpis = groups.flatMap((group) => kpiOf(group, id) ?? []);
      const domain = whiskerDomain([...kpis.filter(isShown), { limit: limits[id] }]);
      return [
        {
          key: id,
          head: (
            <>
              {kpiWords[id].column}
              <span className={styles.scale}>{percentInterval(domain[0], domain[1], 0)}</span>
            </>
          ),
          cell: (group) => {
            const kpi = kpiOf(group, id);
            return kpi && <Share kpi={kpi} domain={domain} limit={limits[id]} width={whiskerWidth(room)} />;
          },
        },
        {
          key: `${id} n`,
          head: 'n',
          cell: (group) => <span className={styles.labels}>{count(kpiOf(group, id)?.n ?? 0)}</span>,
        },
      ];
    }),
  ];
  return (
    <Card
      title={`By ${cohortWords[field]}`}
      hint={`hollow = fewer than ${FEW_LABELS} labels, shown for orientation; below 10 nothing is estimated`}
    >
      <SideScroll label={`KPIs by ${cohortWords[field]}, scrolling`} ref={ref} className={styles.cohort}>
        <DataTable
          label={`KPIs by ${cohortWords[field]}`}
          columns={columns}
          rows={rows}
          rowKey={({ value }) => value ?? ''}
        />
      </SideScroll>
    </Card>
  );
}

const escalated = (group: KpiGroup) => kpiOf(group, 'escalation_rate')?.counts.escalated ?? 0;
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface ShareProps {
  readonly kpi: Kpi;
  readonly domain: readonly [number, number];
  readonly limit: number | undefined;
  readonly width: number;
}

function Share({ kpi, domain, limit, width }: ShareProps) {
  if (!isShown(kpi) || kpi.estimate === undefined) {
    return <span className="pl-small pl-ink3">{insteadOfNumber(kpi)}</span>;
  }
  const interval = kpi.low !== undefined && kpi.high !== undefined ? percentRange(kpi.low, kpi.high) : '';
  return (
    <div className={styles.whisker}>
      <span className={styles.share}>{percent(kpi.estimate, 0)}</span>
      <DotWhisker
        width={width}
        domain={domain}
        estimate={kpi.estimate}
        low={kpi.low}
        high={kpi.high}
        n={kpi.n}
        limit={limit}
        label={`${percent(kpi.estimate)}, ${interval}, n = ${kpi.n}`}
      />
    </div>
  );
}
