/** Reads Markdown that holds objectives and key results, as people write it in handbooks and repositories. */
import type { Outline } from '../intake/outline.ts';
import { makeSourceText } from '../intake/source-text.ts';
import { closeOutline } from './close-outline.ts';
import {
  addField,
  addParts,
  addPeriod,
  type EntryDraft,
  type MarkdownReading,
  makeEntry,
  placeLine,
} from './entry-draft.ts';
import { hasResults, isField, isTableOfObjectives } from './entry-kind.ts';
import { cutFrontMatter, readFrontLines, readFrontMatter } from './front-matter.ts';
import { takePeriod } from './heading-period.ts';
import { takeLineParts } from './line-parts.ts';
import { isContainer, type MarkdownNode, nestBlocks } from './markdown-node.ts';
import { findTrust } from './owner-marks.ts';
import { LINE_LEVEL, readBlocks } from './read-blocks.ts';
import { readBody } from './read-entries.ts';

/**
 * Reads a Markdown text into an outline.
 * @param frontMatter the data of its front matter, if the caller has parsed it; else its lines are read as they stand
 */
export function readOkrMarkdown(text: string, frontMatter?: unknown): Outline {
  const front = cutFrontMatter(text);
  const blocks = readBlocks(front?.text ?? text);
  const root = nestBlocks(blocks);
  const silent: MarkdownReading['silent'] = [];
  for (const block of blocks) {
    const made = block.kind === 'silent' && makeSourceText(block.text, placeLine(block.line));
    if (made && block.kind === 'silent') silent.push({ text: made, why: block.why });
  }
  const reading: MarkdownReading = {
    trust: findTrust(root),
    ids: findIds(root),
    hasResults: someNode(root, hasResults),
    silent,
  };
  const plan = makeEntry('plan');
  if (front)
    plan.fields.push(
      ...(frontMatter === undefined ? readFrontLines(front.lines) : readFrontMatter(frontMatter)),
    );
  readPlan(root, plan, reading);
  takeOnlyPeriod(plan);
  return closeOutline(plan, silent);
}

/** Reads the top heading as the name of the plan, if it is no objective, and all below. */
function readPlan(root: MarkdownNode, plan: EntryDraft, reading: MarkdownReading): void {
  const top = findTop(root);
  if (!top) {
    readBody(root, plan, { reading });
    return;
  }
  const period = takePeriod(top.text);
  const at = placeLine(top.line);
  const { title, parts } = takeLineParts(period?.rest ?? top.text, reading.trust('heading'));
  const isNamed = plan.fields.some(({ name }) => name === 'key:name');
  addField(plan, isNamed ? 'other' : 'key:name', makeSourceText(title, at, top.label?.label ?? 'heading'));
  if (period) addPeriod(plan, period.period, top.line);
  addParts(plan, parts, at);
  readBody({ ...root, below: root.below.filter((one) => one !== top) }, plan, { reading });
  readBody(top, plan, { reading });
}

/** Words that name a plan as a whole. */
const WHOLE =
  /\b(?:okrs?|objectives|goals|plan|strategy|roadmap|ziele|strategie|objectifs|stratégie|objetivos|estrategia|metas)\b|目標|戦略/iu;

/** Finds the heading that names the plan: the only one of its level, or one that says so. */
function findTop(root: MarkdownNode): MarkdownNode | undefined {
  const [top, ...others] = root.below.filter(({ form, level }) => form === 'heading' && level < LINE_LEVEL);
  if (!top || isContainer(top) || (top.label && top.label.name !== 'title:entry')) return undefined;
  const isWhole = (node: MarkdownNode) => WHOLE.test(node.text) || takePeriod(node.text) !== undefined;
  if (isTableOfObjectives(top) && others.length === 0) return top;
  if (others.length > 0) return isWhole(top) && !hasResults(top) && !others.some(isWhole) ? top : undefined;
  const hasHeadings = top.below.some((one) => one.form === 'heading' && !isField(one) && !isContainer(one));
  return hasHeadings || isWhole(top) || !hasResults(top) ? top : undefined;
}

/** Returns the codes of labels that name one line each: with `KR1` below each objective, none of its kind does. */
function findIds(root: MarkdownNode): ReadonlySet<string> {
  const codes = new Map<string, string[]>();
  someNode(root, ({ label }) => {
    if (!label?.isCode) return false;
    const all = codes.get(label.name);
    if (all) all.push(label.label);
    else codes.set(label.name, [label.label]);
    return false;
  });
  return new Set([...codes.values()].filter((all) => new Set(all).size === all.length).flat());
}

function someNode(node: MarkdownNode, holds: (node: MarkdownNode) => boolean): boolean {
  return holds(node) || node.below.some((one) => someNode(one, holds));
}

/** Gives the plan the period of the only group: “# OKRs”, and below it “## 2017”. */
function takeOnlyPeriod(plan: EntryDraft): void {
  const [group, ...others] = plan.below;
  if (group?.kind !== 'group' || others.length > 0) return;
  if (plan.fields.some(({ name }) => name === 'fact:period')) return;
  const at = group.fields.findIndex(({ name }) => name === 'fact:period');
  if (at !== -1) plan.fields.push(...group.fields.splice(at, 1));
}
