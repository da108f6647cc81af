// Rows of words as columns for a terminal.

/** Two spaces before, between the columns and never at the end of a line. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.slice(0, -1).entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()).join('\n');
}

/** A page of titled tables; tables without rows are left out. */
export function page(head: string, sections: readonly (readonly [string, readonly (readonly string[])[]])[]): string {
  return [
    head,
    ...sections.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`\n${title}\n${textTable(rows)}`])),
  ].join('\n');
}
