import { expect, type Locator, type Page } from '@playwright/test';
import type { Phase } from '../../../shared/exercise/phases.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import { beginning, firstHour, LANGUAGE_NAME, say } from './texts.ts';
import { tick } from './tick.ts';

/** The console of a trainee, as a person finds things on it. */
export class TraineeConsole {
  readonly page: Page;
  language: Language;
  /** Brings the seat back on another device. */
  readonly seatCode: string;

  constructor(page: Page, language: Language, seatCode: string) {
    this.page = page;
    this.language = language;
    this.seatCode = seatCode;
  }

  get t() {
    return say(this.language).trainee;
  }
  get common() {
    return say(this.language).common;
  }
  get clock(): Locator {
    return this.page.getByRole('region', { name: this.common('exerciseState') });
  }
  get inbox(): Locator {
    return this.page.getByRole('region', { name: this.t('inbox') });
  }
  get deciding(): Locator {
    return this.page.getByRole('region', { name: this.t('decide'), exact: true });
  }
  get team(): Locator {
    return this.page.getByRole('region', { name: this.t('team'), exact: true });
  }
  get know(): Locator {
    return this.page.getByRole('region', { name: this.t('know'), exact: true });
  }
  get notices(): Locator {
    return this.page.getByRole('region', { name: this.common('notices') });
  }
  get message(): Locator {
    return this.page.getByRole('textbox', { name: this.t('messageLabel') });
  }

  /** A line under the clock bar about connection, seat or phase. */
  banner(title: 'offlineTitle' | 'pausedTitle' | 'endedTitle' | 'heldTitle'): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByText(this.common(title), { exact: true }) });
  }

  async expectPhase(phase: Phase): Promise<void> {
    await expect(this.clock).toContainText(this.common(`phase.${phase}`));
  }

  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: LANGUAGE_NAME[language], exact: true }).click();
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.inbox).toBeVisible();
  }

  /** An inject's line in the inbox. */
  item(subject: string): Locator {
    return this.inbox.getByRole('listitem').filter({ hasText: subject });
  }

  async open(inject: string): Promise<void> {
    const subject = firstHour.subject(inject, this.language);
    await this.item(subject).getByRole('button').click();
    await expect(this.page.getByRole('article', { name: subject })).toBeVisible();
  }

  /** A decision's card, by its author's id. */
  card(decision: string): Locator {
    const title = firstHour.decision(decision, this.language);
    return this.deciding.getByRole('group').filter({ has: this.page.locator('summary', { hasText: title }) });
  }

  reason(decision: string): Locator {
    return this.card(decision).getByRole('textbox', { name: this.t('reason') });
  }

  option(decision: string, option: string): Locator {
    const name = beginning(firstHour.option(decision, option, this.language));
    return this.card(decision).getByRole('radio', { name });
  }

  async unfold(decision: string): Promise<void> {
    const card = this.card(decision);
    await expect(card).toBeVisible();
    if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
    await expect(card).toHaveAttribute('open');
  }

  async prepare(decision: string, option: string, reason: string): Promise<void> {
    await this.unfold(decision);
    await tick(this.option(decision, option));
    await this.reason(decision).fill(reason);
  }

  async record(decision: string): Promise<void> {
    await this.card(decision)
      .getByRole('button', { name: this.t('send') })
      .click();
  }

  /** @param look what is done before the team's decisions are looked at, where they are not in sight */
  async decide(decision: string, option: string, reason: string, look?: () => Promise<void>): Promise<void> {
    await this.prepare(decision, option, reason);
    await this.record(decision);
    await look?.();
    await expect(this.decided(decision, option)).toBeVisible();
  }

  /** The line of a decision among those the team has taken. */
  decided(decision: string, option: string): Locator {
    return this.team
      .getByRole('listitem')
      .filter({ hasText: firstHour.decision(decision, this.language) })
      .filter({ hasText: firstHour.option(decision, option, this.language) });
  }

  async tab(name: 'decisions' | 'messages' | 'members'): Promise<void> {
    await this.team.getByRole('tab', { name: beginning(this.t(name)) }).click();
  }
}
