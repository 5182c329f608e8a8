import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ShareTimes } from './share-times.tsx';
import { WhiskerRows } from './whisker-rows.tsx';

const parts = (svg: string, part: string) => svg.split(`data-part="${part}"`).length - 1;

describe('estimates in rows', () => {
  const row = { name: 'Root cause', value: 0.09, low: 0.06, high: 0.12, few: false, told: '9.0, 43 of 125' };
  const rows = [
    row,
    { ...row, name: 'Recommended action', few: true },
    {
      ...row,
      name: 'A name that is far too long for the place that there is for it',
      value: null,
      low: null,
      high: null,
    },
  ];
  const svg = renderToStaticMarkup(
    <WhiskerRows width={400} rows={rows} domain={[0, 0.2]} held={0} format={String} label="What to add" />,
  );

  it('are hollow where little can be read from them, and leave the place empty where there is none', () => {
    expect([parts(svg, 'row'), parts(svg, 'dot'), parts(svg, 'hollow-dot'), parts(svg, 'whisker')]).toEqual([
      ...[3, 1, 1, 2],
    ]);
    expect(svg).toContain('aria-label="What to add"');
  });

  it('shorten a name to the room there is', () => {
    expect(svg).toMatch(/A name that[^<]*…</);
    expect(svg).not.toContain('place that there is');
  });
});

describe('a share over time', () => {
  it('is a point of its own per period, hollow with few labels, and names its limit', () => {
    const time = { name: 'W44', value: 0.5, low: 0.4, high: 0.6, n: 40, few: false };
    const times = [
      time,
      { ...time, name: 'W45', n: 8, few: true },
      { ...time, name: 'W46', value: null, n: 0 },
    ];
    const svg = renderToStaticMarkup(<ShareTimes width={500} times={times} limit={0.7} label="Sufficient" />);
    expect([parts(svg, 'dot'), parts(svg, 'hollow-dot'), parts(svg, 'limit')]).toEqual([1, 1, 1]);
    expect(svg).toContain('limit 70');
    expect(svg).toContain('n = 8');
  });
});
