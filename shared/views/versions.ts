// The versions of an inject's words: what stands now, and what stood before where somebody may know it.
import type { AdHocText, CorrectedText } from '../exercise/state/injects.ts';
import type { Language } from '../kit/languages.ts';
import { type Scenario, type ShownText, textOf } from '../scenario/scenario.ts';
import type { ShownVersion } from './shapes/trainee.ts';

/** Words of control, labelled where they are in another language than the one asked for. */
const own = (text: string, written: Language, asked: Language): ShownText =>
  written === asked ? { text } : { text, language: written };

/** All versions of an inject's words, oldest first: the scenario's or control's own, then each correction. */
export function versionsOf(
  scenario: Scenario,
  inject: string,
  adHoc: AdHocText | undefined,
  corrections: readonly CorrectedText[],
  language: Language,
): readonly [ShownVersion, ...ShownVersion[]] {
  const first = (field: 'subject' | 'body'): ShownText =>
    adHoc ? own(adHoc[field], adHoc.language, language) : textOf(scenario, `injects.${inject}.${field}`, language);
  let last: ShownVersion = { subject: first('subject'), body: first('body') };
  const out: [ShownVersion, ...ShownVersion[]] = [last];
  for (const { subject, body, language: written, t } of corrections) {
    last = {
      subject: subject === undefined ? last.subject : own(subject, written, language),
      body: body === undefined ? last.body : own(body, written, language),
      since: t,
    };
    out.push(last);
  }
  return out;
}
