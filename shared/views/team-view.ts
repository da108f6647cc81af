// What a trainee may know: one team in one language. Built field by field from the team's own part of the state; every id
// is opaque. No truth, no facts, no storylines, no other team, nothing that has not been released.
import { opaqueOf } from '../exercise/opaque.ts';
import type { DecisionRow, OpenCard } from '../exercise/state/decisions.ts';
import type { DocumentRow } from '../exercise/state/documents.ts';
import type { InboxRow } from '../exercise/state/injects.ts';
import type { PassRow, TickRow } from '../exercise/state/knowledge.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { MessageRow } from '../exercise/state/words.ts';
import { type ExerciseState, type TeamState, teamState } from '../exercise/state.ts';
import type { Language } from '../kit/languages.ts';
import { own } from '../kit/own.ts';
import type { Claim } from '../scenario/claims.ts';
import { type Scenario, type ShownText, teamsOf, textOf } from '../scenario/scenario.ts';
import { shownDocument, shownForms } from './document-view.ts';
import { shownTick } from './indicator-view.ts';
import { orderableViewer, shownAsked, shownMeasure } from './measure-view.ts';
import { shownAgencies, shownMessage, shownReceipts } from './message-view.ts';
import { remember, rememberLast, shown, type ViewModel } from './model.ts';
import type {
  DossierCard,
  InboxItem,
  ReferenceCard,
  ShownCard,
  ShownDecision,
  ShownPass,
  ShownPassed,
} from './shapes/trainee.ts';
import { shownClock, shownMove } from './shared-fields.ts';
import { versionsOf } from './versions.ts';

/** Makes the views of one team and language of one exercise; `base` is any state of it (scenario and opaque ids). */
export function createTeamViewer(
  base: ExerciseState,
  team: string,
  language: Language,
): (state: ExerciseState) => ViewModel {
  const { scenario } = base;
  const say = (key: string): ShownText => textOf(scenario, key, language);
  const inbox = remember((row: InboxRow) => inboxItem(base, row, language, team));
  const decisions = remember((row: DecisionRow) => shownDecision(base, row, say));
  const messages = remember((row: MessageRow) => shownMessage(base, row, team, say));
  const measures = remember((row: MeasureRow) => shownMeasure(base, row, say));
  const asked = remember((row: MeasureRow) => shownAsked(base, row, say));
  const ticks = remember((row: TickRow) => shownTick(base, row));
  const passes = remember((row: PassRow) => shownPassed(base, row, team));
  const others = Object.entries(scenario.between_teams ? scenario.teams : {}).flatMap(([id, { code }]) =>
    id === team ? [] : [{ code, title: say(`teams.${id}.title`) }],
  );
  const forms = shownForms(base, team, say);
  const documents = remember((row: DocumentRow) => shownDocument(base, row, team, say));
  const agencies = shownAgencies(base, team, say);
  const orderable = orderableViewer(base, team, say);
  const cards = remember((rows: readonly OpenCard[]) => rows.map((card) => shownCard(base, card, say)));
  const closed = remember((rows: TeamState['closed']) =>
    Object.entries(rows).map(([id, { at, why }]) => ({
      key: opaqueOf(base, 'decision', id),
      title: say(`decisions.${id}.title`),
      at,
      why,
    })),
  );
  const people = remember((rows: TeamState['people']) =>
    Object.keys(rows).map((id) => dossierCard(base, id, rows[id] ?? [], say)),
  );
  const clock = remember(shownClock);
  const title = say('title');
  const about = {
    code: scenario.teams[team]?.code ?? '',
    title: say(`teams.${team}.title`),
    mandate: say(`teams.${team}.mandate`),
  };
  const references = referenceCards(base, team, say);
  // Everything a team sees of a state is in these: what happens to others only is no work here.
  const from = (state: ExerciseState) => [
    teamState(state, team),
    state.phase,
    state.clock,
    state.move,
    state.comcheckAsked,
  ];
  const content = rememberLast(from, (state) => {
    const mine = teamState(state, team);
    return {
      fields: {
        title,
        team: about,
        phase: state.phase,
        clock: clock(state.clock),
        move: shownMove(scenario, state, language),
        cards: cards(mine.cards),
        closed: closed(mine.closed),
        people: people(mine.people),
        others,
        agencies,
        forms,
        orderable: orderable(mine.people),
        references,
        comcheck: state.comcheckAsked,
      },
      lists: {
        inbox: shown(mine.inbox, inbox),
        decisions: shown(mine.decisions, decisions),
        measures: shown(mine.measures, measures),
        asked: shown(mine.asked, asked),
        passes: shown(mine.passes, passes),
        ticks: shown(mine.ticks, ticks),
        documents: shown(mine.documents, documents),
        messages: shown(mine.messages, messages),
      },
    };
  });
  return (state) => ({ position: state.position, ...content(state) });
}

/** One inject as its recipients read it. Ad-hoc injects keep control's own words, labelled with their language. */
export function inboxItem(base: ExerciseState, row: InboxRow, language: Language, team: string): InboxItem {
  const { scenario } = base;
  const inject = scenario.injects[row.key];
  const own = (text: string): ShownText =>
    row.adHoc && row.adHoc.language !== language ? { text, language: row.adHoc.language } : { text };
  const say = (field: string): ShownText => textOf(scenario, `injects.${row.key}.${field}`, language);
  const versions = versionsOf(scenario, row.key, row.adHoc, row.versions?.texts ?? [], language);
  const version = versions.at(-1) ?? versions[0];
  return {
    key: opaqueOf(base, 'inject', row.key),
    t: row.t,
    from: row.adHoc ? own(row.adHoc.from) : say('from'),
    channel: row.adHoc?.channel ?? inject?.channel ?? 'message',
    subject: version.subject,
    body: version.body,
    ...(version.since === undefined
      ? {}
      : { corrected: { t: version.since, earlier: versions.slice(row.versions?.cameWith ?? 0, -1) } }),
    attachments: (inject?.attachments ?? []).flatMap((name) => attachment(base, name)),
    announcement: inject?.announcement ?? false,
    withdrawn: row.withdrawn,
    ...(inject?.content_note === undefined ? {} : { contentNote: say('content_note') }),
    openedBy: row.openedBy,
    ...(row.firstOpenedAt === undefined ? {} : { firstOpenedAt: row.firstOpenedAt }),
    people: (inject?.shows ?? [])
      .filter((ref) => ref.startsWith('person:'))
      .map((ref) => opaqueOf(base, 'person', ref.slice('person:'.length))),
    adHoc: row.adHoc !== undefined,
    ...(row.passed === undefined ? {} : { passed: shownPass(base, row.passed, team) }),
  };
}

const codeOf = (base: ExerciseState, team: string): string => base.scenario.teams[team]?.code ?? '';

const shownPass = (base: ExerciseState, row: PassRow, team: string): ShownPass => ({
  key: row.key,
  from: codeOf(base, row.from),
  basis: row.basis,
  text: row.text,
  language: row.language,
  ...shownReceipts(base, row, team),
});

const shownPassed = (base: ExerciseState, row: PassRow, team: string): ShownPassed => ({
  key: row.key,
  inject: opaqueOf(base, 'inject', row.inject),
  to: codeOf(base, row.to),
  basis: row.basis,
  text: row.text,
  language: row.language,
  t: row.t,
  ...shownReceipts(base, row, team),
});

/** A file under an opaque name: authors' file names would tell what is to come. */
function attachment(base: ExerciseState, name: string) {
  const file = base.scenario.media[name];
  if (!file) return [];
  const key = opaqueOf(base, 'media', name);
  const dot = name.lastIndexOf('.');
  return [{ key, name: dot < 0 ? key : key + name.slice(dot), type: file.type, bytes: file.bytes }];
}

function shownCard(base: ExerciseState, card: OpenCard, say: (key: string) => ShownText): ShownCard {
  const at = `decisions.${card.decision}`;
  const definition = base.scenario.decisions[card.decision];
  return {
    key: opaqueOf(base, 'decision', card.decision),
    title: say(`${at}.title`),
    prompt: say(`${at}.prompt`),
    ...(card.inject === undefined ? {} : { inject: opaqueOf(base, 'inject', card.inject) }),
    ...(definition?.about === undefined ? {} : { about: opaqueOf(base, 'person', definition.about) }),
    options: card.options.map((option) => ({
      key: opaqueOf(base, 'option', `${card.decision}/${option}`),
      title: say(`${at}.options.${option}.title`),
      ...(definition?.options[option]?.detail === undefined ? {} : { detail: say(`${at}.options.${option}.detail`) }),
    })),
    openedAt: card.openedAt,
    ...(card.deadline === undefined ? {} : { deadline: card.deadline }),
    ...(card.closesAt === undefined ? {} : { closesAt: card.closesAt }),
    overdue: card.overdue,
  };
}

function shownDecision(base: ExerciseState, row: DecisionRow, say: (key: string) => ShownText): ShownDecision {
  const option = `decisions.${row.decision}.options.${row.option}`;
  const definition = base.scenario.decisions[row.decision]?.options[row.option];
  return {
    key: row.key,
    decision: opaqueOf(base, 'decision', row.decision),
    title: say(`decisions.${row.decision}.title`),
    option: opaqueOf(base, 'option', `${row.decision}/${row.option}`),
    optionTitle: say(`${option}.title`),
    ...(definition?.feedback === undefined ? {} : { feedback: say(`${option}.feedback`) }),
    reason: row.reason,
    restsOn: row.restsOn.map((inject) => opaqueOf(base, 'inject', inject)),
    late: row.late,
    t: row.t,
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    recordedByControl: row.recordedByControl,
    ...(row.observedAt === undefined ? {} : { observedAt: row.observedAt }),
    struck: row.struck !== undefined,
  };
}

function dossierCard(
  base: ExerciseState,
  id: string,
  disclosed: readonly { id: string; t: number }[],
  say: (key: string) => ShownText,
): DossierCard {
  const person = base.scenario.people[id];
  return {
    key: opaqueOf(base, 'person', id),
    name: say(`people.${id}.name`),
    initials: person?.initials ?? '',
    card: say(`people.${id}.card`),
    claims: (Object.entries(person?.claims ?? {}) as [Claim, string | number][]).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? say(`people.${id}.claims.${name}`) : { text: String(value) },
    })),
    disclosed: disclosed.map((row) => ({
      ...toldKey(base, id, row.id),
      t: row.t,
      text: say(`people.${id}.disclosure.${row.id}.text`),
    })),
  };
}

/** Names what a person told; an author's id is never shown in its place. */
function toldKey(base: ExerciseState, person: string, disclosure: string): { key?: string } {
  const key = base.opaque[`told:${person}/${disclosure}`];
  return key === undefined ? {} : { key };
}

function referenceCards(base: ExerciseState, team: string, say: (key: string) => ShownText): ReferenceCard[] {
  const { scenario }: { scenario: Scenario } = base;
  return Object.entries(scenario.cards)
    .filter(([, card]) => teamsOf(scenario, card.to).includes(team))
    .map(([id, card]) => ({
      key: opaqueOf(base, 'card', id),
      kind: card.kind,
      title: say(`cards.${id}.title`),
      ...(card.intro === undefined ? {} : { intro: say(`cards.${id}.intro`) }),
      lines: Object.entries(card.lines).map(([line, { indicator, strength: written }]) => {
        const known = indicator === undefined ? undefined : own(scenario.indicators ?? {}, indicator);
        const strength = written ?? known?.strength;
        return {
          text: say(`cards.${id}.lines.${line}.text`),
          ...(indicator === undefined ? {} : { indicator }),
          ...(strength === undefined ? {} : { strength }),
          ...(known === undefined ? {} : { elements: known.elements }),
        };
      }),
    }));
}
