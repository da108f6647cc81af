// Storylines and facts as they stand, the truth about people, and the interventions that change them, each with a reason.
import { useState } from 'react';
import type { FactValue } from '../../../shared/scenario/schema.ts';
import type { ControlCatalogue, ControlStoryline } from '../../../shared/views/shapes.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useShown, useText } from '../../locales/index.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { TextField } from '../../ui/fields.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DraftArea } from './draft-area.tsx';
import { FactText } from './fact-text.tsx';
import { isBeforePlay, isInPlay, useControlView, useMayAct } from './use-control.ts';

export function FactsTab() {
  const t = useText(deskTexts);
  const shown = useShown();
  const { storylines, catalogue, facts, phase } = useControlView().fields;
  const mayAct = useMayAct() && isInPlay(phase);
  return (
    <div className="ctl-two">
      <section aria-label={t('storylines')}>
        <header className="ctl-section-head">
          <h2>{t('storylines')}</h2>
        </header>
        <ul className="ctl-cards">
          {storylines.map((storyline) => (
            <StorylineCard key={storyline.id} storyline={storyline} mayAct={mayAct} />
          ))}
        </ul>
        <header className="ctl-section-head">
          <h2>{t('truth')}</h2>
        </header>
        <ul className="ctl-cards">
          {catalogue.people.map(({ id, name, truth }) => (
            <li key={id} className="ctl-card">
              <p>
                <strong>{name.text}</strong>
              </p>
              <p {...shown(truth)}>{truth.text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('facts')}>
        <header className="ctl-section-head">
          <h2>{t('facts')}</h2>
        </header>
        <ul className="ctl-fact-list">
          {catalogue.facts.map((fact) => (
            <li key={fact.name}>
              <span {...shown(fact.title)}>{fact.title?.text ?? fact.name}</span>
              <b>
                <FactText value={facts[fact.name] ?? (fact.type === 'bool' ? false : 0)} />
              </b>
              {mayAct && <SetFact fact={fact} value={facts[fact.name] ?? (fact.type === 'bool' ? false : 0)} />}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const OUTCOME: Readonly<Record<'good' | 'mixed' | 'harm', readonly [BadgeTone, IconName]>> = {
  good: ['green', 'check'],
  mixed: ['amber', 'info'],
  harm: ['red', 'warning'],
};

function StorylineCard({ storyline, mayAct }: { storyline: ControlStoryline; mayAct: boolean }) {
  const t = useText(deskTexts);
  const shown = useShown();
  const { phase } = useControlView().fields;
  const state = storyline.states.find(({ id }) => id === storyline.state);
  const look = state?.outcome && OUTCOME[state.outcome];
  return (
    <li className="ctl-card">
      <p className="ctl-soft" {...shown(storyline.title)}>
        {storyline.title.text}
      </p>
      <p {...shown(state?.title)}>
        <strong>{state?.title.text ?? storyline.state}</strong>
      </p>
      <p className="ctl-card-head">
        {state?.outcome && look && (
          <Badge tone={look[0]} icon={look[1]}>
            {t(`outcome.${state.outcome}`)}
          </Badge>
        )}
        {state?.branch && <Badge>{state.branch}</Badge>}
        {!isBeforePlay(phase) && (
          <span className="ctl-soft">
            {t('since')} <At t={storyline.enteredAt} />
          </span>
        )}
      </p>
      {mayAct && (
        <div className="ctl-actions">
          <MoveStoryline storyline={storyline} />
        </div>
      )}
    </li>
  );
}

function MoveStoryline({ storyline }: { storyline: ControlStoryline }) {
  const t = useText(deskTexts);
  const draftKey = `control/storyline/${storyline.id}`;
  const draft = useDraft(draftKey);
  const others = storyline.states.filter(({ id }) => id !== storyline.state);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string>();
  const state = others.find(({ id }) => id === to)?.id ?? others[0]?.id;
  if (state === undefined) return null;
  return (
    <>
      <Button size="small" icon="right" onPress={() => setOpen(true)}>
        {t('moveStoryline')}
      </Button>
      <ActDialog
        title={t('moveStorylineAsk', { storyline: storyline.title.text })}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={t('moveStoryline')}
        isReady={draft.text.trim() !== ''}
        command={() => ({ type: 'MoveStoryline', storyline: storyline.id, state, reason: draft.text.trim() })}
        onDone={draft.clear}
      >
        <p>{t('moveStorylineText')}</p>
        <Select
          label={t('toState')}
          value={state}
          onChange={setTo}
          choices={others.map(({ id, title }) => ({ value: id, label: title.text }))}
        />
        <DraftArea draftKey={draftKey} label={t('reasonNeeded')} />
      </ActDialog>
    </>
  );
}

function SetFact({ fact, value }: { fact: ControlCatalogue['facts'][number]; value: FactValue }) {
  const t = useText(deskTexts);
  const draftKey = `control/fact/${fact.name}`;
  const draft = useDraft(draftKey);
  const [typed, setTyped] = useState<string>();
  const wanted: FactValue | undefined =
    fact.type === 'bool' ? !value : /^-?\d{1,9}$/.test(typed ?? '') ? Number(typed) : undefined;
  const name = fact.title?.text ?? fact.name;
  return (
    <>
      <Button size="small" onPress={() => setTyped(String(value))} aria-label={t('setFactOf', { fact: name })}>
        {t('setFact')}
      </Button>
      <ActDialog
        title={name}
        isOpen={typed !== undefined}
        onClose={() => setTyped(undefined)}
        confirmLabel={fact.type === 'bool' ? t(value ? 'setNo' : 'setYes') : t('setFact')}
        isReady={wanted !== undefined && wanted !== value && draft.text.trim() !== ''}
        command={() =>
          wanted === undefined
            ? undefined
            : { type: 'SetFact', fact: fact.name, value: wanted, reason: draft.text.trim() }
        }
        onDone={draft.clear}
      >
        <p>{t('setFactText')}</p>
        {fact.type === 'int' && (
          <TextField label={t('newValue')} type="number" value={typed ?? ''} onChange={setTyped} />
        )}
        <DraftArea draftKey={draftKey} label={t('reasonNeeded')} />
      </ActDialog>
    </>
  );
}
