// How a measure stands: its status, what its result was, and whether it harmed.
import type { MeasureStatus } from '../../../shared/exercise/measure-statuses.ts';
import type { ControlMeasure } from '../../../shared/views/shapes/control-play.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useText } from '../../locales/index.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';

type Look = readonly [BadgeTone, IconName];
const STATUS: Readonly<Record<MeasureStatus, Look>> = {
  ordered: ['plain', 'send'],
  asked: ['amber', 'clock'],
  running: ['blue', 'play'],
  done: ['plain', 'check'],
  refused: ['red', 'cross'],
  cancelled: ['plain', 'back'],
  doubled: ['amber', 'people'],
};
const QUALITY: Readonly<Record<NonNullable<ControlMeasure['quality']>, Look>> = {
  full: ['green', 'check'],
  partial: ['amber', 'info'],
  nothing: ['red', 'cross'],
};

/** A result says that the measure is done. */
export function MeasureBadges({ row: { status, quality, harm } }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const [tone, icon] = quality === undefined ? STATUS[status] : QUALITY[quality];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {quality === undefined ? t(`status.${status}`) : t(`quality.${quality}`)}
      </Badge>
      {harm && (
        <Badge tone="red" icon="warning">
          {t(`harm.${harm}`)}
        </Badge>
      )}
    </>
  );
}
