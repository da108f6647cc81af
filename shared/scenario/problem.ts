// What is wrong with a scenario, said so that its author can mend it: where, what, and what to write instead.

export interface Problem {
  /** Path of the file inside the scenario's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column?: number;
  /** The place in the scenario, e.g. `injects.c04.to`; empty for a whole file. */
  readonly where: string;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  /** What kind of mistake it is, e.g. `never-due`: for scripts, and for the table in `scenarios/README.md`. */
  readonly code: string;
  /** A warning refuses nothing. */
  readonly severity: 'error' | 'warning';
}

export type Path = readonly (string | number)[];
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Finds where in a file a path stands; `offset` counts letters into a text on one line. */
export type Locate = (path: Path, offset?: number) => Place;

/** Collects problems; every check gets one and says nothing else. */
export interface Report {
  error(path: Path, message: string, mend: string, offset?: number): void;
  warning(path: Path, message: string, mend: string): void;
  /** The same list, with another code for what is said through it. */
  as(code: string): Report;
}

/** A report over one file, and the list it fills. `code`: of every problem that is not said with one of its own. */
export function createReport(locate: Locate, code: string): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const saying = (as: string): Report => {
    const add = (severity: Problem['severity'], path: Path, message: string, mend: string, offset?: number): void => {
      problems.push({ ...locate(path, offset), where: path.join('.'), message, mend, code: as, severity });
    };
    return {
      error: (path, message, mend, offset) => add('error', path, message, mend, offset),
      warning: (path, message, mend) => add('warning', path, message, mend),
      as: saying,
    };
  };
  return { problems, report: saying(code) };
}

/** By file, then line, then column; in the order of finding within one place. The scenario file comes first. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const rank = (file: string): string => (file === 'scenario.yaml' ? '' : file);
  return [...problems].sort((a, b) => {
    if (a.file !== b.file) return rank(a.file) < rank(b.file) ? -1 : 1;
    return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
  });
}

/** One line for a terminal: `scenario.yaml:12:5 where: message — mend`. */
export function formatProblem({ file, line, column, where, message, mend, severity }: Problem): string {
  const place = `${file}:${line}${column === undefined ? '' : `:${column}`}`;
  return `${place} ${severity === 'warning' ? 'warning: ' : ''}${where ? `${where}: ` : ''}${message} — ${mend}`;
}
