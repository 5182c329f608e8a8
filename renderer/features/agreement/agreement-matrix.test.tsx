// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AgreementFigure, PairAgreement } from '../../../shared/model/agreement.ts';
import { AgreementMatrix, type Pair } from './agreement-matrix.tsx';

const figure = (value: number): AgreementFigure => ({
  value,
  low: value - 0.1,
  high: value + 0.1,
  reason: null,
});
const people = (n: number) => Array.from({ length: n }, (_, i) => `P${String(i).padStart(2, '0')}`);
const pairsOf = (n: number): PairAgreement[] =>
  people(n).flatMap((first, i) =>
    people(n)
      .slice(i + 1)
      .map((second) => ({
        first,
        second,
        cases: 40,
        same: 30,
        percent: figure(0.75),
        ac1: figure(first === 'P00' ? 0.3 : 0.7),
        alpha: figure(0.6),
        kappa: figure(0.65),
        few: false,
      })),
  );

afterEach(cleanup);

function show(n: number): { chosen: Pair[] } {
  const chosen: Pair[] = [];
  render(
    <AgreementMatrix
      pairs={pairsOf(n)}
      measure="ac1"
      title="Verdict"
      chosen={null}
      onChoose={(pair) => chosen.push(pair)}
    />,
  );
  return { chosen };
}

describe('the matrix of reviewers', () => {
  it('has one stop for the tab key; the arrows move among the pairs and Enter opens one', async () => {
    const user = userEvent.setup();
    const { chosen } = show(4);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    expect(chosen).toEqual([{ first: 'P01', second: 'P03' }]);
    expect(screen.getAllByRole('button').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  });

  it('says what a cell shows: who, the measure, its interval and on how many cases', () => {
    show(2);
    expect(screen.getByRole('button').textContent).toMatch(
      /^P00 and P01: AC1 0\.30, 0\.20 to 0\.40, 40.cases$/,
    );
  });

  it('holds every pair of 39 reviewers, those who agree least first', () => {
    show(39);
    expect(screen.getAllByRole('button')).toHaveLength(741);
    const [first] = screen.getAllByRole('columnheader');
    expect(first?.textContent).toBe('P00');
  });
});
