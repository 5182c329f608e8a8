import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LadderWhisker } from './ladder-whisker.tsx';
import { MovementWhisker } from './movement-whisker.tsx';
import { TimeRows } from './time-rows.tsx';

describe('a whisker against its ladder', () => {
  const ladder = { width: 200, n: 80, warnings: [0.2], further: [0.25, 0.9], fails: false, label: 'Rate' };

  it('has a plumb line for the warning, and ticks for the graver levels that are not far off', () => {
    const svg = renderToStaticMarkup(
      <LadderWhisker {...ladder} value={0.18} low={0.15} high={0.22} format={String} reference={0.19} />,
    );
    expect(svg.match(/data-part="plumb-line"/g)).toHaveLength(1);
    expect(svg.match(/data-part="level"/g)).toHaveLength(1);
    expect(svg.match(/data-part="reference"/g)).toHaveLength(1);
    expect(svg).toContain('aria-label="Rate"');
  });

  it('is hollow on few cases', () => {
    const svg = renderToStaticMarkup(
      <LadderWhisker {...ladder} n={12} value={0.18} low={0.1} high={0.3} format={String} />,
    );
    expect(svg).toContain('data-part="hollow-dot"');
  });
});

it('a move that goes beyond the scale is cut off with an arrow, and hollow while nothing can be told', () => {
  const svg = renderToStaticMarkup(
    <MovementWhisker width={200} value={2} low={-1} high={9} reach={4} tone="open" label="CSAT" />,
  );
  expect(svg).toContain('data-part="hollow-dot"');
  expect(svg.match(/<path/g)).toHaveLength(1);
});

it('rows share one axis of time, with a mark where a level changed and a line where the agent did', () => {
  const point = (at: number) => ({ at, value: at % 3, low: (at % 3) - 1, high: (at % 3) + 1 });
  const points = Array.from({ length: 10 }, (_, at) => point(at));
  const svg = renderToStaticMarkup(
    <TimeRows
      width={600}
      periods={points.map(({ at }) => `d${at}`)}
      periodName={(period) => period}
      markers={[{ at: 4, name: 'prompt 12' }]}
      label="Rows"
      groups={[
        {
          name: 'KPIs',
          rows: [{ id: 'a', name: 'CSAT', points, last: '2.1', change: { at: 6, from: 5, to: 7 } }],
        },
        { name: 'Leading', rows: [{ id: 'b', name: 'Retries', points, last: '1.0', change: null }] },
      ]}
    />,
  );
  expect(svg.match(/data-part="row"/g)).toHaveLength(2);
  expect(svg.match(/data-part="change"/g)).toHaveLength(1);
  expect(svg).toContain('prompt 12');
});
