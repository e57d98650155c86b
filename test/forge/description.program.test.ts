/** The checker of our requests can fail a request. */
import { expect, it } from 'vitest';
import { wrongAnswer, wrongEvent, wrongWith } from './description.ts';
import { HEAD } from './github-server.ts';
import { mergeGroup, pullRequest, push, workflowRun } from './runner.ts';

const at = (path: string) => new URL(path, 'https://api.github.com');
const LIST = '/repos/harbor/strategy/issues/7/comments';

it.each([
  ['GET', '/repos/harbor/strategy/issues/7/remarks', '', 'There is no GET'],
  ['PUT', LIST, '{"body":"x"}', 'There is no PUT'],
  ['GET', `${LIST}?per_page=many`, '', 'per_page:  must be integer'],
  ['GET', `${LIST}?size=100`, '', 'size is no parameter'],
  ['GET', LIST.replace('7', 'seven'), '', 'issue_number:  must be integer'],
  ['POST', LIST, '{"text":"x"}', 'text is no key of the body'],
  ['POST', LIST, '{}', "must have required property 'body'"],
  [
    'GET',
    '/repos/harbor/strategy/pulls?state=ajar',
    '',
    'state:  must be equal to one of the allowed values',
  ],
])('the checker refuses %s %s with %j', (method, path, body, said) => {
  expect(wrongWith(method, at(path), body).join('; ')).toContain(said);
});

it('the checker accepts valid requests', () => {
  expect(wrongWith('GET', at(`${LIST}?per_page=100&page=2`), '')).toEqual([]);
  expect(wrongWith('POST', at(LIST), '{"body":"x"}')).toEqual([]);
});

it('the checker refuses a reply that GitHub would not give', () => {
  expect(wrongAnswer('POST', LIST, 201, { id: 1 }).join()).toContain("must have required property 'user'");
});

it.each([
  ['pull-request-synchronize', pullRequest(HEAD)],
  ['pull-request-synchronize', pullRequest(HEAD, { fork: true })],
  ['push', push()],
  ['merge-group-checks-requested', mergeGroup(HEAD)],
  ['workflow-run-completed', workflowRun(HEAD)],
])('the checker knows the event %s, which starts our jobs', (name, { payload }) => {
  expect(wrongEvent(name, payload)).toEqual([]);
});

it('the checker refuses an event that GitHub would not send', () => {
  const event = { action: 'synchronize', pull_request: { head: { sha: 7, fork: true } } };
  expect(wrongEvent('pull-request-synchronize', event)).toEqual([
    'pull-request-synchronize.pull_request.head.sha: must be string',
    'pull-request-synchronize.pull_request.head.fork is not sent',
  ]);
});
