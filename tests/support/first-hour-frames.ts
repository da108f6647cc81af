// The played starter exercise as a review reads it, folded once for all tests of a file.
import { Frames } from '../../shared/review/frames.ts';
import { playFirstHour } from './first-hour-play.ts';

export const firstHourFrames = Frames.of(playFirstHour());
