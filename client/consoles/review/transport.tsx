// Under the line: step, turning points, play, speed.
import type { TurningPoint } from '../../../shared/review/turning-points.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SPEEDS } from './cursor.ts';
import { Legend } from './legend.tsx';
import { useCursor, useReview } from './review-context.tsx';
import { TurnMark } from './turn-mark.tsx';

export function Transport() {
  const t = useText(reviewTexts);
  const { cursor, frames, turns } = useReview();
  const position = useCursor(({ moment }) => moment.position);
  const playing = useCursor((state) => state.playing);
  const speed = useCursor((state) => state.speed);
  const before = turns.findLast((turn) => turn.position < position);
  const after = turns.find((turn) => turn.position > position);
  const eventOf = (at: number) => t('eventOf', { position: at, last: frames.last });
  return (
    <div className="transport" role="toolbar" aria-label={t('controls')}>
      <Button kind="primary" icon={playing ? 'pause' : 'play'} onPress={() => cursor.setPlaying(!playing)}>
        {t(playing ? 'pause' : 'play')}
      </Button>
      <fieldset className="languages speeds" aria-label={t('speed')}>
        {SPEEDS.map((factor) => (
          <button key={factor} type="button" aria-pressed={factor === speed} onClick={() => cursor.setSpeed(factor)}>
            {factor}×
          </button>
        ))}
      </fieldset>
      <span className="transport-steps">
        <IconButton icon="left" label={t('stepBack')} isDisabled={position <= 1} onPress={() => cursor.step(-1)} />
        {/* As wide as the last one will be: nothing moves under the hand. */}
        <span className="transport-place" style={{ minWidth: `${eventOf(frames.last).length}ch` }}>
          {eventOf(position)}
        </span>
        <IconButton
          icon="right"
          label={t('stepForward')}
          isDisabled={position >= frames.last}
          onPress={() => cursor.step(1)}
        />
      </span>
      <span className="transport-turns">
        <TurnButton icon="left" label={t('previousTurn')} to={before} />
        <TurnButton icon="right" label={t('nextTurn')} to={after} />
      </span>
      <Legend />
    </div>
  );
}

/** The arrow and the mark turning points have on the line; the words are its name and its tooltip. */
function TurnButton({ icon, label, to }: { icon: 'left' | 'right'; label: string; to: TurningPoint | undefined }) {
  const { cursor } = useReview();
  return (
    <span title={label}>
      <Button icon={icon} isDisabled={!to} onPress={() => to && cursor.toPosition(to.position)}>
        <TurnMark kind="storyline" />
        <span className="visually-hidden">{label}</span>
      </Button>
    </span>
  );
}
