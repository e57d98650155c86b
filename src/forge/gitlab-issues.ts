/** Issues in GitLab’s REST API: docs.gitlab.com, Issues API, and Notes API, “Issues”. */
import * as z from 'zod/mini';
import { askGitlabUser, type GitlabAccess, makeGitlabRequest, makeGitlabThread } from './gitlab.ts';
import { type ForgeIssue, ISSUE_LABEL, ISSUE_TITLE, type IssueForge } from './issue.ts';

const user = z.nullable(z.object({ username: z.string() }));
const issue = z.object({
  iid: z.int(),
  description: z.optional(z.nullable(z.string())),
  author: user,
  state: z.string(),
  closed_at: z.optional(z.nullable(z.string())),
  closed_by: z.optional(user),
});

/** Makes the issues of one project. */
export function makeGitlabIssues(access: GitlabAccess): IssueForge {
  const project = `${access.api}/projects/${encodeURIComponent(access.project)}`;
  const permission = 'the token needs the scope `api` and the role Reporter or higher';
  return {
    name: 'GitLab',
    place: `the issues of project ${access.project}`,
    permission,
    whoAmI: askGitlabUser(access),
    issues: (author, page) => ({
      request: makeGitlabRequest(
        access,
        'GET',
        `${project}/issues?author_username=${encodeURIComponent(author)}&state=all&scope=all&order_by=created_at&sort=desc&per_page=100&page=${page}`,
      ),
      read: (answer) => z.array(issue).safeParse(answer).data?.map(readGitlabIssue),
    }),
    createIssue: (description) =>
      makeGitlabRequest(access, 'POST', `${project}/issues`, {
        title: ISSUE_TITLE,
        description,
        labels: ISSUE_LABEL,
      }),
    readCreated: (answer) => {
      const made = issue.safeParse(answer).data;
      return made && readGitlabIssue(made);
    },
    editIssue: (number, { body, state }) =>
      makeGitlabRequest(access, 'PUT', `${project}/issues/${number}`, {
        description: body,
        ...(state && { state_event: state === 'open' ? 'reopen' : 'close' }),
      }),
    thread: (number) => ({
      name: 'GitLab',
      place: `issue ${number}`,
      permission,
      ...makeGitlabThread(access, `${project}/issues/${number}`),
    }),
  };
}

function readGitlabIssue(one: z.infer<typeof issue>): ForgeIssue {
  return {
    number: one.iid,
    author: one.author?.username ?? '',
    body: one.description ?? '',
    isOpen: one.state === 'opened',
    closedAt: one.closed_at ?? undefined,
    closedBy: one.closed_by?.username,
  };
}
