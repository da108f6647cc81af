// Injects in reserve: those that are suggested now, with what speaks for them, and the others that are there.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { suggestions } from './desk-count.ts';
import { DeskSection } from './desk-section.tsx';
import { factTitle } from './measures.ts';
import { Refusal } from './refusal.tsx';
import { isInPlay, isOver, teamBy, useCommand, useControlView, useMayAct } from './use-control.ts';

export function DeskReserve({ onLook }: { onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const now = suggestions(view);
  const others = isOver(view.fields.phase)
    ? []
    : view.lists.injects.filter(
        (inject) =>
          inject.reserve && (inject.status === 'planned' || inject.status === 'held') && !now.includes(inject),
      );
  return (
    <>
      <DeskSection title={t('suggested')} count={now.length} tone="accent">
        <ul className="ctl-cards">
          {now.map((inject) => (
            <ReserveCard key={inject.key} inject={inject} onLook={onLook} />
          ))}
        </ul>
      </DeskSection>
      <DeskSection title={t('reserve')} count={others.length}>
        <ul className="ctl-cards">
          {others.map((inject) => (
            <ReserveCard key={inject.key} inject={inject} onLook={onLook} />
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

function ReserveCard({ inject, onLook }: { inject: ControlInject; onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const cases = useText(caseTexts);
  const shown = useShown();
  const view = useControlView();
  const mayAct = useMayAct();
  const { give, busy, refusal } = useCommand();
  const { objective, task, missed, suggested } = inject.reserve ?? {};
  const covers = task ?? objective;
  const before = view.lists.injects.find(({ key }) => key === missed);
  const value = (fact: boolean | number) => (typeof fact === 'boolean' ? t(fact ? 'yes' : 'no') : String(fact));
  const facts = Object.entries(suggested?.because ?? {}).map(
    ([name, fact]) => `${factTitle(view, name, cases)}: ${value(fact)}`,
  );
  return (
    <li className="ctl-card">
      <p {...shown(inject.subject)}>
        <b>{inject.number}</b> {inject.subject.text}
      </p>
      <p className="ctl-tags">
        {inject.to.map((team) => (
          <TeamTag key={team} code={teamBy(view, team)?.code ?? team} />
        ))}
        {suggested && <span className="ctl-soft">{t('suggestedSince', { at: formatExerciseTime(suggested.t) })}</span>}
      </p>
      {covers && <p className="ctl-soft">{t('forTask', { what: covers.text })}</p>}
      {before && <p className="ctl-soft">{t('afterMissed', { inject: `${before.number} ${before.subject.text}` })}</p>}
      {facts.length > 0 && <p className="ctl-soft">{t('becauseFacts', { facts: facts.join(' · ') })}</p>}
      <div className="ctl-actions">
        {mayAct && isInPlay(view.fields.phase) && (
          <Button
            size="small"
            {...(suggested ? { kind: 'primary' as const } : {})}
            icon="send"
            isDisabled={busy}
            onPress={() => void give({ type: 'ReleaseInject', inject: inject.key })}
          >
            {t('releaseIt')}
          </Button>
        )}
        {mayAct && suggested && inject.status === 'planned' && (
          <Button
            size="small"
            icon="pause"
            isDisabled={busy}
            onPress={() => void give({ type: 'HoldInject', inject: inject.key })}
          >
            {t('leaveIt')}
          </Button>
        )}
        <Button size="small" onPress={() => onLook(inject.key)}>
          {t('look')}
        </Button>
        <Refusal code={refusal} />
      </div>
    </li>
  );
}
