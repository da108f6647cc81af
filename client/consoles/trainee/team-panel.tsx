// The team's own things: what it decided, what it wrote to control, its mandate and who is here.
import { memo, useState } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useKept } from '../../exercise/use-kept.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Decisions } from './decisions.tsx';
import { Members } from './members.tsx';
import { Messages } from './messages.tsx';

type Tab = 'decisions' | 'messages' | 'members';

export const TeamPanel = memo(function TeamPanel() {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const [tab = 'decisions', setTab] = useKept<Tab>('team');
  const answers = useExercise((state) => state.views.team?.lists.messages.filter(({ mine }) => !mine).length ?? 0);
  const [seen, setSeen] = useState(answers);
  const unseen = tab === 'messages' ? 0 : Math.max(0, answers - seen);
  const select = (next: Tab) => {
    if (next === 'messages' || tab === 'messages') setSeen(answers);
    setTab(next);
  };
  return (
    <section className="panel team" aria-label={regionName(t('team'))}>
      <h2 className="visually-hidden">{t('team')}</h2>
      <Tabs
        label={t('team')}
        selected={tab}
        onSelect={select}
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
