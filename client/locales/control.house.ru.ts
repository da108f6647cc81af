import type { en } from './control.house.en.ts';
import type { Same } from './texts.ts';

export const ru: Same<typeof en> = {
  openTitle: 'Открыть Waymark на этом ноутбуке',
  openText:
    'Эта ссылка действует один раз. С ней этот браузер становится браузером руководителя: он планирует учения, входит в них и снимает остановку.',
  yourName: 'Ваше имя',
  yourNameHelp: 'Так вас увидят посредники в учении.',
  yourLanguage: 'Ваш язык',
  open: 'Открыть Waymark на этом ноутбуке',
  outside: 'Это страница руководителя учения.',
  outsideText:
    'Откройте её по ссылке руководителя, которую Waymark напечатал при запуске. Новую ссылку даёт команда «npm run director-link» на компьютере, где работает Waymark.',
  again: 'Повторить',
  welcome: 'Здравствуйте, {name}',
  exercises: 'Учения',
  noExercises: 'Пока ни одно учение не запланировано.',
  noExercisesText: 'Запланируйте его по сценарию ниже; оно останется здесь, чтобы войти снова и провести разбор.',
  scenarios: 'Сценарии',
  noScenarios: 'На этом компьютере нет сценариев.',
  noScenariosText: 'Сценарии — это папки в «scenarios»; каждый появляется здесь вместе с ошибками, если они есть.',
  seats: '{count, plural, one {# место} few {# места} many {# мест} other {# места}}',
  enter: 'Войти',
  enterNamed: 'Войти: {title}, {when}',
  start: 'Запланировать учение',
  startNamed: 'Запланировать учение по сценарию {title}',
  size: '{minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}} · {teams, plural, one {# команда} few {# команды} many {# команд} other {# команды}} · {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
  errors: '{count, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}',
  broken: 'Этот сценарий нельзя запустить, пока ошибки не исправлены.',
  problems:
    '{count, plural, one {# замечание к файлам} few {# замечания к файлам} many {# замечаний к файлам} other {# замечания к файлам}}',
};
