// What is looked at on every screen: no violation of the accessibility rules; and, with SCREENSHOTS=1, pictures of it.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { isLanguage, LANGUAGES, type Language } from '../../../shared/kit/languages.ts';
import { LANGUAGE_NAME } from './texts.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

/** Checks a screen a journey has come to. */
export async function visit(page: Page, name: string): Promise<void> {
  await expectNoViolations(page, name);
  if (!process.env.SCREENSHOTS) return;
  // A journey has its time for what it does, not for being looked at.
  const began = Date.now();
  await picture(page, name);
  test.setTimeout(test.info().timeout + Date.now() - began);
}

async function expectNoViolations(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, `accessibility of ${name}`).toEqual([]);
}

async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  const spoken = await page.locator('html').getAttribute('lang');
  for (const language of LANGUAGES) {
    if (!(await speak(page, language)) && language !== spoken) continue;
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const path = `test-results/screens/${name}-${language}-${size.width}x${size.height}.png`;
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
  if (before) await page.setViewportSize(before);
  if (isLanguage(spoken)) await speak(page, spoken);
}

/** Chooses a language where the screen offers it; under a dialog it does not. */
async function speak(page: Page, language: Language): Promise<boolean> {
  const button = page.getByRole('button', { name: LANGUAGE_NAME[language], exact: true }).first();
  if (!(await button.isVisible()) || (await page.locator('dialog:modal, .modal').count()) > 0) return false;
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  return true;
}
