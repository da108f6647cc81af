// The state of an inject as control reads it: its status, and once released whether everybody opened it.
import type { InjectStatus } from '../../../shared/exercise/state/injects.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import type { BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { seatsOf } from './use-control.ts';

export type InjectState = InjectStatus | 'opened';
export const INJECT_STATES: readonly InjectState[] = [
  'planned',
  'armed',
  'held',
  'waiting',
  'passed-over',
  'released',
  'opened',
  'skipped',
  'expired',
  'withdrawn',
];

/** Seats an inject went to, and how many of them opened it. */
export function openness(inject: ControlInject, view: ControlView): { opened: number; of: number } {
  let opened = 0;
  let of = 0;
  for (const team of inject.to) {
    const seats = seatsOf(view, team);
    of += seats.length;
    opened += seats.filter(({ key }) => inject.openedBy[team]?.includes(key)).length;
  }
  return { opened, of };
}

export function stateOf(inject: ControlInject, view: ControlView): InjectState {
  if (inject.status !== 'released') return inject.status;
  const { opened, of } = openness(inject, view);
  return of > 0 && opened === of ? 'opened' : 'released';
}

export const STATE_LOOK: Readonly<Record<InjectState, readonly [BadgeTone, IconName]>> = {
  planned: ['plain', 'clock'],
  armed: ['blue', 'clock'],
  held: ['amber', 'pause'],
  waiting: ['amber', 'warning'],
  'passed-over': ['amber', 'right'],
  released: ['accent', 'send'],
  opened: ['green', 'check'],
  skipped: ['plain', 'cross'],
  expired: ['plain', 'cross'],
  withdrawn: ['red', 'back'],
};

export interface InjectFilter {
  readonly text: string;
  readonly state: InjectState | 'all' | 'to-come';
  readonly team: string;
  readonly storyline: string;
}
export const NO_FILTER: InjectFilter = { text: '', state: 'all', team: '', storyline: '' };
const TO_COME: readonly InjectState[] = ['planned', 'armed', 'held', 'waiting', 'passed-over'];

/** Whether an inject is to be listed; the text is looked for in number, subject, sender and body. */
export function passes(inject: ControlInject, filter: InjectFilter, view: ControlView): boolean {
  const { text, state, team, storyline } = filter;
  if (team !== '' && !inject.to.includes(team)) return false;
  if (storyline !== '' && inject.storyline !== storyline) return false;
  if (state !== 'all') {
    const here = stateOf(inject, view);
    if (state === 'to-come' ? !TO_COME.includes(here) : here !== state) return false;
  }
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const { number, subject, from, body } = inject;
  return [number, subject.text, from.text, body.text].some((part) => part.toLocaleLowerCase().includes(wanted));
}
