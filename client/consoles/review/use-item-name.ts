// Names of what a team can know, in the language in force.
import { halves, type Item } from '../../../shared/review/knowledge.ts';
import { useSpeech } from './use-speech.ts';

/** A disclosure is named by its person and its first words. */
export function useItemName(): (item: Item) => string {
  const { names } = useSpeech();
  return (item) => {
    const [kind, id] = halves(item);
    if (kind === 'inject') return names.inject(id);
    if (kind === 'person') return names.person(id);
    if (kind === 'indicator') return names.say(`indicators.${id}.text`) || id;
    const at = id.lastIndexOf('/');
    const person = id.slice(0, at);
    return `${names.person(person)}: ${shortened(names.say(`people.${person}.disclosure.${id.slice(at + 1)}.text`))}`;
  };
}

const LONGEST = 70;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
