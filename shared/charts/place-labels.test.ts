import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const bounds = { left: 0, right: 400, top: 0, bottom: 100 };

describe('labels of a chart', () => {
  it('stay where they want to be when there is room', () => {
    const placed = placeLabels(
      [
        { id: 'a', text: 'in force 0.62', x: 10, y: 20, anchor: 'start', weight: 2 },
        { id: 'b', text: 'suggested 0.55', x: 300, y: 20, anchor: 'start', weight: 1 },
      ],
      bounds,
    );
    expect(placed).toEqual([
      { id: 'a', text: 'in force 0.62', x: 10, y: 20, anchor: 'start' },
      { id: 'b', text: 'suggested 0.55', x: 300, y: 20, anchor: 'start' },
    ]);
  });
  it('are moved first when they collide', () => {
    const [, moved] = placeLabels(
      [
        { id: 'a', text: 'in force 0.62', x: 100, y: 20, anchor: 'start', weight: 2 },
        {
          id: 'b',
          text: 'suggested 0.60',
          x: 110,
          y: 20,
          anchor: 'start',
          weight: 1,
          otherwise: [{ x: 92, y: 20, anchor: 'end' }],
        },
      ],
      bounds,
    );
    expect(moved).toMatchObject({ id: 'b', anchor: 'end', text: 'suggested 0.60' });
  });
  it('are shortened when there is no other place, and the less important one is dropped at last', () => {
    const crowded = placeLabels(
      [
        { id: 'a', text: 'suggested 0.60', short: '0.60', x: 105, y: 20, anchor: 'end', weight: 1 },
        { id: 'b', text: 'in force 0.62', x: 40, y: 20, anchor: 'middle', weight: 2 },
        { id: 'c', text: 'equally good', x: 40, y: 22, anchor: 'middle', weight: 0 },
      ],
      bounds,
      [{ left: 110, right: 400, top: 0, bottom: 100 }],
    );
    expect(crowded.map(({ id, text }) => [id, text])).toEqual([
      ['a', '0.60'],
      ['b', 'in force 0.62'],
    ]);
  });
  it('never leave the plot', () => {
    expect(
      placeLabels(
        [{ id: 'a', text: 'a long label at the edge', x: 395, y: 20, anchor: 'start', weight: 1 }],
        bounds,
      ),
    ).toEqual([]);
  });
});
