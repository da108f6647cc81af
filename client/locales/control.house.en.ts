export const en = {
  openTitle: 'Open Waymark on this laptop',
  openText:
    'This link works once. With it this browser becomes the director’s: it starts exercises, enters them and lifts a safety stop.',
  yourName: 'Your name',
  yourNameHelp: 'As controllers see it in the exercise.',
  yourLanguage: 'Your language',
  open: 'Open Waymark on this laptop',
  outside: 'This page is the director’s.',
  outsideText:
    'To open it, use the director’s link that Waymark printed when it started. For a new link, run “npm run director-link” on the machine that runs Waymark.',
  again: 'Try again',
  welcome: 'Good day, {name}',
  exercises: 'Exercises',
  noExercises: 'No exercise has been planned yet.',
  noExercisesText: 'Start one from a scenario below; it stays here, to be entered again and reviewed.',
  scenarios: 'Scenarios',
  noScenarios: 'There are no scenarios on this machine.',
  noScenariosText:
    'Scenarios are folders in “scenarios”; each appears here with what is wrong with it, if anything is.',
  seats: '{count, plural, one {# seat} other {# seats}}',
  enter: 'Enter',
  enterNamed: 'Enter {title}, {when}',
  start: 'Start an exercise',
  startNamed: 'Start an exercise from {title}',
  errors: '{count, plural, one {# mistake} other {# mistakes}}',
  broken: 'This scenario cannot be started until its mistakes are mended.',
  problems: '{count, plural, one {# remark on its files} other {# remarks on its files}}',
} as const;
