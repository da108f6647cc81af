// What a team gave as the ground of a measure: its reason, the legal basis, the injects it rests on.
import type { ControlMeasure } from '../../../shared/views/shapes/control-play.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useText } from '../../locales/index.ts';
import { useControlView } from './use-control.ts';

export function MeasureGrounds({ row }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const { injects } = useControlView().lists;
  const rests = row.restsOn.flatMap((key) => {
    const inject = injects.find((known) => known.key === key);
    return inject ? [`${inject.number} ${inject.subject.text}`.trim()] : [];
  });
  return (
    <>
      {row.reason === '' ? (
        <p className="ctl-soft">{t('noReason')}</p>
      ) : (
        <blockquote className="ctl-words">{row.reason}</blockquote>
      )}
      {row.basis !== undefined && row.basis !== '' && <p className="ctl-soft">{t('basis', { basis: row.basis })}</p>}
      {rests.length > 0 && <p className="ctl-soft">{t('restsOn', { injects: rests.join(' · ') })}</p>}
    </>
  );
}
