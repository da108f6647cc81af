// A part that takes turns with what is read: in the same place, in sight or not, there or still on its way.
import { useText } from '../../locales/index.ts';
import { partTexts } from '../../locales/trainee.parts.ts';
import { useRegionName } from '../../ui/region-name.ts';
import type { PartProps } from './part-props.ts';
import type { Part } from './parts.ts';

export function PartInTurn({ part: { name, Panel }, isShown, ...props }: PartProps & { part: Part; isShown: boolean }) {
  const p = useText(partTexts);
  const regionName = useRegionName();
  return (
    <div className={isShown ? 'part is-shown' : 'part'}>
      <Panel
        {...props}
        placeholder={(inside) => (
          <section className="panel" aria-label={regionName(p(name))}>
            <header className="panel-head">
              <h2>{p(name)}</h2>
            </header>
            <div className="panel-body read-body">{inside}</div>
          </section>
        )}
      />
    </div>
  );
}
