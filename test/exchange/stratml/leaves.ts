/** The texts of a StratML document, collected without the reader of the program: what a round trip must keep. */
import { SaxesParser } from 'saxes';

export interface Leaf {
  /** The names that lead to it, without numbers: `StrategicPlanCore/Goal/Name`, `StrategicPlanCore/Goal/@id`. */
  readonly path: string;
  readonly text: string;
}

/** Names that the documents of 2009 and 2010 have, and those of today. */
const RENAMED: Readonly<Record<string, string>> = { FirstName: 'GivenName', LastName: 'Surname' };
const ROOT = /^(?:StrategicPlan|PerformancePlanOrReport)$/;
const dropPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
/** An attribute of XML itself, and none of the plan. */
const OF_XML = /^(?:xmlns(?::.*)?|xsi:.*|.*:(?:schemaLocation|noNamespaceSchemaLocation))$/;

/** Lists every text and attribute of a plan that is not empty, under the names of today; a plan may stand inside a page. */
export function listLeaves(xml: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: { readonly path: string | undefined; text: string }[] = [];
  const parser = new SaxesParser();
  const add = (path: string, text: string) => {
    if (text.trim() !== '') leaves.push({ path: movePath(path), text: text.trim() });
  };
  parser.on('opentag', ({ name, attributes }) => {
    const local = dropPrefix(name);
    const above = open.at(-1)?.path;
    const path =
      above === undefined ? (ROOT.test(local) ? '' : undefined) : `${above}/${RENAMED[local] ?? local}`;
    open.push({ path, text: '' });
    if (path === undefined) return;
    for (const [key, value] of Object.entries(attributes))
      if (!OF_XML.test(key)) add(`${path}/@${dropPrefix(key)}`, value);
  });
  const append = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const last = open.pop();
    if (last?.path !== undefined) add(last.path, last.text);
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return leaves;
}

/** Part 2 has the submitter beside the administrative information. */
const movePath = (path: string) =>
  path.replace(/^\//, '').replace(/^AdministrativeInformation\/Submitter/, 'Submitter');

/** Lists the leaves that do not come again in a document under the same names, in the order of their siblings. */
export function listLost(before: readonly Leaf[], after: readonly Leaf[]): readonly Leaf[] {
  const left = new Map<string, string[]>();
  for (const { path, text } of after) left.set(path, [...(left.get(path) ?? []), text]);
  return before.filter(({ path, text }) => {
    const rest = left.get(path) ?? [];
    const at = rest.findIndex((one) => isSame(path, text, one));
    if (at === -1) return true;
    left.set(path, rest.slice(at + 1));
    return false;
  });
}

/** Takes out, once each, what a writer has named as left out. */
export function dropNamed(lost: readonly Leaf[], named: readonly Leaf[]): readonly Leaf[] {
  const open = named.map(({ path, text }) => `${path.replace(/^\//, '')} ${text}`);
  return lost.filter(({ path, text }) => {
    const at = open.indexOf(`${path} ${text}`);
    if (at !== -1) open.splice(at, 1);
    return at === -1;
  });
}

/** An identifier that is no name, or is there twice, is renamed; a number has no signs between thousands, a day no time. */
function isSame(path: string, before: string, after: string): boolean {
  if (before === after) return true;
  if (path.endsWith('/Identifier')) {
    const bare = (text: string) => text.replace(/[^\p{L}\d]+/gu, '');
    return bare(after).startsWith(bare(before)) && /^\d*$/.test(bare(after).slice(bare(before).length));
  }
  if (path.endsWith('Date')) return before.slice(0, 10) === after;
  return path.endsWith('/NumberOfUnits') && before.replaceAll(',', '') === after;
}
