import { describe, expect, it } from 'vitest';
import type { ExerciseEvent, RecordedEvent } from '../../../shared/exercise/events.ts';
import { fold } from '../../../shared/exercise/fold.ts';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { commonTexts } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewTexts } from '../../locales/review.ts';
import { KIND_OF } from './event-kinds.ts';
import { sayEvent } from './say-event.ts';

const log = playFirstHour();
const end = fold(log);
const first = log[0] as RecordedEvent;
const speechIn = (language: (typeof LANGUAGES)[number]) => ({
  end,
  language,
  t: reviewEventTexts.in(language),
  review: reviewTexts.in(language),
  common: commonTexts.in(language),
  seat: (seat: string) => `<${seat}>`,
});
const rare: readonly ExerciseEvent[] = [
  { type: 'SafetyStopped', from: 'running', backTo: 'paused' },
  { type: 'PhaseChanged', from: 'ended', to: 'paused' },
  { type: 'PhaseChanged', from: 'stopped', to: 'paused' },
  { type: 'PhaseChanged', from: 'ended', to: 'reviewed' },
  { type: 'PaceChanged', pace: 2 },
  { type: 'ClockJumped', to: 60_000 },
  { type: 'ExerciseInterrupted', lastAliveAt: 1 },
  { type: 'ClockLifted', offset: 90_000 },
  { type: 'PassedOver', key: 'inject:c04', dueAt: 1 },
  { type: 'PassedOverSettled', key: 'deadline:boy-age/protection', action: 'skip' },
  { type: 'PassedOverSettled', key: 'storyline:pirro/due.with-adults.2m', action: 'apply' },
  { type: 'SeatRemoved', seat: 'seat-money-1' },
  { type: 'DirectorTookOver', seat: 'seat-control' },
  { type: 'DeputyNamed', seat: 'seat-control' },
  { type: 'LanguageChosen', seat: 'seat-money-1', language: 'ru' },
  { type: 'InjectHeld', inject: 'c04' },
  { type: 'InjectUnheld', inject: 'c04' },
  { type: 'InjectSkipped', inject: 'c04', reason: 'no time' },
  { type: 'InjectRetimed', inject: 'c04', dueAt: 60_000 },
  { type: 'InjectWithdrawn', inject: 'c04', reason: 'wrong room' },
  { type: 'InjectAwaitsConfirmation', inject: 'c04' },
  { type: 'ConditionFailed', where: 'injects.c04.when', message: 'x' },
  {
    type: 'DecisionUndelivered',
    command: 'x',
    seat: 's',
    team: 'money',
    decision: 'boy-age',
    option: 'accept-paper',
    reason: '',
  },
  { type: 'Redacted', redacted: 5, field: 'text', reason: 'a real name' },
];

describe('sentences of events', () => {
  it.each(LANGUAGES)('has a whole sentence for everything that happened and for what is rare (%s)', (language) => {
    const speech = speechIn(language);
    for (const recorded of [...log, ...rare.map((event): RecordedEvent => ({ ...first, event }))]) {
      const sentence = sayEvent(recorded, speech);
      expect(sentence.trim(), recorded.event.type).not.toBe('');
      expect(sentence, recorded.event.type).not.toMatch(/[{}]|undefined|\bnull\b/);
    }
  });

  it('names things as people know them, not by their ids', () => {
    const speech = speechIn('en');
    const made = log.find(({ event }) => event.type === 'DecisionMade' && event.decision === 'kel-speaks');
    expect(sayEvent(made as RecordedEvent, speech)).not.toContain('kel-speaks');
    const sent = log.find(({ event }) => event.type === 'InjectReleased' && event.inject === 'c04');
    expect(sayEvent(sent as RecordedEvent, speech)).toMatch(/^Sent to C3: C04 A boy/);
  });

  it('puts every event of a log under one kind', () => {
    for (const { event } of log) expect(KIND_OF[event.type]).toBeDefined();
  });
});
