import type { ControlInject } from '../../../shared/views/shapes.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { Badge } from '../../ui/bits.tsx';
import { STATE_LOOK, stateOf } from './inject-state.ts';
import { useControlView } from './use-control.ts';

/** The state of an inject in one word. */
export function StateBadge({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const state = stateOf(inject, useControlView());
  const [tone, icon] = STATE_LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
