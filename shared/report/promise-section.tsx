import { PromiseCurve } from '../charts/promise-curve.tsx';
import { FactsTable } from './facts-table.tsx';
import type { PromiseFigure } from './report-model.ts';

const WIDTH = 330;

/** The promise on missed escalations: whether it is shown, where, and for how long the statement holds. */
export function PromiseSection({ promise }: { readonly promise: PromiseFigure }) {
  const { sentence, why, validity, facts, curve } = promise;
  return (
    <>
      <h3>{sentence}</h3>
      <div className="pair keep">
        <div>
          <p>{why}</p>
          <p className="note">{validity}</p>
        </div>
        {curve && (
          <div>
            <PromiseCurve width={WIDTH} {...curve} />
            <p className="note">
              Solid: the most that can be missed at each cut, strong where the promise is shown. Dotted:
              found. Hatched: too few labels.
            </p>
          </div>
        )}
      </div>
      <FactsTable facts={facts} />
    </>
  );
}
