// How an order is named wherever it is spoken of: what is done, and about whom.

/** "First needs – Mara"; the title alone where a measure is about nobody. */
export const measureName = (title: string, person: string | undefined): string =>
  person === undefined || person === '' ? title : `${title} – ${person}`;

/** What is expected of a team: "A1: First needs – Mara". */
export const expectedMeasure = (team: string, title: string, person: string | undefined): string =>
  `${team}: ${measureName(title, person)}`;
