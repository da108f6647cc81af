// The console of control: steering on top, the injects on the left, the selected inject and the desk on the right, the
// teams below. Before STARTEX the room comes first. In one column the parts take turns, and a bar below says what waits.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { ConsoleFrame } from '../../ui/console-frame.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CasesTab } from './cases-tab.tsx';
import { ComcheckBanner } from './comcheck-banner.tsx';
import { ControlLinks } from './control-links.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { Desk } from './desk.tsx';
import { useDeskCount } from './desk-count.ts';
import { BreachNotice } from './desk-hand-overs.tsx';
import { FactsTab } from './facts-tab.tsx';
import { InjectList } from './inject-list.tsx';
import { InjectPanel } from './inject-panel.tsx';
import { casesOf } from './measures.ts';
import { MeasuresTab } from './measures-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { DeskLabel, type Pane, PaneSwitch } from './pane-switch.tsx';
import { PeopleTab } from './people-tab.tsx';
import { Room } from './room.tsx';
import { Steering } from './steering.tsx';
import { StoppedForControl } from './stopped-for-control.tsx';
import { TeamStrip } from './team-strip.tsx';
import { Timeline } from './timeline.tsx';
import { isBeforePlay, useControlView } from './use-control.ts';
import './control.css';
import './control-parts.css';
import './timeline.css';

export default function ControlPage() {
  const t = useText(commonTexts);
  const control = useText(controlTexts);
  const ready = useExercise((state) => state.views.control !== undefined);
  const isDirector = useExercise((state) => state.me?.role === 'director');
  return (
    <ConsoleFrame
      phaseBanner={false}
      bar={<ControlLinks />}
      banners={ready && <ComcheckBanner />}
      stopped={ready && <StoppedForControl />}
      stoppedWhere={isDirector ? control('stoppedDirector') : undefined}
    >
      {ready ? <ControlDesk /> : <EmptyState icon="clock" title={t('loading')} />}
    </ConsoleFrame>
  );
}

const LEFT_TABS = [
  ['room', 'tabRoom'],
  ['timeline', 'tabTimeline'],
  ['list', 'tabList'],
  ['decisions', 'tabDecisions'],
  ['measures', 'tabMeasures'],
  ['cases', 'tabCases'],
  ['facts', 'tabFacts'],
  ['people', 'tabPeople'],
  ['notes', 'tabNotes'],
] as const;
type LeftTab = (typeof LEFT_TABS)[number][0];

function ControlDesk() {
  const t = useText(controlTexts);
  const view = useControlView();
  const [chosen, setChosen] = useState<LeftTab>();
  const [side, setSide] = useState<'inject' | 'desk'>('inject');
  const [pane, setPane] = useState<Pane>('main');
  const [selected, setSelected] = useState<string>();
  const beforePlay = isBeforePlay(view.fields.phase);
  const tab = chosen ?? (beforePlay ? 'room' : 'timeline');
  const count = useDeskCount();
  const page = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLElement>(null);
  // The room fills the console until play begins, unless something waits meanwhile.
  const alone = tab === 'room' && beforePlay && count === 0;
  const show = (to: Pane) => {
    setPane(to);
    if (to === 'inject' || to === 'desk') setSide(to);
    // In one column each part begins at its top.
    page.current?.parentElement?.scrollTo?.({ top: 0 });
  };
  const select = (key: string) => {
    setSelected(key);
    show('inject');
  };
  const look = (key: string) => {
    select(key);
    setChosen('timeline');
  };
  // In one column a chosen inject takes the place of the list it was chosen from: the keyboard goes with it.
  useEffect(() => {
    if (pane !== 'inject' || selected === undefined) return;
    const gone = document.activeElement === document.body || document.activeElement?.checkVisibility?.() === false;
    if (gone) right.current?.focus();
  }, [pane, selected]);
  const content: Readonly<Record<LeftTab, () => ReactNode>> = {
    room: () => <Room />,
    timeline: () => <Timeline selected={selected} onSelect={select} />,
    list: () => <InjectList selected={selected} onSelect={select} />,
    decisions: () => <DecisionsTab />,
    measures: () => <MeasuresTab />,
    cases: () => <CasesTab />,
    facts: () => <FactsTab />,
    people: () => <PeopleTab />,
    notes: () => <NotesTab />,
  };
  const { catalogue } = view.fields;
  const empty: readonly LeftTab[] = [
    ...(catalogue.measures.length === 0 ? (['measures'] as const) : []),
    ...(casesOf(view).length === 0 && view.lists.ticks.length === 0 ? (['cases'] as const) : []),
  ];
  const tabs = LEFT_TABS.filter(([id]) => !empty.includes(id)).map(([id, label]) => ({
    id,
    label: t(label),
    content: tab === id && content[id](),
  }));
  const main = tabs.find(({ id }) => id === tab)?.label ?? '';
  return (
    <>
      <BreachNotice />
      <Steering />
      <div className={alone ? 'ctl ctl-alone' : `ctl ctl-shows-${pane}`} ref={page}>
        <section className="ctl-left" aria-label={t('exercise')}>
          <Tabs<LeftTab> label={t('exercise')} selected={tab} onSelect={setChosen} tabs={tabs} />
        </section>
        {!alone && (
          <aside className="ctl-right" ref={right} aria-label={t('side')} tabIndex={-1}>
            <Button className="ctl-back" size="small" kind="quiet" icon="back" onPress={() => show('main')}>
              {t('backTo', { where: main })}
            </Button>
            <Tabs<'inject' | 'desk'>
              label={t('side')}
              selected={side}
              onSelect={show}
              tabs={[
                { id: 'inject', label: t('tabInject'), content: <InjectPanel selected={selected} /> },
                { id: 'desk', label: <DeskLabel count={count} />, content: <Desk onLook={look} /> },
              ]}
            />
          </aside>
        )}
      </div>
      {!alone && <TeamStrip shown={pane === 'teams'} />}
      {!alone && <PaneSwitch pane={pane} onShow={show} main={main} count={count} />}
    </>
  );
}
