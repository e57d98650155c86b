/** The ids that stand for what a survey asked. */
import type { Survey } from '../model/survey.ts';
import { findInstrument } from './instruments.ts';

/** Collects what an action may be about: the dimensions and statements of a survey, and its instrument. */
export function listAskedIds({ instrument, answers = {} }: Survey): ReadonlySet<string> {
  if (instrument === undefined) return new Set();
  const asked = instrument === 'gap' ? [] : findInstrument(instrument).dimensions;
  const ids = asked.flatMap(({ id, statements }) => [id, ...statements.map((one) => one.id)]);
  return new Set([...ids, ...Object.keys(answers), instrument]);
}
