// One human sentence per event. Who did it is shown beside the sentence, so that it needs no subject in any language.

import type { EventOf, RecordedEvent } from '../../../shared/exercise/events.ts';
import type { ExerciseState } from '../../../shared/exercise/state.ts';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import { formatExerciseTime as clock, MINUTE } from '../../../shared/kit/time.ts';
import { agencyKey } from '../../../shared/scenario/agencies.ts';
import { CASE_FACT_NAMES, caseFact } from '../../../shared/scenario/case-facts.ts';
import { PROTECTION_CLOCKS } from '../../../shared/scenario/protection-clocks.ts';
import { type Scenario, textOf } from '../../../shared/scenario/scenario.ts';
import { versionsOf } from '../../../shared/views/versions.ts';
import { caseTexts } from '../../locales/cases.ts';
import type { commonTexts } from '../../locales/index.ts';
import type { reviewEventTexts } from '../../locales/review.events.ts';
import type { reviewTexts } from '../../locales/review.ts';
import { measureName } from '../../ui/measure-name.ts';

type Expectation = Scenario['injects'][string]['expects'][number];

export interface Speech {
  /** The last state of the log: knows ad-hoc injects and what was decided. */
  readonly end: ExerciseState;
  readonly language: Language;
  readonly t: ReturnType<(typeof reviewEventTexts)['in']>;
  readonly review: ReturnType<(typeof reviewTexts)['in']>;
  readonly common: ReturnType<(typeof commonTexts)['in']>;
  /** Name or role of a seat. */
  readonly seat: (seat: string) => string;
}

/** Texts of a log by reference, in one language. */
export function namesIn({ end, language, review, t }: Pick<Speech, 'end' | 'language' | 'review' | 't'>) {
  const { scenario } = end;
  const say = (key: string): string => textOf(scenario, key, language).text;
  const team = (id: string): string => scenario.teams[id]?.code ?? id;
  const factValue = (value: boolean | number): string =>
    typeof value === 'boolean' ? review(value ? 'yes' : 'no') : String(value);
  const orderOf = (key: string): string => {
    const row = end.measures.get(key);
    if (!row) return t('nothing');
    const person = row.about === undefined ? undefined : say(`people.${row.about}.name`);
    return measureName(say(`measures.${row.measure}.title`), person);
  };
  const stepOf = (id: string): string => say(`steps.${id}`);
  const expectedOf = (key: string): string | undefined => {
    const row = end.expectations.get(key);
    const expected = row && scenario.injects[row.inject]?.expects[row.index];
    return expected?.measure === undefined ? undefined : `${team(row?.team ?? '')}: ${taskOf(expected, say)}`;
  };
  return {
    say,
    team,
    factValue,
    teams: (ids: readonly string[]) => ids.map(team).join(', '),
    inject: (id: string) => {
      const number = scenario.injects[id]?.number;
      const subject = end.injects.get(id)?.adHoc?.subject ?? say(`injects.${id}.subject`);
      return number ? `${number} ${subject}` : subject || t('nothing');
    },
    decision: (id: string) => say(`decisions.${id}.title`),
    option: (decision: string, option: string) => say(`decisions.${decision}.options.${option}.title`),
    fact: (name: string) => factName(scenario, name, language, say) ?? name,
    measure: (id: string) => say(`measures.${id}.title`),
    person: (id: string | undefined) => (id === undefined ? '' : say(`people.${id}.name`)),
    /** Child steps of the catalogue. */
    step: stepOf,
    steps: (ids: readonly string[]) => ids.map(stepOf).join('; '),
    /** "Guardian to be appointed – Mara" of a protection clock. */
    clock: ({ clock: id, person }: { clock: string; person?: string | undefined }) =>
      clockOf(person === undefined ? id : `${person}/${id}`, say, language),
    /** "Referral – Mara" of a document. */
    document: (key: string): string => {
      const row = end.documents.get(key);
      if (!row) return t('nothing');
      return measureName(say(`forms.${row.form}.title`), row.about && say(`people.${row.about}.name`));
    },
    /** A team's code, or an agency's name. */
    party: (id: string): string => scenario.teams[id]?.code ?? say(agencyKey(scenario, id) ?? ''),
    /** "First needs – Mara" of an order. */
    order: orderOf,
    /** Who ordered what: its team's code, and "First needs – Mara". */
    ordered: ({ key, team: by }: { key: string; team: string }) => ({
      team: team(by),
      measure: orderOf(key),
    }),
    /** "A1: First needs – Mara" for an expectation of a measure; `undefined` for one of a decision. */
    expectedMeasure: expectedOf,
    storyline: (id: string) => say(`storylines.${id}.title`),
    state: (storyline: string, state: string) => say(`storylines.${storyline}.states.${state}.title`),
    /** What is expected by `<inject>/<index>`: its task, or the measure and whom it is about; and its team's code. */
    expected: (key: string) => {
      const row = end.expectations.get(key);
      const expected = row && scenario.injects[row.inject]?.expects[row.index];
      return {
        team: team(row?.team ?? ''),
        task: expected ? taskOf(expected, say) : t('nothing'),
      };
    },
    /** What a due moment is about, from its key (`inject:c04`, `deadline:x/team` …). */
    due: (key: string) => {
      const [kind = '', ref = ''] = key.split(/:(.*)/s);
      const first = ref.split('/')[0] ?? '';
      if (kind === 'inject' || kind === 'expiry') return say(`injects.${ref}.subject`) || ref;
      if (kind === 'deadline' || kind === 'closes') return say(`decisions.${first}.title`);
      if (kind === 'storyline') return say(`storylines.${first}.title`);
      if (kind === 'expectation') return expectedOf(ref) ?? say(`injects.${first}.subject`);
      if (kind === 'measure') return orderOf(ref);
      if (kind === 'reopen') return say(`people.${ref}.name`);
      if (kind === 'step') return measureName(say(`steps.${ref.split('/')[1] ?? ''}`), say(`people.${first}.name`));
      if (kind === 'clock') return clockOf(ref, say, language);
      return say(`moves.${ref}.title`) || ref;
    },
  };
}

/** A protection clock by its key, `<person>/<clock>` or `<clock>`. */
function clockOf(key: string, say: (key: string) => string, language: Language): string {
  const [person, id = person] = key.split('/');
  const name = PROTECTION_CLOCKS.find((known) => known === id);
  const title = name ? caseTexts.in(language)(`clock.${name}`) : key;
  return measureName(title, id === person ? undefined : say(`people.${person}.name`));
}

/** What is to be done: the measure and whom it is about, or the task a decision stands for. */
const taskOf = ({ measure, form, about, objective, task }: Expectation, say: (key: string) => string): string => {
  const named = measure === undefined ? form && `forms.${form}.title` : `measures.${measure}.title`;
  if (named === undefined) return say(`objectives.${objective}.tasks.${task}`);
  return measureName(say(named), about === undefined ? undefined : say(`people.${about}.name`));
};

/** A fact's title, or what it says about which person of concern. */
function factName(
  { people }: Scenario,
  name: string,
  language: Language,
  say: (key: string) => string,
): string | undefined {
  for (const [id, person] of Object.entries(people)) {
    const fact = person.case && CASE_FACT_NAMES.find((known) => caseFact(id, known) === name);
    if (!fact) continue;
    const t = caseTexts.in(language);
    return t('ofPerson', { person: say(`people.${id}.name`), fact: t(`fact.${fact}`) });
  }
  return say(`facts.${name}.title`) || undefined;
}

export function sayEvent(recorded: RecordedEvent, speech: Speech): string {
  const { event } = recorded;
  const { t, end, seat, common } = speech;
  const names = namesIn(speech);
  switch (event.type) {
    case 'ExercisePlanned':
      return t('ExercisePlanned', { title: names.say('title') });
    case 'PhaseChanged':
      return t(phaseKey(event));
    case 'PaceChanged':
      return t('PaceChanged', { pace: event.pace });
    case 'ClockJumped':
      return t('ClockJumped', { time: clock(event.to) });
    case 'PlanShifted':
      return t(event.by < 0 ? 'PlanShifted.earlier' : 'PlanShifted.later', {
        from: clock(event.from),
        minutes: Math.round(Math.abs(event.by) / MINUTE),
        count: event.moved.length,
      });
    case 'ExerciseInterrupted':
      return t('ExerciseInterrupted', { time: clock(recorded.t) });
    case 'ClockLifted':
      return t('ClockLifted', { seconds: Math.round(event.offset / 1000) });
    case 'MoveBegan':
      return t('MoveBegan', { title: names.say(`moves.${event.move}.title`) });
    case 'PassedOver':
      return t('PassedOver', { what: names.due(event.key) });
    case 'PassedOverSettled':
      return t('PassedOverSettled', { action: event.action, what: names.due(event.key) });
    case 'SeatTaken':
      return t('SeatTaken', { role: common(`role.${event.role}`) });
    case 'SeatRemoved':
    case 'DeputyNamed':
      return t(event.type, { who: seat(event.seat) });
    case 'LanguageChosen':
      return t('LanguageChosen', { language: common(`language.${event.language}`) });
    case 'SafetyStopped':
    case 'DirectorTookOver':
    case 'ComcheckAsked':
    case 'ComcheckAnswered':
      return t(event.type);
    case 'FactSet': {
      const values = { fact: names.fact(event.fact), value: names.factValue(event.value), reason: event.reason ?? '' };
      return t(event.cause.kind === 'control' ? 'FactSetByControl' : 'FactSet', values);
    }
    case 'StorylineMoved': {
      const { storyline, to, cause, reason = '' } = event;
      const values = { storyline: names.storyline(storyline), state: names.state(storyline, to), reason };
      return t(cause.kind === 'control' ? 'StorylineMovedByControl' : 'StorylineMoved', values);
    }
    case 'DisclosureMade':
      return t('DisclosureMade', {
        person: names.say(`people.${event.person}.name`),
        teams: names.teams(event.to),
        text: names.say(`people.${event.person}.disclosure.${event.disclosure}.text`),
      });
    case 'ConditionFailed':
      return t('ConditionFailed', { where: event.where });
    case 'InjectArmed':
    case 'InjectRetimed':
      return t(event.type, { time: clock(event.dueAt), inject: names.inject(event.inject) });
    case 'InjectExpirySet':
      return t('InjectExpirySet', { time: clock(event.at), inject: names.inject(event.inject) });
    case 'InjectReleased':
      return t('InjectReleased', { teams: names.teams(event.to), inject: names.inject(event.inject) });
    case 'InjectCorrected': {
      // What is left of it after a redaction, and the words it had before.
      const row = end.injects.get(event.inject);
      const kept = row?.corrections?.find(({ position }) => position === recorded.position);
      const versions = versionsOf(end.scenario, event.inject, row?.adHoc, row?.corrections ?? [], speech.language);
      const before = versions[row?.corrections?.findIndex(({ position }) => position === recorded.position) ?? 0];
      return t('InjectCorrected', {
        inject: names.inject(event.inject),
        before: (event.body === undefined ? before?.subject : before?.body)?.text ?? '',
        now: kept?.body ?? kept?.subject ?? '',
        reason: kept?.reason ?? '',
      });
    }
    case 'InjectSkipped':
    case 'InjectWithdrawn':
      return t(event.type, { inject: names.inject(event.inject), reason: event.reason });
    case 'InjectDisarmed':
    case 'InjectSuggested':
    case 'InjectSuggestionWithdrawn':
    case 'InjectAwaitsConfirmation':
    case 'InjectAdded':
    case 'InjectHeld':
    case 'InjectUnheld':
    case 'InjectExpired':
    case 'InjectOpened':
    case 'CorrectionRead':
      return t(event.type, { inject: names.inject(event.inject) });
    case 'DecisionOpened':
    case 'DecisionDeadlinePassed':
    case 'DecisionClosed':
      return t(event.type, { team: names.team(event.team), decision: names.decision(event.decision) });
    case 'DecisionMade': {
      const values = { decision: names.decision(event.decision), option: names.option(event.decision, event.option) };
      return t(event.late ? 'DecisionMadeLate' : 'DecisionMade', values);
    }
    case 'DecisionUndelivered':
      return t('DecisionUndelivered', {
        team: names.team(event.team),
        decision: names.decision(event.decision),
        option: names.option(event.decision, event.option),
      });
    case 'DecisionStruck': {
      const made = end.decisions.get(event.made);
      return t('DecisionStruck', {
        decision: made ? names.decision(made.decision) : t('nothing'),
        option: made ? names.option(made.decision, made.option) : '',
        reason: event.reason,
      });
    }
    case 'PassedOn':
      return t(event.breaches.length > 0 ? 'PassedOnBreach' : 'PassedOn', {
        inject: names.inject(event.inject),
        to: names.team(event.to),
        basis: t(`basis.${event.basis}`),
        text: end.passes.get(event.pass)?.text ?? event.text,
      });
    case 'IndicatorTicked':
    case 'IndicatorUnticked': {
      const values = {
        element: t(`element.${event.element}`),
        person: names.person(event.person),
        indicator: names.say(`indicators.${event.indicator}.text`),
      };
      if (event.type === 'IndicatorUnticked') return t('IndicatorUnticked', values);
      return t('IndicatorTicked', { ...values, note: end.ticks.get(event.tick)?.note ?? '' }).trim();
    }
    case 'MeasureOrdered': {
      const values = { measure: measureName(names.measure(event.measure), names.person(event.about)) };
      if (event.ofTeam !== undefined) return t('MeasureOrderedTwice', { ...values, team: names.team(event.ofTeam) });
      return t('MeasureOrdered', values);
    }
    case 'MeasureAnswered': {
      const said = t(`MeasureAnswered.${event.answer}`, { measure: names.order(event.order), reason: event.reason });
      // Without a reason nothing follows the full stop.
      return event.reason === '' ? said.replace(/\. $/, '') : said;
    }
    case 'MeasureDone':
      return t(`MeasureDone.${event.quality}`, { measure: names.order(event.order) });
    case 'MeasureStruck':
      return t('MeasureStruck', { measure: names.order(event.order), reason: event.reason });
    case 'MeasureCancelled':
      return t('MeasureCancelled', { measure: names.order(event.order) });
    case 'HarmRecorded':
      return t(`HarmRecorded.${event.kind}`, {
        measure: measureName(names.measure(event.measure), names.person(event.person)),
      });
    case 'PersonClosed':
      return t('PersonClosed', { person: names.person(event.person), time: clock(event.until) });
    case 'PersonReopened':
      return t('PersonReopened', { person: names.person(event.person) });
    case 'StepOpened': {
      const values = { step: names.step(event.step), person: names.person(event.person) };
      return event.dueAt === undefined
        ? t('StepOpenedFree', values)
        : t('StepOpened', { ...values, time: clock(event.dueAt) });
    }
    case 'StepDone':
    case 'StepOverdue': {
      const values = { step: names.step(event.step), person: names.person(event.person) };
      return t(event.type === 'StepDone' && event.late ? 'StepDoneLate' : event.type, values);
    }
    case 'StepOutOfOrder':
      return t('StepOutOfOrder', {
        step: names.step(event.step),
        person: names.person(event.person),
        missing: names.steps(event.missing),
      });
    case 'ProtectionClockStarted':
      return t('ProtectionClockStarted', { clock: names.clock(event), time: clock(event.dueAt) });
    case 'ProtectionClockStopped':
      return t(event.late ? 'ProtectionClockStoppedLate' : 'ProtectionClockStopped', { clock: names.clock(event) });
    case 'ProtectionClockRanOut':
      return t('ProtectionClockRanOut', { clock: names.clock(event) });
    case 'ExpectationOpened':
      return t('ExpectationOpened', { ...names.expected(event.expectation), time: clock(event.dueAt) });
    case 'ExpectationMet':
      return t(event.late ? 'ExpectationMetLate' : 'ExpectationMet', names.expected(event.expectation));
    case 'ExpectationMissed':
      return t('ExpectationMissed', names.expected(event.expectation));
    case 'MessageSent':
      return sayMessage(event, speech);
    case 'RequestAnswered':
      return t('RequestAnswered', { text: words(event.request, speech) });
    case 'RequestClosed':
      return t('RequestClosed', {
        text: words(event.request, speech),
        reason: end.messages.get(event.request)?.end?.reason ?? event.reason,
      });
    case 'DocumentSaved': {
      const values = { document: names.document(event.document), version: event.version };
      return t(event.conflict ? 'DocumentSavedBeside' : 'DocumentSaved', values);
    }
    case 'DocumentSubmitted':
      return t('DocumentSubmitted', { document: names.document(event.document), version: event.version });
    case 'DocumentSigned':
      return t('DocumentSigned', { document: names.document(event.document), by: names.party(event.by) });
    case 'DocumentReturned':
      return t('DocumentReturned', {
        document: names.document(event.document),
        by: names.party(event.by),
        reason:
          end.documents.get(event.document)?.returns.find(({ position }) => position === recorded.position)?.reason ??
          '',
      });
    case 'ReceiptConfirmed': {
      const pass = end.passes.get(event.what);
      const document = end.documents.get(event.what);
      const given = (pass ?? document ?? end.messages.get(event.what))?.receipts?.find(
        ({ key }) => key === event.receipt,
      );
      const what = pass ? names.inject(pass.inject) : document ? names.document(event.what) : words(event.what, speech);
      const text = given?.text ?? event.text;
      return t(text === '' ? 'ReceiptConfirmed' : 'ReceiptConfirmedWith', { what, text });
    }
    case 'NoteAdded':
      return t('NoteAdded', { text: end.notes.get(event.note)?.text || t('removedText') });
    case 'Redacted':
      return t('Redacted', { position: event.redacted, reason: event.reason });
    default:
      return assertNever(event);
  }
}

/** What a message says, in its own words, where they were not taken out. */
function words(message: string, { end, t }: Speech): string {
  const row = end.messages.get(message);
  return row === undefined || row.redacted ? t('removedText') : row.text;
}

/** Who is written to, an agency by its name; and in whose name control speaks. */
function sayMessage(event: EventOf<'MessageSent'>, speech: Speech): string {
  const { t, end, review } = speech;
  const names = namesIn(speech);
  const agency = event.as === undefined ? undefined : names.say(agencyKey(end.scenario, event.as) ?? '');
  const to = event.to === 'control' ? (agency ?? review('control')) : names.teams(event.to);
  const text = words(event.message, speech);
  if (event.to === 'control' || agency === undefined)
    return t(event.asks ? 'RequestSent' : 'MessageSent', { to, text });
  return t(event.asks ? 'RequestSentAs' : 'MessageSentAs', { to, text, agency });
}

function phaseKey({ from, to }: EventOf<'PhaseChanged'>) {
  if (from === 'ended' && to !== 'reviewed') return 'phase.undone';
  if (from === 'stopped') return 'phase.lifted';
  if (to === 'running') return from === 'lobby' ? 'phase.startex' : 'phase.running';
  return to === 'planned' || to === 'stopped' ? 'phase.paused' : (`phase.${to}` as const);
}
