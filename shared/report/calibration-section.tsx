import { ReliabilityCurve } from '../charts/reliability-curve.tsx';
import type { CalibrationFigure } from './report-model.ts';

interface CalibrationSectionProps {
  readonly calibration: CalibrationFigure;
}

const WIDTH = 321;

/** May the signal carry a threshold: a curve for each version, its figures, and the verdict in words. */
export function CalibrationSection({ calibration }: CalibrationSectionProps) {
  const { signal, headline, sentence, axis, panels, more } = calibration;
  return (
    <section>
      <h2>Can {signal} carry a threshold?</h2>
      <p className="verdict">{headline}</p>
      <p className="lead">{sentence}</p>
      <p className="note">
        {axis}; bars: 95&nbsp;% interval of the observed rate; hollow below 12 labels; dotted: where a signal
        lies that means what it says.
      </p>
      <div className="pair">
        {panels.map((panel) => (
          <div key={panel.name} className="keep">
            <h3>
              <bdi>{panel.name}</bdi>: {panel.state}
            </h3>
            {panel.bins ? (
              <ReliabilityCurve
                width={WIDTH}
                height={290}
                bins={panel.bins}
                counts={panel.counts}
                inForce={panel.inForce}
                bars="true-rate"
                xTitle="Stated"
                label={panel.label}
              />
            ) : (
              <p>{panel.noDiagram}</p>
            )}
            <p className="note">{panel.figures}</p>
            <p>
              <b>{panel.headline}</b> {panel.findings}
            </p>
          </div>
        ))}
      </div>
      {more > 0 && <p className="note">{more} more in the workbench.</p>}
    </section>
  );
}
