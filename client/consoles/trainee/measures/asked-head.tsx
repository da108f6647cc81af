// Who asks for agreement to what: from which team, about whom, why and on what basis.
import type { ShownAsked } from '../../../../shared/views/shapes/trainee.ts';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { TeamTag } from '../../../ui/bits.tsx';
import { At } from '../../../ui/clock-text.tsx';
import { Basis } from './basis.tsx';

export function AskedHead({ row }: { row: ShownAsked }) {
  const m = useText(measureTexts);
  const { title, person, from, reason } = row;
  return (
    <>
      <p className="decision-meta">
        <At t={row.t} />
        <span>
          <TeamTag code={from} /> {m('askedFrom')}
        </span>
      </p>
      <h4>
        <span lang={title.language}>{title.text}</span>
        {person && <span lang={person.language}> · {person.text}</span>}
      </h4>
      {reason ? <p className="decision-reason">{reason}</p> : <p className="measure-needs">{m('noReason')}</p>}
      <Basis text={row.basis} />
    </>
  );
}
