/** A form as an empty sheet, into which answers from paper are typed: one line a person. */
import { keepVisibleLine } from '../model/visible.ts';
import type { SurveyForm } from './survey-form.ts';

/** Lists the headers of its columns: the mark and the words of each question. */
export function listFormColumns({ group, statements, outcomes }: SurveyForm): readonly string[] {
  const columns = [
    `${group.mark}. ${group.question}`,
    ...statements.map(({ mark, text }) => `${mark}. ${text}`),
    ...(outcomes === undefined ? [] : [`${outcomes.mark}. ${outcomes.question}`]),
  ];
  return columns.map(keepVisibleLine);
}
