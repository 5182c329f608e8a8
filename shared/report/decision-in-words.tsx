import type { ThresholdFigure } from './report-model.ts';

interface DecisionInWordsProps {
  readonly threshold: ThresholdFigure;
  readonly title: string;
}

/** The threshold decision on the first sheet: the sentence alone, its curves follow. */
export function DecisionInWords({ threshold, title }: DecisionInWordsProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="verdict">{threshold.headline}</p>
      <p className="quiet">{threshold.why}</p>
    </section>
  );
}
