/** The dialects of StratML, told apart by the name of the root and its namespace (ISO 17469; ANSI/AIIM 21 and 22). */
import { ImportProblem } from '../intake/reading.ts';
import { parseStratml, setPaths, type XmlElement } from './parse-stratml.ts';

export const PART_2 = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';
/** The type of a document that says what is to be reached. */
export const USUAL_TYPE = 'Performance_Plan';
const PART_2_OF_2010 = 'http://www.stratml.net/PerformancePlanOrReport';
const PLANS = ['http://www.stratml.net', 'urn:ISO:std:iso:17469:tech:xsd:stratml_core', ''];
const REPORTS = [PART_2, PART_2_OF_2010, ''];

/** Elements that only the drafts of Part 3 have. */
const OF_PART_3 = new Set([
  'NameDescription',
  'StrategyFramework',
  'Competency',
  'SuccessFactor',
  'ManagementChallenge',
  'Categorization',
]);

/** Returns whether a text may be StratML: an XML text that names one of its roots. */
export function isStratml(text: string): boolean {
  return /<(?:[\w.-]+:)?(?:StrategicPlan|PerformancePlanOrReport|StrategicPlanCore|OrganizationalStrategyDocument)\b/.test(
    text,
  );
}

/** Finds the root of a plan, and sets the paths below it. @throws ImportProblem for a dialect that is not read, by its name */
export function findStratmlRoot(text: string): XmlElement {
  const whole = parseStratml(text);
  const root = findRoot(whole) ?? refuse('This is XML, but not StratML.', whole.name);
  const { name, uri: namespace } = root;
  if (name === 'StrategicPlanCore')
    refuse('This is the first draft of StratML (StrategicPlanCore), which is not read.', name);
  if (name === 'OrganizationalStrategyDocument')
    refuse('This is “StratML 3.5”, which is no version of the standard.', name);
  if (namespace.includes('AdditionalElements') || hasPart3(root))
    refuse('This is a draft of StratML Part 3, which is not read.', name);
  const known = name === 'StrategicPlan' ? PLANS : REPORTS;
  if (!known.includes(namespace)) refuse(`The namespace ${namespace.slice(0, 80)} is none of StratML.`, name);
  if (!root.children.some((child) => child.name === 'StrategicPlanCore'))
    refuse('The document has no StrategicPlanCore.', name);
  setPaths(root);
  return root;
}

const ROOTS = new Set([
  'StrategicPlan',
  'PerformancePlanOrReport',
  'StrategicPlanCore',
  'OrganizationalStrategyDocument',
]);

/** Finds the first element that is a root of StratML: forms keep a plan inside of a page. */
function findRoot(element: XmlElement): XmlElement | undefined {
  if (ROOTS.has(element.name)) return element;
  for (const child of element.children) {
    const found = findRoot(child);
    if (found) return found;
  }
  return undefined;
}

function hasPart3(element: XmlElement): boolean {
  return OF_PART_3.has(element.name) || element.children.some(hasPart3);
}

function refuse(message: string, root: string): never {
  throw new ImportProblem(
    message,
    `Save it as Part 1 or Part 2 of ISO 17469 (the root here is \`${root.slice(0, 60)}\`), or copy its goals into a spreadsheet.`,
  );
}
