// The console of control: steering on top, the injects on the left, the selected inject and the desk on the right, the
// teams below. Before STARTEX the room comes first.
import { useRef, useState } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { ConsoleFrame } from '../../ui/console-frame.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ComcheckBanner } from './comcheck-banner.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { Desk } from './desk.tsx';
import { useDeskCount } from './desk-count.ts';
import { FactsTab } from './facts-tab.tsx';
import { InjectList } from './inject-list.tsx';
import { InjectPanel } from './inject-panel.tsx';
import { NotesTab } from './notes-tab.tsx';
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
  const ready = useExercise((state) => state.views.control !== undefined);
  return (
    <ConsoleFrame phaseBanner={false} banners={ready && <ComcheckBanner />} stopped={ready && <StoppedForControl />}>
      {ready ? <ControlDesk /> : <EmptyState icon="clock" title={t('loading')} />}
    </ConsoleFrame>
  );
}

type LeftTab = 'room' | 'timeline' | 'list' | 'decisions' | 'facts' | 'people' | 'notes';

function ControlDesk() {
  const t = useText(controlTexts);
  const view = useControlView();
  const [chosen, setChosen] = useState<LeftTab>();
  const [side, setSide] = useState<'inject' | 'desk'>('inject');
  const [selected, setSelected] = useState<string>();
  const tab = chosen ?? (isBeforePlay(view.fields.phase) ? 'room' : 'timeline');
  const count = useDeskCount();
  const desk = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLElement>(null);
  const select = (key: string) => {
    setSelected(key);
    setSide('inject');
    // In one column the selected inject is below: it is brought into sight.
    const { current } = right;
    if (current && current.offsetTop > (desk.current?.offsetTop ?? 0)) current.scrollIntoView();
  };
  const look = (key: string) => {
    select(key);
    setChosen('timeline');
  };
  return (
    <>
      <Steering />
      <div className={`ctl ctl-at-${tab}`} ref={desk}>
        <section className="ctl-left" aria-label={t('exercise')}>
          <Tabs<LeftTab>
            label={t('exercise')}
            selected={tab}
            onSelect={setChosen}
            tabs={[
              { id: 'room', label: t('tabRoom'), content: tab === 'room' && <Room /> },
              {
                id: 'timeline',
                label: t('tabTimeline'),
                content: tab === 'timeline' && <Timeline selected={selected} onSelect={select} />,
              },
              {
                id: 'list',
                label: t('tabList'),
                content: tab === 'list' && <InjectList selected={selected} onSelect={select} />,
              },
              { id: 'decisions', label: t('tabDecisions'), content: tab === 'decisions' && <DecisionsTab /> },
              { id: 'facts', label: t('tabFacts'), content: tab === 'facts' && <FactsTab /> },
              { id: 'people', label: t('tabPeople'), content: tab === 'people' && <PeopleTab /> },
              { id: 'notes', label: t('tabNotes'), content: tab === 'notes' && <NotesTab /> },
            ]}
          />
        </section>
        {tab !== 'room' && (
          <aside className="ctl-right" ref={right} aria-label={t('side')}>
            <Tabs<'inject' | 'desk'>
              label={t('side')}
              selected={side}
              onSelect={setSide}
              tabs={[
                { id: 'inject', label: t('tabInject'), content: <InjectPanel selected={selected} /> },
                {
                  id: 'desk',
                  label: (
                    <>
                      {t('tabDesk')}
                      {count > 0 && (
                        <span className="badge badge-amber">
                          {count}
                          <span className="visually-hidden"> {t('deskWaiting')}</span>
                        </span>
                      )}
                    </>
                  ),
                  content: <Desk onLook={look} />,
                },
              ]}
            />
          </aside>
        )}
      </div>
      {tab !== 'room' && <TeamStrip />}
    </>
  );
}
