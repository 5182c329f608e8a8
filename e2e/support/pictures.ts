import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../docs/pictures');

/** Takes a picture of the page as it is, in light and in dark: docs/pictures/NAME-light.png and NAME-dark.png. */
export async function takePictures(page: Page, name: string, into = folder): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(into, `${name}-${colorScheme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null });
}
