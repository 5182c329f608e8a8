import { NumberInput } from '@mantine/core';
import { SharePair } from '../../../shared/charts/share-pair.tsx';
import { count, percent, plural } from '../../../shared/format.ts';
import type { PlannedSample, PlannedStratum } from '../../../shared/model/sample.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { numberOrNull } from './number-or-null.ts';
import styles from './plan.module.css';
import { stratumName } from './stratum-name.ts';

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** More rows than this are not read on a screen. */
const MOST_SHOWN = 200;

interface StrataTableProps {
  readonly planned: PlannedSample;
  /** Sizes as typed; null while the plan decides them. */
  readonly byHand: Readonly<Record<string, number>> | null;
  readonly onSize: (key: string, n: number) => void;
}

/** Every stratum: how many cases it stands for, how many are drawn, and what decided that. */
export function StrataTable({ planned, byHand, onSize }: StrataTableProps) {
  const { strata, sides } = planned;
  const side = (stratum: PlannedStratum) => sides.find(({ outcome }) => outcome === stratum.outcome);
  const shares = strata.map((stratum) => {
    const { population = 0, n = 0 } = side(stratum) ?? {};
    return { whole: part(stratum.population, population), part: part(stratum.n, n) };
  });
  const largest = Math.max(0, ...shares.flatMap((share) => [share.whole, share.part]));
  const shareOf = new Map(strata.map(({ key }, i) => [key, shares[i] ?? { whole: 0, part: 0 }]));
  const isExtended = strata.some(({ drawn }) => drawn > 0);
  const drawn: Column<PlannedStratum>[] = isExtended
    ? [{ key: 'drawn', head: 'Drawn', right: true, cell: (stratum) => count(stratum.drawn) }]
    : [];
  const columns: Column<PlannedStratum>[] = [
    { key: 'stratum', head: 'Stratum', cell: (stratum) => <span dir="auto">{stratumName(stratum)}</span> },
    { key: 'population', head: 'Cases in all', right: true, cell: populationWords },
    { key: 'eligible', head: 'Imported', right: true, cell: ({ eligible }) => count(eligible) },
    ...drawn,
    {
      key: 'n',
      head: 'Sample',
      right: true,
      cell: (stratum) =>
        byHand ? (
          <NumberInput
            aria-label={`Cases of ${stratumName(stratum)}`}
            className={styles.hand ?? ''}
            min={0}
            max={stratum.eligible}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={byHand[stratum.key] ?? 0}
            onChange={(typed) => onSize(stratum.key, numberOrNull(typed) ?? 0)}
          />
        ) : (
          <b>{count(stratum.n)}</b>
        ),
    },
    {
      key: 'probability',
      head: 'Chance',
      right: true,
      cell: ({ probability }) => (probability === null ? 'none' : percent(probability)),
    },
    {
      key: 'shares',
      head: 'Share of its side, of the sample',
      cell: (stratum) => {
        const share = shareOf.get(stratum.key) ?? { whole: 0, part: 0 };
        const words = `${percent(share.whole)} of the ${stratum.outcome} cases, ${percent(share.part)} of their sample`;
        return <SharePair width={120} {...share} largest={largest} label={words} />;
      },
    },
    {
      key: 'limit',
      head: 'Decided by',
      cell: ({ limit }) => <span className={styles.limit}>{limit ?? 'the allocation'}</span>,
    },
  ];
  const more = strata.length - MOST_SHOWN;
  return (
    <>
      <section className={styles.table} aria-label="Strata of the plan" {...reachable}>
        <DataTable
          label="Strata of the plan"
          columns={columns}
          rows={strata.slice(0, MOST_SHOWN)}
          rowKey={({ key }) => key}
          sticky
        />
      </section>
      {more > 0 && <p className="pl-caption">and {plural(more, 'stratum', 'strata')} more</p>}
    </>
  );
}

function part(size: number, of: number): number {
  return of === 0 ? 0 : size / of;
}

function populationWords({ population, source }: PlannedStratum): string {
  if (source === 'imported') return 'not known';
  return source === 'split' ? `about ${count(population)}` : count(population);
}
