// The table of RULES.md: command × role × phase, printed from the one table the engine asks.
import { ROLES } from '../../../shared/exercise/actors.ts';
import type { CommandType } from '../../../shared/exercise/commands.ts';
import { PERMISSIONS, refusalOf } from '../../../shared/exercise/permissions.ts';
import { PHASES } from '../../../shared/exercise/phases.ts';

const BEGIN = '<!-- generated: permissions -->';
const END = '<!-- /generated: permissions -->';

/** RULES.md with its table made anew; everything outside the marks stays. */
export function rulesTable(before: string): string {
  const begin = before.indexOf(BEGIN);
  const end = before.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`RULES.md lacks the marks ${BEGIN} and ${END}`);
  return `${before.slice(0, begin + BEGIN.length)}\n\n${table()}\n\n${before.slice(end)}`;
}

function table(): string {
  const lines = [
    '`✓` allowed; otherwise what those who may give the command are told in that phase. Everybody else is told the code in the last column, in every phase.',
    '',
    `| command | who | ${PHASES.join(' | ')} | others |`,
    `|---|---|${PHASES.map(() => '---').join('|')}|---|`,
  ];
  for (const command of Object.keys(PERMISSIONS) as CommandType[]) {
    const { givers, refusal } = PERMISSIONS[command];
    const giver = givers[0] ?? 'system';
    const seated = ROLES.filter((role) => givers.includes(role));
    const who = seated.length === ROLES.length ? 'every seat' : givers.join(', ');
    const cells = PHASES.map((phase) => refusalOf(command, giver, phase)?.code ?? '✓');
    const others = seated.length === ROLES.length ? '–' : (refusal ?? 'role-forbids');
    lines.push(`| ${command} | ${who} | ${cells.join(' | ')} | ${others} |`);
  }
  return lines.join('\n');
}
