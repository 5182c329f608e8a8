import type { Page } from '@playwright/test';

/**
 * The report's preview is a frame without scripts, and Chromium says so when the two scripts below are kept out of it.
 * Scripts of the report itself are caught by its own test.
 */
const KEPT_OUT = "Blocked script execution in 'about:srcdoc'";

/**
 * Collects what must never happen on a page of ours: errors and warnings on the console, exceptions, reports of the
 * content security policy, requests that leave this machine.
 */
export async function watchPage(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(KEPT_OUT)) return;
    if (['error', 'warning'].includes(message.type()))
      troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') {
      troubles.push(`request to ${request.url()}`);
    }
  });
  await page.exposeFunction('reportPolicyViolation', (text: string) => troubles.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
    });
  });
  return troubles;
}
