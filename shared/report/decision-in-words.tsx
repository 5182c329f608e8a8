import type { ThresholdFigure } from './report-model.ts';

interface DecisionInWordsProps {
  readonly threshold: ThresholdFigure;
}

/** The threshold decision on the first sheet: the sentence alone, its curves follow. */
export function DecisionInWords({ threshold }: DecisionInWordsProps) {
  return (
    <section>
      <h2>Should the threshold on {threshold.signal} move?</h2>
      <p className="verdict">{threshold.headline}</p>
      <p className="quiet">{threshold.why}</p>
    </section>
  );
}
