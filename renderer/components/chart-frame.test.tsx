// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChartFrame } from './chart-frame.tsx';
import { toCsv } from './csv.ts';

class FixedWidth implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeAll(() => {
  globalThis.ResizeObserver = FixedWidth;
  window.matchMedia = () =>
    ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});
afterEach(cleanup);

function show() {
  render(
    <MantineProvider env="test">
      <ChartFrame
        title="Expected cost"
        table={{
          head: ['Cut', 'Cost'],
          rows: [
            ['0.5', '1,900'],
            ['0.6', '2,100'],
          ],
        }}
      >
        {() => null}
      </ChartFrame>
    </MantineProvider>,
  );
}

describe('a chart in its frame', () => {
  it('shows the same numbers as a table', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: 'View as table' }));
    expect(screen.getByRole('rowheader', { name: '0.6' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: '2,100' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Cost' })).toBeTruthy();
  });
  it('is read point by point with the arrow keys', async () => {
    const user = userEvent.setup();
    show();
    const stepper = screen.getByRole('slider', { name: 'Points of Expected cost' });
    stepper.focus();
    expect(stepper.getAttribute('aria-valuetext')).toBe('Cut 0.5, Cost 1,900');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(stepper.getAttribute('aria-valuetext')).toBe('Cut 0.6, Cost 2,100');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('rows as CSV', () => {
  it('quote what needs quoting and disarm what a spreadsheet would run', () => {
    expect(
      toCsv(
        ['Topic', 'n'],
        [
          ['Billing, old', '-3'],
          ['=1+1', '"x"'],
        ],
      ),
    ).toBe('Topic,n\r\n"Billing, old",-3\r\n\'=1+1,"""x"""');
  });
});
