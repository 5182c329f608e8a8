import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MixBars } from './mix-bars.tsx';
import { type RatePoint, runsOf } from './rate-runs.ts';
import { RateSeries } from './rate-series.tsx';

function point(week: number, rate: number | null, few = false): RatePoint {
  const known = rate === null ? null : rate;
  return {
    name: `W${week}`,
    rate: known,
    low: known === null ? null : known - 0.02,
    high: known === null ? null : known + 0.02,
    few,
  };
}

const steady = Array.from({ length: 12 }, (_, i) => point(35 + i, 0.24));
const draw = (more: Partial<Parameters<typeof RateSeries>[0]> = {}) =>
  renderToStaticMarkup(
    <RateSeries width={270} points={steady} top={0.5} label="24 % in week 46" {...more} />,
  );
const countOf = (markup: string, part: string) => markup.split(`data-part="${part}"`).length - 1;

describe('a rate over time', () => {
  it('draws the ribbon before the line, and prints the last value at its mark', () => {
    const markup = draw();
    expect(markup.indexOf('data-part="ribbon"')).toBeGreaterThan(0);
    expect(markup.indexOf('data-part="ribbon"')).toBeLessThan(markup.indexOf('data-part="line"'));
    expect(markup).toContain('>24.0\u00a0%</text>');
    expect(markup).toContain('aria-label="24 % in week 46"');
  });

  it('leaves gaps where nothing was counted, and shows a period between two gaps as a bar', () => {
    const points = [
      ...steady.slice(0, 4),
      point(39, null),
      point(40, 0.3),
      point(41, null),
      ...steady.slice(7),
    ];
    expect(runsOf(points)).toEqual([[0, 1, 2, 3], [5], [7, 8, 9, 10, 11]]);
    const markup = draw({ points });
    expect(countOf(markup, 'line')).toBe(2);
    expect(countOf(markup, 'bar')).toBe(1);
  });

  it('is grey and ends hollow where it rests on few cases, and never in the colour of an alert', () => {
    const markup = draw({ points: steady.map((one) => ({ ...one, few: true })), tone: 'few' });
    expect(countOf(markup, 'hollow-dot')).toBe(1);
    expect(markup).not.toContain('--pl-accent');
    expect(markup).not.toContain('--pl-crit');
  });

  it('ends in red and points out the change where it alerts', () => {
    const markup = draw({ tone: 'alert', change: 8.5 });
    expect(countOf(markup, 'change')).toBe(1);
    expect(markup).toContain('--pl-crit');
  });

  it('has a baseline only where there is one, and shows single points where there is none', () => {
    expect(countOf(draw({ baseline: 0.22 }), 'baseline')).toBe(1);
    expect(countOf(draw({ baseline: 0.22 }), 'point')).toBe(0);
    expect(countOf(draw(), 'baseline')).toBe(0);
    expect(countOf(draw(), 'point')).toBe(12);
  });

  it('names markers above the plot, drops names that have no room, and keeps every line', () => {
    const markers = [7.9, 8, 8.1, 8.2].map((at, i) => ({ at, name: `prompt ${12 + i}` }));
    const markup = draw({ markers: [...markers, { at: 40, name: 'later' }] });
    expect(markup).toContain('prompt 15');
    expect(markup).not.toContain('later');
    expect(markup.split('<line').length - draw().split('<line').length).toBe(4);
    expect(markup.match(/prompt \d+/g)?.length).toBeLessThan(4);
  });

  it('labels the newest period, and no two labels touch', () => {
    const places = [
      ...draw().matchAll(/x="([\d.]+)"[^>]*text-anchor="(?:middle|end)" font-size="10"[^>]*>W(\d+)</g),
    ];
    expect(places.at(-1)?.[2]).toBe('46');
    const at = places.map(([, x]) => Number(x));
    for (const [i, x] of at.slice(1).entries()) expect(x - (at[i] ?? 0)).toBeGreaterThan(24);
  });

  it('is drawn for one period, and for none', () => {
    expect(countOf(draw({ points: [point(46, 0.2)] }), 'bar')).toBe(1);
    expect(countOf(draw({ points: [] }), 'dot')).toBe(0);
    expect(draw({ points: steady.map(({ name }) => ({ ...point(1, null), name })) })).not.toContain('NaN');
  });
});

describe('mix against rate', () => {
  const bars = (change: number, mix: number) =>
    renderToStaticMarkup(
      <MixBars
        width={330}
        change={change}
        mix={mix}
        rate={change - mix}
        names={['Change', 'Mix', 'Rate']}
        label="split"
      />,
    );
  const spanOf = (markup: string, part: string) => {
    const [, x = '', width = ''] =
      new RegExp(`data-part="${part}" x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)"`).exec(markup) ?? [];
    return { from: Number(x), to: Number(x) + Number(width) };
  };

  it('lets the rate begin where the mix ends, so that both together end where the change does', () => {
    const markup = bars(0.014, 0.005);
    const [change, mix, rate] = ['change', 'mix', 'rate'].map((part) => spanOf(markup, part));
    expect(rate?.from).toBeCloseTo(mix?.to ?? 0, 0);
    expect(rate?.to).toBeCloseTo(change?.to ?? 0, 0);
    expect(markup).toContain('>+1.4<');
    expect(markup).toContain('>+0.9<');
  });

  it('steps back where the parts go opposite ways', () => {
    const markup = bars(0.002, 0.01);
    const [mix, rate] = ['mix', 'rate'].map((part) => spanOf(markup, part));
    expect(rate?.to).toBeCloseTo(mix?.to ?? 0, 0);
    expect(rate?.from).toBeGreaterThan(mix?.from ?? 0);
    expect(markup).toContain('>\u22120.8<');
  });

  it('draws no bar for a part that is nothing', () => {
    expect(bars(0.01, 0)).not.toContain('data-part="mix"');
  });
});
