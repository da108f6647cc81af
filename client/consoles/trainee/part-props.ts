/** What every part of the trainee's console is given (`parts.ts`). */
export interface PartProps {
  isOpened: (key: string) => boolean;
}
