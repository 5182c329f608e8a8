import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

// Looked for once: the workers inherit what the runner found.
process.env.PLUMBLINE_BROWSER ??= findBrowser() ?? '';
const executablePath = process.env.PLUMBLINE_BROWSER;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two at a time: every test has a server and a data folder of its own.
  workers: 2,
  fullyParallel: true,
  // Generous, since nothing here measures time: a slow machine is not a failure.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // A test that passes only at its second try does not stop a landing, and is named by the suite: it is to be mended.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['line']] : [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--font-render-hinting=none', '--force-color-profile=srgb'],
    },
  },
});
