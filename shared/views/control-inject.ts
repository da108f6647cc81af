// One inject as control sees it: its text, its state, and why it still waits.
import type { CorrectedText, InjectRow } from '../exercise/state/injects.ts';
import type { Language } from '../kit/languages.ts';
import { type Scenario, type ShownText, teamsOf, textOf } from '../scenario/scenario.ts';
import type { ControlInject } from './shapes/control-play.ts';
import type { ShownVersion } from './shapes/trainee.ts';
import { versionsOf } from './versions.ts';

export function controlInject(scenario: Scenario, row: InjectRow, language: Language): ControlInject {
  const inject = scenario.injects[row.key];
  const say = (field: string): ShownText => textOf(scenario, `injects.${row.key}.${field}`, language);
  const own = (text: string): ShownText =>
    row.adHoc?.language === language ? { text } : { text, ...(row.adHoc ? { language: row.adHoc.language } : {}) };
  const versions = versionsOf(scenario, row.key, row.adHoc, row.corrections ?? [], language);
  const version = versions.at(-1) ?? versions[0];
  return {
    key: row.key,
    number: inject?.number ?? '',
    status: row.status,
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    ...(row.because === undefined ? {} : { because: row.because }),
    ...(row.releasedAt === undefined ? {} : { releasedAt: row.releasedAt }),
    to: row.to ?? (inject ? teamsOf(scenario, inject.to) : []),
    openedBy: row.openedBy,
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    ...(inject?.storyline === undefined ? {} : { storyline: inject.storyline }),
    ...(inject?.branch === undefined ? {} : { branch: inject.branch }),
    kind: row.adHoc ? 'ad-hoc' : (inject?.kind ?? 'contextual'),
    channel: row.adHoc?.channel ?? inject?.channel ?? 'message',
    announcement: inject?.announcement ?? false,
    confirm: inject?.release === 'confirm',
    from: row.adHoc ? own(row.adHoc.from) : say('from'),
    subject: version.subject,
    body: version.body,
    ...(row.corrections
      ? {
          corrections: row.corrections.map(
            ({ t, position, reason, seat, hadOpened, readBy = {}, ...words }, index) => ({
              t,
              position,
              reason,
              ...(seat === undefined ? {} : { seat }),
              before: versions[index] ?? version,
              now: wordsOf(words, versions[index + 1] ?? version),
              hadOpened,
              readBy,
            }),
          ),
        }
      : {}),
    ...(inject?.script === undefined ? {} : { script: say('script') }),
    stigma: inject?.deliberate_stigma ?? false,
    trigger: triggerOf(scenario, row.key),
    opens: inject?.opens ?? [],
    ...(inject?.reserve ? { reserve: reserveOf(scenario, row, (key) => textOf(scenario, key, language)) } : {}),
  };
}

/** The parts of a version that a correction wrote. */
const wordsOf = (
  { subject, body }: Pick<CorrectedText, 'subject' | 'body'>,
  version: ShownVersion,
): Pick<Partial<ShownVersion>, 'subject' | 'body'> => ({
  ...(subject === undefined ? {} : { subject: version.subject }),
  ...(body === undefined ? {} : { body: version.body }),
});

/** What it waits for. The facts a condition reads are found by name, so that no condition is compiled in the browser. */
function triggerOf(scenario: Scenario, id: string): ControlInject['trigger'] {
  const inject = scenario.injects[id];
  if (!inject) return { manual: true, reads: [] };
  const words = new Set(inject.when?.match(/[a-z][a-z0-9_]*/g) ?? []);
  return {
    ...(inject.at === undefined ? {} : { at: inject.at }),
    ...(inject.when === undefined ? {} : { when: inject.when }),
    ...(inject.delay === undefined ? {} : { delay: inject.delay }),
    ...(inject.until === undefined ? {} : { until: inject.until }),
    ...(inject.after?.inject === undefined ? {} : { afterInject: inject.after.inject }),
    ...(inject.after?.state === undefined ? {} : { afterState: inject.after.state }),
    ...(inject.after === undefined ? {} : { afterDelay: inject.after.delay }),
    ...(inject.manual ? { manual: true } : {}),
    reads: Object.keys(scenario.facts).filter((fact) => words.has(fact)),
  };
}

/** What a reserve is for, and whether its condition holds now. */
function reserveOf(
  { injects }: Scenario,
  row: InjectRow,
  say: (key: string) => ShownText,
): NonNullable<ControlInject['reserve']> {
  const { objective, task, missed } = injects[row.key]?.covers ?? {};
  return {
    ...(row.suggested === undefined ? {} : { suggested: { t: row.suggested.t, because: row.suggested.because } }),
    ...(objective === undefined ? {} : { objective: say(`objectives.${objective}.title`) }),
    ...(task === undefined ? {} : { task: say(`objectives.${objective}.tasks.${task}`) }),
    ...(missed === undefined ? {} : { missed }),
  };
}
