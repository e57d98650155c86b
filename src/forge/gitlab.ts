/** GitLab’s REST API: docs.gitlab.com, Notes API, “Merge requests”. */
import * as z from 'zod/mini';
import type { Request } from '../model/request.ts';
import { type Forge, type ForgeQuestion, makeJsonHeaders, type Thread } from './forge.ts';

export interface GitlabAccess {
  /** `https://gitlab.com/api/v4`, without a final slash. */
  readonly api: string;
  readonly project: string;
  readonly token: string;
}

const user = z.object({ username: z.string() });
const mergeRequest = z.object({ sha: z.nullable(z.string()) });
const notes = z.array(z.object({ id: z.number(), body: z.string(), author: z.nullable(user) }));

/** Makes the forge for one merge request. */
export function makeGitlabForge(access: GitlabAccess, number: number): Forge {
  const request = `${access.api}/projects/${encodeURIComponent(access.project)}/merge_requests/${number}`;
  return {
    name: 'GitLab',
    place: `merge request ${number}`,
    permission: 'the token needs the scope `api` and the role Reporter or higher',
    whoAmI: askGitlabUser(access),
    head: {
      request: makeGitlabRequest(access, 'GET', request),
      read: (answer) => mergeRequest.safeParse(answer).data?.sha ?? undefined,
    },
    ...makeGitlabThread(access, request),
  };
}

/** Asks for our own login. */
export function askGitlabUser(access: GitlabAccess): ForgeQuestion<string> {
  return {
    request: makeGitlabRequest(access, 'GET', `${access.api}/user`),
    read: (answer) => user.safeParse(answer).data?.username,
  };
}

/** Makes the notes of a merge request or an issue. @param of its address */
export function makeGitlabThread(
  access: GitlabAccess,
  of: string,
): Pick<Thread, 'comments' | 'create' | 'edit'> {
  return {
    comments: (page) => ({
      request: makeGitlabRequest(access, 'GET', `${of}/notes?per_page=100&page=${page}`),
      read: (answer) =>
        notes
          .safeParse(answer)
          .data?.map(({ id, body, author }) => ({ id, body, author: author?.username ?? '' })),
    }),
    create: (body) => makeGitlabRequest(access, 'POST', `${of}/notes`, { body }),
    edit: (id, body) => makeGitlabRequest(access, 'PUT', `${of}/notes/${id}`, { body }),
  };
}

export function makeGitlabRequest(
  { token }: GitlabAccess,
  method: Request['method'],
  url: string,
  body?: unknown,
): Request {
  const headers = makeJsonHeaders({ 'private-token': token });
  return { method, url, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
}
