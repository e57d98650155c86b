/** A form as text, to be pasted into a form tool. Each statement has its mark, so that the import finds its column. */
import { keepVisibleLine } from '../model/visible.ts';
import type { FormStatement, SurveyForm } from './survey-form.ts';

export function writeFormText(form: SurveyForm): string {
  const { title, promise, destination, about, group, outcomes } = form;
  const parts = [
    [keepVisibleLine(title)],
    [promise.title, ...promise.lines.map((line) => `- ${line}`)],
    ...(destination === undefined
      ? []
      : [[keepVisibleLine(destination.title), keepVisibleLine(destination.text)]]),
    [
      `${group.mark}. ${group.question}`,
      ...indent(group.options.map(({ label, hint }) => `${label}: ${hint}`)),
    ],
    ...(about === undefined ? [] : [[about]]),
    [`${form.scale}:`, ...indent([...form.answers, form.cannotSay])],
    form.statements.map(writeMarked),
    ...(outcomes === undefined
      ? []
      : [
          [
            `${outcomes.mark}. ${outcomes.question} (${outcomes.hint})`,
            ...indent(outcomes.options.map(writeMarked)),
          ],
        ]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const writeMarked = ({ mark, text }: FormStatement) => `${mark}. ${keepVisibleLine(text)}`;

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
