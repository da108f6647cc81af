// (p) What a trainee's browser needs to paint: an inject into a long inbox and into a short one, and a late join.
import { chromium } from '@playwright/test';
import { findChromium } from '../../server/setup/chromium.mjs';
import { together } from './console-socket.ts';
import { type Crowd, engineCrowd, freshId, type SeatHere } from './crowd.ts';
import { median, type Pair, percentile } from './maths.ts';
import { PaintedConsole } from './painted-console.ts';
import type { Report } from './report.ts';
import type { Run } from './run.ts';
import { words } from './scenario.ts';
import { Subject } from './subject.ts';

const MANY = 10_000;
const FEW = 100;
/** Injects per round and console. */
const INJECTS = 40;
const LATE_JOINS = 3;
/** Commands under way while an inbox is filled. */
const AT_ONCE = 200;
/** Two seats in each of ten teams: one reads everything, the other is the page. */
const SEATS = 20;
const [READER, PAGE] = [0, 10];
/** A frame of a screen, which is what a person may have to wait. */
const FRAME = 16;
const BODY = words(600);
/** Frames come as fast as they are made: what is measured is the work, not the wait for the screen. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-renderer-backgrounding'];

interface Full {
  readonly crowd: Crowd;
  readonly page: PaintedConsole;
}

export async function partP(report: Report, run: Run): Promise<void> {
  const executable = await findChromium();
  if (executable === undefined) {
    run.say('p needs a Chromium and found none: skipped (set CHROMIUM_PATH, or run `npm test` once)');
    return;
  }
  const browser = await chromium.launch({
    ...(executable === '' ? {} : { executablePath: executable }),
    args: [...UNLIMITED, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const open = async (items: number): Promise<Full> => {
    const crowd = await filled(items);
    return { crowd, page: await PaintedConsole.open(browser, crowd.port, seatOf(crowd, PAGE)) };
  };
  const many = await open(MANY);
  const few = await open(FEW);
  const long: Pair[] = [];
  await run.rounds(
    () => received(many),
    () => received(few),
    (engine, reference) => long.push({ engine, reference }),
  );
  const late: Pair[] = [];
  await run.rounds(
    () => joinedLate(many),
    () => sent(many),
    (engine, reference) => late.push({ engine, reference }),
  );
  await browser.close();
  await Promise.all([many.crowd.subject.stop(), few.crowd.subject.stop()]);
  const unit = 'ms';
  const b1 = { part: 'p', id: 'B1', what: `received to painted, p95, ${MANY} items`, unit };
  report.add({ ...b1, against: `${FEW} items`, floor: 1.6, goal: 1.3 }, long);
  report.add(
    { ...b1, against: 'a frame', floor: 1 },
    long.map(({ engine }) => ({ engine, reference: FRAME })),
  );
  const b2 = { part: 'p', id: 'B2', what: `late join to painted, ${MANY} items`, unit };
  report.add({ ...b2, against: 'inject to painted', floor: 10, goal: 5 }, late);
}

const seatOf = (crowd: Crowd, index: number): SeatHere => crowd.room?.seats[index] as SeatHere;

async function adHoc({ control }: Crowd, subject: string): Promise<void> {
  const words = { subject, body: BODY, from: 'Desk', channel: 'radio', language: 'en' };
  const command = { type: 'SendAdHocInject', to: ['team-0'], ...words };
  const answer = await control.ask<{ ok: boolean }>('command', { id: freshId(), seen: 0, command });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** A running exercise whose first team has so many injects, all of them read by somebody. */
async function filled(items: number): Promise<Crowd> {
  const crowd = await engineCrowd(new Subject('engine-host.mjs'), SEATS, 1);
  const numbers = Array.from({ length: items - 1 }, (_, index) => index);
  await together(numbers, AT_ONCE, (number) => adHoc(crowd, `Report ${number} from the harbour gate`));
  const { handle, token } = seatOf(crowd, READER);
  const response = await fetch(`http://127.0.0.1:${crowd.port}/api/s/${handle}/view/team`, {
    headers: { cookie: `wm_${handle}=${token}` },
  });
  const view = (await response.json()) as { lists: { inbox: { key: string }[] } };
  if (view.lists.inbox.length !== items) throw new Error(`${view.lists.inbox.length} injects instead of ${items}`);
  await together(view.lists.inbox, AT_ONCE, async ({ key }) => {
    const command = { type: 'OpenInject', inject: key };
    await crowd.consoles[READER]?.ask('command', { id: freshId(), seen: 0, command });
  });
  return crowd;
}

/** Received to painted of one round, p95. */
async function received({ crowd, page }: Full): Promise<number> {
  const took: number[] = [];
  for (let sent = 0; sent < INJECTS; sent++) {
    const subject = `Now ${freshId()}`;
    took.push((await page.inject(subject, () => adHoc(crowd, subject))).took);
  }
  return percentile(took, 0.95);
}

/** From control's sending to painted, the median of a round. */
async function sent({ crowd, page }: Full): Promise<number> {
  const took: number[] = [];
  for (let sent = 0; sent < INJECTS; sent++) {
    const subject = `Now ${freshId()}`;
    let at = 0;
    const painted = await page.inject(subject, () => {
      at = Date.now();
      return adHoc(crowd, subject);
    });
    took.push(painted.at - at);
  }
  return median(took);
}

/** The median of a round's late joins. */
async function joinedLate({ page }: Full): Promise<number> {
  const took: number[] = [];
  for (let joins = 0; joins < LATE_JOINS; joins++) took.push(await page.joinLate());
  return median(took);
}
