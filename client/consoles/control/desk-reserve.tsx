// Injects in reserve: those that are suggested now, with what speaks for them, and the others that are there.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { suggestions } from './desk-count.ts';
import { DeskInject } from './desk-inject.tsx';
import { DeskSection } from './desk-section.tsx';
import { factTitle } from './measures.ts';
import { isOver, useControlView } from './use-control.ts';

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
  const view = useControlView();
  const { objective, task, missed, suggested } = inject.reserve ?? {};
  const covers = task ?? objective;
  const before = view.lists.injects.find(({ key }) => key === missed);
  const value = (fact: boolean | number) => (typeof fact === 'boolean' ? t(fact ? 'yes' : 'no') : String(fact));
  const facts = Object.entries(suggested?.because ?? {}).map(
    ([name, fact]) => `${factTitle(view, name, cases)}: ${value(fact)}`,
  );
  return (
    <DeskInject
      inject={inject}
      onLook={onLook}
      release={t('releaseIt')}
      urgent={suggested !== undefined}
      leave={suggested && inject.status === 'planned' ? t('leaveIt') : undefined}
      since={suggested && t('suggestedSince', { at: formatExerciseTime(suggested.t) })}
    >
      {covers && <p className="ctl-soft">{t('forTask', { what: covers.text })}</p>}
      {before && <p className="ctl-soft">{t('afterMissed', { inject: `${before.number} ${before.subject.text}` })}</p>}
      {facts.length > 0 && <p className="ctl-soft">{t('becauseFacts', { facts: facts.join(' · ') })}</p>}
    </DeskInject>
  );
}
