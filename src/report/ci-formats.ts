/** The formats that other programs ask for, in one file of their own: a check for people does without loading them. */
export { checkstyle } from './checkstyle.ts';
export { github } from './github.ts';
export { gitlab } from './gitlab.ts';
export { jsonl } from './jsonl.ts';
export { junit } from './junit.ts';
export { markdown } from './markdown.ts';
export { sarif } from './sarif.ts';
