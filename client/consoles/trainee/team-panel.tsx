// The team's own things: what it decided, what it wrote to control, its mandate and who is here.
import { memo, useEffect, useRef } from 'react';
import type { ExerciseSnapshot } from '../../exercise/exercise-store.ts';
import { useKept } from '../../exercise/use-kept.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Decisions } from './decisions.tsx';
import { Members } from './members.tsx';
import { Messages } from './messages.tsx';
import type { Place } from './parts.ts';

export interface TeamPanelProps {
  /** Messages to the team that have not been in sight here. */
  unseen: number;
  onSeen: () => void;
  /** Which part is shown: on a narrow screen this one may lie behind it. */
  place: Place;
}

/** Messages of others to the team. */
export const heard = (state: ExerciseSnapshot): number =>
  state.views.team?.lists.messages.filter(({ mine }) => !mine).length ?? 0;

type Tab = 'decisions' | 'messages' | 'members';

export const TeamPanel = memo(function TeamPanel({ unseen, onSeen }: TeamPanelProps) {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const [tab = 'decisions', setTab] = useKept<Tab>('team');
  const panel = useRef<HTMLElement>(null);
  // Whenever it is drawn, also because another place was chosen.
  useEffect(() => {
    if (unseen > 0 && tab === 'messages' && panel.current?.checkVisibility?.() !== false) onSeen();
  });
  return (
    <section ref={panel} className="panel team" aria-label={regionName(t('team'))}>
      <h2 className="visually-hidden">{t('team')}</h2>
      <Tabs
        label={t('team')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'decisions', label: t('decisions'), content: <Decisions /> },
          {
            id: 'messages',
            label: (
              <>
                {t('messages')}
                {unseen > 0 && <Badge tone="accent">{unseen}</Badge>}
              </>
            ),
            content: <Messages />,
          },
          { id: 'members', label: t('members'), content: <Members /> },
        ]}
      />
    </section>
  );
});
