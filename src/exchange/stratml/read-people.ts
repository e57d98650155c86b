/** The people of an entry: a performer whose role says that they own it, and those who help. */
import { addAnswer, getDraftValue, isDraftList } from '../../model/draft.ts';
import { findKeyKind, getStrategyKinds } from '../../model/key-kinds.ts';
import { isPlaceholder } from '../intake/read-value.ts';
import { findChild, holdsText, listChildren, readAttribute } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';
import { type DraftPath, readBeside, type StratmlReader, setDraft } from './stratml-reader.ts';

/** Words of roles for the one who is accountable. */
const OWNS = /\b(?:owner|lead|leader|accountable|responsible)\b/i;

/** Reads the owner of an entry, where there is only one; and those whom we wrote as helpers. */
export function readStakeholders(reader: StratmlReader, element: XmlElement, path: DraftPath): void {
  const stakeholders = listChildren(element, 'Stakeholder').filter(
    (one) => !isPlaceholder(getName(one)) && getName(one) !== '',
  );
  const takesHelpers = findKeyKind(getStrategyKinds(), [...path, 'with']) !== undefined;
  const said = listChildren(element, 'Stakeholder').filter(holdsText);
  const isOurs = isOwnList(said) && (takesHelpers || said.length === 1);
  const owners = stakeholders.filter(isOwner);
  const names = new Set(owners.map(getName));
  const [owner] = owners;
  if (owner && names.size === 1) {
    setDraft(reader, [...path, 'owner'], getName(owner));
    takeStakeholder(reader, owner, [...path, 'owner'], path, isOurs);
  }
  if (!takesHelpers) return;
  for (const one of stakeholders) {
    if (!isOwnPerson(one, 'Helper')) continue;
    const known = getDraftValue(reader.draft, [...path, 'with']);
    reader.draft = addAnswer(reader.draft, {
      path: [...path, 'with'],
      value: [...(isDraftList(known) ? known : []), getName(one)],
    });
    takeStakeholder(reader, one, [...path, 'with'], path, isOurs);
  }
}

const getName = (stakeholder: XmlElement) => findChild(stakeholder, 'Name')?.text ?? '';

function isOwner(stakeholder: XmlElement): boolean {
  return listChildren(stakeholder, 'Role').some(
    (role) =>
      OWNS.test(findChild(role, 'Name')?.text ?? '') &&
      listChildren(role, 'RoleType').every(({ text }) => text === '' || text === 'Performer'),
  );
}

function takeStakeholder(
  reader: StratmlReader,
  one: XmlElement,
  path: DraftPath,
  holder: DraftPath,
  isOurs: boolean,
): void {
  if (!isOurs) {
    readBeside(reader, one, path, holder);
    return;
  }
  for (const text of reader.texts.listBelow(one))
    if (!reader.intake.isAccounted(text)) reader.intake.map(text, path);
}

/** Returns whether stakeholders are written as we write them: the owner, then those who help, each once. */
function isOwnList(stakeholders: readonly XmlElement[]): boolean {
  return (
    new Set(stakeholders.map(getName)).size === stakeholders.length &&
    stakeholders.every((one, at) => isOwnPerson(one, 'Helper') || (at === 0 && isOwnPerson(one, 'Owner')))
  );
}

/** Returns whether a stakeholder is written as we write one. */
function isOwnPerson(one: XmlElement, name: string): boolean {
  const role = findChild(one, 'Role');
  return (
    readAttribute(one, 'StakeholderTypeType') === 'Person' &&
    nameParts(one) === 'Name Role' &&
    nameParts(role) === 'Name RoleType' &&
    findChild(role, 'Name')?.text === name &&
    findChild(role, 'RoleType')?.text === 'Performer'
  );
}

/** Names the parts of an element that hold a text. */
function nameParts(element: XmlElement | undefined): string {
  const names = element?.children.filter(holdsText).map((child) => child.name) ?? [];
  return names.sort().join(' ');
}
