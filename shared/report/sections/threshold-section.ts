import { cutValue } from '../../format.ts';
import type { Guarantee } from '../../model/guarantee.ts';
import type { ThresholdAdvice } from '../../model/threshold.ts';
import type { ThresholdFigure } from '../figures.ts';
import type { Block, Section } from '../report.ts';
import { thresholdFigure } from '../threshold-figure.ts';
import { factsTable } from './facts-table.ts';
import { promiseSection } from './promise-section.ts';
import { adviceTable, sweepTable } from './sweep-table.ts';

interface Threshold {
  readonly advice: ThresholdAdvice;
  readonly guarantee: Guarantee | null;
  readonly currency: string;
}

/** The threshold decision on the first sheet: the sentence alone, its curves follow. */
export function decisionSection(title: string, { headline, why }: ThresholdAdvice): Section {
  return {
    id: 'decision',
    title,
    sheet: 'first',
    together: true,
    blocks: [
      { kind: 'words', as: 'verdict', text: headline },
      { kind: 'words', as: 'quiet', text: why },
    ],
  };
}

/** One threshold decision in full: sentence, curves, figures, the promise, and what would prove it wrong. */
export function thresholdSections({ advice, guarantee, currency }: Threshold): Section[] {
  const figure = thresholdFigure(advice, currency, guarantee);
  const { signal, headline, why, facts, wrongIf, promise } = figure;
  return [
    {
      id: 'threshold',
      title: `The threshold on ${signal}`,
      sheet: 'later',
      blocks: [
        { kind: 'words', as: 'verdict', text: headline },
        { kind: 'words', as: 'lead', text: why },
        ...curveBlocks(figure, advice),
        { kind: 'table', table: factsTable('threshold-facts', `The threshold on ${signal}`, facts) },
        { kind: 'words', as: 'note', first: 'We were wrong if', text: `${wrongIf}.` },
      ],
    },
    ...(promise && guarantee ? [promiseSection(promise, guarantee)] : []),
  ];
}

function curveBlocks(
  { curves, axis, signal, headline, why }: ThresholdFigure,
  advice: ThresholdAdvice,
): Block[] {
  if (!curves) return [];
  const rates =
    'Recall solid, appropriate of the escalated dashed, escalation rate of all cases dotted, missed of the others dash and dot; bands as above.';
  return [
    { kind: 'words', as: 'note', text: axis },
    {
      kind: 'drawing',
      drawing: { type: 'cost', curves, label: `Cost curve of ${signal}. ${headline}. ${why}` },
      tables: [adviceTable(advice), sweepTable(advice)],
    },
    {
      kind: 'drawing',
      drawing: {
        type: 'rates',
        curves,
        label: `Recall, appropriateness and escalation rate at each cut of ${signal}`,
      },
      tables: [],
    },
    { kind: 'words', as: 'note', text: `Rates at each cut, from ${cutRange(advice)}. ${rates}` },
  ];
}

function cutRange({ curve }: ThresholdAdvice): string {
  const [first, last] = [curve[0], curve.at(-1)];
  return first && last ? `${cutValue(first.cut)} to ${cutValue(last.cut)}` : 'no cut';
}
