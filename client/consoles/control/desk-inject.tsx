// An inject that waits on the desk for control's hand: what it is, what speaks for it, and what may be done with it.
import type { ReactNode } from 'react';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Refusal } from './refusal.tsx';
import { isInPlay, teamBy, useCommand, useControlView, useMayAct } from './use-control.ts';

export interface DeskInjectProps {
  inject: ControlInject;
  onLook: (inject: string) => void;
  /** The words on the button that releases it. */
  release: string;
  /** It waits for an answer now. */
  urgent: boolean;
  /** The words on the button that leaves it where it is; without them there is none. */
  leave?: string | undefined;
  /** Beside the teams: since when. */
  since?: string | undefined;
  children?: ReactNode;
}

export function DeskInject({ inject, onLook, release, urgent, leave, since, children }: DeskInjectProps) {
  const t = useText(deskTexts);
  const shown = useShown();
  const view = useControlView();
  const mayAct = useMayAct();
  const { give, busy, refusal } = useCommand();
  return (
    <li className="ctl-card">
      <p {...shown(inject.subject)}>
        <b>{inject.number}</b> {inject.subject.text || t('redacted')}
      </p>
      <p className="ctl-tags">
        {inject.to.map((team) => (
          <TeamTag key={team} code={teamBy(view, team)?.code ?? team} />
        ))}
        {since !== undefined && <span className="ctl-soft">{since}</span>}
      </p>
      {children}
      <div className="ctl-actions">
        {mayAct && isInPlay(view.fields.phase) && (
          <Button
            size="small"
            {...(urgent ? { kind: 'primary' as const } : {})}
            icon="send"
            isDisabled={busy}
            onPress={() => void give({ type: 'ReleaseInject', inject: inject.key })}
          >
            {release}
          </Button>
        )}
        {mayAct && leave !== undefined && (
          <Button
            size="small"
            icon="pause"
            isDisabled={busy}
            onPress={() => void give({ type: 'HoldInject', inject: inject.key })}
          >
            {leave}
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
