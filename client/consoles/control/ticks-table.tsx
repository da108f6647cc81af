// What teams ticked about a person, as it happens: under which element, on what it rests, and what it is worth.

import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlTick } from '../../../shared/views/shapes/control-people.ts';
import { useShown, useText } from '../../locales/index.ts';
import { signTexts } from '../../locales/indicators.ts';
import { Badge, type BadgeTone, TeamTag } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { personName } from './measures.ts';
import { RedactButton } from './redact-button.tsx';
import { teamBy, useControlView } from './use-control.ts';

const WORTH: Readonly<Record<ControlTick['verdict'], readonly [BadgeTone, IconName]>> = {
  fits: ['green', 'check'],
  unsupported: ['amber', 'info'],
  'not-so': ['red', 'warning'],
  unjudged: ['plain', 'info'],
};

/** Nothing where nothing was ticked. */
export function TicksTable({ ticks, people = false }: { ticks: readonly ControlTick[]; people?: boolean }) {
  const t = useText(signTexts);
  if (ticks.length === 0) return null;
  return (
    <table className="ctl-table ctl-ticks">
      <caption className="visually-hidden">{t('ticked')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('team')}</th>
          <th scope="col">{t('indicator')}</th>
          <th scope="col">{t('restsOn')}</th>
          <th scope="col">{t('worth')}</th>
        </tr>
      </thead>
      <tbody>
        {ticks.map((tick) => (
          <TickRow key={tick.key} tick={tick} isNamed={people} />
        ))}
      </tbody>
    </table>
  );
}

function TickRow({ tick, isNamed }: { tick: ControlTick; isNamed: boolean }) {
  const t = useText(signTexts);
  const shown = useShown();
  const view = useControlView();
  const [tone, icon] = WORTH[tick.verdict];
  return (
    <tr>
      <td data-label={t('when')}>
        <At t={tick.t} />
      </td>
      <td data-label={t('team')}>
        <TeamTag code={teamBy(view, tick.team)?.code ?? tick.team} />
      </td>
      <td data-label={t('indicator')}>
        {isNamed && <b>{personName(view, tick.person)} · </b>}
        <span className="ctl-soft">
          {tick.indicator}, {t(tick.element)}
        </span>{' '}
        <span {...shown(tick.text)}>{tick.text.text}</span>
      </td>
      <td data-label={t('restsOn')}>
        {tick.evidence.map((ref) => evidenceName(view, ref, t)).join(' · ')}
        {tick.note !== '' && (
          <>
            <q>{tick.note}</q> <RedactButton position={tick.position} field="note" />
          </>
        )}
      </td>
      <td data-label={t('worth')}>
        <Badge tone={tone} icon={icon}>
          {t(`verdict.${tick.verdict}`)}
        </Badge>
        {tick.over && <span className="ctl-soft"> {t('over')}</span>}
      </td>
    </tr>
  );
}

/** "A03 Two at the desk", "dossier card: Mara", "what Mara told". */
function evidenceName(view: ControlView, ref: string, t: ReturnType<(typeof signTexts)['in']>): string {
  const [kind, id = ''] = ref.split(/:(.*)/s);
  if (kind === 'card') return t('card', { name: personName(view, id) ?? id });
  if (kind === 'told') return t('told', { name: personName(view, id.split('/')[0]) ?? id });
  const inject = view.lists.injects.find(({ key }) => key === id);
  return inject ? `${inject.number} ${inject.subject.text}`.trim() : id;
}
