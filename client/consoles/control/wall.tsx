// What the whole room may see, to be projected: how each team joins. No codes of directing staff, no names.
import { useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isStopped } from '../../exercise/exercise-store.ts';
import { controlTexts } from '../../locales/control.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { useControlView } from './use-control.ts';
import { joinUrl, qrUrl, type RoomCode } from './use-room.ts';
import './wall.css';

export interface WallProps {
  address: string;
  codes: readonly RoomCode[];
}

export function WallButton(props: WallProps) {
  const t = useText(controlTexts);
  const [open, setOpen] = useState(false);
  // A wall must not hide that play is stopped.
  const stopped = useExercise(isStopped);
  return (
    <>
      <Button icon="media" isDisabled={props.codes.length === 0} onPress={() => setOpen(true)}>
        {t('wall')}
      </Button>
      <ModalOverlay className="ctl-wall-veil" isOpen={open && !stopped} onOpenChange={setOpen}>
        <Modal className="ctl-wall">
          <AriaDialog className="ctl-wall-page">
            <Wall {...props} onClose={() => setOpen(false)} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function Wall({ address, codes, onClose }: WallProps & { onClose: () => void }) {
  const t = useText(controlTexts);
  const shown = useShown();
  const { handle } = useExerciseStore();
  const { catalogue, title } = useControlView().fields;
  return (
    <>
      <header className="ctl-wall-head">
        <Heading slot="title" level={2} {...shown(title)}>
          {title.text}
        </Heading>
        <p>
          {t('wallHow')} <strong className="ctl-address">{address.replace(/^https?:\/\//, '')}</strong>
        </p>
        <Button onPress={onClose}>{t('wallClose')}</Button>
      </header>
      <ul className="ctl-wall-teams">
        {catalogue.teams.map((team) => {
          const code = codes.find((each) => each.role === 'trainee' && each.team === team.id)?.code;
          return (
            <li key={team.id}>
              <h3>
                <TeamTag code={team.code} title={team.title.text} />
              </h3>
              {code !== undefined && address !== '' && (
                <img src={qrUrl(handle, joinUrl(address, code))} alt={t('qrOf', { team: team.title.text })} />
              )}
              <p className="ctl-code">{code ?? '…'}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
