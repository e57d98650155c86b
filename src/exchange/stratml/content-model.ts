/** The content model of StratML Part 2 (ANSI/AIIM 22:2017): the order of elements, what must be there, what may repeat. */
import type { MadeElement } from './made-element.ts';

/** For each element its children in order; `!` must be there, `*` may be there several times, `2` twice. */
const CHILDREN: Readonly<Record<string, string>> = {
  PerformancePlanOrReport:
    'Name! Description OtherInformation StrategicPlanCore! AdministrativeInformation Submitter',
  StrategicPlanCore: 'Organization* Vision Mission Value* Goal*',
  Organization: 'Name Acronym Identifier Description Stakeholder*',
  Vision: 'Description Identifier',
  Mission: 'Description Identifier',
  Value: 'Name Description',
  Goal: 'Name! Description! Identifier SequenceIndicator Stakeholder* OtherInformation Objective*',
  Objective:
    'Name Description Identifier SequenceIndicator Stakeholder* OtherInformation PerformanceIndicator*',
  Stakeholder: 'Name! Description Role*',
  Role: 'Name! Description RoleType2',
  PerformanceIndicator:
    'SequenceIndicator MeasurementDimension! UnitOfMeasurement! Identifier Relationship* MeasurementInstance* OtherInformation',
  Relationship: 'Identifier ReferentIdentifier* Name Description',
  MeasurementInstance: 'TargetResult* ActualResult*',
  TargetResult: 'StartDate EndDate NumberOfUnits Descriptor Description',
  ActualResult: 'StartDate EndDate NumberOfUnits Descriptor Description',
  Descriptor: 'DescriptorName DescriptorValue',
  AdministrativeInformation: 'Identifier StartDate EndDate PublicationDate Source',
  Submitter: 'Identifier GivenName Surname PhoneNumber EmailAddress',
};

/** The attributes, and the values that they take. */
const ATTRIBUTES: Readonly<Record<string, readonly [name: string, values: string]>> = {
  PerformancePlanOrReport: ['Type', 'Strategic_Plan Performance_Plan Performance_Report'],
  Stakeholder: ['StakeholderTypeType', 'Person Organization Generic_Group'],
  PerformanceIndicator: ['ValueChainStage', 'Outcome Output_Processing Output Input_Processing Input'],
  Relationship: ['RelationshipType', 'Broader_Than Peer_To Narrower_Than'],
};
const KINDS = 'Quantitative Qualitative';

export interface ChildRule {
  readonly name: string;
  readonly isRequired: boolean;
  readonly most: number;
}

/** Lists the children that an element may have, in order. */
export function listChildRules(name: string): readonly ChildRule[] {
  return (CHILDREN[name] ?? '')
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => ({
      name: one.replace(/[!*2]$/, ''),
      isRequired: one.endsWith('!'),
      most: one.endsWith('*') ? Number.POSITIVE_INFINITY : one.endsWith('2') ? 2 : 1,
    }));
}

/** Returns whether an element takes an attribute with a value. */
export function takesAttribute(element: string, attribute: string, value: string): boolean {
  if (element === 'PerformanceIndicator' && attribute === 'PerformanceIndicatorType')
    return KINDS.split(' ').includes(value);
  const [name, values = ''] = ATTRIBUTES[element] ?? [];
  return name === attribute && values.split(' ').includes(value);
}

/** An address, absolute or relative; the standard takes no other text as a source. */
const URI = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?=[^:]*(?:[/?#]|$)))(?:[^%[\]{}|\\^`<>"]|%[\dA-Fa-f]{2})*$/;

/** Returns whether an element takes a text: dates and numbers have a form. */
export function takesText(name: string, text: string): boolean {
  if (/Date$/.test(name)) return isDay(text);
  if (name === 'NumberOfUnits') return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text);
  if (name === 'Source') return URI.test(text) && !/#.*#/.test(text);
  if (name === 'RoleType') return text === 'Performer' || text === 'Beneficiary';
  return true;
}

/** Returns whether a text is a day of the calendar, which 31 February is not. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Writes a text as the standard does: a number without signs between thousands, a day without its time. */
function writePlain(name: string, text: string): string {
  if (name === 'NumberOfUnits') return text.replace(/,(?=\d{3}\b)/g, '');
  return /Date$/.test(name) ? text.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, '$1') : text;
}

/**
 * Brings an element into the form of the standard: children in order, no empty ones but those that must be there. What
 * it does not take is reported and left out.
 * @param leave gets the path and the text of each
 */
export function makeValid(
  element: MadeElement,
  path: string,
  leave: (path: string, text: string) => void,
): MadeElement {
  const rules = listChildRules(element.name);
  const children = rules.flatMap(({ name, isRequired, most }) => {
    const found = element.children
      .filter((child) => child.name === name)
      .sort((a, b) => (a.number ?? 1) - (b.number ?? 1));
    const valid = found
      .map((child) => makeValid(child, `${path}/${name}`, leave))
      .filter((child) => !isEmpty(child));
    for (const extra of valid.slice(most)) reportAll(extra, `${path}/${name}`, leave);
    const kept = valid.slice(0, most);
    return kept.length === 0 && isRequired ? [{ name, attributes: new Map(), text: '', children: [] }] : kept;
  });
  const known = new Set(rules.map(({ name }) => name));
  for (const child of element.children)
    if (!known.has(child.name)) reportAll(child, `${path}/${child.name}`, leave);
  const attributes = new Map(
    [...element.attributes].filter(([name, value]) => {
      const takes = takesAttribute(element.name, name, value);
      if (!takes) leave(`${path}/@${name}`, value);
      return takes;
    }),
  );
  const plain = writePlain(element.name, element.text);
  const isText = rules.length === 0 && takesText(element.name, plain);
  if (!isText && element.text !== '') leave(path, element.text);
  return { name: element.name, attributes, text: isText ? plain : '', children };
}

const isEmpty = ({ text, attributes, children }: MadeElement): boolean =>
  text === '' && attributes.size === 0 && children.every(isEmpty);

function reportAll(element: MadeElement, path: string, leave: (path: string, text: string) => void): void {
  if (element.text !== '') leave(path, element.text);
  for (const [name, value] of element.attributes) leave(`${path}/@${name}`, value);
  for (const child of element.children) reportAll(child, `${path}/${child.name}`, leave);
}
