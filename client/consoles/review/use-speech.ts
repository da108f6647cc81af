// The words of the review in the language in force: sentences of events, names of things, names of seats.
import { useMemo } from 'react';
import { commonTexts, useLanguage } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useReview } from './review-context.tsx';
import { namesIn, type Speech } from './say-event.ts';

export function useSpeech(): Speech & { readonly names: ReturnType<typeof namesIn> } {
  const { frames, people } = useReview();
  const language = useLanguage();
  return useMemo(() => {
    const end = frames.at(frames.last);
    const t = reviewEventTexts.in(language);
    const review = reviewTexts.in(language);
    const common = commonTexts.in(language);
    const named = new Map(people.map(({ seat, name }) => [seat, name]));
    const seat = (id: string): string => {
      const role = end.seats.get(id)?.role;
      return named.get(id) || (role ? common(`role.${role}`) : '');
    };
    const speech: Speech = { end, language, t, review, common, seat };
    return { ...speech, names: namesIn(speech) };
  }, [frames, people, language]);
}
