import { ENOUGH_AGREEMENT } from '../../../shared/analysis/agreement-words.ts';
import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count } from '../../../shared/format.ts';
import type { AgreementFigure, QuestionAgreement } from '../../../shared/model/agreement.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { figureOf, MEASURES, type Measure, rangeWords, valueWords } from './measure.ts';
import styles from './question-table.module.css';

interface QuestionTableProps {
  readonly questions: readonly QuestionAgreement[];
  readonly measure: Measure;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const DOMAIN = [0, 1] as const;

/** Question by question, what needs work first. A row opens the cases that are answered differently there. */
export function QuestionTable({ questions, measure, chosen, onChoose }: QuestionTableProps) {
  const beside: Measure = measure === 'alpha' ? 'ac1' : 'alpha';
  const nameOf = (one: Measure) => MEASURES.find(({ value }) => value === one)?.label ?? '';
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
    ...(measure === 'percent'
      ? []
      : [
          {
            key: 'same',
            head: 'Same',
            right: true,
            cell: (one: QuestionAgreement) => <Value figure={one.percent} measure="percent" />,
          },
        ]),
    {
      key: 'measure',
      head: nameOf(measure),
      right: true,
      cell: (one) => <Value figure={figureOf(one, measure)} measure={measure} strong />,
    },
    { key: 'whisker', head: '0 to 1.0', cell: (one) => <Whisker of={one} measure={measure} /> },
    {
      key: 'beside',
      head: nameOf(beside),
      right: true,
      cell: (one) => <Value figure={figureOf(one, beside)} measure={beside} />,
    },
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

interface ValueProps {
  readonly figure: AgreementFigure;
  readonly measure: Measure;
  readonly strong?: boolean;
}

/** A figure with its interval under it. */
function Value({ figure, measure, strong = false }: ValueProps) {
  const words = valueWords(figure, measure);
  return (
    <>
      {strong ? <b>{words}</b> : words}
      <div className={styles.range}>{rangeWords(figure, measure)}</div>
    </>
  );
}

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

function Whisker({ of, measure }: { readonly of: QuestionAgreement; readonly measure: Measure }) {
  const figure = figureOf(of, measure);
  if (figure.value === null) return <span className={styles.reason}>{figure.reason}</span>;
  const interval = rangeWords(figure, measure);
  const name = MEASURES.find(({ value }) => value === measure)?.label ?? '';
  return (
    <DotWhisker
      width={112}
      domain={DOMAIN}
      estimate={figure.value}
      low={figure.low ?? undefined}
      high={figure.high ?? undefined}
      n={of.cases}
      limit={measure === 'ac1' ? ENOUGH_AGREEMENT : undefined}
      label={`${of.title}: ${name} ${valueWords(figure, measure)}${interval && `, ${interval}`}`}
    />
  );
}
