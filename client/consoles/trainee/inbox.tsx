// Everything that reached the team, newest first.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Channel } from '../../../shared/scenario/schema/injects.ts';
import type { InboxItem } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../../locales/index.ts';
import { partTexts } from '../../locales/trainee.parts.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, EmptyState, Panel } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { Select } from '../../ui/select.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { CHANNEL_ICON } from './channels.ts';

/** Two full lines of subject between channel and sender. */
const ROW_HEIGHT = 108;
const NONE: readonly InboxItem[] = [];

export interface InboxProps {
  selected: string | undefined;
  onOpen: (key: string) => void;
  isOpened: (key: string) => boolean;
}

export const Inbox = memo(function Inbox({ selected, onOpen, isOpened }: InboxProps) {
  const t = useText(traineeTexts);
  const common = useText(commonTexts);
  const regionName = useRegionName();
  const inbox = useExercise((state) => state.views.team?.lists.inbox) ?? NONE;
  const [search, setSearch] = useState('');
  const [channel, setChannel] = useState<Channel | 'all'>('all');
  const [above, setAbove] = useState(0);
  const [toTop, setToTop] = useState(0);
  const wanted = useDeferredValue(search);
  const items = useMemo(() => filtered(inbox, wanted, channel), [inbox, wanted, channel]);
  const unread = useMemo(() => inbox.filter(({ key }) => !isOpened(key)).length, [inbox, isOpened]);
  const channels = useMemo(() => [...new Set(inbox.map((item) => item.channel))].sort(), [inbox]);

  return (
    <Panel
      className="inbox"
      label={regionName(t('inbox'))}
      title={t('inbox')}
      aside={
        <span aria-live="polite">{unread > 0 && <Badge tone="accent">{t('unread', { count: unread })}</Badge>}</span>
      }
    >
      {inbox.length > 0 && (
        <div className="inbox-tools">
          <TextField
            label={t('search')}
            hideLabel
            type="search"
            placeholder={t('search')}
            value={search}
            onChange={setSearch}
          />
          <Select
            label={t('channel')}
            hideLabel
            value={channel}
            onChange={setChannel}
            choices={[
              { value: 'all' as const, label: t('allChannels') },
              ...channels.map((value) => ({ value, label: common(`channel.${value}`) })),
            ]}
          />
        </div>
      )}
      {above > 0 && (
        <div className="inbox-above">
          <Button kind="primary" size="small" icon="up" onPress={() => setToTop((count) => count + 1)}>
            {t('above', { count: above })}
          </Button>
        </div>
      )}
      {items.length > 0 ? (
        <VirtualList
          label={t('inbox')}
          items={items}
          rowHeight={ROW_HEIGHT}
          selectedKey={selected}
          onOpen={onOpen}
          onAbove={setAbove}
          toTop={toTop}
        >
          {(item, state) => <Row item={item} unread={!isOpened(item.key)} {...state} />}
        </VirtualList>
      ) : (
        <EmptyState icon="inbox" title={t(inbox.length > 0 ? 'noMatch' : 'inboxEmpty')}>
          {t(inbox.length > 0 ? 'noMatchText' : 'inboxEmptyText')}
        </EmptyState>
      )}
    </Panel>
  );
});

/** What matches, newest first. */
function filtered(inbox: readonly InboxItem[], search: string, channel: Channel | 'all'): readonly InboxItem[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return inbox
    .filter((item) => {
      if (channel !== 'all' && item.channel !== channel) return false;
      if (words.length === 0) return true;
      const text = `${item.from.text} ${item.subject.text} ${item.body?.text ?? ''}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toReversed();
}

interface RowProps {
  item: InboxItem;
  unread: boolean;
  selected: boolean;
  active: boolean;
}
const Row = memo(function Row({ item, unread, selected, active }: RowProps) {
  const t = useText(traineeTexts);
  const p = useText(partTexts);
  const common = useText(commonTexts);
  const states = `${unread ? ' is-unread' : ''}${selected ? ' is-selected' : ''}${active ? ' is-active' : ''}`;
  return (
    <span className={`inbox-row${states}`}>
      <span className="inbox-dot" title={unread ? t('isNew') : undefined}>
        {unread && <span className="visually-hidden">{t('isNew')}</span>}
      </span>
      <span className="inbox-meta">
        <At t={item.t} />
        <span className="inbox-channel">
          <Icon name={CHANNEL_ICON[item.channel]} />
          {common(`channel.${item.channel}`)}
        </span>
        {item.attachments.length > 0 && <Icon name="clip" />}
        {item.corrected && <Badge tone="amber">{p('corrected')}</Badge>}
        {item.withdrawn && <Badge tone="amber">{t('withdrawn')}</Badge>}
      </span>
      <span className="inbox-subject" lang={item.subject.language} title={item.subject.text}>
        {item.subject.text || t('redacted')}
      </span>
      <span className="inbox-from" lang={item.from.language}>
        {item.from.text}
      </span>
    </span>
  );
});
