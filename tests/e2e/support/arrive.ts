import type { BrowserContext } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { JoinPage } from './join-page.ts';
import { TraineeConsole } from './trainee-console.ts';

/** Somebody at a laptop of their own joins a team with its code and sits before the team's console. */
export async function arrive(
  laptop: BrowserContext,
  who: { readonly url: string; readonly code: string; readonly name: string; readonly language: Language },
): Promise<TraineeConsole> {
  const page = await laptop.newPage();
  const join = new JoinPage(page, who.language);
  await join.open(who.url);
  await join.enterCode(who.code);
  const seatCode = await join.joinAs(who.name);
  await join.openConsole();
  return new TraineeConsole(page, who.language, seatCode);
}
