/** Re-planning what is still to come. */
export const en = {
  shift: 'Re-plan',
  shiftTitle: 'Re-plan what is still to come',
  shiftConfirm: 'Re-plan',
  shiftExplain:
    'It is {now}. Everything planned by time from the moment you name moves by the same amount and keeps its distances.',
  from: 'From (T+)',
  by: 'By minutes',
  byHelp: 'For example 10, or -5 to bring things forward',
  tooEarly: 'Something would land before now, or the story would go back. Choose less.',
  everything: 'Also what counts from something that happened',
  moves: 'What moves',
  stays: 'What stays, and why',
  nothing: 'Nothing that is planned by time comes then.',
  ends: 'Planned ENDEX',
  'why.time': 'planned by time',
  'why.delay': 'a delay that is running',
  'why.release': 'counts from when it was sent',
  'why.storyline': 'counts from where the storyline stands',
  'why.measure': 'a measure under way',
  'why.case': 'counts for the person',
} as const;
