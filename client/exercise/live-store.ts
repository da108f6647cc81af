// The live exercise: one socket, the views it feeds, the commands and drafts that wait for it.
import { createStore } from 'zustand/vanilla';
import type { Command } from '../../shared/exercise/commands.ts';
import { LANGUAGES, type Language } from '../../shared/kit/languages.ts';
import type { AudienceName, CommandAnswer, JoinAnswer, NoticeMessage } from '../../shared/protocol/messages.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { WholeView } from '../../shared/views/model.ts';
import type { InboxItem } from '../../shared/views/shapes/trainee.ts';
import { get, post } from '../link/api.ts';
import { CommandQueue } from '../link/command-queue.ts';
import { DraftBox } from '../link/draft-box.ts';
import { browserKeeper, type Keeper } from '../link/kept.ts';
import { type LinkSocket, openSocket } from '../link/socket.ts';
import { ViewFeed } from '../link/view-feed.ts';
import { WallClock } from '../link/wall-clock.ts';
import { asDifference } from './as-difference.ts';
import {
  commonOf,
  type ExerciseSnapshot,
  type ExerciseStore,
  exerciseTimeOf,
  startSnapshot,
  type Views,
} from './exercise-store.ts';

export interface LiveOptions {
  readonly handle: string;
  readonly language: Language;
  readonly keeper?: Keeper;
  readonly socket?: LinkSocket;
  readonly clock?: WallClock;
  /** How long to wait before a view that could not be fetched is asked for again. */
  readonly retryAfter?: number;
}

const TIME_EVERY = 30_000;

export interface LiveStore extends ExerciseStore {
  /** Connects; what was typed and sent before is there already. Opens again after `close`. */
  readonly open: () => void;
}

export function createLiveStore(options: LiveOptions): LiveStore {
  const { handle, keeper = browserKeeper, socket = openSocket(), clock = new WallClock() } = options;
  const path = `/api/s/${encodeURIComponent(handle)}`;
  const feeds = new Map<AudienceName, ViewFeed>();
  /** How often each whole view was asked for: only the newest answer counts. */
  const asks = new Map<AudienceName, number>();
  const state = createStore<ExerciseSnapshot>(() => startSnapshot(options.language));
  const set = (part: Partial<ExerciseSnapshot>) => state.setState(part);
  const queue = new CommandQueue({
    keeper,
    name: `${handle}.commands`,
    now: () => clock.now(),
    changed: (pending) => set({ pending }),
  });
  const drafts = new DraftBox(keeper, `${handle}.drafts`, (known) => set({ drafts: known }));
  set({ pending: queue.rows, drafts: drafts.drafts });
  let joined = false;
  let closed = false;

  /** The seat is lost for good or to another device: this page asks for nothing any more. */
  const isOut = () => ['held-elsewhere', 'removed', 'refused'].includes(state.getState().status);

  const feedOf = (name: AudienceName): ViewFeed => {
    const known = feeds.get(name) ?? new ViewFeed();
    feeds.set(name, known);
    return known;
  };

  const show = () => {
    const views: Record<string, WholeView> = {};
    let position = 0;
    for (const [name, feed] of feeds) {
      if (!feed.view) continue;
      views[name] = feed.view;
      position = Math.max(position, feed.view.position);
    }
    const whole = [...feeds.values()].every((feed) => !feed.awaitsWhole);
    // The server built these views for this audience from the types in shared/views/shapes.
    set({
      views: views as unknown as Views,
      position,
      // Once the views say so themselves, they also say when the director lifts it.
      ...(commonOf(views as unknown as Views)?.phase === 'stopped' ? { stopAsked: false } : {}),
      ...(joined && !isOut() ? { status: whole ? 'live' : 'behind' } : {}),
    });
  };

  const fetchWhole = async (name: AudienceName): Promise<void> => {
    const feed = feedOf(name);
    const { language } = state.getState();
    // An older request may be answered later; taking its view would lose what was told in between.
    const asked = (asks.get(name) ?? 0) + 1;
    asks.set(name, asked);
    feed.expectWhole();
    show();
    const answer = await get<WholeView>(`${path}/view/${name}?language=${language}`);
    if (closed || !joined || language !== state.getState().language || asks.get(name) !== asked) return;
    if (answer.ok) {
      feed.takeWhole(answer.value, language);
      show();
    } else if (answer.rejection.code === 'not-joined') set({ status: 'refused', rejection: answer.rejection });
    else {
      const again = () => void (!closed && joined && asks.get(name) === asked && fetchWhole(name));
      setTimeout(again, options.retryAfter ?? 1500);
    }
  };

  const onJoined = (answer: JoinAnswer): void => {
    if (!answer.ok) {
      const { code, detail } = answer.rejection;
      joined = false;
      set({ status: 'refused', rejection: detail === undefined ? { code } : { code, detail } });
      return;
    }
    const { team, board, ...rest } = answer.seat;
    const me = { ...rest, ...(team === undefined ? {} : { team }), ...(board === undefined ? {} : { board }) };
    joined = true;
    set({ me, storing: answer.storing, stopAsked: false, status: 'behind' });
    drafts.restore(answer.drafts);
    for (const audience of answer.audiences) {
      if (audience.fetch) void fetchWhole(audience.name);
      else for (const missed of audience.missed) feedOf(audience.name).take(asDifference(missed));
    }
    show();
    queue.resume((message, acknowledge) => socket.emit('command', message, acknowledge));
    drafts.resume((message, acknowledge) => socket.emit('draft', message, acknowledge));
  };

  const join = () => {
    clock.reset();
    const { language } = state.getState();
    const positions: Partial<Record<AudienceName, number>> = {};
    for (const [name, feed] of feeds) {
      const position = feed.position(language);
      if (position !== undefined) positions[name] = position;
    }
    const asked = clock.local();
    socket.emit('join', { protocol: PROTOCOL, handle, language, positions }, (answer) => {
      if (answer.ok) clock.heard(answer.now, asked);
      onJoined(answer);
    });
  };

  const askTime = () => {
    if (!socket.connected) return;
    const asked = clock.local();
    socket.emit('time', ({ now }) => clock.heard(now, asked));
  };

  const onLost = () => {
    joined = false;
    queue.suspend();
    drafts.suspend();
    if (!isOut()) set({ status: 'offline' });
  };

  const onNotice = (notice: NoticeMessage) => {
    if (notice.kind === 'people') set({ people: notice.people });
    else if (notice.kind === 'storing') set({ storing: notice.storing });
    else if (notice.kind === 'stop-asked') set({ stopAsked: true });
    else if (notice.kind === 'break') {
      const { seat, name, team } = notice;
      const asked = { seat, name, at: clock.now(), ...(team === undefined ? {} : { team }) };
      set({ breaks: [...state.getState().breaks.filter((known) => known.seat !== seat), asked] });
    } else if (notice.kind === 'held-elsewhere' || notice.kind === 'removed') {
      queue.suspend();
      drafts.suspend();
      set({ status: notice.kind });
    }
  };

  socket.on('connect', () => void (!isOut() && join()));
  socket.on('disconnect', onLost);
  socket.on('connect_error', onLost);
  socket.on('notice', onNotice);
  socket.on('view', ({ audience, ...difference }) => {
    if (feedOf(audience).take(asDifference(difference))) show();
  });
  let timer: ReturnType<typeof setInterval> | undefined;
  const onHide = () => (document.visibilityState === 'hidden' ? drafts.flushAll() : askTime());

  /** A page that lost its seat to another device still has the safety stop: by the seat's own code. */
  const stopByCode = async (): Promise<CommandAnswer> => {
    const code = state.getState().me?.seatCode;
    const answer = code === undefined ? undefined : await post<unknown>('/api/stop', { code });
    if (answer?.ok) return { ok: true, position: state.getState().position };
    return { ok: false, rejection: { code: answer?.rejection.code ?? 'not-joined' } };
  };

  return {
    state,
    handle,
    open: () => {
      closed = false;
      timer = setInterval(askTime, TIME_EVERY);
      document.addEventListener('visibilitychange', onHide);
      socket.connect();
    },
    now: () => clock.now(),
    exerciseNow: () => exerciseTimeOf(state.getState().views, clock.now()),
    send: (command: Command): Promise<CommandAnswer> => {
      if (isOut() && command.type === 'StopPlay') return stopByCode();
      if (isOut()) return Promise.resolve({ ok: false, rejection: { code: 'seat-held-elsewhere' } });
      return queue.send(command, state.getState().position);
    },
    sendAgain: (id) => queue.again(id),
    forget: (id) => queue.forget(id),
    writeDraft: (key, text) => drafts.write(key, text),
    settleDraft: (key, takeOther) => drafts.settle(key, takeOther),
    chooseLanguage: (language) => {
      if (!LANGUAGES.includes(language) || language === state.getState().language) return;
      keeper.write('language', language);
      set({ language });
      if (isOut()) return;
      void queue.send({ type: 'ChooseLanguage', language }, state.getState().position).then(() => {
        if (joined && state.getState().language === language) for (const name of feeds.keys()) void fetchWhole(name);
      });
    },
    askForBreak: () =>
      new Promise((resolve) => {
        if (!joined) resolve(false);
        else socket.emit('break', () => resolve(true));
      }),
    dismissBreak: (seat) => set({ breaks: state.getState().breaks.filter((known) => known.seat !== seat) }),
    loadBody: async (key) => {
      const { language } = state.getState();
      const answer = await get<InboxItem['body']>(`${path}/body/${encodeURIComponent(key)}?language=${language}`);
      if (!answer.ok || language !== state.getState().language) return false;
      feedOf('team').fill('inbox', key, { body: answer.value });
      show();
      return true;
    },
    mediaUrl: (key) => `${path}/media/${encodeURIComponent(key)}`,
    takeBack: () => {
      set({ status: 'connecting' });
      if (socket.connected) join();
      else socket.connect();
    },
    close: () => {
      closed = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHide);
      drafts.flushAll();
      socket.disconnect();
    },
  };
}
