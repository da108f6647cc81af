// What teams passed on to each other: on what basis, through which walls, and whether the other side has said that it has
// it. Those nobody has confirmed stand first.
import { useEffect, useRef } from 'react';
import { MINUTE } from '../../../shared/kit/time.ts';
import { REQUEST_PATIENCE } from '../../../shared/review/receipts.ts';
import { CONTENTS } from '../../../shared/scenario/walls.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlPass } from '../../../shared/views/shapes/control-words.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { deskTexts } from '../../locales/control.desk.ts';
import { handOverTexts } from '../../locales/control.handovers.ts';
import { useShown, useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { At, useMinutesUntil } from '../../ui/clock-text.tsx';
import { notify } from '../../ui/notices.tsx';
import { DeskSection } from './desk-section.tsx';
import { RedactButton } from './redact-button.tsx';
import { isOver, teamBy, useControlView, useNames } from './use-control.ts';

const isOpen = ({ receipts }: ControlPass): boolean => receipts.length === 0;

export function DeskHandOvers() {
  const h = useText(handOverTexts);
  const rows = useControlView().lists.passes.toReversed();
  return (
    <DeskSection title={h('handOvers')} count={rows.length}>
      <ul className="ctl-cards">
        {[...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))].map((row) => (
          <HandOver key={row.key} row={row} />
        ))}
      </ul>
    </DeskSection>
  );
}

function HandOver({ row }: { row: ControlPass }) {
  const h = useText(handOverTexts);
  const desk = useText(deskTexts);
  const shown = useShown();
  const view = useControlView();
  const names = useNames();
  const codeOf = (id: string) => teamBy(view, id)?.code ?? id;
  const inject = view.lists.injects.find(({ key }) => key === row.inject);
  const walls = CONTENTS.filter((content) => row.breaches.includes(content));
  return (
    <li className="ctl-card">
      <p className="ctl-card-head">
        <TeamTag code={codeOf(row.from)} />
        <strong>{names.of(row.seat)}</strong>
        <span aria-hidden="true">→</span>
        <TeamTag code={codeOf(row.to)} />
        <At t={row.t} />
        {isOpen(row) && <Unconfirmed since={row.t} />}
      </p>
      {walls.length > 0 && (
        <p>
          <Badge tone="red" icon="warning">
            {h('breach', { what: walls.map((content) => h(`content.${content}`)).join(', ') })}
          </Badge>
        </p>
      )}
      {inject && (
        <p className="ctl-decided" {...shown(inject.subject)}>
          {inject.number && `${inject.number} · `}
          {inject.subject.text}
        </p>
      )}
      <p className="ctl-soft">{h('onBasis', { basis: h(`basis.${row.basis}`) })}</p>
      {row.text !== '' && (
        <>
          <p className="ctl-words" lang={row.language}>
            {row.text}
          </p>
          <div className="ctl-actions">
            <RedactButton position={row.position} field="text" />
          </div>
        </>
      )}
      {row.receipts.map(({ by, text, t, language }) => (
        <p key={by} className="ctl-soft">
          <At t={t} /> {desk('receivedBy', { by: codeOf(by) })} {text && <q lang={language}>{text}</q>}
        </p>
      ))}
    </li>
  );
}

/** How long a hand-over waits for its receipt; red once somebody should look at it. */
export function Unconfirmed({ since }: { since: number }) {
  const h = useText(handOverTexts);
  const over = isOver(useControlView().fields.phase);
  const minutes = Math.abs(Math.min(0, useMinutesUntil(since) ?? 0));
  const late = minutes * MINUTE > REQUEST_PATIENCE;
  return (
    <Badge tone={late ? 'red' : 'amber'} icon="clock">
      {over ? h('unconfirmed') : h('unconfirmedFor', { minutes })}
    </Badge>
  );
}

const NONE: ControlView['lists']['alerts'] = [];

/** Says at once that something went through a wall, whatever control is looking at. */
export function BreachNotice() {
  const desk = useText(deskTexts);
  const view = useControlView();
  const alerts = useExercise((state) => state.views.control?.lists.alerts) ?? NONE;
  const told = useRef<number>(undefined);
  useEffect(() => {
    const breaches = alerts.filter(({ kind }) => kind === 'breach');
    // What was there when the page came up stands on the desk.
    for (const { about } of breaches.slice(told.current ?? breaches.length)) {
      const code = (field: string) => teamBy(view, String(about[field] ?? ''))?.code ?? '';
      const inject = view.lists.injects.find(({ key }) => key === about.inject)?.subject.text ?? '';
      notify(desk('alertBreach', { from: code('from'), to: code('to'), inject }), 'red');
    }
    told.current = breaches.length;
  }, [alerts, view, desk]);
  return null;
}
