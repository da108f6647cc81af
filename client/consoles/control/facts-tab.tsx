// Storylines and facts as they stand, the truth about people, and the interventions that change them, each with a reason.
import { useState } from 'react';
import { CASE_FACT_NAMES, caseFact } from '../../../shared/scenario/case-facts.ts';
import type { FactValue } from '../../../shared/scenario/schema/values.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlCatalogue } from '../../../shared/views/shapes/control-catalogue.ts';
import type { ControlStoryline } from '../../../shared/views/shapes/control-play.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { measureTexts } from '../../locales/control.measures.ts';
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
import { type CaseOf, caseFactOf, casesOf, factTitle } from './measures.ts';
import { isBeforePlay, isInPlay, useControlView, useMayAct } from './use-control.ts';

export function FactsTab() {
  const t = useText(deskTexts);
  const shown = useShown();
  const measureText = useText(measureTexts);
  const view = useControlView();
  const { storylines, catalogue, phase } = view.fields;
  const { own, groups } = factsByPerson(view);
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
        <FactList facts={own} mayAct={mayAct} />
        {groups.map(({ person, facts }) => (
          <details key={person.id} className="ctl-fact-group">
            <summary>{measureText('factsOf', { person: person.name })}</summary>
            <FactList facts={facts} mayAct={mayAct} />
          </details>
        ))}
      </section>
    </div>
  );
}

type Fact = ControlCatalogue['facts'][number];

/** Facts of cases stand with their person, so that they do not bury the scenario's own. */
function factsByPerson(view: ControlView): { own: Fact[]; groups: { person: CaseOf; facts: Fact[] }[] } {
  const groups = casesOf(view).map((person) => {
    const names = new Set<string>(CASE_FACT_NAMES.map((fact) => caseFact(person.id, fact)));
    return { person, facts: view.fields.catalogue.facts.filter(({ name }) => names.has(name)) };
  });
  const grouped = new Set(groups.flatMap(({ facts }) => facts));
  return { own: view.fields.catalogue.facts.filter((fact) => !grouped.has(fact)), groups };
}

function FactList({ facts, mayAct }: { facts: readonly Fact[]; mayAct: boolean }) {
  const shown = useShown();
  const cases = useText(caseTexts);
  const view = useControlView();
  return (
    <ul className="ctl-fact-list">
      {facts.map((fact) => {
        const value = view.fields.facts[fact.name] ?? (fact.type === 'bool' ? false : 0);
        const of = caseFactOf(view, fact.name);
        return (
          <li key={fact.name}>
            <span {...shown(fact.title)}>{of ? cases(`fact.${of.fact}`) : (fact.title?.text ?? fact.name)}</span>
            <b>
              <FactText value={value} />
            </b>
            {mayAct && <SetFact fact={fact} value={value} />}
          </li>
        );
      })}
    </ul>
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
  const name = factTitle(useControlView(), fact.name, useText(caseTexts));
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
