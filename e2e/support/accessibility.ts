import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no finding of axe at WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  expect(findings).toEqual([]);
}

const resolve = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve;

/** The same for everything around a frame that lets no script run: inside it, axe would wait for ever. */
export async function expectAccessibleAround(page: Page): Promise<void> {
  await page.evaluate(readFileSync(resolve('axe-core'), 'utf8'));
  const findings = await page.evaluate(`
    axe.run(document, { iframes: false, runOnly: ${JSON.stringify(WCAG_22_AA)} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
  expect(findings).toEqual([]);
}
