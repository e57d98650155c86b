/** The formats for other programs, in a file of their own so that a check for people does not load them. */
export { formatCheckstyle } from './checkstyle.ts';
export { formatGithub } from './github.ts';
export { formatGitlab } from './gitlab.ts';
export { formatJsonl } from './jsonl.ts';
export { formatJunit } from './junit.ts';
export { formatMarkdown } from './markdown.ts';
export { formatSarif } from './sarif.ts';
