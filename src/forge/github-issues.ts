/** Issues in GitHub’s REST API, as its OpenAPI description has it. */
import * as z from 'zod/mini';
import { askWhoAmI, type GithubAccess, makeGithubRequest, makeGithubThread } from './github.ts';
import { type ForgeIssue, ISSUE_LABEL, ISSUE_TITLE, type IssueForge } from './issue.ts';

const login = z.nullable(z.object({ login: z.string() }));
const issue = z.object({
  number: z.int(),
  body: z.optional(z.nullable(z.string())),
  user: login,
  state: z.string(),
  closed_at: z.optional(z.nullable(z.string())),
  closed_by: z.optional(login),
  // Only pull requests have it: the list has these too.
  pull_request: z.optional(z.unknown()),
});

/** Makes the issues of one repository. */
export function makeGithubIssues(access: GithubAccess): IssueForge {
  const all = `${access.api}/repos/${access.repository}/issues`;
  const permission = 'the job needs `permissions: issues: write`';
  return {
    name: 'GitHub',
    place: `the issues of ${access.repository}`,
    permission,
    whoAmI: askWhoAmI(access),
    issues: (author, page) => ({
      request: makeGithubRequest(
        access,
        'GET',
        `${all}?creator=${encodeURIComponent(author)}&state=all&sort=created&direction=desc&per_page=100&page=${page}`,
      ),
      read: (answer) => z.array(issue).safeParse(answer).data?.flatMap(readGithubIssue),
    }),
    createIssue: (body) =>
      makeGithubRequest(access, 'POST', all, { title: ISSUE_TITLE, body, labels: [ISSUE_LABEL] }),
    readCreated: (answer) => {
      const made = issue.safeParse(answer).data;
      return made && readGithubIssue(made)[0];
    },
    editIssue: (number, { body, state }) =>
      makeGithubRequest(access, 'PATCH', `${all}/${number}`, { body, ...(state && { state }) }),
    thread: (number) => ({
      ...makeGithubThread(access, number),
      place: `issue ${number} of ${access.repository}`,
      permission,
    }),
  };
}

function readGithubIssue(one: z.infer<typeof issue>): readonly ForgeIssue[] {
  if (one.pull_request !== undefined) return [];
  return [
    {
      number: one.number,
      author: one.user?.login ?? '',
      body: one.body ?? '',
      isOpen: one.state === 'open',
      closedAt: one.closed_at ?? undefined,
      closedBy: one.closed_by?.login,
    },
  ];
}
