/** A form as a page to print on one sheet. It holds no script and no field: people tick boxes with a pen. */
import { escapeHtml } from '../model/escape-html.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { FormStatement, SurveyForm } from './survey-form.ts';

/** Writes a whole page, to be sealed with a policy. @param stylesheet ours */
export function writeFormHtml(form: SurveyForm, stylesheet: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(form.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(form.title)}</title>
<style>${stylesheet}</style>
</head>
<body>
<main>
<h1>${say(form.title)}</h1>
${[writePromise(form), writeDestination(form), writeGroup(form), writeStatements(form), writeOutcomes(form)]
  .filter((part) => part !== '')
  .join('\n')}
<p class="end">${say(form.handIn)}</p>
</main>
</body>
</html>
`;
}

const say = (text: string) => escapeHtml(keepVisibleLine(text));
const BOX = '<span class="box"></span>';

function writePromise({ promise }: SurveyForm): string {
  const lines = promise.lines.map((line) => `<li>${say(line)}</li>`).join('\n');
  return `<section class="promise">\n<h2>${say(promise.title)}</h2>\n<ul>\n${lines}\n</ul>\n</section>`;
}

function writeDestination({ destination }: SurveyForm): string {
  if (destination === undefined) return '';
  return `<section>\n<h2>${say(destination.title)}</h2>\n<p class="destination">${say(destination.text)}</p>\n</section>`;
}

function writeGroup({ group: { mark, question, options } }: SurveyForm): string {
  const choices = options
    .map(({ label, hint }) => `<li>${BOX} <strong>${say(label)}</strong> (${say(hint)})</li>`)
    .join('\n');
  return `<section>\n<h2>${writeMark(mark)} ${say(question)}</h2>\n<ul class="choices">\n${choices}\n</ul>\n</section>`;
}

function writeStatements(form: SurveyForm): string {
  const about = form.about === undefined ? '' : `<p>${say(form.about)}</p>\n`;
  const legend = [
    ...form.answers.map((answer, at) => `<b>${at + 1}</b> ${say(answer)}`),
    `<b>?</b> ${say(form.cannotSay)}`,
  ].join(' · ');
  const rows = form.statements.map((statement) => writeRow(statement, form.answers.length)).join('\n');
  return `<section>
<h2>${say(form.scale)}</h2>
${about}<p class="legend">${legend}</p>
<table>
<tbody>
${rows}
</tbody>
</table>
</section>`;
}

function writeRow({ mark, text }: FormStatement, answers: number): string {
  const boxes = [...Array.from({ length: answers }, (_, at) => `${at + 1}`), '?'];
  const cells = boxes.map((box) => `<td><span class="box">${box}</span></td>`).join('');
  return `<tr><th scope="row">${writeMark(mark)} ${say(text)}</th>${cells}</tr>`;
}

function writeOutcomes({ outcomes }: SurveyForm): string {
  if (outcomes === undefined) return '';
  const { mark, question, hint, options } = outcomes;
  const lines = options
    .map((option) => `<li>${BOX} ${writeMark(option.mark)} ${say(option.text)}</li>`)
    .join('\n');
  return `<section>\n<h2>${writeMark(mark)} ${say(question)} <small>${say(hint)}</small></h2>\n<ul class="outcomes">\n${lines}\n</ul>\n</section>`;
}

const writeMark = (mark: string) => `<span class="mark">${mark}</span>`;
