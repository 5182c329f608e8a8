import { count } from '../../../../shared/format.ts';
import { type Figure, POLICY_FIGURES, type PolicyFigures } from '../../../../shared/model/policy-replay.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import { DifferenceWhisker, reachOf } from './difference-whisker.tsx';
import { differenceText, differenceWords, FIGURE_NAMES, figureText } from './figure-text.ts';
import styles from './policy.module.css';

interface Side {
  readonly name: string;
  readonly figures: PolicyFigures;
}

interface FiguresTableProps {
  readonly first: Side;
  readonly second: Side;
  /** Second less first, paired. */
  readonly difference: PolicyFigures;
  readonly currency: string;
}

type Key = keyof PolicyFigures;

/** Two policies figure by figure, with the paired difference against no change. */
export function FiguresTable({ first, second, difference, currency }: FiguresTableProps) {
  const shares = reachOf(POLICY_FIGURES.filter((key) => key !== 'costPer1000').map((key) => difference[key]));
  const reach = (key: Key) => (key === 'costPer1000' ? reachOf([difference.costPer1000]) : shares);
  const columns: readonly Column<Key>[] = [
    {
      key: 'name',
      head: 'Figure',
      cell: (key) => (
        <>
          {FIGURE_NAMES[key].name}
          <span className={styles.of}>{FIGURE_NAMES[key].of}</span>
        </>
      ),
    },
    {
      key: 'first',
      head: first.name,
      right: true,
      cell: (key) => <Text of={key} figure={first.figures[key]} currency={currency} />,
    },
    {
      key: 'second',
      head: second.name,
      right: true,
      cell: (key) => <Text of={key} figure={second.figures[key]} currency={currency} />,
    },
    {
      key: 'difference',
      head: 'Difference',
      right: true,
      cell: (key) => differenceText(key, difference[key], currency),
    },
    {
      key: 'whisker',
      head: <span className="pl-hidden">Interval of the difference</span>,
      cell: (key) => (
        <DifferenceWhisker
          figure={difference[key]}
          reach={reach(key)}
          width={100}
          label={`${FIGURE_NAMES[key].name}: ${differenceWords(key, difference[key], currency)}`}
        />
      ),
    },
  ];
  return (
    <SideScroll label={`${second.name} against ${first.name}`}>
      <DataTable
        label={`${second.name} against ${first.name}`}
        columns={columns}
        rows={POLICY_FIGURES}
        rowKey={(key) => key}
      />
    </SideScroll>
  );
}

function Text({
  of,
  figure,
  currency,
}: {
  readonly of: Key;
  readonly figure: Figure;
  readonly currency: string;
}) {
  return <span className={styles.figure}>{figureText(of, figure, currency)}</span>;
}

interface FiguresCardProps {
  readonly figures: PolicyFigures;
  readonly handled: PolicyFigures;
  readonly difference: PolicyFigures;
  readonly labels: number;
  readonly requests: { readonly asked: number; readonly ignored: number };
  readonly logged: { readonly cases: number; readonly handedOver: number; readonly handedOverThen: number };
  readonly currency: string;
}

/** What the policy comes to, beside what happened. */
export function FiguresCard(props: FiguresCardProps) {
  const { figures, handled, difference, labels, requests, logged, currency } = props;
  return (
    <Card
      title="What the policy comes to"
      hint={`on ${count(labels)} labelled cases; plumb line at no change`}
    >
      <FiguresTable
        first={{ name: 'As handled', figures: handled }}
        second={{ name: 'This policy', figures }}
        difference={difference}
        currency={currency}
      />
      <p className={styles.note}>
        Of {count(logged.cases)} logged cases it hands over {count(logged.handedOver)}; the agent handed over{' '}
        {count(logged.handedOverThen)}. Of {count(requests.asked)} labelled customers who asked for a human,{' '}
        {count(requests.ignored)} would not get one. 95 % intervals; the difference is paired, so it is known
        better than the two figures.
      </p>
    </Card>
  );
}
