/** GitHub’s REST API, as its OpenAPI description has it; only our own login needs its GraphQL API. */
import * as z from 'zod/mini';
import type { Request } from '../model/request.ts';
import { type Forge, type ForgeQuestion, makeJsonHeaders, type Thread } from './forge.ts';

export interface GithubAccess {
  /** `https://api.github.com`, without a final slash. */
  readonly api: string;
  /** `harbor/strategy`. */
  readonly repository: string;
  readonly token: string;
}

const viewer = z.object({ data: z.object({ viewer: z.object({ login: z.string() }) }) });
const pull = z.object({ head: z.object({ sha: z.string() }) });
const comments = z.array(
  z.object({
    id: z.number(),
    body: z.optional(z.nullable(z.string())),
    user: z.nullable(z.object({ login: z.string() })),
  }),
);

/** Makes the forge for one pull request. */
export function makeGithubForge(access: GithubAccess, number: number): Forge {
  return {
    ...makeGithubThread(access, number),
    whoAmI: askWhoAmI(access),
    head: {
      request: makeGithubRequest(access, 'GET', `${access.api}/repos/${access.repository}/pulls/${number}`),
      read: (answer) => pull.safeParse(answer).data?.head.sha,
    },
  };
}

/** Makes the comments of one pull request; those of an issue have the same addresses. */
export function makeGithubThread(access: GithubAccess, number: number): Thread {
  const issues = `${access.api}/repos/${access.repository}/issues`;
  const list = (page: number) => `${issues}/${number}/comments?per_page=100&page=${page}`;
  return {
    name: 'GitHub',
    place: `pull request ${number} of ${access.repository}`,
    permission: 'the job needs `permissions: pull-requests: write`',
    comments: (page) => ({
      request: makeGithubRequest(access, 'GET', list(page)),
      read: (answer) =>
        comments
          .safeParse(answer)
          .data?.map(({ id, body, user }) => ({ id, body: body ?? '', author: user?.login ?? '' })),
    }),
    create: (body) => makeGithubRequest(access, 'POST', `${issues}/${number}/comments`, { body }),
    edit: (id, body) => makeGithubRequest(access, 'PATCH', `${issues}/comments/${id}`, { body }),
  };
}

/**
 * Asks for our own login. Job and app tokens may not use `GET /user`; `viewer` works for every kind:
 * `github-actions[bot]`.
 */
export function askWhoAmI(access: GithubAccess): ForgeQuestion<string> {
  const url = `${access.api.replace(/\/api\/v3$/, '/api')}/graphql`;
  return {
    request: makeGithubRequest(access, 'POST', url, { query: '{ viewer { login } }' }),
    read: (answer) => viewer.safeParse(answer).data?.data.viewer.login,
  };
}

export function makeGithubRequest(
  { token }: GithubAccess,
  method: Request['method'],
  url: string,
  body?: unknown,
): Request {
  const headers = makeJsonHeaders({
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  });
  return { method, url, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
}
