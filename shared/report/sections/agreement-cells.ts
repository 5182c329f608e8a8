import type { AgreementFigure, ShareOfCases } from '../../model/agreement.ts';
import { columns, decimal, share, whole } from '../cells.ts';
import type { Cell, Column } from '../report.ts';

/** Columns of a coefficient with its interval. */
export function coefficientColumns(id: string, title: string): Column[] {
  return columns({
    [id]: [title, 'number'],
    [`${id}Low`]: ['Low', 'number'],
    [`${id}High`]: ['High', 'number'],
  });
}

export function coefficientCells({ value, low, high }: AgreementFigure): Cell[] {
  return [decimal(value, 2), decimal(low, 2), decimal(high, 2)];
}

/** Columns of a share of some cases, with its interval and their number. */
export function shareColumns(id: string, title: string): Column[] {
  return columns({
    [id]: [title, 'share'],
    [`${id}Low`]: ['Low', 'share'],
    [`${id}High`]: ['High', 'share'],
    [`${id}Cases`]: ['of cases', 'count'],
  });
}

export function shareCells({ share: figure, cases }: ShareOfCases): Cell[] {
  return [share(figure.value), share(figure.low), share(figure.high), whole(cases)];
}
