/** The formats for other programs, in a file of their own so that a check for people does not load them. */
export { checkstyle } from './checkstyle.ts';
export { github } from './github.ts';
export { gitlab } from './gitlab.ts';
export { jsonl } from './jsonl.ts';
export { junit } from './junit.ts';
export { markdown } from './markdown.ts';
export { sarif } from './sarif.ts';
