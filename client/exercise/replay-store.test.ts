import { describe, expect, it } from 'vitest';
import { momentOf } from '../../shared/review/timeline.ts';
import { wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { firstHourFrames as frames } from '../../tests/support/first-hour-frames.ts';
import { exerciseStoreContract } from './exercise-store.contract.ts';
import { createReplayStore, type ReplayAudience } from './replay-store.ts';

const replay = (audience: ReplayAudience, position: number) =>
  createReplayStore({
    frames,
    audience,
    language: 'en',
    moment: momentOf(frames, position),
    mediaUrl: (key) => `/media/${key}`,
  });
const team = { kind: 'team', team: 'protection' } as const;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a replayed exercise', () => {
  exerciseStoreContract(() => replay(team, 150));

  it('shows the view its audience had, forwards and backwards', () => {
    const store = replay(team, 40);
    for (const position of [41, 80, 200, 120, 12, 250, 249]) {
      store.seek(momentOf(frames, position));
      const seen = store.state.getState().views.team;
      const had = wholeOf(viewFor({ kind: 'team', team: 'protection', language: 'en' }, frames.at(position)));
      expect(seen?.position).toBe(position);
      expect(plain({ ...seen?.fields })).toEqual(plain(had.fields));
      expect(plain(seen?.lists)).toEqual(plain(had.lists));
    }
  });

  it('refuses whatever is sent, by name', async () => {
    const store = replay(team, 100);
    const answer = await store.send({ type: 'StopPlay' });
    expect(answer).toEqual({ ok: false, rejection: { code: 'replay-is-read-only' } });
    expect(store.state.getState().status).toBe('replaying');
  });

  it('tells the time under the cursor between two events and says so', () => {
    const store = replay({ kind: 'control' }, 100);
    const before = store.state.getState().views;
    let told = 0;
    store.state.subscribe(() => told++);
    const moment = momentOf(frames, 100);
    store.seek({ ...moment, t: moment.t + 1000, wall: moment.wall + 1000 });
    expect(store.exerciseNow()).toBe(moment.t + 1000);
    expect(store.now()).toBe(moment.wall + 1000);
    expect(told).toBe(1);
    expect(store.state.getState().views).toBe(before);
  });

  it('shows another language as a whole new view', () => {
    const store = replay(team, 150);
    const english = store.state.getState().views.team?.lists.inbox[0]?.subject.text;
    store.chooseLanguage('it');
    expect(store.state.getState().views.team?.lists.inbox[0]?.subject.text).not.toBe(english);
  });

  it('marks as opened what anybody of the team had opened', () => {
    const store = replay(team, frames.last);
    const { seat, team: view } = store.state.getState().views;
    const opened = new Set(seat?.lists.opened.map(({ key }) => key));
    expect(opened.size).toBeGreaterThan(0);
    for (const row of view?.lists.inbox ?? []) expect(opened.has(row.key)).toBe(row.openedBy > 0);
  });
});
