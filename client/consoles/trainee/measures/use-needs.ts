// What a measure needs, in words: whose agreement, and how long it takes.
import { MINUTE } from '../../../../shared/kit/time.ts';
import type { ShownOrderable } from '../../../../shared/views/shapes/trainee.ts';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';

export interface Needs {
  readonly consent: string;
  readonly takes: string;
}

export function useNeeds(): (measure: ShownOrderable) => Needs {
  const m = useText(measureTexts);
  return ({ consent, authority, takes }) => {
    const all = Math.ceil(takes / MINUTE);
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    const time = m(hours === 0 ? 'minutes' : minutes === 0 ? 'hours' : 'hoursMinutes', { hours, minutes });
    return {
      consent:
        consent === 'authority'
          ? m('consentAuthority', { authority: authority?.text ?? '' })
          : m(consent === 'person' ? 'consentPerson' : 'consentSelf'),
      takes: all === 0 ? m('takesNothing') : m('takes', { time }),
    };
  };
}
