import { defineConfig } from '@playwright/test';

// The tests start the servers they need, each on a port of its own.
export default defineConfig({
  testDir: 'tests/e2e',
  // Journeys wait for things, not for a clock; the oldest laptop a newcomer tests on may take its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey that fails once and passes then is reported as flaky, with its trace, and is a defect to be mended; it does
  // not throw away what else a machine under load has shown.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
});
