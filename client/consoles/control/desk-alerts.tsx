// What control should know: interruptions, clock lifts, conditions that failed, and what control itself changed.
import type { AlertRow } from '../../../shared/exercise/state/room.ts';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { PROTECTION_CLOCKS } from '../../../shared/scenario/protection-clocks.ts';
import { PURPOSES } from '../../../shared/scenario/purposes.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { type TextOf, useText } from '../../locales/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { DeskSection } from './desk-section.tsx';
import { factTitle, personName } from './measures.ts';
import { formatWall } from './moments.ts';
import { teamBy, useControlView } from './use-control.ts';

export function DeskAlerts() {
  const t = useText(deskTexts);
  const cases = useText(caseTexts);
  const view = useControlView();
  const rows = view.lists.alerts.filter(({ kind }) => kind !== 'undelivered').toReversed();
  return (
    <DeskSection title={t('alerts')} count={rows.length}>
      <ul className="ctl-alerts">
        {rows.map((alert) => (
          <li key={alert.key}>
            <Icon name={alert.kind === 'intervention' ? 'info' : 'warning'} />
            <span>
              <time>{formatExerciseTime(alert.t)}</time> {alertSentence(alert, view, t, cases)}
            </span>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

type CaseText = TextOf<keyof (typeof caseTexts)['messages']['en']>;
type DeskText = TextOf<keyof (typeof deskTexts)['messages']['en']>;

/** One sentence for an alert. */
export function alertSentence({ kind, about }: AlertRow, view: ControlView, t: DeskText, cases: CaseText): string {
  const say = (field: string) => String(about[field] ?? '');
  const reason = say('reason');
  switch (kind) {
    case 'interrupted':
      return t('alertInterrupted', { at: formatWall(Number(about.lastAliveAt ?? 0)) });
    case 'clock-lifted':
      return t('alertClock', { seconds: Math.round(Number(about.offset ?? 0) / 1000) });
    case 'condition-failed':
      return t('alertCondition', { where: say('where') });
    case 'undelivered':
      return t('undelivered');
    case 'breach': {
      const code = (field: string) => teamBy(view, say(field))?.code ?? say(field);
      const inject = view.lists.injects.find(({ key }) => key === say('inject'))?.subject.text ?? say('inject');
      const names = { from: code('from'), to: code('to'), inject };
      const without = PURPOSES.filter((purpose) => say('without').split(' ').includes(purpose));
      if (without.length === 0) return t('alertBreach', names);
      return t('alertUnconsented', {
        ...names,
        purposes: without.map((purpose) => t(`purpose.${purpose}`)).join(', '),
      });
    }
    case 'step': {
      const title = (id: string) => view.lists.steps.find((row) => row.step === id)?.title.text ?? id;
      const person = personName(view, say('person')) ?? say('person');
      const step = title(say('step'));
      if (about.what === 'overdue') return t('alertStepOverdue', { step, person });
      const missing = say('missing').split(' ').map(title).join('; ');
      return t('alertStepOrder', { team: teamBy(view, say('team'))?.code ?? say('team'), step, person, missing });
    }
    case 'clock': {
      const name = PROTECTION_CLOCKS.find((known) => known === about.clock);
      const clock = name ? cases(`clock.${name}`) : say('clock');
      const person = about.person === undefined ? undefined : personName(view, say('person'));
      return person === undefined ? t('alertRanOut', { clock }) : t('alertRanOutOf', { clock, person });
    }
    case 'harm': {
      const { catalogue } = view.fields;
      return t(about.what === 'punishment' ? 'alertPunishment' : 'alertWrongMove', {
        team: catalogue.teams.find(({ id }) => id === say('team'))?.code ?? say('team'),
        measure: catalogue.measures.find(({ id }) => id === say('measure'))?.title.text ?? say('measure'),
        person: catalogue.people.find(({ id }) => id === say('person'))?.name.text ?? say('person'),
      });
    }
    case 'intervention': {
      const { catalogue, storylines } = view.fields;
      if (about.what === 'fact') {
        const fact = factTitle(view, say('fact'), cases);
        const value = { true: t('yes'), false: t('no') }[say('value')] ?? say('value');
        return t('alertFact', { fact, value, reason });
      }
      if (about.what === 'struck') {
        const decision = catalogue.decisions.find(({ id }) => id === say('decision'))?.title.text ?? say('decision');
        return t('alertStruck', { decision, reason });
      }
      if (about.what === 'corrected') {
        const inject = view.lists.injects.find(({ key }) => key === say('inject'));
        return t('alertCorrected', { inject: inject?.number || inject?.subject.text || say('inject'), reason });
      }
      if (about.what === 'struck-measure')
        return t('alertStruckMeasure', {
          team: teamBy(view, say('team'))?.code ?? say('team'),
          measure: catalogue.measures.find(({ id }) => id === say('measure'))?.title.text ?? say('measure'),
          reason,
        });
      const storyline = storylines.find(({ id }) => id === say('storyline'));
      const state = storyline?.states.find(({ id }) => id === say('to'))?.title.text ?? say('to');
      return t('alertStoryline', { storyline: storyline?.title.text ?? say('storyline'), state, reason });
    }
  }
}
