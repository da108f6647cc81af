// Everything the panes count from a whole log: each part when a pane first asks for it, and once for a log. Moving the cursor
// counts nothing anew; what was so by a moment is read from what was counted, by its times.
import { chancesOf } from '../../../shared/review/chances.ts';
import { exerciseFigures } from '../../../shared/review/exercise-figures.ts';
import type { Frames } from '../../../shared/review/frames.ts';
import { gapsOf, reachedNobody } from '../../../shared/review/gaps.ts';
import { handOffs } from '../../../shared/review/hand-offs.ts';
import { ledgerOf } from '../../../shared/review/knowledge.ts';
import { personFigures } from '../../../shared/review/person-figures.ts';
import { handOvers, requests } from '../../../shared/review/receipts.ts';
import { redLines } from '../../../shared/review/red-lines.ts';
import { stageChanges } from '../../../shared/review/stages.ts';

export type Counted = ReturnType<typeof countedOf>;

export function countedOf(frames: Frames) {
  const end = frames.at(frames.last);
  const { log } = frames;
  const ledger = once(() => ledgerOf(end));
  const persons = once(() => personFigures(end, log));
  return {
    ledger,
    persons,
    crossed: once(() => redLines(end, log)),
    figures: once(() => exerciseFigures(end, log, persons())),
    handOffs: once(() => handOffs(end)),
    handOvers: once(() => handOvers(end)),
    requests: once(() => requests(end)),
    gaps: once(() => gapsOf(end, ledger())),
    nobody: once(() => reachedNobody(end, ledger())),
    stages: once(() => stageChanges(end, log)),
    chances: once(() => chancesOf(end, ledger())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
