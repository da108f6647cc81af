// What a tick can rest on: the dossier card, what people told this team, and what this seat has opened.
import { useMemo } from 'react';
import type { Language } from '../../../../shared/kit/languages.ts';
import { formatExerciseTime } from '../../../../shared/kit/time.ts';
import type { DossierCard, InboxItem } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useText } from '../../../locales/index.ts';
import { indicatorTexts } from '../../../locales/trainee.indicators.ts';

export interface Evidence {
  /** As the exercise takes it: `inject:<key>`, `card:<person>`, `told:<key>`. */
  readonly ref: string;
  /** Exercise time it came at; absent for a dossier card. */
  readonly time?: string;
  readonly text: string;
  readonly language?: Language | undefined;
}

const NO_ITEMS: readonly InboxItem[] = [];
const NO_PEOPLE: readonly DossierCard[] = [];
/** So many of the newest injects are offered. */
const MOST = 40;

/** Everything this team was given that can be named, about a person first. */
export function useEvidence(): (person: string) => readonly (Evidence & { readonly item?: InboxItem })[] {
  const m = useText(indicatorTexts);
  const inbox = useExercise((state) => state.views.team?.lists.inbox) ?? NO_ITEMS;
  const people = useExercise((state) => state.views.team?.fields.people) ?? NO_PEOPLE;
  return useMemo(() => {
    const cardOf = ({ key, name }: DossierCard): Evidence => ({
      ref: `card:${key}`,
      text: m('cardOf', { name: name.text }),
    });
    const toldBy = ({ name, disclosed }: DossierCard): Evidence[] =>
      disclosed.flatMap(({ key, t, text }) =>
        key === undefined
          ? []
          : [
              {
                ref: `told:${key}`,
                time: formatExerciseTime(t),
                text: `${name.text}: ${text.text}`,
                language: text.language,
              },
            ],
      );
    const items = inbox
      .map((item) => ({
        ref: `inject:${item.key}`,
        time: formatExerciseTime(item.t),
        text: item.subject.text,
        language: item.subject.language,
        item,
      }))
      .toReversed();
    return (person) => {
      const about = people.filter(({ key }) => key === person);
      const others = people.filter(({ key }) => key !== person);
      return [...about.map(cardOf), ...about.flatMap(toldBy), ...items, ...others.flatMap(toldBy)];
    };
  }, [inbox, people, m]);
}

/** What can be chosen: nothing that was withdrawn or that this seat has not opened, unless it is chosen already. */
export function offered<E extends Evidence & { readonly item?: InboxItem }>(
  all: readonly E[],
  chosen: readonly string[],
  isOpened: (key: string) => boolean,
): readonly E[] {
  let injects = 0;
  return all.filter(({ ref, item }) => {
    if (chosen.includes(ref) || !item) return true;
    return !item.withdrawn && isOpened(item.key) && ++injects <= MOST;
  });
}
