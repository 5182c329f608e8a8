// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';

let isBroken: boolean;

function Screen() {
  if (isBroken) throw new Error('no such cohort');
  return <p>71.4 %</p>;
}

beforeAll(() => {
  window.matchMedia = () =>
    ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});
beforeEach(() => {
  // React reports what a boundary caught; here that is the point and not news.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a screen that breaks while it is drawn', () => {
  it('leaves the rest of the app standing, says what is safe, and can be shown again', async () => {
    const user = userEvent.setup();
    isBroken = true;
    render(
      <MantineProvider env="test">
        <nav>Rooms</nav>
        <ErrorBoundary>
          <Screen />
        </ErrorBoundary>
      </MantineProvider>,
    );
    expect(screen.getByText('Rooms')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('What was saved is in the workspace file.');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Show it again' }));
    expect(screen.getByText('71.4 %')).toBeTruthy();
  });
});
