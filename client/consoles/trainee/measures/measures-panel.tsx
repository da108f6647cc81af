// Measures: what others ask of the team, what the team ordered and what came of it, and the order in the making. All in
// one part of the page: a dialog would cover the stop button.
import { memo, useEffect, useRef } from 'react';
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useKept } from '../../../exercise/use-kept.ts';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { partTexts } from '../../../locales/trainee.parts.ts';
import { Button } from '../../../ui/button.tsx';
import { useRegionName } from '../../../ui/region-name.ts';
import type { PartProps } from '../part-props.ts';
import { AskedAlert } from './asked-alert.tsx';
import { AskedSection } from './asked-section.tsx';
import { ChooseMeasure } from './choose-measure.tsx';
import { MeasureList } from './measure-list.tsx';
import { isOver } from './measures-state.ts';
import { OrderForm } from './order-form.tsx';
import { useOrderDraft } from './use-order-draft.ts';
import './measures.css';

export const MeasuresPanel = memo(function MeasuresPanel({ isOpened }: PartProps) {
  const m = useText(measureTexts);
  const p = useText(partTexts);
  const regionName = useRegionName();
  const over = useExercise(isOver);
  const orderable = useExercise((state) => state.views.team?.fields.orderable);
  const [kept = 'list', setMode] = useKept<'list' | 'order'>('measures');
  const draft = useOrderDraft();
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = orderable?.find(({ id }) => id === draft.measure);
  const canOrder = !over && orderable !== undefined && orderable.length > 0;
  const begun = draft.measure !== '' || draft.reason.text !== '' || draft.basis.text !== '';
  // After ENDEX nothing is chosen any more; what was being written stays to be read.
  const mode = over && !chosen ? 'list' : kept;
  const step = mode === 'list' ? 'list' : chosen ? 'form' : 'choice';
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const change = (order: CommandOf<'OrderMeasure'>) => {
    draft.refill(order);
    setMode('order');
  };
  return (
    <section className="panel measures" aria-label={regionName(p('measures'))}>
      <AskedAlert />
      <header className="panel-head">
        {mode === 'order' && (
          <Button kind="quiet" size="small" icon="back" onPress={() => setMode('list')}>
            {m('back')}
          </Button>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {mode === 'list' ? p('measures') : m(over ? 'unsent' : 'order')}
        </h2>
        {mode === 'list' && canOrder && (
          <Button kind="primary" icon="plus" onPress={() => setMode('order')}>
            {m(begun ? 'goOn' : 'order')}
          </Button>
        )}
        {mode === 'list' && over && chosen && <Button onPress={() => setMode('order')}>{m('unsent')}</Button>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="panel-body read-body" tabIndex={0}>
        <div className="decide measures-body">
          {step === 'list' && (
            <>
              <AskedSection />
              <MeasureList onChange={change} />
            </>
          )}
          {step === 'choice' && <ChooseMeasure onChoose={draft.chooseMeasure} />}
          {step === 'form' && chosen && (
            <OrderForm measure={chosen} draft={draft} isOpened={isOpened} onSent={() => setMode('list')} />
          )}
        </div>
      </div>
    </section>
  );
});
