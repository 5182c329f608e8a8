import { describe, expect, it } from 'vitest';
import { promiseFigure } from './promise-figure.ts';
import { testReportInput } from './test-report-input.ts';

const { guarantee, advice } = testReportInput();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the promise in a report', () => {
  it('says in one sentence whether it is shown, and the bound behind every cut it names', () => {
    const figure = promiseFigure(guarantee!, { ...advice!, suggested: null });
    expect(plain(figure.sentence)).toMatch(/^Missed at most 5 %: (not )?shown as handled\.$/);
    const [first] = figure.facts;
    expect(first).toMatchObject({ name: 'As handled' });
    expect(plain(first!.note)).toMatch(
      /^The bound is \d+\.\d %: \d+ missed among \d+ labels left to the agent; \d+ of 1,000 handed over$/,
    );
    expect(figure.validity).toContain('not after a drift');
  });
  it('marks the boldest cut at which it is shown, on the curve of the screen', () => {
    const { curve } = promiseFigure(guarantee!, { ...advice!, suggested: null });
    expect(curve!.marks).toContainEqual({
      cut: guarantee!.certified!.cut,
      name: 'boldest shown',
      inForce: false,
    });
  });
  it('has no curve where the signal carries no cut', () => {
    expect(promiseFigure({ ...guarantee!, curve: [], certified: null }, advice!).curve).toBeNull();
  });
});
