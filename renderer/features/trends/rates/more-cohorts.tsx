import { Button } from '@mantine/core';
import { useState } from 'react';
import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import { count, plural, signed } from '../../../../shared/format.ts';
import type { TrendMove } from '../../../../shared/model/trend.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import { useWidth } from '../../../components/use-width.ts';
import styles from './more-cohorts.module.css';
import { reachOf } from './reach.ts';
import { keyOf, longName } from './words.ts';

/** Rows at first; the others moved less. */
const FIRST = 12;
/** What the words and numbers of a row take beside its whisker. */
const WORDS = 470;
const WIDEST = 460;

/** Cohorts that are not drawn: how far the last days are from those before, largest first. */
export function MoreCohorts({ moves }: { readonly moves: readonly TrendMove[] }) {
  const [ref, room] = useWidth();
  const [showsAll, showAll] = useState(false);
  if (moves.length === 0) return null;
  const rows = showsAll ? moves : moves.slice(0, FIRST);
  const compared = moves.filter(({ lowVolume }) => !lowVolume).flatMap(({ move }) => move ?? []);
  const reach = reachOf(compared);
  const width = Math.min(WIDEST, Math.max(140, room - WORDS));
  const alerting = moves.filter(({ alert }) => alert && alert.mutedUntil === null).length;
  return (
    <Card
      title={`${plural(moves.length, 'more cohort')}, ${alerting === 0 ? 'none alerting' : `${count(alerting)} alerting`}`}
      hint={`${compared[0]?.label ?? 'last days'} against baseline in points, plumb line at no change; largest first`}
    >
      <SideScroll label="More cohorts, scrolling" ref={ref} className={styles.table}>
        <DataTable
          label="More cohorts"
          rows={rows}
          rowKey={keyOf}
          columns={[
            { key: 'cohort', head: 'Cohort', cell: (move) => <Name move={move} /> },
            {
              key: 'change',
              head: 'Change',
              right: true,
              cell: ({ move }) => <b className={styles.change}>{differenceOf(move)}</b>,
            },
            {
              key: 'whisker',
              head: `${signed(-reach * 100, 0)} to ${signed(reach * 100, 0)} points`,
              cell: (move) => <Whisker move={move} reach={reach} width={width} />,
            },
            { key: 'n', head: 'Cases', right: true, cell: ({ move }) => count(move?.n ?? 0) },
            { key: 'verdict', head: '', cell: verdictOf },
          ]}
        />
      </SideScroll>
      {moves.length > rows.length && (
        <Button variant="subtle" onClick={() => showAll(true)}>
          Show all {count(moves.length)}
        </Button>
      )}
    </Card>
  );
}

function Name({ move }: { readonly move: TrendMove }) {
  const name = longName(move);
  return (
    <bdi className={styles.name} title={name}>
      {name}
    </bdi>
  );
}

interface WhiskerProps {
  readonly move: TrendMove;
  readonly reach: number;
  readonly width: number;
}

function Whisker({ move, reach, width }: WhiskerProps) {
  const { move: window, lowVolume, alert } = move;
  if (!window || window.difference === null) return <span className="pl-small pl-ink3">no baseline</span>;
  const { difference, differenceLow, differenceHigh, n } = window;
  const range =
    differenceLow === null || differenceHigh === null
      ? ''
      : `, ${signed(differenceLow * 100, 1)} to ${signed(differenceHigh * 100, 1)}`;
  return (
    <DotWhisker
      width={width}
      domain={[-reach, reach]}
      estimate={difference}
      low={differenceLow ?? undefined}
      high={differenceHigh ?? undefined}
      // Hollow and grey, as everywhere where little can be read from a mark.
      n={lowVolume ? 0 : undefined}
      limit={0}
      fails={alert !== null && alert.mutedUntil === null}
      label={`${longName(move)}: ${signed(difference * 100, 1)} points${range}, ${plural(n, 'case')}`}
    />
  );
}

function differenceOf(window: TrendMove['move']): string {
  return window?.difference === null || window === null ? '' : signed(window.difference * 100, 1);
}

function verdictOf({ alert, lowVolume, withinChance, move }: TrendMove): string {
  if (alert) return alert.mutedUntil === null ? 'alerts' : 'muted';
  if (lowVolume) return 'low volume';
  if (!move || move.difference === null) return 'nothing before it';
  return withinChance ? 'within chance' : 'no alert';
}
