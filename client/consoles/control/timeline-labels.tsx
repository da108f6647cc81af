// The left edge of the timeline: which lane is which storyline, and where it stands.
import { injectTexts } from '../../locales/control.injects.ts';
import { useShown, useText } from '../../locales/index.ts';
import { AD_HOC_LANE, type Layout, MAIN_LANE } from './timeline-layout.ts';
import { useControlView } from './use-control.ts';

export function TimelineLabels({ layout }: { layout: Layout }) {
  const t = useText(injectTexts);
  const shown = useShown();
  const { storylines } = useControlView().fields;
  return (
    <div className="tl-labels" style={{ height: layout.height }}>
      {layout.lanes.map((lane) => {
        const storyline = storylines.find(({ id }) => id === lane.id);
        const state = storyline?.states.find(({ id }) => id === storyline.state);
        return (
          <div
            key={lane.id}
            className={
              lane.height < 60 ? 'tl-label tl-label-low' : lane.height > 90 ? 'tl-label tl-label-high' : 'tl-label'
            }
            style={{ top: lane.top, height: lane.height }}
          >
            {lane.id === MAIN_LANE && <strong>{t('laneMain')}</strong>}
            {lane.id === AD_HOC_LANE && <strong>{t('laneAdHoc')}</strong>}
            {storyline && (
              <strong title={storyline.title.text} {...shown(storyline.title)}>
                {storyline.title.text}
              </strong>
            )}
            {state && (
              <span
                className={`ctl-outcome-${state.outcome ?? 'none'}`}
                title={state.title.text}
                {...shown(state.title)}
              >
                {state.title.text}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
