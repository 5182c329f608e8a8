import { ENOUGH_AGREEMENT } from '../../../shared/analysis/agreement-words.ts';
import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count, fixed, NBSP, percentNumber } from '../../../shared/format.ts';
import type { AgreementFigure, QuestionAgreement } from '../../../shared/model/agreement.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import styles from './question-table.module.css';

interface QuestionTableProps {
  readonly questions: readonly QuestionAgreement[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const DOMAIN = [0, 1] as const;

/** Question by question, what needs work first. A row opens the cases that are answered differently there. */
export function QuestionTable({ questions, chosen, onChoose }: QuestionTableProps) {
  const columns: Column<QuestionAgreement>[] = [
    {
      key: 'question',
      head: 'Question',
      cell: (one) => (
        <Title question={one} isChosen={one.key === chosen} onChoose={() => onChoose(one.key)} />
      ),
    },
    {
      key: 'split',
      head: 'Split',
      right: true,
      cell: ({ split, cases }) => `${count(split)} of ${count(cases)}`,
    },
    {
      key: 'percent',
      head: 'Same',
      right: true,
      cell: ({ percent }) => (percent.value === null ? '–' : `${percentNumber(percent.value, 0)}${NBSP}%`),
    },
    { key: 'ac1', head: 'AC1', right: true, cell: ({ ac1 }) => <b>{two(ac1)}</b> },
    { key: 'whisker', head: '0 to 1.0', cell: (one) => <Whisker of={one} /> },
    { key: 'alpha', head: 'Alpha', right: true, cell: ({ alpha }) => two(alpha) },
    { key: 'kappa', head: 'Kappa', right: true, cell: ({ kappa }) => (kappa ? two(kappa) : '') },
  ];
  return (
    <DataTable
      label="Agreement question by question"
      columns={columns}
      rows={questions}
      rowKey={({ key }) => key}
    />
  );
}

const two = ({ value }: AgreementFigure) => (value === null ? '–' : fixed(value, 2));

interface TitleProps {
  readonly question: QuestionAgreement;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Title({ question, isChosen, onChoose }: TitleProps) {
  const { title, reading, oneSided } = question;
  return (
    <>
      <button
        type="button"
        className={styles.title}
        aria-pressed={isChosen}
        title={reading}
        onClick={onChoose}
      >
        {title}
      </button>
      {oneSided && <div className={styles.reading}>{reading}</div>}
    </>
  );
}

function Whisker({ of: { title, ac1, cases } }: { readonly of: QuestionAgreement }) {
  if (ac1.value === null) return <span className="pl-caption">{ac1.reason}</span>;
  const interval =
    ac1.low === null || ac1.high === null ? '' : `, ${fixed(ac1.low, 2)} to ${fixed(ac1.high, 2)}`;
  return (
    <DotWhisker
      width={120}
      domain={DOMAIN}
      estimate={ac1.value}
      low={ac1.low ?? undefined}
      high={ac1.high ?? undefined}
      n={cases}
      limit={ENOUGH_AGREEMENT}
      label={`${title}: AC1 ${fixed(ac1.value, 2)}${interval}`}
    />
  );
}
