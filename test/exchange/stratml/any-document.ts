/** StratML documents made by chance, with what real ones do: parts out of order, empty or twice, forms, odd identifiers. */

/** Children of each element in some order, `*` for those that may repeat. */
const CHILDREN: Readonly<Record<string, string>> = {
  PerformancePlanOrReport:
    'Name Description OtherInformation StrategicPlanCore AdministrativeInformation Submitter',
  StrategicPlanCore: 'Organization* Vision Mission Value* Goal*',
  Organization: 'Name Acronym Identifier Description Stakeholder*',
  Vision: 'Description Identifier',
  Mission: 'Description Identifier',
  Value: 'Name Description',
  Goal: 'Name Description Identifier SequenceIndicator Stakeholder* OtherInformation Objective*',
  Objective:
    'Name Description Identifier SequenceIndicator Stakeholder* OtherInformation PerformanceIndicator*',
  Stakeholder: 'Name Description Role*',
  Role: 'Name Description RoleType*',
  PerformanceIndicator:
    'SequenceIndicator MeasurementDimension UnitOfMeasurement Identifier Relationship* MeasurementInstance* OtherInformation',
  Relationship: 'Identifier ReferentIdentifier* Name Description',
  MeasurementInstance: 'TargetResult* ActualResult*',
  TargetResult: 'StartDate EndDate NumberOfUnits Descriptor Description',
  ActualResult: 'StartDate EndDate NumberOfUnits Descriptor Description',
  Descriptor: 'DescriptorName DescriptorValue',
  AdministrativeInformation: 'Identifier StartDate EndDate PublicationDate Source',
  Submitter: 'Identifier GivenName Surname PhoneNumber EmailAddress',
};

const ATTRIBUTES: Readonly<Record<string, readonly [name: string, ...values: string[]]>> = {
  PerformancePlanOrReport: ['Type', 'Strategic_Plan', 'Performance_Plan', 'Performance_Report'],
  Stakeholder: ['StakeholderTypeType', 'Person', 'Organization', 'Generic_Group', ''],
  PerformanceIndicator: ['ValueChainStage', 'Outcome', 'Output', 'Input', ''],
  Relationship: ['RelationshipType', 'Broader_Than', 'Peer_To', ''],
};

const WORDS = [
  ...['Wait less', 'Wait less', 'Objective', '長い名前', '2027', '50 %', 'Ana Webb', 'Zoë & Sons', 'a < b'],
  ...['[To be determined]', 'PLACEHOLDER_12', '...', 'TBD', '^one^^two', '* a * b', 'true', 'null', '- x'],
  ...['Why it matters: more', '[Outcome: x]', 'x: y', 'two\nlines', 'par\n\npar', '__proto__'],
  ...['Where we are: here\n\nObstacle a: b\n\nObstacle a: c', 'Success', ' padded ', '#REF!', '\u00a0'],
];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  Identifier: [
    '_criteria',
    '_capabilities',
    '_wait-less',
    'wait-less',
    'goal',
    '78901c50-230a-4997-a95e-eeaf289a484e',
    '1a',
    'a b',
    '',
  ],
  Date: ['2026-01-01', '2026-12-31', '2027-06-30', '2030-01-01', '2026-02-31', '', '2026-01-01T00:00:00'],
  NumberOfUnits: ['0', '1', '4.5', '2,000', '-3', '1e3', 'many', '', '+7', '007'],
  RoleType: ['Performer', 'Beneficiary'],
  DescriptorName: ['Status', 'Region'],
  DescriptorValue: ['Baseline', 'Annual Baseline', 'North'],
  Role: ['Owner', 'Helper', 'Lead', 'Co-Chair'],
};

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Makes the document that a seed stands for. */
export function makeAnyDocument(seed: number): string {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const choose = <T>(list: readonly T[]) => list[next(list.length)] as T;
  const writeText = (name: string, above: string) =>
    escapeXml(
      choose(
        (name === 'Name' && TEXTS[above]) || TEXTS[/Date$/.test(name) ? 'Date' : name] || [...WORDS, ''],
      ),
    );
  const shuffle = (list: string[]) => (next(3) === 0 ? list.sort(() => next(3) - 1) : list);
  const write = (name: string, above: string): string => {
    const children = CHILDREN[name];
    const [attribute, ...values] = ATTRIBUTES[name] ?? [];
    const isSaid = attribute !== undefined && next(3) > 0;
    const begin = isSaid ? `${name} ${attribute}="${choose(values)}"` : name;
    if (children === undefined) return `<${begin}>${writeText(name, above)}</${name}>`;
    const below = children.split(' ').flatMap((child) => {
      const isAlways = child === 'StrategicPlanCore';
      const most = child.endsWith('*') ? next(3) : 1;
      const count = most === 1 && !isAlways && next(5) === 0 ? 0 : most;
      return Array.from({ length: count }, () => write(child.replace('*', ''), name));
    });
    return `<${begin}>${shuffle(below).join('\n')}</${name}>`;
  };
  return write('PerformancePlanOrReport', '').replace(
    '<PerformancePlanOrReport',
    '<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"',
  );
}
