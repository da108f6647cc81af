// The state of an inject as a badge.
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { Badge } from '../../ui/bits.tsx';
import { STATE_LOOK, stateOf } from './inject-state.ts';
import { isOver, useControlView } from './use-control.ts';
import { isPending } from './why-it-waits.ts';

/** The state of an inject in one word. */
export function StateBadge({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const state = stateOf(inject, view);
  const [tone, icon] = STATE_LOOK[state];
  // After ENDEX nothing comes any more; once ENDEX is undone the state stands as it was.
  if (isOver(view.fields.phase) && isPending(inject)) return <Badge>{t('state.never')}</Badge>;
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
