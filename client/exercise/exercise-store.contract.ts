// What any exercise store keeps to, live or replayed. Each implementation's test calls this with a way to make one
// that already shows a trainee's team view (and, if it is live, is connected).
import { expect, it } from 'vitest';
import { commonOf, type ExerciseStore, isReadOnly } from './exercise-store.ts';

export function exerciseStoreContract(make: () => Promise<ExerciseStore> | ExerciseStore): void {
  it('shows views with a position, and tells when they change', async () => {
    const store = await make();
    const state = store.state.getState();
    expect(commonOf(state.views)).toBeDefined();
    expect(state.position).toBeGreaterThan(0);
    store.close();
  });

  it('keeps its snapshot stable while nothing happens', async () => {
    const store = await make();
    expect(store.state.getState()).toBe(store.state.getState());
    expect(store.state.getState().views).toBe(store.state.getState().views);
    store.close();
  });

  it('tells a time that follows from the clock in view', async () => {
    const store = await make();
    expect(store.exerciseNow()).toBeGreaterThanOrEqual(commonOf(store.state.getState().views)?.clock.anchorT ?? 0);
    expect(Number.isFinite(store.now())).toBe(true);
    store.close();
  });

  it('answers every command, and refuses it by name where it may not act', async () => {
    const store = await make();
    if (isReadOnly(store.state.getState().status)) {
      const answer = await store.send({ type: 'PauseExercise' });
      expect(answer.ok).toBe(false);
    }
    store.close();
  });

  it('keeps drafts by key without touching the views', async () => {
    const store = await make();
    const before = store.state.getState().views;
    if (!isReadOnly(store.state.getState().status)) {
      store.writeDraft('message/control', 'half a sent');
      expect(store.state.getState().drafts['message/control']?.text).toBe('half a sent');
    }
    expect(store.state.getState().views).toBe(before);
    store.close();
  });
}
