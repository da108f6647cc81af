// Who a view is for: a team or control, in a language, or one seat. The same bytes go to everybody of an audience.

import type { Role } from '../exercise/actors.ts';
import type { Language } from '../kit/languages.ts';

export type Audience =
  | { readonly kind: 'team'; readonly team: string; readonly language: Language }
  | { readonly kind: 'control'; readonly language: Language }
  | { readonly kind: 'seat'; readonly seat: string; readonly language: Language };

/** Names an audience within one exercise; also the name of its room. Never sent to anybody. */
export function audienceKey(audience: Audience): string {
  switch (audience.kind) {
    case 'team':
      return `team/${audience.team}/${audience.language}`;
    case 'control':
      return `control/${audience.language}`;
    case 'seat':
      return `seat/${audience.seat}/${audience.language}`;
  }
}

/** The audiences a seat belongs to: its own, and its team's or, for those who may know everything, control's. */
export function audiencesOf(
  seat: { readonly seat: string; readonly role: Role; readonly team?: string },
  language: Language,
): Audience[] {
  const own: Audience = { kind: 'seat', seat: seat.seat, language };
  if (seat.role === 'director' || seat.role === 'controller' || seat.role === 'facilitator')
    return [{ kind: 'control', language }, own];
  return seat.role === 'trainee' && seat.team !== undefined
    ? [{ kind: 'team', team: seat.team, language }, own]
    : [own];
}
