// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Loadable } from './load-state.tsx';
import { LoadState } from './load-state.tsx';
import { FRAME_AFTER, NAMED_AFTER } from './waiting.ts';

const waiting: Loadable<string> = { data: undefined, error: null, isPending: true, refetch: () => null };

function State({ query }: { readonly query: Loadable<string> }) {
  return (
    <MantineProvider env="test">
      <LoadState query={query} what="Estimates with their intervals" safe="No label was lost.">
        {(data) => <p>{data}</p>}
      </LoadState>
    </MantineProvider>
  );
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeAll(() => {
  window.matchMedia = () =>
    ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('waiting for content', () => {
  it('shows nothing at first, then the frame, then what is computed', () => {
    const { container } = render(<State query={waiting} />);
    const isBusy = () => container.querySelector('[aria-busy="true"]') !== null;
    expect(isBusy()).toBe(false);
    pass(FRAME_AFTER);
    expect(isBusy()).toBe(true);
    expect(screen.queryByText(/Estimates with their intervals/)).toBeNull();
    pass(NAMED_AFTER - FRAME_AFTER);
    expect(screen.getByText(/Estimates with their intervals/)).toBeTruthy();
  });
  it('keeps old figures and names them until new ones are there', () => {
    render(<State query={{ ...waiting, data: '71.4 %', isPending: false, isPlaceholderData: true }} />);
    expect(screen.getByText('71.4 %')).toBeTruthy();
    expect(screen.getByText('from before the last change')).toBeTruthy();
  });
});

describe('failed content', () => {
  it('tells an expected failure in its own words, with what to do and what is safe', () => {
    const error = new ORPCError('CONFLICT', {
      message: 'The workspace is open in another window.',
      data: { hint: 'Close it there.' },
    });
    render(<State query={{ ...waiting, isPending: false, error }} />);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('The workspace is open in another window.');
    expect(alert.textContent).toContain('Close it there. No label was lost.');
  });
  it('does not show the text of a bug as if it were advice', () => {
    const error = new ORPCError('INTERNAL_SERVER_ERROR', { message: 'x is undefined' });
    render(<State query={{ ...waiting, isPending: false, error }} />);
    expect(screen.getByText('Something went wrong inside Plumbline.')).toBeTruthy();
    expect(screen.getByText(/INTERNAL_SERVER_ERROR: x is undefined/).closest('details')).toBeTruthy();
  });
});
