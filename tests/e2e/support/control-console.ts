import { expect, type Locator, type Page } from '@playwright/test';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import type { Phase } from '../../../shared/exercise/phases.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import { readLog } from './desk.ts';
import { beginning, firstHour, LANGUAGE_NAME, say } from './texts.ts';

type Tab = 'room' | 'timeline' | 'list' | 'decisions' | 'facts' | 'people' | 'notes';
const TAB = {
  room: 'tabRoom',
  timeline: 'tabTimeline',
  list: 'tabList',
  decisions: 'tabDecisions',
  facts: 'tabFacts',
  people: 'tabPeople',
  notes: 'tabNotes',
} as const;

/** The console of control: director or controller. */
export class ControlConsole {
  readonly page: Page;
  language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get t() {
    return say(this.language).control;
  }
  get desk() {
    return say(this.language).desk;
  }
  get injects() {
    return say(this.language).injects;
  }
  get common() {
    return say(this.language).common;
  }
  get clock(): Locator {
    return this.page.getByRole('region', { name: this.common('exerciseState') });
  }
  get steering(): Locator {
    return this.page.getByRole('region', { name: this.t('steering') });
  }
  get left(): Locator {
    return this.page.getByRole('region', { name: this.t('exercise'), exact: true });
  }
  get side(): Locator {
    return this.page.getByRole('complementary', { name: this.t('side') });
  }
  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** The opaque name of this seat's page. */
  get handle(): string {
    return /\/s\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
  }

  async expectPhase(phase: Phase): Promise<void> {
    await expect(this.clock).toContainText(this.common(`phase.${phase}`));
  }

  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: LANGUAGE_NAME[language], exact: true }).click();
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.steering).toBeVisible();
  }

  async tab(tab: Tab): Promise<void> {
    await this.left.getByRole('tab', { name: this.t(TAB[tab]), exact: true }).click();
  }

  async openDesk(): Promise<void> {
    await this.side.getByRole('tab', { name: beginning(this.t('tabDesk')) }).click();
  }

  shift(): Promise<void> {
    return this.steering.getByRole('button', { name: say(this.language).shift('shift'), exact: true }).click();
  }

  steer(button: 'openLobby' | 'startex' | 'pause' | 'resume' | 'timeOut' | 'jump' | 'adHoc' | 'endex' | 'undoEndex') {
    return this.steering.getByRole('button', { name: this.t(button), exact: true }).click();
  }

  /** The second step of something that takes two. */
  async confirm(label: string): Promise<void> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  async openLobby(): Promise<void> {
    await this.steer('openLobby');
    await this.expectPhase('lobby');
  }

  async startex(): Promise<void> {
    await this.steer('startex');
    await this.confirm(this.t('startexConfirm'));
    await this.expectPhase('running');
  }

  async endex(): Promise<void> {
    await this.steer('endex');
    await this.confirm(this.t('endexConfirm'));
    await this.expectPhase('ended');
  }

  /** Chooses from a list by the words that are shown. */
  async select(within: Locator, label: string, choice: string): Promise<void> {
    await within.getByRole('combobox', { name: label }).selectOption({ label: choice });
  }

  async setPace(pace: number): Promise<void> {
    await this.select(this.steering, this.t('pace'), this.t('paceOf', { pace }));
    await expect(this.steering.getByRole('combobox', { name: this.t('pace') })).toHaveValue(String(pace));
  }

  /** The code a team's people join with, as shown in the room. */
  async codeOf(team: string): Promise<string> {
    const card = this.page.getByRole('article', { name: firstHour.team(team, this.language) });
    return await shownCode(card.getByText(/[A-Z0-9]{4,}-[A-Z0-9]{4,}/));
  }

  /** The code of a role of directing staff, hidden until it is asked for. */
  async staffCode(role: 'controller' | 'facilitator'): Promise<string> {
    const codes = this.page.getByRole('region', { name: this.t('staffCodes') });
    const show = codes.getByRole('button', { name: this.t('showStaffCodes') });
    if (await show.isVisible()) await show.click();
    const term = codes.getByRole('term').filter({ hasText: this.common(`role.${role}`) });
    return await shownCode(term.locator('xpath=following-sibling::dd'));
  }

  /** Looks an inject up in the list; its panel opens on the right. */
  async choose(inject: string): Promise<void> {
    await this.tab('list');
    const subject = firstHour.subject(inject, this.language);
    await this.left.getByRole('searchbox', { name: this.injects('search') }).fill(subject);
    await this.left.getByRole('listitem').filter({ hasText: subject }).first().getByRole('button').click();
    await expect(this.side.getByRole('heading', { name: subject })).toBeVisible();
  }

  act(button: 'releaseNow' | 'hold' | 'unhold' | 'skip' | 'retime' | 'withdraw' | 'correct'): Promise<void> {
    return this.side.getByRole('button', { name: this.injects(button), exact: true }).click();
  }

  async expectState(state: 'planned' | 'armed' | 'held' | 'released' | 'opened' | 'skipped' | 'withdrawn') {
    await expect(this.side.getByRole('article')).toContainText(this.injects(`state.${state}`));
  }

  /** Grants at the desk whatever waits for control's own answer; says how many that were. */
  async grantAsked(): Promise<number> {
    const measures = say(this.language).controlMeasures;
    const waiting = this.side.getByRole('region', { name: measures('waiting'), exact: true });
    let granted = 0;
    for (
      let left = await waiting.getByRole('listitem').count();
      left > 0;
      left = await waiting.getByRole('listitem').count()
    ) {
      await waiting
        .getByRole('button', { name: measures('grant'), exact: true })
        .first()
        .click();
      await expect.poll(() => waiting.getByRole('listitem').count()).not.toBe(left);
      granted += 1;
    }
    return granted;
  }

  /** The moment an inject has in the list, or its state in place of one. */
  async line(inject: string): Promise<Locator> {
    await this.tab('list');
    const subject = firstHour.subject(inject, this.language);
    await this.left.getByRole('searchbox', { name: this.injects('search') }).fill(subject);
    return this.left.getByRole('listitem').filter({ hasText: subject }).first();
  }

  /** A titled part of the desk. */
  part(title: 'suggested' | 'reserve' | 'passedOver' | 'toConfirm'): Locator {
    return this.side.getByRole('region', { name: this.desk(title), exact: true });
  }

  /** The log of the exercise, as it is handed out now. */
  async log(): Promise<RecordedEvent[]> {
    const { origin } = new URL(this.page.url());
    return readLog(await (await this.page.request.get(`${origin}/api/s/${this.handle}/log`)).text());
  }

  async giveReason(label: string, reason: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: label }).fill(reason);
  }
}

/** The code in a place that may hold a button beside it. */
async function shownCode(place: Locator): Promise<string> {
  const code = /[A-Z0-9]{4,}-[A-Z0-9]{4,}/;
  await expect(place).toHaveText(code);
  return code.exec(await place.innerText())?.[0] ?? '';
}
